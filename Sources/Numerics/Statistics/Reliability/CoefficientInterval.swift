/// Intervals of reliability coefficients from the covariance of variances.
///
/// A = σ²(τ) + m σ²(δ), m such that its estimate goes not together with that of σ²(δ): in a complete table the mean square of the object's levels over the
/// number of conditions, whatever numbers are asked about. Were the coefficient c/(1 + c), it would be expected to be W = c·σ²(error) + m σ²(δ); A/W is compared with F, degrees
/// of freedom by Satterthwaite, 2A²/Var(A) and 2W²/Var(W), the latter at the estimate. In a complete table these are the intervals of Feldt (1965) for the relative coefficient
/// and of Shrout & Fleiss (1979) for the absolute one.
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
  ///   - covariance: theirs; rows of 0 for those that are known or were not distinguished.
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

  /// The covariance of two sums of variances.
  private func product(_ left: [Double], _ right: [Double]) -> Double {
    var result = 0.0
    for i in left.indices { for j in right.indices { result += left[i] * right[j] * covariance[i][j] } }
    return result
  }

  private func freedom(_ factors: [Double]) -> Double? {
    let spread = product(factors, factors)
    let value = sum(factors)
    return spread > 0 && value > 0 ? max(Self.fewestDegrees, 2 * value * value / spread) : nil
  }

  /// Below this quantiles of F overflow.
  private static let fewestDegrees = 0.1

  private func interval(_ error: [Double]) -> ClosedRange<Double>? {
    let spread = product(relativeError, relativeError)
    let factor = spread > 0 ? max(0, -product(universe, relativeError) / spread) : 0
    let (noise, wrong) = (relativeError.map { factor * $0 }, sum(error))
    let seen = zip(universe, noise).map(+)
    let (all, truth) = (sum(seen), sum(universe))
    guard truth + wrong > 0 else { return nil }
    guard wrong > 1e-12 * (truth + wrong) else { return 1...1 }
    let ratio = truth / wrong
    guard let first = freedom(seen), let second = freedom(zip(error, noise).map { ratio * $0 + $1 }) else { return nil }
    let tail = (1 - level) / 2
    let low = (all / FDistribution(numerator: first, denominator: second).quantile(upperTail: tail) - sum(noise)) / wrong
    let high = (all * FDistribution(numerator: second, denominator: first).quantile(upperTail: tail) - sum(noise)) / wrong
    func share(_ ratio: Double) -> Double { ratio > 0 ? ratio / (1 + ratio) : 0 }
    let estimate = share(ratio)
    return min(share(low), estimate)...max(share(high), estimate)
  }
}
