# A study: a path and how it is read.

# A folder of CSV files, a workbook, a SQLite database, one CSV file of ratings.
evenhand_study <- function(path, map = NULL, lang = NULL, allow_outside = FALSE, pseudonymize = NULL, program = NULL) {
  reading <- option_words(list(map = map, allow_outside = allow_outside, pseudonymize = pseudonymize))
  structure(
    list(path = absolute(path), reading = reading, lang = lang, program = evenhand_program(program), folder = NULL),
    class = "evenhand_study")
}

# A study of data frames, written into a folder of the session's own.
evenhand_frames <- function(ratings = NULL, people = NULL, units = NULL, raters = NULL, ties = NULL, moves = NULL, unit_scores = NULL,
                            components = NULL, points = NULL, tiers = NULL, ballots = NULL, official = NULL, cases = NULL,
                            scheme = NULL, proposal = NULL, settings = NULL, map = NULL, lang = NULL, program = NULL) {
  tables <- list(
    ratings = ratings, people = people, units = units, raters = raters, ties = ties, moves = moves, unit_scores = unit_scores,
    components = components, points = points, tiers = tiers, ballots = ballots, official = official, cases = cases)
  folder <- tempfile("evenhand-study-")
  dir.create(folder, mode = "0700")
  for (name in names(tables)) if (!is.null(tables[[name]])) write_table(tables[[name]], file.path(folder, paste0(name, ".csv")))
  files <- list(scheme.yaml = scheme, proposal.yaml = proposal, study.yaml = settings)
  for (name in names(files)) if (!is.null(files[[name]])) write_lines(yaml_text(files[[name]]), file.path(folder, name))
  study <- evenhand_study(folder, map = map, lang = lang, program = program)
  study$folder <- folder
  study
}

print.evenhand_study <- function(x, ...) {
  cat("<evenhand study ", if (is.null(x$folder)) x$path else paste("of frames:", paste(list.files(x$folder), collapse = ", ")), ">\n", sep = "")
  invisible(x)
}

absolute <- function(path) {
  path <- path.expand(path)
  if (startsWith(path, "/")) path else file.path(getwd(), path)
}

# A frame as CSV in UTF-8: nothing for what is missing, numbers in the shortest text that reads back as the same.
write_table <- function(frame, file) {
  quoted <- function(values) paste0("\"", gsub("\"", "\"\"", values, fixed = TRUE), "\"")
  cells <- lapply(as.list(as.data.frame(frame, stringsAsFactors = FALSE)), function(column) {
    column <- if (is.factor(column)) as.character(column) else column
    ifelse(is.na(column), "", quoted(number_text(column)))
  })
  rows <- if (nrow(frame)) do.call(paste, c(unname(cells), sep = ",")) else character()
  write_lines(c(paste(quoted(enc2utf8(names(frame))), collapse = ","), rows), file)
}

write_lines <- function(lines, file) {
  connection <- file(file, "wb")
  on.exit(close(connection))
  writeLines(enc2utf8(lines), connection, useBytes = TRUE)
  file
}

# The text of a scheme: a list as JSON, which YAML is a superset of; a path as what stands in its file.
yaml_text <- function(content) {
  if (is.list(content)) return(as.character(jsonlite::toJSON(content, auto_unbox = TRUE, digits = NA, pretty = TRUE)))
  readLines(content, encoding = "UTF-8", warn = FALSE)
}
