test_that("planted favoritism is found, in frames, words and drawings", {
  study <- evenhand_study(dataset("coastal-district"), lang = "en")
  hints <- audit(study, detectors = "favoritism")
  flagged <- subset(as.data.frame(hints), verdict == "flagged")
  expect_setequal(flagged$rater, c("L09", "L11", "L15", "L17"))
  expect_true(all(flagged$interval.low > 0 & flagged$interval.low < flagged$estimate))
  expect_true(is.list(flagged$evidence))
  inner <- as.data.frame(hints, table = "findings.robustnessValue.benchmarks")
  expect_true(all(inner$rater %in% as.data.frame(hints)$rater))
  expect_match(summary(hints), "^Hints for review")
  expect_match(summary(hints, lang = "zh"), "^\u590d\u6838\u63d0\u793a")
  drawn <- drawings(hints)
  expect_identical(names(drawn)[1], "favoritism")
  expect_match(drawn[[1]]$svg, "^<svg .*</svg>$")
  expect_output(print(drawn[[1]]), "evenhand drawing: ")
  file <- tempfile(fileext = ".pdf")
  grDevices::pdf(file)
  expect_false(withVisible(plot(hints, "favoritism"))$visible)
  grDevices::dev.off()
  expect_gt(file.size(file), 5000)
  expect_output(print(hints, lines = 3), "more lines")
})

test_that("every question about a study is answered", {
  study <- evenhand_study(dataset("coastal-district"), lang = "en")
  asked <- list(
    check = check(study), score = score(study), compare = compare(study, draws = 199), normalize = normalize(study, c("none", "z")),
    simulate = simulate(study, proposal = list(components = list(unit = list(weight = 30)))), facets = facets(study, component = "head"),
    reliability = reliability(study, component = "team", draws = 20, leave_out_draws = 10), ranks = ranks(study, first = c(5, 10), draws = 100),
    plan = plan(study, component = "leaders", quick = TRUE), settle = settle(study, 3, draws = 20), check_scheme = check_scheme(study),
    draft_scheme = draft_scheme(study))
  for (name in names(asked)) {
    expect_s3_class(asked[[name]], "evenhand_result")
    expect_s3_class(as.data.frame(asked[[name]]), "data.frame")
    expect_gt(length(tables(asked[[name]])), 0)
  }
  expect_identical(nrow(as.data.frame(asked$score)), 320L)
  expect_setequal(as.data.frame(asked$score, table = "people.components")$component, c("unit", "leaders", "team", "daily", "head"))
  expect_true(all(c("component", "from", "to", "estimate", "interval.low") %in% names(as.data.frame(asked$compare))))
  expect_error(as.data.frame(asked$score, table = "nope"), "no table nope; there are people")
})

test_that("frames are the same study as their files", {
  folder <- dataset("five-people")
  files <- evenhand_study(folder, lang = "en")
  names <- c("ratings", "people", "units", "raters")
  frames <- lapply(stats::setNames(names, names), function(name) utils::read.csv(file.path(folder, paste0(name, ".csv")), encoding = "UTF-8"))
  of_frames <- do.call(evenhand_frames, c(frames, lang = "en"))
  expect_identical(audit(of_frames)$findings, audit(files)$findings)
  expect_output(print(of_frames), "of frames: people.csv")
})

test_that("a small study of frames is answered", {
  study <- evenhand_frames(ratings = ratings(), scheme = SCHEME, lang = "en")
  found <- as.data.frame(audit(study, detectors = "severity"))
  expect_identical(found$rater[which.max(found$estimate)], "R4")
  expect_identical(nrow(as.data.frame(score(study))), 5L)
  renamed <- stats::setNames(ratings(), c("diver", "judge", "score"))
  expect_length(audit(evenhand_frames(ratings = renamed, map = c(person = "diver", rater = "judge")), detectors = "severity")$findings, 4)
})

test_that("tables are fitted and ranked", {
  data <- ratings()
  data$score <- as.numeric(data$score) + rep(c(0.1, -0.2, 0.3, 0.05), 5)
  fitted <- evenhand_fit(score ~ 1 + (1 | rater) + (1 | person), data)
  expect_equal(as.data.frame(fitted)$estimate, mean(data$score), tolerance = 1e-8)
  schools <- data.frame(school = c("a", "b", "c"), mean = c(3, 2, 1), se = c(0.2, 0.4, 0.3))
  expect_identical(nrow(as.data.frame(evenhand_ranks(schools, "mean", "se"))), 3L)
})

test_that("an answer is written by the ending of a file", {
  file <- tempfile(fileext = ".xlsx")
  save_as(audit(evenhand_frames(ratings = ratings()), detectors = "severity"), file)
  expect_identical(readBin(file, "raw", 2), charToRaw("PK"))
})
