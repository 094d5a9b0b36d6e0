import CRmath

/// The beta distribution on 0...1, density proportional to x^(a−1) (1−x)^(b−1).
package struct BetaDistribution: ContinuousDistribution {
  /// Larger than 0.
  package let a: Double
  /// Larger than 0.
  package let b: Double

  /// A beta distribution with mean a/(a + b).
  package init(a: Double, b: Double) {
    precondition(a > 0 && b > 0, "the parameters of a beta distribution are positive")
    self.a = a
    self.b = b
  }

  /// The density at x.
  package func density(_ x: Double) -> Double { dbeta(x, a, b, 0) }
  /// P(X ≤ x).
  package func lowerTail(_ x: Double) -> Double { pbeta(x, a, b, 1, 0) }
  /// P(X > x).
  package func upperTail(_ x: Double) -> Double { pbeta(x, a, b, 0, 0) }
  /// The x with P(X ≤ x) = probability.
  package func quantile(_ probability: Double) -> Double { qbeta(probability, a, b, 1, 0) }
  /// The x with P(X > x) = probability.
  package func quantile(upperTail probability: Double) -> Double { qbeta(probability, a, b, 0, 0) }
}
