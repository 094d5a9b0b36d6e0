# Every question about a study; an option that is left out is the program's default.

check <- function(study, ...) ask(study, "check", ...)
score <- function(study, ...) ask(study, "score", ...)
compare <- function(study, ...) ask(study, "compare", ...)
normalize <- function(study, method, ...) ask(study, "normalize", method = method, ...)
audit <- function(study, ...) ask(study, "audit", ...)
facets <- function(study, ...) ask(study, "facets", ...)
reliability <- function(study, ...) ask(study, "reliability", ...)
ranks <- function(study, ...) ask(study, "ranks", ...)
multiverse <- function(study, ...) ask(study, "multiverse", ...)
grades <- function(study, ...) ask(study, "grades", ...)
marking <- function(study, ...) ask(study, "marking", ...)
normalize_onto <- function(study, onto, ...) ask(study, "normalize", onto = onto, ...)
plan <- function(study, ...) ask(study, "plan", ...)
settle <- function(study, settle, ...) ask(study, "plan", settle = settle, ...)
report <- function(study, ...) ask(study, "report", ...)
check_scheme <- function(study, ...) ask(study, c("scheme", "check"), ...)
draft_scheme <- function(study, ...) ask(study, c("scheme", "init"), ...)

# What a change of the scheme would do; nsim and seed are those of the generic, and nsim the draws.
simulate.evenhand_study <- function(object, nsim = NULL, seed = NULL, ...) ask(object, "simulate", draws = nsim, seed = seed, ...)

# Questions about a table, as a path or as a frame.

evenhand_fit <- function(formula, data, ..., lang = NULL, program = NULL) {
  text <- if (inherits(formula, "formula")) paste(deparse(formula, width.cutoff = 500L), collapse = " ") else formula
  ask_table("fit", c(text, table_path(data)), list(...), lang, program)
}

evenhand_ranks <- function(data, estimate, error, ..., lang = NULL, program = NULL) {
  ask_table("ranks", table_path(data), list(estimate = estimate, error = error, ...), lang, program)
}

evenhand_event_study <- function(data, ..., lang = NULL, program = NULL) {
  ask_table("event-study", table_path(data), list(...), lang, program)
}

evenhand_generate <- function(folder, plan, ..., lang = NULL, program = NULL) {
  ask_table("generate", absolute(folder), list(plan = plan, ...), lang, program)
}

table_path <- function(data) {
  if (!is.data.frame(data)) return(absolute(data))
  write_table(data, tempfile("evenhand-table-", fileext = ".csv"))
}
