import CRmath

/// The gamma distribution, density proportional to x^(shape−1) e^(−x/scale).
public struct GammaDistribution: ContinuousDistribution {
  /// Larger than 0.
  public let shape: Double
  /// Larger than 0; the mean is shape · scale.
  public let scale: Double

  /// A gamma distribution with mean shape · scale.
  public init(shape: Double, scale: Double = 1) {
    precondition(shape > 0 && scale > 0, "the parameters of a gamma distribution are positive")
    self.shape = shape
    self.scale = scale
  }

  /// The density at x.
  public func density(_ x: Double) -> Double { dgamma(x, shape, scale, 0) }
  /// P(X ≤ x).
  public func lowerTail(_ x: Double) -> Double { pgamma(x, shape, scale, 1, 0) }
  /// P(X > x).
  public func upperTail(_ x: Double) -> Double { pgamma(x, shape, scale, 0, 0) }
  /// The x with P(X ≤ x) = probability.
  public func quantile(_ probability: Double) -> Double { qgamma(probability, shape, scale, 1, 0) }
  /// The x with P(X > x) = probability.
  public func quantile(upperTail probability: Double) -> Double { qgamma(probability, shape, scale, 0, 0) }
}
