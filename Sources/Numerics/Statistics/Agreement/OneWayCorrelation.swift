/// The intraclass correlation where every target has raters of its own, as many as it may be: ICC(1).
///
/// ρ = (BMS − WMS)/(BMS + (k₀ − 1) WMS), k₀ = (N − Σ k²/N)/(n − 1) for k ratings of each of n targets, N in all; interval by F with n − 1 and
/// N − n degrees of freedom, exact where all have the same number.
/// Sources: Shrout & Fleiss 1979, Psych. Bull. 86; for unequal numbers Donner & Koval 1980, Biometrics 36:19.
package struct OneWayCorrelation: Sendable {
  /// k₀.
  package let ratingsEach: Double
  /// Whether every target has the same number of ratings.
  package let isEven: Bool
  /// BMS.
  package let between: Double
  /// WMS.
  package let within: Double
  private let freedom: (between: Double, within: Double)

  /// - Parameter scores: of each target; nil with fewer than two targets, or where none has two ratings.
  package init?(_ scores: [[Double]]) {
    let kept = scores.filter { !$0.isEmpty }
    let n = Double(kept.count)
    let all = Double(kept.reduce(0) { $0 + $1.count })
    guard kept.count >= 2, all > n else { return nil }
    let grand = kept.reduce(0) { $0 + $1.reduce(0, +) } / all
    var between = 0.0
    var within = 0.0
    for row in kept {
      let mean = row.reduce(0, +) / Double(row.count)
      between += Double(row.count) * (mean - grand) * (mean - grand)
      within += row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    freedom = (n - 1, all - n)
    self.between = between / (n - 1)
    self.within = within / (all - n)
    ratingsEach = (all - kept.reduce(0) { $0 + Double($1.count * $1.count) } / all) / (n - 1)
    isEven = Set(kept.map(\.count)).count == 1
  }

  /// Of one rating; nil where nothing varies.
  package func single(level: Double) -> IntraclassCorrelation.Coefficient? {
    let sum = between + (ratingsEach - 1) * within
    guard sum > 0, sum.isFinite else { return nil }
    let estimate = (between - within) / sum
    guard within > 0 else { return .init(estimate: estimate, interval: estimate...estimate) }
    let tail = (1 - level) / 2
    let low = between / within / FDistribution(numerator: freedom.between, denominator: freedom.within).quantile(upperTail: tail)
    let high = between / within * FDistribution(numerator: freedom.within, denominator: freedom.between).quantile(upperTail: tail)
    return .init(
      estimate: estimate, interval: ((low - 1) / (low + ratingsEach - 1))...((high - 1) / (high + ratingsEach - 1)))
  }

  /// Of the mean of a target's ratings; nil where their numbers differ, or where the single rating's estimate is as low as it can be.
  package func mean(level: Double) -> IntraclassCorrelation.Coefficient? {
    guard isEven, let own = single(level: level) else { return nil }
    func stepUp(_ rho: Double) -> Double? {
      let denominator = 1 + (ratingsEach - 1) * rho
      return denominator > 0 ? ratingsEach * rho / denominator : nil
    }
    guard let estimate = stepUp(own.estimate), let low = stepUp(own.interval.lowerBound), let high = stepUp(own.interval.upperBound)
    else { return nil }
    return .init(estimate: estimate, interval: low...high)
  }
}
