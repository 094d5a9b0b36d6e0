import CRmath

/// The gamma distribution, density proportional to x^(shape−1) e^(−x/scale).
package struct GammaDistribution: ContinuousDistribution {
  /// Larger than 0.
  package let shape: Double
  /// Larger than 0; the mean is shape · scale.
  package let scale: Double

  /// A gamma distribution with mean shape · scale.
  package init(shape: Double, scale: Double = 1) {
    precondition(shape > 0 && scale > 0, "the parameters of a gamma distribution are positive")
    self.shape = shape
    self.scale = scale
  }

  /// The density at x.
  package func density(_ x: Double) -> Double { dgamma(x, shape, scale, 0) }
  /// P(X ≤ x).
  package func lowerTail(_ x: Double) -> Double { pgamma(x, shape, scale, 1, 0) }
  /// P(X > x).
  package func upperTail(_ x: Double) -> Double { pgamma(x, shape, scale, 0, 0) }
  /// The x with P(X ≤ x) = probability.
  package func quantile(_ probability: Double) -> Double { qgamma(probability, shape, scale, 1, 0) }
  /// The x with P(X > x) = probability.
  package func quantile(upperTail probability: Double) -> Double { qgamma(probability, shape, scale, 0, 0) }
}
