import CRmath

/// The gamma distribution, density proportional to x^(shape−1) e^(−x/scale).
public struct GammaDistribution: ContinuousDistribution {
  /// Larger than 0.
  public let shape: Double
  /// Larger than 0; the mean is shape · scale.
  public let scale: Double

  public init(shape: Double, scale: Double = 1) {
    precondition(shape > 0 && scale > 0, "the parameters of a gamma distribution are positive")
    self.shape = shape
    self.scale = scale
  }

  public func density(_ x: Double) -> Double { dgamma(x, shape, scale, 0) }
  public func lowerTail(_ x: Double) -> Double { pgamma(x, shape, scale, 1, 0) }
  public func upperTail(_ x: Double) -> Double { pgamma(x, shape, scale, 0, 0) }
  public func quantile(_ probability: Double) -> Double { qgamma(probability, shape, scale, 1, 0) }
  public func quantile(upperTail probability: Double) -> Double { qgamma(probability, shape, scale, 0, 0) }
}
