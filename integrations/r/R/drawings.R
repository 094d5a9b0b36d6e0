# The drawings of an answer, as the program drew them.

drawings <- function(x, lang = NULL) {
  page <- asked(attr(x, "question"), "--format=html", lang)$output
  found <- regmatches(page, gregexpr("(?s)<svg [^>]*?id=\"chart-[^\"]*\".*?</svg>", page, perl = TRUE))[[1]]
  names(found) <- sub("(?s)^<svg [^>]*?id=\"(?:chart-)+([^\"]*)\".*$", "\\1", found, perl = TRUE)
  lapply(found, function(svg) structure(list(svg = svg), class = "evenhand_drawing"))
}

plot.evenhand_result <- function(x, name = NULL, lang = NULL, ...) {
  all <- drawings(x, lang)
  if (!length(all)) stop(evenhand_condition("no_drawing", "this answer is not drawn"))
  if (is.null(name)) name <- names(all)[[1]]
  if (!name %in% names(all)) {
    stop(evenhand_condition("no_drawing", paste0("no drawing ", name, "; there are ", paste(names(all), collapse = ", "))))
  }
  plot(all[[name]], ...)
}

plot.evenhand_drawing <- function(x, family = "", ...) {
  draw_svg(x$svg, family)
  invisible(x)
}

print.evenhand_drawing <- function(x, ...) {
  title <- regmatches(x$svg, regexpr("(?s)<title[^>]*>.*?</title>", x$svg, perl = TRUE))
  cat("<evenhand drawing: ", unescaped(gsub("<[^>]*>", "", title)), ">\n", sep = "")
  invisible(x)
}
