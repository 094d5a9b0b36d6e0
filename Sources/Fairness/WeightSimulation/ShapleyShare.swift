/// Shapley shares of the variance of a linear total.
///
/// The worth of a set u of components is what they explain linearly, β' Σ_·u Σ_uu⁻¹ Σ_u· β / var(y), y = β'x: exact for
/// normal scores, the best linear prediction else [Owen & Prieur 2017, SIAM/ASA JUQ 5:986, §3.2].
enum ShapleyShare {
  /// More components would need more than 2²⁰ sets.
  static let mostComponents = 20

  /// - Parameters:
  ///   - beta: by component.
  ///   - covariance: symmetric, positive semidefinite; a component without variance has share 0.
  /// - Returns: by component, summing to 1; `nil` when the total doesn't vary or there are more than 20 components.
  /// - Complexity: O(2^d d³).
  static func shares(beta: [Double], covariance: [[Double]]) -> [Double]? {
    let d = beta.count
    let withTotal = covariance.map { row in zip(row, beta).reduce(0) { $0 + $1.0 * $1.1 } }
    let variance = zip(withTotal, beta).reduce(0) { $0 + $1.0 * $1.1 }
    let active = (0..<d).filter { covariance[$0][$0] > 0 && beta[$0] != 0 || withTotal[$0] != 0 }
    guard variance > 0, active.count <= mostComponents, !active.isEmpty else { return nil }
    let k = active.count
    let worths = (0..<(1 << k)).map { set in
      worth((0..<k).filter { set >> $0 & 1 == 1 }.map { active[$0] }, withTotal, covariance) / variance
    }
    // weight[s] = s! (k − s − 1)! / k!
    var weight = [Double](repeating: 1 / Double(k), count: k)
    for size in 1..<max(k, 1) { weight[size] = weight[size - 1] * Double(size) / Double(k - size) }
    var shares = [Double](repeating: 0, count: d)
    for (position, component) in active.enumerated() {
      for set in 0..<(1 << k) where set >> position & 1 == 0 {
        shares[component] += weight[set.nonzeroBitCount] * (worths[set | 1 << position] - worths[set])
      }
    }
    return shares
  }

  /// Σ_yu Σ_uu⁻¹ Σ_uy; directions without variance of their own add nothing.
  private static func worth(_ set: [Int], _ withTotal: [Double], _ covariance: [[Double]]) -> Double {
    var rows = set.map { i in set.map { covariance[i][$0] } }
    var right = set.map { withTotal[$0] }
    var worth = 0.0
    // Elimination in place: each pivot adds its squared residual covariance over its residual variance.
    for pivot in rows.indices {
      let variance = rows[pivot][pivot]
      guard variance > 1e-12 * covariance[set[pivot]][set[pivot]] else { continue }
      worth += right[pivot] * right[pivot] / variance
      for row in rows.indices.dropFirst(pivot + 1) {
        let factor = rows[row][pivot] / variance
        guard factor != 0 else { continue }
        for column in pivot..<rows.count { rows[row][column] -= factor * rows[pivot][column] }
        right[row] -= factor * right[pivot]
      }
    }
    return worth
  }
}
