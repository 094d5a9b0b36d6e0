# What the program refuses, as conditions: a class an exit status, with the problems by file, row and column.

KINDS <- c("64" = "usage", "65" = "data", "66" = "missing_file", "69" = "missing_tool", "70" = "bug", "73" = "output", "74" = "output")

# A condition of the classes evenhand_KIND_error, evenhand_error and error.
evenhand_condition <- function(kind, message, status = NA_integer_, problems = no_problems(), file = NULL, command = character()) {
  first <- problems[problems$severity == "error", , drop = FALSE]
  has <- nrow(first) > 0
  structure(
    class = c(if (nzchar(kind)) paste0("evenhand_", kind, "_error"), "evenhand_error", "error", "condition"),
    list(
      message = message, call = NULL, status = status, problems = problems, command = command,
      file = if (has) first$file[[1]] else if (is.null(file)) NA_character_ else file,
      row = if (has) first$row[[1]] else NA_integer_,
      column = if (has) first$column[[1]] else NA_character_,
      value = if (has) first$value[[1]] else NA_character_
    )
  )
}

# The condition for what a run left.
status_condition <- function(answer, words, said) {
  kind <- unname(KINDS[as.character(answer$status)])
  message <- if (nrow(said$problems)) paste(sentences(said$problems), collapse = "\n") else said$text
  if (!nzchar(message)) message <- paste("exit status", answer$status)
  evenhand_condition(if (is.na(kind)) "" else kind, message, answer$status, said$problems, said$file, words)
}

no_problems <- function() {
  data.frame(
    severity = character(), file = character(), row = integer(), column = character(), value = character(), message = character())
}

# Problems of the JSON as a frame.
problem_frame <- function(problems) {
  if (!length(problems)) return(no_problems())
  text <- function(key) vapply(problems, function(one) if (is.null(one[[key]])) NA_character_ else as.character(one[[key]]), "")
  data.frame(
    severity = text("severity"), file = text("file"), row = as.integer(text("row")), column = text("column"), value = text("value"),
    message = text("message"))
}

# Problems in words: where, then what.
sentences <- function(problems) {
  known <- function(values, before) ifelse(is.na(values), "", paste0(before, values))
  value <- ifelse(is.na(problems$value), "", paste0(", \u201c", problems$value, "\u201d"))
  paste0(problems$file, known(problems$row, ", row "), known(problems$column, ", column "), value, ": ", problems$message)
}
