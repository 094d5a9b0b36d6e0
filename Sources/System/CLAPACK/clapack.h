// Prototypes of the BLAS and LAPACK routines that Evenhand uses (liblapack-dev ships no header), each wrapped in an
// inline function that takes values: Swift never sees addresses of scalars, nor the hidden length that gfortran
// passes for every CHARACTER argument (leaving it out corrupts the stack on a tail call, gcc bug 90329).
// Column-major throughout; 32-bit integers; `la_` functions that return int return LAPACK's `info`.
#ifndef EVENHAND_CLAPACK_H
#define EVENHAND_CLAPACK_H
#include <stddef.h>

// OpenBLAS only; absent (null) with the reference library.
extern void openblas_set_num_threads(int) __attribute__((weak));
extern char *openblas_get_config(void) __attribute__((weak));

static inline int evenhand_has_openblas(void) { return openblas_set_num_threads != 0; }
static inline void evenhand_blas_threads(int n) { if (openblas_set_num_threads) openblas_set_num_threads(n); }
static inline const char *evenhand_openblas_config(void) { return openblas_get_config ? openblas_get_config() : 0; }

// LAPACK's own version (the reference library and OpenBLAS both carry it).
extern void ilaver_(int *, int *, int *);
static inline int la_version(void) { int major = 0, minor = 0, patch = 0; ilaver_(&major, &minor, &patch); return major * 10000 + minor * 100 + patch; }

// C := alpha op(A) op(B) + beta C
extern void dgemm_(const char *, const char *, const int *, const int *, const int *, const double *, const double *, const int *,
  const double *, const int *, const double *, double *, const int *, size_t, size_t);
static inline void la_dgemm(char transA, char transB, int m, int n, int k, double alpha, const double *a, int lda,
  const double *b, int ldb, double beta, double *c, int ldc) {
  dgemm_(&transA, &transB, &m, &n, &k, &alpha, a, &lda, b, &ldb, &beta, c, &ldc, 1, 1);
}

// y := alpha op(A) x + beta y
extern void dgemv_(const char *, const int *, const int *, const double *, const double *, const int *, const double *, const int *,
  const double *, double *, const int *, size_t);
static inline void la_dgemv(char trans, int m, int n, double alpha, const double *a, int lda, const double *x, double beta, double *y) {
  int one = 1; dgemv_(&trans, &m, &n, &alpha, a, &lda, x, &one, &beta, y, &one, 1);
}

// y := alpha A x + beta y, A symmetric
extern void dsymv_(const char *, const int *, const double *, const double *, const int *, const double *, const int *, const double *,
  double *, const int *, size_t);
static inline void la_dsymv(char uplo, int n, double alpha, const double *a, int lda, const double *x, double beta, double *y) {
  int one = 1; dsymv_(&uplo, &n, &alpha, a, &lda, x, &one, &beta, y, &one, 1);
}

// C := alpha A A' + beta C (trans 'N'), or alpha A' A + beta C (trans 'T'); one triangle
extern void dsyrk_(const char *, const char *, const int *, const int *, const double *, const double *, const int *, const double *,
  double *, const int *, size_t, size_t);
static inline void la_dsyrk(char uplo, char trans, int n, int k, double alpha, const double *a, int lda, double beta, double *c, int ldc) {
  dsyrk_(&uplo, &trans, &n, &k, &alpha, a, &lda, &beta, c, &ldc, 1, 1);
}

// B := alpha op(A)^-1 B (side 'L') or alpha B op(A)^-1 (side 'R'), A triangular
extern void dtrsm_(const char *, const char *, const char *, const char *, const int *, const int *, const double *, const double *,
  const int *, double *, const int *, size_t, size_t, size_t, size_t);
static inline void la_dtrsm(char side, char uplo, char trans, char diag, int m, int n, double alpha, const double *a, int lda,
  double *b, int ldb) {
  dtrsm_(&side, &uplo, &trans, &diag, &m, &n, &alpha, a, &lda, b, &ldb, 1, 1, 1, 1);
}

