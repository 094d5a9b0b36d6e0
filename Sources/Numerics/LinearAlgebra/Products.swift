internal import CLAPACK

extension Matrix {
  /// The matrix product `a b`.
  ///
  /// Complexity: O(a.rows · a.columns · b.columns).
  package static func * (a: Matrix, b: Matrix) -> Matrix { product(a, b) }

  /// The matrix times a vector, `a x`; `x` has as many entries as `a` has columns.
  package static func * (a: Matrix, x: [Double]) -> [Double] { a.times(x, transposing: false) }

  /// The product op(a) op(b), where op is transposition if asked for.
  package static func product(
    _ a: Matrix, _ b: Matrix, transposingFirst transposeA: Bool = false, transposingSecond transposeB: Bool = false
  ) -> Matrix {
    LibraryThreads.settle()
    let m = transposeA ? a.columns : a.rows
    let inner = transposeA ? a.rows : a.columns
    let n = transposeB ? b.rows : b.columns
    precondition(inner == (transposeB ? b.columns : b.rows), "inner sizes differ")
    var result = Matrix(rows: m, columns: n)
    guard m > 0, n > 0, inner > 0 else { return result }
    unsafe la_dgemm(
      transposeA ? Letter.transposed : Letter.plain, transposeB ? Letter.transposed : Letter.plain, Int32(m), Int32(n),
      Int32(inner), 1, a.values, Int32(a.rows), b.values, Int32(b.rows), 0, &result.values, Int32(m))
    return result
  }

  /// `a x`, or `a' x` when transposing.
  package func times(_ x: [Double], transposing: Bool) -> [Double] {
    LibraryThreads.settle()
    precondition(x.count == (transposing ? rows : columns), "sizes differ")
    var result = [Double](repeating: 0, count: transposing ? columns : rows)
    guard rows > 0, columns > 0 else { return result }
    unsafe la_dgemv(
      transposing ? Letter.transposed : Letter.plain, Int32(rows), Int32(columns), 1, values, Int32(rows), x, 0, &result)
    return result
  }

  /// The cross product `a' a`, both triangles filled.
  public var crossProduct: Matrix {
    var result = lowerCrossProduct
    result.mirrorLowerTriangle()
    return result
  }

  /// The lower triangle of the cross product `a' a`; 0 above it.
  package var lowerCrossProduct: Matrix {
    LibraryThreads.settle()
    var result = Matrix(rows: columns, columns: columns)
    guard rows > 0, columns > 0 else { return result }
    unsafe la_dsyrk(
      Letter.lower, Letter.transposed, Int32(columns), Int32(rows), 1, values, Int32(rows), 0, &result.values, Int32(columns))
    return result
  }

  /// The lower triangle of the product with its own transposed, `a a'`; 0 above it.
  package var lowerRowProduct: Matrix {
    LibraryThreads.settle()
    var result = Matrix(rows: rows, columns: rows)
    guard rows > 0, columns > 0 else { return result }
    unsafe la_dsyrk(Letter.lower, Letter.plain, Int32(rows), Int32(columns), 1, values, Int32(rows), 0, &result.values, Int32(rows))
    return result
  }

  /// Copies the lower triangle onto the upper one; the matrix must be square.
  package mutating func mirrorLowerTriangle() {
    precondition(rows == columns, "only a square matrix is symmetric")
    let n = rows
    for j in 0..<n {
      for i in (j + 1)..<max(n, j + 1) { values[j + i * n] = values[i + j * n] }
    }
  }
}

/// Σ aᵢbᵢ of two lists of one length.
@inlinable
package func dot(_ a: [Double], _ b: [Double]) -> Double {
  precondition(a.count == b.count, "one length")
  var sum = 0.0
  for index in a.indices { sum += a[index] * b[index] }
  return sum
}
