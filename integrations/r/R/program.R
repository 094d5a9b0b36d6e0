# The one place that finds the program, starts it and takes what it said.

# Where the program is: as given, else the option evenhand.program, else the variable EVENHAND, else on the PATH.
evenhand_program <- function(path = NULL) {
  named <- if (!is.null(path)) path else getOption("evenhand.program", Sys.getenv("EVENHAND"))
  found <- Sys.which(path.expand(if (nzchar(named)) named else "evenhand"))
  if (!nzchar(found)) {
    stop(evenhand_condition("no_program", if (nzchar(named)) {
      paste(named, "is no program that can be run")
    } else {
      "no program evenhand: neither EVENHAND nor the option evenhand.program names one, and there is none on the PATH"
    }))
  }
  normalizePath(found)
}

# What a run left: exit status, standard output, standard error. Both pass through files in the session's own folder, which only its user can
# read, and which are gone at once.
run <- function(program, words) {
  output <- tempfile("evenhand-")
  errors <- tempfile("evenhand-")
  on.exit(unlink(c(output, errors)))
  status <- suppressWarnings(system2(program, shQuote(enc2utf8(words)), stdout = output, stderr = errors, stdin = ""))
  list(status = status, output = read_text(output), errors = trimws(read_text(errors)))
}

read_text <- function(file) {
  if (!file.exists(file)) return("")
  text <- readBin(file, "raw", file.size(file))
  text <- rawToChar(text)
  Encoding(text) <- "UTF-8"
  text
}
