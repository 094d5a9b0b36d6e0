# A question to the program, which can be asked again in another form.

TELLS_PROBLEMS <- c("check", "scheme check")

ask <- function(study, command, ...) {
  if (!inherits(study, "evenhand_study")) stop("a study is expected: evenhand_study(\"folder\")", call. = FALSE)
  options <- list(...)
  for (name in intersect(names(options), c("scheme", "proposal", "choices"))) {
    if (is.list(options[[name]])) {
      options[[name]] <- write_lines(yaml_text(options[[name]]), tempfile(paste0("evenhand-", name, "-"), fileext = ".yaml"))
    }
  }
  # `scheme check` takes no other way of reading than --map.
  reading <- if (identical(command, c("scheme", "check"))) grep("^--map=", study$reading, value = TRUE) else study$reading
  answer(list(
    command = command, operands = study$path, options = option_words(options), reading = reading, lang = study$lang,
    program = study$program, folder = study$folder))
}

ask_table <- function(command, operands, options, lang, program) {
  answer(list(
    command = command, operands = operands, options = option_words(options), reading = character(), lang = lang,
    program = evenhand_program(program), folder = NULL))
}

# The answer as the JSON says it, of the classes evenhand_COMMAND and evenhand_result.
answer <- function(question) {
  text <- asked(question, "--format=json")$output
  content <- tryCatch(parsed(text), error = function(error) {
    stop(evenhand_condition("answer", paste("the answer is no JSON:", conditionMessage(error)), command = question$command))
  })
  kind <- paste0("evenhand_", gsub("-", "_", paste(question$command, collapse = "_")))
  structure(content, class = c(kind, "evenhand_result"), question = question)
}

parsed <- function(text) jsonlite::fromJSON(text, simplifyVector = TRUE, simplifyDataFrame = FALSE, simplifyMatrix = FALSE)

# A run in one form; signals the condition of its exit status.
asked <- function(question, form, lang = NULL) {
  words <- c(question$command, question$reading, question$options, form, spoken(question, lang), "--errors=json", "--", question$operands)
  found <- run(question$program, words)
  tells <- found$status == 65 && paste(question$command, collapse = " ") %in% TELLS_PROBLEMS && nzchar(found$output)
  if (found$status == 0 || tells) return(found)
  said <- told(found$errors)
  # Files that this package wrote for frames are known by their names alone.
  if (!is.null(question$folder)) said$problems$file <- sub(paste0(question$folder, "/"), "", said$problems$file, fixed = TRUE)
  stop(status_condition(found, words, said))
}

spoken <- function(question, lang = NULL) {
  lang <- if (is.null(lang)) question$lang else lang
  if (is.null(lang)) character() else paste0("--lang=", lang)
}

# What the program told on standard error under --errors json: what stops the work in the data by file, row and column; all of it in words; the
# first file that is meant. What is no such object (the program broke off) is told as it stands.
told <- function(errors) {
  report <- tryCatch(parsed(errors), error = function(error) NULL)
  if (!is.list(report) || is.null(report$problems)) return(list(problems = no_problems(), text = errors, file = NULL))
  stops <- Filter(function(one) identical(one$severity, "error"), report$problems)
  files <- Filter(Negate(is.null), lapply(stops, function(one) one$file))
  in_data <- Filter(function(one) identical(one$kind, "data") && !is.null(one$file), stops)
  list(
    problems = problem_frame(in_data), text = paste(vapply(report$problems, function(one) one$message, ""), collapse = "\n"),
    file = if (length(files)) files[[1]] else NULL)
}
