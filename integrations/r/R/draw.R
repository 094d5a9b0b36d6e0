# The program's drawings on a device of R: the few shapes that they are made of, in the drawing's own units.

SHAPES <- c("rect", "line", "circle", "polygon", "polyline", "path", "text")

draw_svg <- function(svg, family = "") {
  size <- as.numeric(strsplit(sub(".*?viewBox=\"([^\"]*)\".*", "\\1", svg), " ", fixed = TRUE)[[1]])
  old <- graphics::par(mar = c(0, 0, 0, 0), xpd = NA)
  on.exit(graphics::par(old))
  graphics::plot.new()
  graphics::plot.window(xlim = size[c(1, 3)], ylim = size[c(4, 2)], asp = 1, xaxs = "i", yaxs = "i")
  # Inches a unit, for widths of lines and sizes of letters.
  inch <- abs(graphics::grconvertX(1, "user", "inches") - graphics::grconvertX(0, "user", "inches"))
  for (shape in shapes_of(svg)) {
    tryCatch(draw_shape(shape, inch, family), warning = function(warning) NULL)
  }
}

# The shapes in their order, each a list of its kind, its text and its attributes.
shapes_of <- function(svg) {
  svg <- gsub("(?s)<defs>.*?</defs>|<title.*?</title>|<desc.*?</desc>", "", svg, perl = TRUE)
  pattern <- paste0("(?s)<(", paste(SHAPES, collapse = "|"), ")( [^>]*?)/?>([^<]*)")
  found <- regmatches(svg, gregexpr(pattern, svg, perl = TRUE))[[1]]
  lapply(found, function(tag) {
    head <- sub("(?s)>.*$", "", tag, perl = TRUE)
    pairs <- regmatches(head, gregexpr("[A-Za-z0-9:-]+=\"[^\"]*\"", head))[[1]]
    values <- as.list(sub("^[^=]*=\"(.*)\"$", "\\1", pairs))
    names(values) <- sub("=.*$", "", pairs)
    c(list(kind = sub("^<([a-z]+).*$", "\\1", head), content = unescaped(sub("(?s)^[^>]*>", "", tag, perl = TRUE))), values)
  })
}

unescaped <- function(text) {
  signs <- c("&lt;" = "<", "&gt;" = ">", "&quot;" = "\"", "&#39;" = "'", "&amp;" = "&")
  for (sign in names(signs)) text <- gsub(sign, signs[[sign]], text, fixed = TRUE)
  text
}

draw_shape <- function(shape, inch, family) {
  number <- function(name, default = 0) if (is.null(shape[[name]])) default else as.numeric(shape[[name]])
  fill <- colour(shape$fill, number("fill-opacity", 1), "black")
  line <- colour(shape$stroke, number("stroke-opacity", 1), NA)
  # A pixel is 1/96 inch, as is a line of width 1.
  width <- max(number("stroke-width", 1) * inch * 96, 0.1)
  dashes <- if (is.null(shape[["stroke-dasharray"]])) "solid" else "22"
  switch(shape$kind,
    rect = graphics::rect(
      number("x"), number("y") + number("height"), number("x") + number("width"), number("y"), col = fill, border = line, lwd = width,
      density = if (grepl("^url", shape$fill)) 20 else NULL),
    line = graphics::segments(number("x1"), number("y1"), number("x2"), number("y2"), col = line, lwd = width, lty = dashes),
    circle = graphics::symbols(
      number("cx"), number("cy"), circles = number("r"), inches = FALSE, add = TRUE, bg = fill, fg = if (is.na(line)) fill else line, lwd = width),
    polygon = {
      points <- pairs_of(shape$points)
      graphics::polygon(points[, 1], points[, 2], col = fill, border = line, lwd = width)
    },
    polyline = {
      points <- pairs_of(shape$points)
      graphics::lines(points[, 1], points[, 2], col = line, lwd = width, lty = dashes)
    },
    path = {
      points <- path_points(shape$d)
      if (!is.na(fill)) graphics::polygon(points[, 1], points[, 2], col = fill, border = NA)
      if (!is.na(line)) graphics::lines(points[, 1], points[, 2], col = line, lwd = width, lty = dashes)
    },
    text = draw_text(shape, number, fill, inch, family)
  )
}

draw_text <- function(shape, number, fill, inch, family) {
  anchor <- c(start = 0, middle = 0.5, end = 1)[[if (is.null(shape[["text-anchor"]])) "start" else shape[["text-anchor"]]]]
  write <- function(x, y, col) graphics::text(
    x, y, shape$content, adj = c(anchor, 0), cex = number("font-size", 11) * inch * 72 / graphics::par("ps"), col = col,
    font = if (identical(shape[["font-weight"]], "bold")) 2 else 1, srt = if (grepl("^rotate\\(-90", shape$transform %||% "")) 90 else 0,
    family = family)
  # Letters over lines have a rim.
  rim <- colour(shape$stroke, 1, NA)
  if (!is.na(rim)) for (turn in seq(0, 2 * pi, length.out = 9)[-1]) {
    write(number("x") + cos(turn) * number("stroke-width") / 2, number("y") + sin(turn) * number("stroke-width") / 2, rim)
  }
  write(number("x"), number("y"), fill)
}

`%||%` <- function(value, default) if (is.null(value)) default else value

colour <- function(name, opacity, default) {
  if (is.null(name)) return(default)
  if (identical(name, "none")) return(NA)
  grDevices::adjustcolor(if (grepl("^url", name)) "grey45" else name, opacity)
}

pairs_of <- function(text) matrix(as.numeric(strsplit(trimws(text), "[ ,]+")[[1]]), ncol = 2, byrow = TRUE)

# The points of a path of straight lines; a break where it moves.
path_points <- function(text) {
  tokens <- regmatches(text, gregexpr("[A-Za-z]|-?[0-9.]+(e-?[0-9]+)?", text))[[1]]
  points <- list()
  at <- start <- c(0, 0)
  place <- 1L
  command <- "M"
  take <- function(count) {
    values <- as.numeric(tokens[place + seq_len(count) - 1L])
    place <<- place + count
    values
  }
  while (place <= length(tokens)) {
    if (grepl("[A-Za-z]", tokens[[place]])) {
      command <- tokens[[place]]
      place <- place + 1L
    }
    from <- if (command == tolower(command)) at else c(0, 0)
    at <- switch(toupper(command),
      M = , L = from + take(2), H = c(from[[1]] + take(1), at[[2]]), V = c(at[[1]], from[[2]] + take(1)), Z = start,
      stop("a path with ", command))
    if (toupper(command) == "M") {
      if (length(points)) points <- c(points, list(c(NA, NA)))
      start <- at
      command <- if (command == "M") "L" else "l"
    }
    points <- c(points, list(at))
  }
  do.call(rbind, points)
}
