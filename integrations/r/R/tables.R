# Tables within an answer: every list of objects becomes rows of plain columns.

# Keys that name a row; rows within it carry them.
IDENTITIES <- c(
  "band", "component", "design", "detector", "element", "facet", "figure", "from", "group", "level", "method", "other", "period", "person",
  "pool", "rater", "rule", "scenario", "source", "step", "table", "tie", "to", "unit")

# Figures under names of their own from row to row: kept whole, as a cell.
FREE <- "evidence"

# Objects whose keys are names: the components of a person.
NAMED <- "components"

MAIN <- c(
  check = "problems", score = "people", compare = "components.gaps", normalize = "methods.people", audit = "findings", simulate = "changes",
  facets = "facets.elements", reliability = "components", ranks = "people", multiverse = "people", grades = "components.givers", plan = "assignments", fit = "fixed",
  event_study = "effects", scheme_check = "problems", scheme_init = "components")

# Every table by the path to it, such as components.gaps.
tables <- function(x) {
  found <- new.env()
  found$tables <- list()
  collect(unclass(x), "", list(), found)
  lapply(found$tables, bind)
}

as.data.frame.evenhand_result <- function(x, row.names = NULL, optional = FALSE, table = NULL, ...) {
  all <- tables(x)
  if (is.null(table)) {
    table <- unname(MAIN[sub("^evenhand_", "", class(x)[[1]])])
    if (is.na(table)) table <- names(all)[1]
    if (!length(all)) stop("no table within this answer", call. = FALSE)
    if (!table %in% names(all)) return(data.frame())
  }
  if (!table %in% names(all)) stop("no table ", table, "; there are ", paste(names(all), collapse = ", "), call. = FALSE)
  frame <- all[[table]]
  if (!is.null(row.names)) row.names(frame) <- row.names
  frame
}

is_object <- function(value) is.list(value) && !is.null(names(value))
is_rows <- function(value) is.list(value) && length(value) > 0 && is.null(names(value)) && all(vapply(value, is_object, TRUE))
is_named_rows <- function(name, value) name %in% NAMED && is_object(value) && all(vapply(value, is_object, TRUE))

collect <- function(object, path, above, found) {
  for (name in names(object)) {
    value <- object[[name]]
    inner <- if (nzchar(path)) paste(path, name, sep = ".") else name
    if (name %in% FREE) next
    if (is_rows(value)) gather(value, NULL, inner, above, found)
    else if (is_named_rows(name, value)) gather(unname(value), names(value), inner, above, found)
    else if (is_object(value)) collect(value, inner, above, found)
  }
}

gather <- function(items, labels, path, above, found) {
  last <- utils::tail(strsplit(path, ".", fixed = TRUE)[[1]], 1)
  rows <- vector("list", length(items))
  for (place in seq_along(items)) {
    own <- c(if (!is.null(labels)) stats::setNames(list(labels[[place]]), sub("s$", "", last)), flat(items[[place]]))
    rows[[place]] <- c(above[setdiff(names(above), names(own))], own)
  }
  found$tables[[path]] <- c(found$tables[[path]], rows)
  for (place in seq_along(items)) {
    row <- rows[[place]]
    kept <- row[names(row) %in% c(IDENTITIES, if (!is.null(labels)) sub("s$", "", last)) & vapply(row, is.character, TRUE)]
    collect(items[[place]], path, kept, found)
  }
}

# The columns of one row: an interval is two, those of an object are prefixed unless they only say whom the row is about.
flat <- function(object) {
  cells <- list()
  for (name in names(object)) {
    value <- object[[name]]
    if (is_rows(value) || is_named_rows(name, value) || (is.list(value) && !length(value) && is.null(names(value)))) next
    if (grepl("nterval$", name) && is.numeric(value) && length(value) == 2) {
      cells[paste0(name, c(".low", ".high"))] <- as.list(value)
    } else if (name %in% FREE) {
      cells[[name]] <- list(value)
    } else if (is_object(value) && length(value)) {
      inner <- flat(value)
      names(inner) <- if (all(names(inner) %in% IDENTITIES)) names(inner) else paste(name, names(inner), sep = ".")
      cells <- c(cells, inner)
    } else if (is.null(value)) {
      cells[name] <- list(NA)
    } else {
      cells[[name]] <- if (length(value) == 1 && !is.list(value)) value else list(value)
    }
  }
  cells
}

# Rows as a frame; a cell that holds several values stays a list.
bind <- function(rows) {
  names <- unique(unlist(lapply(rows, names)))
  columns <- lapply(names, function(name) {
    cells <- lapply(rows, function(row) if (is.null(row[[name]])) NA else row[[name]])
    if (any(vapply(cells, is.list, TRUE))) I(lapply(cells, function(cell) if (is.list(cell)) cell[[1]] else cell)) else unlist(cells)
  })
  names(columns) <- names
  # An interval that is missing in some rows leaves a column without its ends.
  ends <- sub("\\.low$", "", grep("nterval\\.low$", names, value = TRUE))
  columns <- columns[setdiff(names, ends)]
  structure(columns, class = "data.frame", row.names = seq_along(rows))
}
