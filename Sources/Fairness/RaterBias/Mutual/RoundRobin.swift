/// A complete round robin: everybody of a group scores everybody else, once. Social relations model
///
/// x_ij = μ + a_i + b_j + g_ij, a_i being the perceiver's effect (scores everybody higher), b_j the target's (is scored higher by everybody) and
/// g_ij what is left for this very pair. With one score a direction g is *relationship plus error*: the two can't be distinguished.
/// Source: Warner, Kenny & Stoto 1979 (J. Personality and Social Psychology 37); Kenny & La Voie 1984 (Advances in Experimental Social
/// Psychology 18).
package struct RoundRobin: Sendable {
  /// Variances and covariances, in squared points; variances may come out below 0, as unbiased estimates do.
  package struct Components: Sendable, Hashable {
    /// var(a).
    package var perceiver: Double
    /// var(b).
    package var target: Double
    /// var(g).
    package var relationship: Double
    /// cov(a_i, b_i): generalized reciprocity.
    package var generalizedReciprocity: Double
    /// cov(g_ij, g_ji): dyadic reciprocity.
    package var dyadicReciprocity: Double
  }

  /// The mean over all pairs.
  package let mean: Double
  /// a_i, by member; they sum to 0.
  package let perceiver: [Double]
  /// b_j, by member; they sum to 0.
  package let target: [Double]
  /// g_ij by row i and column j, 0 on the diagonal; rows and columns sum to 0.
  package let relationship: [[Double]]
  /// The variances and covariances of the three effects.
  package let components: Components

  /// Relative size below which the spread of scores is rounding alone.
  static let relativeZero = 1e-12

  /// Splits a group's scores.
  ///
  /// a_i = (n − 1)²/(n(n − 2)) x_i· + (n − 1)/(n(n − 2)) x_·i − (n − 1)/(n − 2) x_··, b_i with rows and columns exchanged. The mean squares of
  /// sums and differences of g_ij and g_ji have (n − 1)(n − 2)/2 − 1 and (n − 1)(n − 2)/2 degrees of freedom.
  ///
  /// - Parameter scores: row i holds what member i gives the others; the diagonal is not looked at. Square, in points.
  /// - Returns: nil with fewer than four members (no degrees of freedom are left), or where all scores are equal.
  /// - Complexity: O(n²).
  package init?(_ scores: [[Double]]) {
    let n = scores.count
    precondition(scores.allSatisfy { $0.count == n }, "as many columns as rows")
    guard n >= 4 else { return nil }
    let size = Double(n)
    let others = size - 1
    func mean(_ value: (Int) -> Double, without own: Int) -> Double {
      (0..<n).reduce(0) { $1 == own ? $0 : $0 + value($1) } / others
    }
    let given = (0..<n).map { i in mean({ scores[i][$0] }, without: i) }
    let received = (0..<n).map { i in mean({ scores[$0][i] }, without: i) }
    let centre = given.reduce(0, +) / size
    var spread = 0.0
    var largest = 0.0
    for i in 0..<n {
      for j in 0..<n where i != j {
        spread = max(spread, abs(scores[i][j] - centre))
        largest = max(largest, abs(scores[i][j]))
      }
    }
    guard spread > Self.relativeZero * largest else { return nil }
    func effect(_ own: Double, _ mirrored: Double) -> Double {
      others * others / (size * (size - 2)) * own + others / (size * (size - 2)) * mirrored - others / (size - 2) * centre
    }
    let a = zip(given, received).map { effect($0, $1) }
    let b = zip(given, received).map { effect($1, $0) }
    let g = (0..<n).map { i in (0..<n).map { j in i == j ? 0 : scores[i][j] - centre - a[i] - b[j] } }
    self.mean = centre
    perceiver = a
    target = b
    relationship = g
    components = Self.components(a, b, g)
  }

  /// Unbiased under random members: the expected squares of the effects less what relationship adds to them.
  private static func components(_ a: [Double], _ b: [Double], _ g: [[Double]]) -> Components {
    let n = a.count
    let size = Double(n)
    var sums = 0.0
    var differences = 0.0
    for i in 0..<n {
      for j in (i + 1)..<max(n, i + 1) {
        sums += (g[i][j] + g[j][i]) * (g[i][j] + g[j][i]) / 2
        differences += (g[i][j] - g[j][i]) * (g[i][j] - g[j][i]) / 2
      }
    }
    let freedom = (size - 1) * (size - 2) / 2
    let between = sums / (freedom - 1)
    let within = differences / freedom
    let variance = (between + within) / 2
    let covariance = (between - within) / 2
    func product(_ x: [Double], _ y: [Double]) -> Double { zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } / (size - 1) }
    let scale = size * (size - 2)
    let same = (variance * (size - 1) + covariance) / scale
    let crossed = (covariance * (size - 1) + variance) / scale
    return Components(
      perceiver: product(a, a) - same, target: product(b, b) - same, relationship: variance,
      generalizedReciprocity: product(a, b) - crossed, dyadicReciprocity: covariance)
  }
}
