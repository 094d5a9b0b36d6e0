import CRmath

/// The chi-squared distribution.
package struct ChiSquaredDistribution: ContinuousDistribution {
  /// Larger than 0, not necessarily whole.
  package let degreesOfFreedom: Double

  /// The distribution with these degrees of freedom.
  package init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0 && degreesOfFreedom.isFinite, "degrees of freedom are positive and finite")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The density at x.
  package func density(_ x: Double) -> Double { dchisq(x, degreesOfFreedom, 0) }
  /// P(X ≤ x).
  package func lowerTail(_ x: Double) -> Double { pchisq(x, degreesOfFreedom, 1, 0) }
  /// P(X > x).
  package func upperTail(_ x: Double) -> Double { pchisq(x, degreesOfFreedom, 0, 0) }
  /// The x with P(X ≤ x) = probability.
  package func quantile(_ probability: Double) -> Double { qchisq(probability, degreesOfFreedom, 1, 0) }
  /// The x with P(X > x) = probability.
  package func quantile(upperTail probability: Double) -> Double { qchisq(probability, degreesOfFreedom, 0, 0) }
}
