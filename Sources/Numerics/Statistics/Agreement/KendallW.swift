/// Kendall's coefficient of concordance: how far m raters put n targets in one order, from 0 to 1.
///
/// W = 12 Σ(R_i − R̄)²/(m²(n³ − n) − m Σ T_j), R the rank sums (average ranks), T_j = Σ(t³ − t) over the ties of rater j.
/// Sources: Kendall & Babington Smith 1939, Ann. Math. Statist. 10; Kendall 1970, *Rank Correlation Methods*, sections 6.5–6.9.
package struct KendallW: Sendable, Equatable {
  /// W, in 0...1.
  package let coefficient: Double
  /// m(n − 1)W, about chi-squared with n − 1 degrees of freedom where there is no agreement; for n > 7.
  package let statistic: Double
  /// The upper tail of chi-squared at the statistic.
  package let pValue: Double

  /// - Parameter scores: scores[target][rater], complete.
  /// - Returns: nil with fewer than two targets or raters, or where every rater ties all targets.
  package init?(_ scores: [[Double]]) {
    let n = scores.count
    let m = scores.first?.count ?? 0
    guard n >= 2, m >= 2 else { return nil }
    precondition(scores.allSatisfy { $0.count == m }, "every target has a score by every rater")
    var sums = [Double](repeating: 0, count: n)
    var ties = 0.0
    for rater in 0..<m {
      let own = scores.map { $0[rater] }
      for (target, rank) in Ranking.ranks(own, ties: .average, direction: .lowestFirst).enumerated() {
        sums[target] += rank
      }
      ties += KendallW.tieCorrection(own)
    }
    let mean = Double(m * (n + 1)) / 2
    let squares = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let (raters, targets) = (Double(m), Double(n))
    let denominator = raters * raters * (targets * targets * targets - targets) - raters * ties
    guard denominator > 0 else { return nil }
    coefficient = min(1, 12 * squares / denominator)
    statistic = raters * (targets - 1) * coefficient
    pValue = ChiSquaredDistribution(degreesOfFreedom: targets - 1).upperTail(statistic)
  }

  private static func tieCorrection(_ values: [Double]) -> Double {
    let runs = Dictionary(grouping: values) { $0 }.values.map { $0.count }
    // Whole numbers, so that the order of the sum doesn't matter.
    return Double(runs.reduce(0) { $0 + $1 * $1 * $1 - $1 })
  }
}
