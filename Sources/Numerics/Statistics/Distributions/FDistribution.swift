import CRmath

/// Fisher and Snedecor's F distribution; infinite degrees of freedom are allowed.
package struct FDistribution: ContinuousDistribution {
  /// Of the numerator, larger than 0.
  package let numerator: Double
  /// Of the denominator, larger than 0.
  package let denominator: Double

  /// An F distribution from the degrees of freedom of its numerator and denominator.
  package init(numerator: Double, denominator: Double) {
    precondition(numerator > 0 && denominator > 0, "degrees of freedom are positive")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The density at x.
  package func density(_ x: Double) -> Double { df(x, numerator, denominator, 0) }
  /// P(X ≤ x).
  package func lowerTail(_ x: Double) -> Double { pf(x, numerator, denominator, 1, 0) }
  /// P(X > x).
  package func upperTail(_ x: Double) -> Double { pf(x, numerator, denominator, 0, 0) }
  /// The x with P(X ≤ x) = probability.
  package func quantile(_ probability: Double) -> Double { qf(probability, numerator, denominator, 1, 0) }
  /// The x with P(X > x) = probability.
  package func quantile(upperTail probability: Double) -> Double { qf(probability, numerator, denominator, 0, 0) }
}
