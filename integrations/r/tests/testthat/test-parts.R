test_that("options are words of the command line", {
  words <- evenhand:::option_words(list(
    rank_sets = TRUE, robustness = FALSE, period = c(2016, 2017), tie = c("a == b", "c == d"), person = NULL,
    bounds = list(unit = c(0.1, 0.4), head = 0.15), set = c(minimumRatings = 8)))
  expect_identical(words, c(
    "--rank-sets", "--period=2016,2017", "--tie=a == b", "--tie=c == d", "--bounds=unit=0.1:0.4,head=0.15", "--set=minimumRatings=8"))
})

test_that("numbers are written so that they read back as the same", {
  numbers <- c(84.5, 0.1, 0.1 + 0.2, 12, -3, 1e300, 1 / 3)
  expect_identical(as.numeric(evenhand:::number_text(numbers)), numbers)
  expect_identical(evenhand:::number_text(c(84.5, 12, 100000)), c("84.5", "12", "100000"))
})

test_that("tables are written with what is missing left out", {
  file <- tempfile()
  evenhand:::write_table(data.frame(a = c("x, \"y\"", NA), b = c(1.5, NA), c = factor(c("u", "v"))), file)
  expect_identical(readLines(file), c("\"a\",\"b\",\"c\"", "\"x, \"\"y\"\"\",\"1.5\",\"u\"", ",,\"v\""))
})

test_that("rows within rows say whose they are", {
  answer <- structure(list(components = list(
    list(component = "a", gaps = list(list(from = "x", to = "y", interval = c(1, 2), check = list(value = 1)))),
    list(component = "b", gaps = list(list(from = "x", to = "z", interval = NULL, check = NULL))))), class = c("evenhand_compare", "evenhand_result"))
  found <- as.data.frame(answer)
  expect_identical(found$component, c("a", "b"))
  expect_identical(found$interval.low, c(1, NA))
  expect_false("interval" %in% names(found))
})

test_that("the shapes of a drawing are read", {
  svg <- paste0(
    "<svg viewBox=\"0 0 10 20\"><title>t</title><defs><rect x=\"9\"/></defs><rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" fill=\"none\"/>",
    "<text x=\"1\" y=\"2\">a &amp; b</text><path d=\"M1 2h3v-4\" fill=\"none\"/></svg>")
  shapes <- evenhand:::shapes_of(svg)
  expect_identical(vapply(shapes, function(one) one$kind, ""), c("rect", "text", "path"))
  expect_identical(shapes[[2]]$content, "a & b")
  expect_equal(evenhand:::path_points("M1 2h3v-4"), rbind(c(1, 2), c(4, 2), c(4, -2)))
  expect_equal(evenhand:::path_points("M1,2L3,4V9M0 0H5"), rbind(c(1, 2), c(3, 4), c(3, 9), c(NA, NA), c(0, 0), c(5, 0)))
})
