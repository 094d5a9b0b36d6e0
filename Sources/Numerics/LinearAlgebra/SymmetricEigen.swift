internal import CLAPACK

/// The eigenvalues and eigenvectors of a symmetric matrix, A = V diag(λ) V'.
package struct SymmetricEigen: Sendable {
  /// Eigenvalues in ascending order.
  package let values: [Double]
  /// Eigenvectors of unit length, column k belonging to `values[k]`; signs are LAPACK's.
  package let vectors: Matrix

  /// Decomposes a symmetric matrix, of which only the lower triangle is read.
  ///
  /// - Throws: `LinearAlgebraError.notFinite`, or `.notConverged` if LAPACK's iteration fails.
  /// - Complexity: O(n³).
  package init(_ matrix: Matrix) throws {
    precondition(matrix.rows == matrix.columns, "only a square matrix is symmetric")
    guard matrix.values.allSatisfy(\.isFinite) else { throw LinearAlgebraError.notFinite }
    LibraryThreads.settle()
    let n = matrix.rows
    var vectors = matrix
    var values = [Double](repeating: 0, count: n)
    if n > 0 {
      var work = [Double](repeating: 0, count: 1 + 6 * n + 2 * n * n)
      var integers = [Int32](repeating: 0, count: 3 + 5 * n)
      let info = unsafe la_dsyevd(
        Letter.vectors, Letter.lower, Int32(n), &vectors.values, Int32(n), &values, &work, Int32(work.count), &integers,
        Int32(integers.count))
      precondition(info >= 0, "dsyevd: wrong argument")
      guard info == 0 else { throw LinearAlgebraError.notConverged(routine: "dsyevd") }
    }
    self.values = values
    self.vectors = vectors
  }

  /// V diag(f(λ)) V' for any function of the eigenvalues, such as a pseudo-inverse or an inverse square root.
  package func applying(_ function: (Double) -> Double) -> Matrix {
    var scaled = vectors
    let n = vectors.rows
    for j in 0..<n {
      let factor = function(values[j])
      for i in 0..<n { scaled[i, j] *= factor }
    }
    return Matrix.product(scaled, vectors, transposingSecond: true)
  }
}
