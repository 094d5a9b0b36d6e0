internal import LinearAlgebra
internal import RealModule

/// Takes columns one after another and says of each whether it is independent of those taken before.
///
/// Source: R's `qr` (LINPACK's limited pivoting), which lme4 uses for the same purpose: earlier columns are kept.
struct IndependentColumns {
  private let gram: Matrix
  private let columns: Matrix
  private var taken: [Int] = []
  /// Cholesky factor of the taken columns' cross product, row by row.
  private var rows: [[Double]] = []

  /// What is left of a column's squared length above which rounding in the cross product can not have mattered.
  private static let clearlyIndependent = 1e-6

  init(_ columns: Matrix) {
    self.columns = columns
    gram = columns.crossProduct
  }

  /// Whether column `j` is independent: the length of what the taken columns don't explain exceeds `relative` times its own.
  mutating func takes(_ j: Int, relative: Double) -> Bool {
    let own = gram[j, j]
    guard own > 0, own.isFinite else { return false }
    var row = [Double]()
    for (a, column) in taken.enumerated() {
      var value = gram[j, column]
      for b in 0..<a { value -= row[b] * rows[a][b] }
      row.append(value / rows[a][a])
    }
    var left = row.reduce(own) { $0 - $1 * $1 }
    if left < Self.clearlyIndependent * own { left = exactRemainder(j) }
    guard left > relative * relative * own else { return false }
    row.append(left.squareRoot())
    rows.append(row)
    taken.append(j)
    return true
  }

  /// The squared length of column `j` after projecting twice on the taken columns, computed on the column itself.
  private func exactRemainder(_ j: Int) -> Double {
    var rest = columns.column(j)
    for _ in 0..<2 {
      var b = taken.map { column in columns.withColumn(column) { s in s.indices.reduce(0.0) { $0 + s[$1] * rest[$1] } } }
      for a in b.indices {
        for c in 0..<a { b[a] -= rows[a][c] * b[c] }
        b[a] /= rows[a][a]
      }
      for a in b.indices.reversed() {
        for c in (a + 1)..<max(b.count, a + 1) { b[a] -= rows[c][a] * b[c] }
        b[a] /= rows[a][a]
      }
      for (a, column) in taken.enumerated() {
        columns.withColumn(column) { s in for i in s.indices { rest[i] -= b[a] * s[i] } }
      }
    }
    return rest.reduce(0) { $0 + $1 * $1 }
  }
}
