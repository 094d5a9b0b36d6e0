# The data of the tests: five people, four raters; where EVENHAND_DATASETS names the repository's data sets, those too.

needs_program <- function() {
  if (!nzchar(Sys.which("evenhand")) && !nzchar(Sys.getenv("EVENHAND"))) testthat::skip("the program is not there")
}

dataset <- function(name) {
  needs_program()
  folder <- file.path(Sys.getenv("EVENHAND_DATASETS"), name)
  if (!nzchar(Sys.getenv("EVENHAND_DATASETS")) || !dir.exists(folder)) testthat::skip("EVENHAND_DATASETS does not name the data sets")
  folder
}

ratings <- function(...) {
  needs_program()
  all <- expand.grid(person = paste0("P", 1:5), rater = paste0("R", 1:4), stringsAsFactors = FALSE)
  all$score <- as.character(70 + as.integer(sub("P", "", all$person)) + 3 * (all$rater == "R4"))
  all
}

SCHEME <- list(scheme = "panel", components = list(score = list(weight = 1, from = "ratings")))

refusal <- function(expression) tryCatch(expression, evenhand_error = identity)
