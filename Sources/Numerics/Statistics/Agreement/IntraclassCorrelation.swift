/// The six intraclass correlations of Shrout & Fleiss for a complete table of targets by raters.
///
/// Mean squares, n targets and k raters: between targets BMS (n − 1), within targets WMS (n(k − 1)), between raters JMS (k − 1), residual
/// EMS ((n − 1)(k − 1)).
/// Sources: Shrout & Fleiss 1979, Psych. Bull. 86, with their F-based intervals; McGraw & Wong 1996, Psych. Methods 1.
package struct IntraclassCorrelation: Sendable {
  /// How the raters came to the targets, and whose scores are meant.
  package enum Form: String, Sendable, CaseIterable, Codable {
    /// Every target has raters of its own; one rating. ICC(1,1).
    case oneWay = "ICC1"
    /// The same raters, a random sample; one rating; absolute agreement. ICC(2,1).
    case twoWayRandom = "ICC2"
    /// These raters and no others; one rating; consistency. ICC(3,1).
    case twoWayFixed = "ICC3"
    /// The mean of k ratings under `oneWay`. ICC(1,k).
    case oneWayMean = "ICC1k"
    /// The mean of k ratings under `twoWayRandom`. ICC(2,k).
    case twoWayRandomMean = "ICC2k"
    /// The mean of k ratings under `twoWayFixed`; Cronbach's α. ICC(3,k).
    case twoWayFixedMean = "ICC3k"
  }

  /// An estimate, at most 1 and possibly negative, with its interval.
  package struct Coefficient: Sendable, Equatable {
    /// At most 1.
    package let estimate: Double
    /// Around the estimate.
    package let interval: ClosedRange<Double>
  }

  /// n, 2 or more.
  package let targets: Int
  /// k, 2 or more.
  package let raters: Int
  /// BMS.
  package let betweenTargets: Double
  /// WMS.
  package let withinTargets: Double
  /// JMS.
  package let betweenRaters: Double
  /// EMS.
  package let residual: Double

  /// The mean squares of a table; nil with fewer than two targets or two raters.
  ///
  /// - Parameter scores: scores[target][rater], all rows of one length.
  package init?(_ scores: [[Double]]) {
    targets = scores.count
    raters = scores.first?.count ?? 0
    guard targets >= 2, raters >= 2 else { return nil }
    precondition(scores.allSatisfy { [raters] in $0.count == raters }, "every target has a score by every rater")
    let n = Double(targets)
    let k = Double(raters)
    let grand = scores.reduce(0) { $0 + $1.reduce(0, +) } / (n * k)
    let rowMeans = scores.map { $0.reduce(0, +) / k }
    let columnMeans = (0..<raters).map { rater in scores.reduce(0) { $0 + $1[rater] } / n }
    var within = 0.0
    var error = 0.0
    for (row, mean) in zip(scores, rowMeans) {
      for (score, columnMean) in zip(row, columnMeans) {
        within += (score - mean) * (score - mean)
        let rest = score - mean - columnMean + grand
        error += rest * rest
      }
    }
    betweenTargets = k * rowMeans.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } / (n - 1)
    betweenRaters = n * columnMeans.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } / (k - 1)
    withinTargets = within / (n * (k - 1))
    residual = error / ((n - 1) * (k - 1))
  }

  /// A coefficient with its interval; nil where it is 0/0 because nothing varies, and where squares overflow.
  ///
  /// Where raters agree perfectly, so that the error is 0, the interval is the estimate alone; where they agree but for a constant, that of
  /// `twoWayRandom` has the width that so few raters leave open.
  package func coefficient(_ form: Form, level: Double = 0.95) -> Coefficient? {
    switch form {
    case .oneWay: return oneWay(level)
    case .twoWayRandom: return random(level)
    case .twoWayFixed: return fixed(level)
    case .oneWayMean: return oneWay(level).flatMap(ofMean)
    case .twoWayRandomMean: return random(level).flatMap(ofMean)
    case .twoWayFixedMean: return fixed(level).flatMap(ofMean)
    }
  }

  private var n: Double { Double(targets) }
  private var k: Double { Double(raters) }

  private func oneWay(_ level: Double) -> Coefficient? {
    ofRatio(betweenTargets, withinTargets, numerator: n - 1, denominator: n * (k - 1), level)
  }

  private func fixed(_ level: Double) -> Coefficient? {
    ofRatio(betweenTargets, residual, numerator: n - 1, denominator: (n - 1) * (k - 1), level)
  }

  /// (F − 1)/(F + k − 1) at the ratio of mean squares and at the ends of its interval.
  private func ofRatio(
    _ between: Double, _ error: Double, numerator: Double, denominator: Double, _ level: Double
  ) -> Coefficient? {
    let sum = between + (k - 1) * error
    guard sum > 0, sum.isFinite else { return nil }
    let estimate = (between - error) / sum
    guard error > 0 else { return Coefficient(estimate: estimate, interval: estimate...estimate) }
    let ratio = between / error
    let tail = (1 - level) / 2
    let low = ratio / FDistribution(numerator: numerator, denominator: denominator).quantile(upperTail: tail)
    let high = ratio * FDistribution(numerator: denominator, denominator: numerator).quantile(upperTail: tail)
    let interval = ((low - 1) / (low + k - 1))...((high - 1) / (high + k - 1))
    return Coefficient(estimate: estimate, interval: interval)
  }

  /// Shrout & Fleiss 1979, p. 424, with Satterthwaite's degrees of freedom for the mixture of mean squares.
  private func random(_ level: Double) -> Coefficient? {
    let sum = betweenTargets + (k - 1) * residual + k * (betweenRaters - residual) / n
    guard sum > 0, sum.isFinite else { return nil }
    let rho = (betweenTargets - residual) / sum
    // Both times the residual, so that raters who agree but for a constant are the limit and no case of their own.
    let a = k * rho * betweenRaters
    let b = (n * (1 + (k - 1) * rho) - k * rho) * residual
    let squares = (n - 1) * a * a + b * b
    guard squares > 0 else { return Coefficient(estimate: rho, interval: rho...rho) }
    // Far below 1, which only strongly negative estimates reach, quantiles of F overflow.
    let fewestDegrees = 0.1
    let freedom = max(fewestDegrees, (k - 1) * (n - 1) * (a + b) * (a + b) / squares)
    let tail = (1 - level) / 2
    let lowF = FDistribution(numerator: n - 1, denominator: freedom).quantile(upperTail: tail)
    let highF = FDistribution(numerator: freedom, denominator: n - 1).quantile(upperTail: tail)
    let rest = k * betweenRaters + (k * n - k - n) * residual
    let low = n * (betweenTargets - lowF * residual) / (lowF * rest + n * betweenTargets)
    let high = n * (highF * betweenTargets - residual) / (rest + n * highF * betweenTargets)
    return Coefficient(estimate: rho, interval: min(low, rho)...max(high, rho))
  }

  /// Spearman and Brown: k ρ/(1 + (k − 1) ρ); nil where the single rating's estimate is as low as it can be.
  private func ofMean(_ single: Coefficient) -> Coefficient? {
    func stepUp(_ rho: Double) -> Double? {
      let denominator = 1 + (k - 1) * rho
      return denominator > 0 ? k * rho / denominator : nil
    }
    guard let estimate = stepUp(single.estimate), let low = stepUp(single.interval.lowerBound),
      let high = stepUp(single.interval.upperBound)
    else { return nil }
    return Coefficient(estimate: estimate, interval: low...high)
  }
}