// B := alpha op(A) B (side 'L') or alpha B op(A) (side 'R'), A triangular
extern void dtrmm_(const char *, const char *, const char *, const char *, const int *, const int *, const double *, const double *,
  const int *, double *, const int *, size_t, size_t, size_t, size_t);
static inline void la_dtrmm(char side, char uplo, char trans, char diag, int m, int n, double alpha, const double *a, int lda,
  double *b, int ldb) {
  dtrmm_(&side, &uplo, &trans, &diag, &m, &n, &alpha, a, &lda, b, &ldb, 1, 1, 1, 1);
}

// x := op(A)^-1 x, A triangular
extern void dtrsv_(const char *, const char *, const char *, const int *, const double *, const int *, double *, const int *, size_t,
  size_t, size_t);
static inline void la_dtrsv(char uplo, char trans, char diag, int n, const double *a, int lda, double *x) {
  int one = 1; dtrsv_(&uplo, &trans, &diag, &n, a, &lda, x, &one, 1, 1, 1);
}

// Cholesky factorization of a symmetric positive definite matrix, in place.
extern void dpotrf_(const char *, const int *, double *, const int *, int *, size_t);
static inline int la_dpotrf(char uplo, int n, double *a, int lda) {
  int info = 0; dpotrf_(&uplo, &n, a, &lda, &info, 1); return info;
}

// Inverse of a triangular matrix, in place.
extern void dtrtri_(const char *, const char *, const int *, double *, const int *, int *, size_t, size_t);
static inline int la_dtrtri(char uplo, char diag, int n, double *a, int lda) {
  int info = 0; dtrtri_(&uplo, &diag, &n, a, &lda, &info, 1, 1); return info;
}

// L' L (or U U') of a triangular factor, in place: the last step of an inverse.
extern void dlauum_(const char *, const int *, double *, const int *, int *, size_t);
static inline int la_dlauum(char uplo, int n, double *a, int lda) {
  int info = 0; dlauum_(&uplo, &n, a, &lda, &info, 1); return info;
}

// QR factorization with column pivoting; `jpvt` in: 0 = free column, out: 1-based original column.
extern void dgeqp3_(const int *, const int *, double *, const int *, int *, double *, double *, const int *, int *);
static inline int la_dgeqp3(int m, int n, double *a, int lda, int *jpvt, double *tau, double *work, int lwork) {
  int info = 0; dgeqp3_(&m, &n, a, &lda, jpvt, tau, work, &lwork, &info); return info;
}

// C := op(Q) C (side 'L') or C op(Q) (side 'R'), Q as left by dgeqp3.
extern void dormqr_(const char *, const char *, const int *, const int *, const int *, const double *, const int *, const double *,
  double *, const int *, double *, const int *, int *, size_t, size_t);
static inline int la_dormqr(char side, char trans, int m, int n, int k, const double *a, int lda, const double *tau, double *c,
  int ldc, double *work, int lwork) {
  int info = 0; dormqr_(&side, &trans, &m, &n, &k, a, &lda, tau, c, &ldc, work, &lwork, &info, 1, 1); return info;
}

// Eigenvalues (ascending) and, with jobz 'V', eigenvectors of a symmetric matrix, by divide and conquer.
extern void dsyevd_(const char *, const char *, const int *, double *, const int *, double *, double *, const int *, int *, const int *,
  int *, size_t, size_t);
static inline int la_dsyevd(char jobz, char uplo, int n, double *a, int lda, double *w, double *work, int lwork, int *iwork, int liwork) {
  int info = 0; dsyevd_(&jobz, &uplo, &n, a, &lda, w, work, &lwork, iwork, &liwork, &info, 1, 1); return info;
}

// Solution of a general square system by LU with partial pivoting.
extern void dgesv_(const int *, const int *, double *, const int *, int *, double *, const int *, int *);
static inline int la_dgesv(int n, int nrhs, double *a, int lda, int *ipiv, double *b, int ldb) {
  int info = 0; dgesv_(&n, &nrhs, a, &lda, ipiv, b, &ldb, &info); return info;
}
#endif
