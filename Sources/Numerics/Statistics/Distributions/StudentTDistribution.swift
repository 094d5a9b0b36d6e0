import CRmath

/// Student's t distribution; infinite degrees of freedom give the standard normal one.
package struct StudentTDistribution: SymmetricDistribution {
  /// Larger than 0, not necessarily whole.
  package let degreesOfFreedom: Double

  /// The distribution with these degrees of freedom.
  package init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The density at x.
  package func density(_ x: Double) -> Double { dt(x, degreesOfFreedom, 0) }
  /// P(X ≤ x).
  package func lowerTail(_ x: Double) -> Double { pt(x, degreesOfFreedom, 1, 0) }
  /// P(X > x).
  package func upperTail(_ x: Double) -> Double { pt(x, degreesOfFreedom, 0, 0) }
  /// The x with P(X ≤ x) = probability.
  package func quantile(_ probability: Double) -> Double { qt(probability, degreesOfFreedom, 1, 0) }
  /// The x with P(X > x) = probability.
  package func quantile(upperTail probability: Double) -> Double { qt(probability, degreesOfFreedom, 0, 0) }
}
