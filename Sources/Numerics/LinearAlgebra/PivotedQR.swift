internal import CLAPACK
internal import RealModule

/// A QR factorization with column pivoting, A P = Q R: which columns are independent, and least squares on them.
///
/// Columns are scaled to unit length first, so that the rank does not depend on units of measurement.
/// Source: Golub and Van Loan (2013), Matrix Computations, section 5.4.2.
package struct PivotedQR: Sendable {
  private let factor: Matrix
  private let reflectors: [Double]
  private let scale: [Double]
  /// Original column numbers (from 0) in pivot order.
  package let pivots: [Int]
  /// The number of independent columns: diagonal entries of R above `tolerance` times the first.
  package let rank: Int

  /// Factors a matrix with at least as many rows as columns it is to be asked about.
  ///
  /// - Parameter tolerance: relative size below which a column counts as a combination of the earlier ones.
  /// - Throws: `LinearAlgebraError.notFinite` if a value is not finite.
  /// - Complexity: O(rows · columns²).
  package init(_ matrix: Matrix, tolerance: Double = 1e-7) throws {
    guard matrix.values.allSatisfy(\.isFinite) else { throw LinearAlgebraError.notFinite }
    LibraryThreads.settle()
    var scaled = matrix
    self.scale = Self.normalizeColumns(&scaled)
    let m = matrix.rows
    let n = matrix.columns
    var jpvt = [Int32](repeating: 0, count: n)
    var tau = [Double](repeating: 0, count: max(1, min(m, n)))
    if m > 0 && n > 0 {
      var work = [Double](repeating: 0, count: 3 * n + 1 + 64 * (n + 1))
      let info = unsafe la_dgeqp3(Int32(m), Int32(n), &scaled.values, Int32(m), &jpvt, &tau, &work, Int32(work.count))
      precondition(info == 0, "dgeqp3: wrong argument")
    }
    self.factor = scaled
    self.reflectors = tau
    self.pivots = m > 0 ? jpvt.map { Int($0) - 1 } : Array(0..<n)
    let first = m > 0 && n > 0 ? abs(scaled[0, 0]) : 0
    self.rank = first == 0 ? 0 : (0..<min(m, n)).prefix { abs(scaled[$0, $0]) > tolerance * first }.count
  }

  /// The least squares coefficients of `response` on the independent columns, zero for the others, in original order.
  package func leastSquares(_ response: [Double]) -> [Double] {
    precondition(response.count == factor.rows, "one response per row")
    var coefficients = [Double](repeating: 0, count: factor.columns)
    guard rank > 0 else { return coefficients }
    var rotated = response
    var work = [Double](repeating: 0, count: 64)
    let m = Int32(factor.rows)
    let info = unsafe la_dormqr(
      Letter.left, Letter.transposed, m, 1, Int32(min(factor.rows, factor.columns)), factor.values, m, reflectors, &rotated, m,
      &work, 64)
    precondition(info == 0, "dormqr: wrong argument")
    for i in stride(from: rank - 1, through: 0, by: -1) {
      var value = rotated[i]
      for j in (i + 1)..<max(rank, i + 1) { value -= factor[i, j] * rotated[j] }
      rotated[i] = value / factor[i, i]
    }
    for i in 0..<rank { coefficients[pivots[i]] = rotated[i] / scale[pivots[i]] }
    return coefficients
  }

  private static func normalizeColumns(_ matrix: inout Matrix) -> [Double] {
    let m = matrix.rows
    return (0..<matrix.columns).map { j in
      let largest = (0..<m).reduce(0) { max($0, abs(matrix[$1, j])) }
      guard largest > 0 else { return 1 }
      let sum = (0..<m).reduce(0.0) {
        let v = matrix[$1, j] / largest
        return $0 + v * v
      }
      let length = largest * Double.sqrt(sum)
      for i in 0..<m { matrix[i, j] /= length }
      return length
    }
  }
}
