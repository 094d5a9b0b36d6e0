/// Least squares written out, for tests of what regressions say.
package enum LeastSquares {
  /// The sum of weighted squares that columns leave of y, by Gaussian elimination of the normal equations.
  ///
  /// - Parameter weights: one a row; `nil`: all 1.
  package static func squares(_ y: [Double], on x: [[Double]], weights: [Double]? = nil) -> Double {
    func weight(_ row: Int) -> Double { weights?[row] ?? 1 }
    func product(_ a: [Double], _ b: [Double]) -> Double { a.indices.reduce(0) { $0 + weight($1) * a[$1] * b[$1] } }
    var rows = x.map { a in x.map { product(a, $0) } + [product(a, y)] }
    for pivot in rows.indices {
      for other in rows.indices where other != pivot {
        let factor = rows[other][pivot] / rows[pivot][pivot]
        for column in rows[other].indices { rows[other][column] -= factor * rows[pivot][column] }
      }
    }
    let slopes = rows.indices.map { rows[$0][x.count] / rows[$0][$0] }
    return y.indices.reduce(0) { sum, row in
      let left = y[row] - slopes.indices.reduce(0) { $0 + slopes[$1] * x[$1][row] }
      return sum + weight(row) * left * left
    }
  }
}
