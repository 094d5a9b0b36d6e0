test_that("1: a folder that is not there", {
  needs_program()
  error <- refusal(audit(evenhand_study("/no/such/folder")))
  expect_s3_class(error, "evenhand_missing_file_error")
  expect_identical(list(error$status, error$file, error$row), list(66L, "/no/such/folder", NA_integer_))
})

test_that("2: a cell that is no number", {
  data <- ratings()
  data$score[5] <- "nine"
  error <- refusal(audit(evenhand_frames(ratings = data, lang = "en")))
  expect_s3_class(error, "evenhand_data_error")
  expect_identical(list(error$file, error$row, error$column, error$value), list("ratings.csv", 6L, "score", "nine"))
  expect_match(conditionMessage(error), "no number")
})

test_that("3: a column that is missing", {
  error <- refusal(compare(evenhand_frames(ratings = stats::setNames(ratings(), c("person", "rater", "skore")), lang = "en")))
  expect_identical(list(error$status, error$file, error$row), list(65L, "ratings.csv", NA_integer_))
  expect_match(conditionMessage(error), "--map score=skore", fixed = TRUE)
})

test_that("4: a component that is not there", {
  error <- refusal(audit(evenhand_frames(ratings = ratings(), lang = "en"), component = "nope"))
  expect_s3_class(error, "evenhand_usage_error")
  expect_match(conditionMessage(error), "^there is no component nope")
})

test_that("5: an option that takes something else, and one that does not exist", {
  study <- evenhand_frames(ratings = ratings())
  expect_error(audit(study, detectors = c("severity", "sixth-sense")), "sixth-sense", class = "evenhand_usage_error")
  expect_error(audit(study, frobnicate = TRUE), "--frobnicate", class = "evenhand_usage_error")
  expect_error(audit(study, TRUE), "every option has a name")
})

test_that("6: a key that no scheme has", {
  error <- refusal(score(evenhand_frames(ratings = ratings(), scheme = c(SCHEME, bogus = 1))))
  expect_identical(list(error$file, error$value), list("scheme.yaml", "bogus"))
  expect_true(error$row > 1)
})

test_that("7: a scheme that is no YAML", {
  file <- tempfile(fileext = ".yaml")
  writeLines("scheme: [1,\n b: {", file)
  error <- refusal(score(evenhand_frames(ratings = ratings(), scheme = file)))
  expect_identical(list(error$file, error$row), list("scheme.yaml", 3L))
})

test_that("8: a scheme that is not there", {
  error <- refusal(score(evenhand_frames(ratings = ratings()), scheme = "/no/such/scheme.yaml"))
  expect_identical(list(error$status, error$file), list(66L, "/no/such/scheme.yaml"))
})

test_that("9: a scheme that asks for a table", {
  scheme <- list(scheme = "unit", components = list(unit = list(weight = 1, from = "unit_scores")))
  error <- refusal(score(evenhand_frames(ratings = ratings()), scheme = scheme))
  expect_s3_class(error, "evenhand_data_error")
  expect_match(conditionMessage(error), "unit_scores")
})

test_that("10: a formula that ends too soon", {
  expect_error(evenhand_fit("score ~ 1 +", ratings(), lang = "en"), "a term is expected here", class = "evenhand_usage_error")
})

test_that("all problems are told at once, and check does not stop for them", {
  data <- ratings()
  data$score[c(2, 5)] <- c("eight", "nine")
  study <- evenhand_frames(ratings = data)
  expect_identical(refusal(score(study))$problems$row, c(3L, 6L))
  found <- as.data.frame(check(study))
  expect_identical(found$row[found$severity == "error"], c(3L, 6L))
})

test_that("a program that is not there, and an answer that is not drawn", {
  expect_error(evenhand_program("/no/such/program"), class = "evenhand_no_program_error")
  expect_error(plot(draft_scheme(evenhand_frames(ratings = ratings()))), class = "evenhand_no_drawing_error")
})

test_that("words are in the language of the study", {
  expect_error(audit(evenhand_frames(ratings = ratings(), lang = "zh"), component = "nope"), "^\u6ca1\u6709\u5206\u9879 nope", class = "evenhand_usage_error")
})
