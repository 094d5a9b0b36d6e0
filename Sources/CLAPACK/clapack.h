// Prototypes of the BLAS and LAPACK routines that Evenhand uses (liblapack-dev ships no header), each wrapped in an
// inline function that takes values: Swift never sees addresses of scalars, nor the hidden length that gfortran
// passes for every CHARACTER argument (leaving it out corrupts the stack on a tail call, gcc bug 90329).
#ifndef EVENHAND_CLAPACK_H
#define EVENHAND_CLAPACK_H
#include <stddef.h>

// OpenBLAS only; absent (null) with the reference library.
extern void openblas_set_num_threads(int) __attribute__((weak));
extern char *openblas_get_config(void) __attribute__((weak));

static inline int evenhand_has_openblas(void) { return openblas_set_num_threads != 0; }
static inline void evenhand_blas_threads(int n) { if (openblas_set_num_threads) openblas_set_num_threads(n); }
static inline const char *evenhand_openblas_config(void) { return openblas_get_config ? openblas_get_config() : 0; }

// Cholesky factorization of a symmetric positive definite matrix, in place.
extern void dpotrf_(const char *, const int *, double *, const int *, int *, size_t);
static inline int la_dpotrf(char uplo, int n, double *a, int lda) {
  int info = 0; dpotrf_(&uplo, &n, a, &lda, &info, 1); return info;
}
#endif
