internal import CLAPACK
internal import RealModule

/// The Cholesky factorization A = L L' of a symmetric positive definite matrix.
///
/// The same to the byte for any number of threads (see `TiledCholesky`).
package struct Cholesky: Sendable {
  /// L in the lower triangle; what stands above the diagonal has no meaning.
  package let factor: Matrix

  /// The number of rows and columns.
  package var order: Int { factor.rows }

  /// Factors a matrix, of which only the lower triangle is read.
  ///
  /// - Parameter threads: tiles worked on at the same time; changes nothing but time.
  /// - Throws: `LinearAlgebraError.notPositiveDefinite`, also for values that are not finite.
  /// - Complexity: O(n³ / 3).
  package init(_ matrix: Matrix, threads: Int = 1) throws {
    var factor = matrix
    try Self.factorize(&factor, threads: threads)
    self.factor = factor
  }

  /// Replaces the lower triangle of a matrix by its Cholesky factor, without another copy of it.
  ///
  /// - Throws: `LinearAlgebraError.notPositiveDefinite`; the matrix is then half overwritten.
  package static func factorize(_ matrix: inout Matrix, threads: Int = 1) throws {
    precondition(matrix.rows == matrix.columns, "only a square matrix has a Cholesky factor")
    LibraryThreads.settle()
    let n = matrix.rows
    guard n > 0 else { return }
    let failure = unsafe matrix.values.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return unsafe TiledCholesky(order: n, threads: threads).factor(base, leading: n)
    }
    guard failure == 0 else { throw LinearAlgebraError.notPositiveDefinite(order: failure) }
    for i in 0..<n where !matrix[i, i].isFinite { throw LinearAlgebraError.notPositiveDefinite(order: i + 1) }
  }

  /// Uses a factor computed by `factorize`.
  package init(factor: Matrix) {
    precondition(factor.rows == factor.columns, "a factor is square")
    self.factor = factor
  }

  /// log det A = 2 Σ log Lᵢᵢ.
  package var logDeterminant: Double { logDeterminant(of: 0..<order) }

  /// 2 Σ log Lᵢᵢ over some rows: of the leading rows, the log determinant of the leading part; of the trailing rows, that
  /// of their Schur complement.
  package func logDeterminant(of rows: Range<Int>) -> Double {
    rows.reduce(0) { $0 + 2 * Double.log(factor[$1, $1]) }
  }

  /// A⁻¹ b.
  package func solve(_ b: [Double]) -> [Double] {
    var x = b
    solve(inPlace: &x)
    return x
  }

  /// Replaces b by A⁻¹ b.
  package func solve(inPlace b: inout [Double]) {
    precondition(b.count == order, "one value per row")
    solveLower(&b)
    solveUpper(&b)
  }

  /// A⁻¹ B.
  package func solve(_ b: Matrix) -> Matrix {
    precondition(b.rows == order, "one row per row of the factor")
    var x = b
    solve(leading: &x)
    return x
  }

  /// Replaces B by A₁₁⁻¹ B, A₁₁ being the leading part of A with as many rows as B.
  package func solve(leading b: inout Matrix) {
    precondition(b.rows <= order, "no more rows than the factor has")
    for transpose in [Letter.plain, Letter.transposed] { triangularSolve(&b, transpose) }
  }

  /// Replaces B by L⁻¹ B.
  package func solveLower(_ b: inout Matrix) {
    precondition(b.rows == order, "one row per row of the factor")
    triangularSolve(&b, Letter.plain)
  }

  private func triangularSolve(_ b: inout Matrix, _ transpose: CChar) {
    guard b.rows > 0, b.columns > 0 else { return }
    let rows = Int32(b.rows)
    unsafe la_dtrsm(
      Letter.left, Letter.lower, transpose, Letter.nonUnit, rows, Int32(b.columns), 1, factor.values, Int32(order), &b.values, rows)
  }

  /// Replaces b by L⁻¹ b.
  package func solveLower(_ b: inout [Double]) { triangularSolve(&b, Letter.plain) }

  /// Replaces b by L⁻ᵀ b.
  package func solveUpper(_ b: inout [Double]) { triangularSolve(&b, Letter.transposed) }

  private func triangularSolve(_ b: inout [Double], _ transpose: CChar) {
    precondition(b.count == order, "one value per row")
    guard order > 0 else { return }
    unsafe la_dtrsv(Letter.lower, transpose, Letter.nonUnit, Int32(order), factor.values, Int32(order), &b)
  }

  /// The lower triangle of A⁻¹; what stands above the diagonal is zero or has no meaning unless `mirrored`.
  ///
  /// - Parameter mirrored: whether to fill the upper triangle as well.
  /// - Complexity: O(2 n³ / 3), and two more matrices of the same size.
  package func inverse(mirrored: Bool = true, threads: Int = 1) -> Matrix {
    inverse(ofLeading: order, mirrored: mirrored, threads: threads)
  }

  /// The inverse of the leading part of A of the given order.
  package func inverse(ofLeading part: Int, mirrored: Bool = true, threads: Int = 1) -> Matrix {
    precondition(part >= 0 && part <= order, "the leading part is no larger than the whole")
    var result = Matrix(rows: part, columns: part)
    guard part > 0 else { return result }
    var scratch = [Double](repeating: 0, count: part * part)
    unsafe factor.values.withUnsafeBufferPointer { l in
      unsafe result.values.withUnsafeMutableBufferPointer { inverse in
        unsafe scratch.withUnsafeMutableBufferPointer { y in
          guard let l = l.baseAddress, let inverse = inverse.baseAddress, let y = y.baseAddress else { return }
          unsafe TiledCholesky(order: part, threads: threads).invert(l, leading: order, into: inverse, scratch: y)
        }
      }
    }
    if mirrored { result.mirrorLowerTriangle() }
    return result
  }
}
