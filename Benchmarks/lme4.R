# One fit by lme4 with its default control: Rscript lme4.R CSV FORMULA METHOD factor,columns
# Prints one line: seconds of system.time(lmer(...)), its CPU seconds, peak MiB of the process, criterion, variances.
arguments <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages(library(lme4))
data <- read.csv(arguments[1])
for (name in strsplit(arguments[4], ",")[[1]]) data[[name]] <- factor(data[[name]])
time <- system.time(fit <- suppressWarnings(lmer(as.formula(arguments[2]), data, REML = arguments[3] == "REML")))
criterion <- if (arguments[3] == "REML") REMLcrit(fit) else -2 * as.numeric(logLik(fit))
peak <- as.numeric(sub("[^0-9]*([0-9]+).*", "\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024
variances <- c(sapply(strsplit(arguments[4], ",")[[1]], function(g) as.numeric(VarCorr(fit)[[g]])), sigma(fit)^2)
cat(sprintf("lme4\t%.3f\t%.3f\t%.0f\t%.6f\t%s\n", time[["elapsed"]], time[["user.self"]] + time[["sys.self"]], peak, criterion,
            paste(sprintf("%.9g", variances), collapse = ",")))
