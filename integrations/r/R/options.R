# R values as options of the command line.

# Options that are given once for each value; the others take several with commas.
REPEATED <- c("map", "tie", "set", "bias", "sizes", "first", "forbid", "want")

# list(rank_sets = TRUE, period = c(2016, 2017)) as "--rank-sets", "--period=2016,2017". NULL and FALSE are left out.
option_words <- function(options) {
  if (length(options) && (is.null(names(options)) || any(!nzchar(names(options))))) {
    stop("every option has a name, such as component = \"leaders\"", call. = FALSE)
  }
  words <- Map(function(name, value) {
    flag <- paste0("--", gsub("[_.]", "-", name))
    if (is.null(value) || identical(value, FALSE)) return(character())
    if (identical(value, TRUE)) return(flag)
    values <- option_values(value)
    paste0(flag, "=", if (name %in% REPEATED) values else paste(values, collapse = ","))
  }, names(options), options)
  as.character(unlist(words, use.names = FALSE))
}

# Values as text; named ones as name=value, a pair within a list as low:high.
option_values <- function(value) {
  texts <- vapply(as.list(value), function(one) paste(number_text(one), collapse = ":"), "")
  if (is.null(names(value))) unname(texts) else unname(paste0(names(value), "=", texts))
}

# Numbers in the shortest text that reads back as the same; everything else as it is.
number_text <- function(values) {
  if (!is.double(values) || inherits(values, c("Date", "POSIXt", "difftime"))) return(enc2utf8(as.character(values)))
  short <- formatC(values, digits = 15, format = "g", width = 1)
  exact <- is.na(values) | suppressWarnings(as.numeric(short)) == values
  short[!exact] <- formatC(values[!exact], digits = 17, format = "g", width = 1)
  whole <- is.finite(values) & values == trunc(values) & abs(values) < 1e15
  short[whole] <- formatC(values[whole], digits = 0, format = "f", width = 1)
  short
}
