library(testthat)
library(evenhand)

test_check("evenhand")
