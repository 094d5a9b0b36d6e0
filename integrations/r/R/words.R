# An answer in the program's own words, and in files.

summary.evenhand_result <- function(object, lang = NULL, ...) {
  structure(asked(attr(object, "question"), "--format=text", lang)$output, class = "evenhand_words")
}

print.evenhand_words <- function(x, ...) {
  cat(x)
  invisible(x)
}

print.evenhand_result <- function(x, lines = 30L, ...) {
  words <- strsplit(summary(x), "\n", fixed = TRUE)[[1]]
  cat(utils::head(words, lines), sep = "\n")
  if (length(words) > lines) cat("... (", length(words) - lines, " more lines; summary() has them all)\n", sep = "")
  invisible(x)
}

save_as <- function(x, file, lang = NULL) {
  asked(attr(x, "question"), paste0("--output=", absolute(file)), lang)
  invisible(file)
}
