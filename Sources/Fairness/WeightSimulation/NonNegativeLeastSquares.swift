/// min ‖A x − b‖² over x ≥ 0, and least distance under linear inequalities, for a few unknowns.
///
/// Active sets; ends at the exact minimizer [Lawson & Hanson 1974, *Solving Least Squares Problems*, algorithms NNLS (ch.
/// 23.3) and LDP (ch. 23.4)].
enum NonNegativeLeastSquares {
  private static let tolerance = 1e-12

  /// - Parameters:
  ///   - a: rows.
  ///   - b: one a row.
  /// - Returns: x, one a column.
  static func solve(_ a: [[Double]], _ b: [Double]) -> [Double] {
    let n = a.first?.count ?? 0
    var x = [Double](repeating: 0, count: n)
    var passive: [Int] = []
    let scale = a.flatMap(\.self).map(abs).max() ?? 0
    for _ in 0..<(3 * n + 10) {
      let rest = zip(a, b).map { row, value in value - zip(row, x).reduce(0) { $0 + $1.0 * $1.1 } }
      let gradient = (0..<n).map { column in zip(a, rest).reduce(0) { $0 + $1.0[column] * $1.1 } }
      let candidates = (0..<n).filter { !passive.contains($0) && gradient[$0] > tolerance * max(scale, 1) }
      guard let entering = candidates.max(by: { gradient[$0] < gradient[$1] }) else { break }
      passive.append(entering)
      while true {
        guard let solution = leastSquares(a, b, passive) else {
          passive.removeLast()
          return x
        }
        if solution.allSatisfy({ $0 > 0 }) {
          x = [Double](repeating: 0, count: n)
          for (position, column) in passive.enumerated() { x[column] = solution[position] }
          break
        }
        var step = 1.0
        for (position, column) in passive.enumerated() where solution[position] <= 0 {
          step = min(step, x[column] / (x[column] - solution[position]))
        }
        for (position, column) in passive.enumerated() { x[column] += step * (solution[position] - x[column]) }
        passive.removeAll { x[$0] <= tolerance }
        for column in 0..<n where !passive.contains(column) { x[column] = 0 }
        if passive.isEmpty { break }
      }
    }
    return x
  }

  /// The shortest z with G z ≥ h; `nil` when there is none.
  static func leastDistance(_ g: [[Double]], _ h: [Double]) -> [Double]? {
    guard let n = g.first?.count else { return [] }
    // Columns of E are the constraints' normals, with their right sides below; f is the last unit vector.
    var e = (0..<n).map { column in g.map { $0[column] } }
    e.append(h)
    let f = [Double](repeating: 0, count: n) + [1]
    let u = solve(e, f)
    let rest = zip(e, f).map { row, value in zip(row, u).reduce(0) { $0 + $1.0 * $1.1 } - value }
    guard let last = rest.last, abs(last) > 1e-10 else { return nil }
    return rest.dropLast().map { -$0 / last }
  }

  /// Least squares in some columns by normal equations; `nil` where they are dependent.
  private static func leastSquares(_ a: [[Double]], _ b: [Double], _ columns: [Int]) -> [Double]? {
    let normal = columns.map { i in columns.map { j in a.reduce(0) { $0 + $1[i] * $1[j] } } }
    let right = columns.map { i in zip(a, b).reduce(0) { $0 + $1.0[i] * $1.1 } }
    return SmallSystem.solve(normal, right)
  }
}

/// Linear systems of a few unknowns.
enum SmallSystem {
  /// Gaussian elimination with partial pivoting; `nil` for a singular matrix.
  static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    var rows = matrix
    var x = right
    let n = right.count
    let scale = matrix.flatMap(\.self).map(abs).max() ?? 0
    for pivot in 0..<n {
      guard let best = (pivot..<n).max(by: { abs(rows[$0][pivot]) < abs(rows[$1][pivot]) }),
        abs(rows[best][pivot]) > 1e-14 * scale
      else { return nil }
      rows.swapAt(pivot, best)
      x.swapAt(pivot, best)
      for row in pivot + 1..<max(n, pivot + 1) {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        guard factor != 0 else { continue }
        for column in pivot..<n { rows[row][column] -= factor * rows[pivot][column] }
        x[row] -= factor * x[pivot]
      }
    }
    for row in stride(from: n - 1, through: 0, by: -1) {
      for column in row + 1..<max(n, row + 1) { x[row] -= rows[row][column] * x[column] }
      x[row] /= rows[row][row]
    }
    return x
  }
}
