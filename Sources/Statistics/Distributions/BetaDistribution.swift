import CRmath

/// The beta distribution on 0...1, density proportional to x^(a−1) (1−x)^(b−1).
public struct BetaDistribution: ContinuousDistribution {
  /// Larger than 0.
  public let a: Double
  /// Larger than 0.
  public let b: Double

  public init(a: Double, b: Double) {
    precondition(a > 0 && b > 0, "the parameters of a beta distribution are positive")
    self.a = a
    self.b = b
  }

  public func density(_ x: Double) -> Double { dbeta(x, a, b, 0) }
  public func lowerTail(_ x: Double) -> Double { pbeta(x, a, b, 1, 0) }
  public func upperTail(_ x: Double) -> Double { pbeta(x, a, b, 0, 0) }
  public func quantile(_ probability: Double) -> Double { qbeta(probability, a, b, 1, 0) }
  public func quantile(upperTail probability: Double) -> Double { qbeta(probability, a, b, 0, 0) }
}
