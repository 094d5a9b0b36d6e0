/// Intervals of reliability coefficients from the covariance of variances.
///
/// A = σ²(τ) + σ²(δ) is what the means of the object's levels vary by. Were the coefficient c/(1 + c), it would be expected to be W = c·σ²(error) +
/// σ²(δ); A/W is compared with F, degrees of freedom by Satterthwaite, 2A²/Var(A) and 2W²/Var(W), the latter at the estimate. In a complete
/// table this is the interval of Feldt (1965) for the relative coefficient, and that of Shrout & Fleiss (1979) for the absolute one.
package struct CoefficientInterval: Sendable {
  /// Factors on the variances.
  let universe: [Double]
  let relativeError: [Double]
  let absoluteError: [Double]
  let variances: [Double]
  let covariance: [[Double]]
  let level: Double

  /// - Parameters:
  ///   - decide: the decision study at given variances, in which all is linear in them; those of effects first, that within cells last.
  ///   - variances: the estimates, none negative.
  ///   - covariance: theirs; rows of 0 for those that are known or were not told apart.
  package init(variances: [Double], covariance: [[Double]], level: Double, decide: ([Double]) -> DecisionStudy) {
    self.variances = variances
    self.covariance = covariance
    self.level = level
    let units = variances.indices.map { place in decide(variances.indices.map { $0 == place ? 1 : 0 }) }
    universe = units.map(\.universe)
    relativeError = units.map(\.relativeError)
    absoluteError = units.map(\.absoluteError)
  }

  /// Of Eρ²; `nil` where nothing varies.
  package var relative: ClosedRange<Double>? { interval(relativeError) }
  /// Of Φ.
  package var absolute: ClosedRange<Double>? { interval(absoluteError) }

  private func sum(_ factors: [Double]) -> Double { zip(factors, variances).reduce(0) { $0 + $1.0 * $1.1 } }

  private func freedom(_ factors: [Double]) -> Double? {
    var spread = 0.0
    for i in factors.indices { for j in factors.indices { spread += factors[i] * factors[j] * covariance[i][j] } }
    let value = sum(factors)
    return spread > 0 && value > 0 ? max(Self.fewestDegrees, 2 * value * value / spread) : nil
  }

  /// Below this quantiles of F overflow.
  private static let fewestDegrees = 0.1

  private func interval(_ error: [Double]) -> ClosedRange<Double>? {
    let seen = zip(universe, relativeError).map(+)
    let (all, noise, wrong) = (sum(seen), sum(relativeError), sum(error))
    guard all > 0 else { return nil }
    guard wrong > 1e-12 * all else { return 1...1 }
    let ratio = sum(universe) / wrong
    guard let first = freedom(seen), let second = freedom(zip(error, relativeError).map { ratio * $0 + $1 }) else { return nil }
    let tail = (1 - level) / 2
    let low = (all / FDistribution(numerator: first, denominator: second).quantile(upperTail: tail) - noise) / wrong
    let high = (all * FDistribution(numerator: second, denominator: first).quantile(upperTail: tail) - noise) / wrong
    func share(_ ratio: Double) -> Double { ratio > 0 ? ratio / (1 + ratio) : 0 }
    let estimate = share(ratio)
    return min(share(low), estimate)...max(share(high), estimate)
  }
}
