import RealModule

/// How far two orders of the same things agree.
package enum RankCorrelation {
  /// Kendall's τ_b = (concordant − discordant)/√((n₀ − t_x)(n₀ − t_y)), n₀ = n(n − 1)/2, t the pairs tied in x or in y.
  ///
  /// - Returns: −1...1; nil where either side is constant or there are fewer than two pairs of values.
  /// - Complexity: O(n log n). Source: Kendall 1945, Biometrika 33; Knight 1966, JASA 61.
  package static func kendallTauB(_ x: [Double], _ y: [Double]) -> Double? {
    var pairs = KendallPairs()
    pairs.add(x, y)
    return pairs.tauB
  }

  /// Spearman's ρ: Pearson's correlation of average ranks; nil where either side is constant.
  package static func spearman(_ x: [Double], _ y: [Double]) -> Double? {
    pearson(
      Ranking.ranks(x, ties: .average, direction: .lowestFirst),
      Ranking.ranks(y, ties: .average, direction: .lowestFirst))
  }

  /// Pearson's product-moment correlation, within −1...1; nil where either side is constant or there are fewer than two values.
  package static func pearson(_ x: [Double], _ y: [Double]) -> Double? {
    precondition(x.count == y.count, "two values a thing")
    guard let meanX = WeightedMoments(x).mean, let meanY = WeightedMoments(y).mean else { return nil }
    var xx = 0.0
    var yy = 0.0
    var xy = 0.0
    for (a, b) in zip(x, y) {
      xx += (a - meanX) * (a - meanX)
      yy += (b - meanY) * (b - meanY)
      xy += (a - meanX) * (b - meanY)
    }
    guard isSpread(xx, x), isSpread(yy, y) else { return nil }
    return max(-1, min(1, xy / (xx.squareRoot() * yy.squareRoot())))
  }

  /// Whether a sum of squares is more than the rounding of a constant.
  private static func isSpread(_ sum: Double, _ values: [Double]) -> Bool {
    guard let first = values.first, values.contains(where: { $0 != first }) else { return false }
    return sum > 0
  }
}
