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
    program = study$program, is_of_study = TRUE, folder = study$folder))
}

ask_table <- function(command, operands, options, lang, program) {
  answer(list(
    command = command, operands = operands, options = option_words(options), reading = character(), lang = lang,
    program = evenhand_program(program), is_of_study = FALSE, folder = NULL))
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
  words <- c(question$command, question$reading, question$options, form, spoken(question, lang), "--", question$operands)
  found <- run(question$program, words)
  tells <- found$status == 65 && paste(question$command, collapse = " ") %in% TELLS_PROBLEMS && nzchar(found$output)
  if (found$status == 0 || tells) return(found)
  file <- NULL
  if (found$status == 66) {
    file <- missing_file(question$options)
    gone <- question$operands[!file.exists(question$operands)]
    if (is.null(file) && length(gone)) file <- gone[[length(gone)]]
  }
  stop(status_condition(found, words, if (found$status == 65) problems_of(question) else no_problems(), file))
}

spoken <- function(question, lang = NULL) {
  lang <- if (is.null(lang)) question$lang else lang
  if (is.null(lang)) character() else paste0("--lang=", lang)
}

# What stops the work by file, row and column, from `check`, which tells it as JSON; other commands tell it in words alone.
problems_of <- function(question) {
  if (!question$is_of_study || identical(question$command, "check")) return(no_problems())
  found <- checked(question, c("check", question$reading))
  scheme <- grep("^--scheme=", question$options, value = TRUE)
  if (!nrow(found) && length(scheme)) {
    found <- checked(question, c("scheme", "check", grep("^--map=", question$reading, value = TRUE), scheme))
  }
  # Files that this package wrote for frames are known by their names alone.
  if (!is.null(question$folder)) found$file <- sub(paste0(question$folder, "/"), "", found$file, fixed = TRUE)
  found
}

checked <- function(question, words) {
  found <- run(question$program, c(words, "--format=json", spoken(question), "--", question$operands))
  problems <- tryCatch(problem_frame(parsed(found$output)$problems), error = function(error) no_problems())
  problems[problems$severity == "error", , drop = FALSE]
}
