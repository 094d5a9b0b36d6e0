# CHOLMOD (through the package Matrix) on the equations of a mixed model with random effects alone: Rscript cholmod.R CSV factor,columns REPEATS
# Prints one line: seconds of the best analysis and factorization of ZZ' + I, of a factorization whose order is known, and the factor's entries in millions.
arguments <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages(library(Matrix))
data <- read.csv(arguments[1])
Zt <- do.call(rbind, lapply(strsplit(arguments[2], ",")[[1]], function(name) fac2sparse(factor(data[[name]]))))
A <- tcrossprod(Zt)
repeats <- seq_len(as.integer(arguments[3]))
whole <- sapply(repeats, function(i) system.time(L <<- Cholesky(A, perm = TRUE, LDL = FALSE, Imult = 1 + i / 10))[["elapsed"]])
again <- sapply(repeats, function(i) system.time(update(L, A, mult = 1 + i / 10))[["elapsed"]])
cat(sprintf("cholmod\t%.4f\t%.4f\t%.2f\n", min(whole), min(again), length(L@x) / 1e6))
