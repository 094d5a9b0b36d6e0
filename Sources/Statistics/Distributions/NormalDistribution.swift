import CRmath

/// The normal distribution.
public struct NormalDistribution: ContinuousDistribution {
  /// Any finite number.
  public let mean: Double
  /// Larger than 0.
  public let standardDeviation: Double

  /// Mean 0 and standard deviation 1.
  public static let standard = StandardNormalDistribution()

  /// The distribution with this mean and standard deviation.
  public init(mean: Double, standardDeviation: Double) {
    precondition(standardDeviation > 0, "a normal distribution needs a positive standard deviation")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// The density at x.
  public func density(_ x: Double) -> Double { dnorm4(x, mean, standardDeviation, 0) }
  /// P(X ≤ x).
  public func lowerTail(_ x: Double) -> Double { pnorm5(x, mean, standardDeviation, 1, 0) }
  /// P(X > x).
  public func upperTail(_ x: Double) -> Double { pnorm5(x, mean, standardDeviation, 0, 0) }
  /// The x with P(X ≤ x) = probability.
  public func quantile(_ probability: Double) -> Double { qnorm5(probability, mean, standardDeviation, 1, 0) }
  /// The x with P(X > x) = probability.
  public func quantile(upperTail probability: Double) -> Double {
    qnorm5(probability, mean, standardDeviation, 0, 0)
  }
}

/// The normal distribution with mean 0 and standard deviation 1.
public struct StandardNormalDistribution: SymmetricDistribution {
  /// There is only one.
  public init() {}

  /// The density at x.
  public func density(_ x: Double) -> Double { dnorm4(x, 0, 1, 0) }
  /// P(X ≤ x).
  public func lowerTail(_ x: Double) -> Double { pnorm5(x, 0, 1, 1, 0) }
  /// P(X > x).
  public func upperTail(_ x: Double) -> Double { pnorm5(x, 0, 1, 0, 0) }
  /// The x with P(X ≤ x) = probability.
  public func quantile(_ probability: Double) -> Double { qnorm5(probability, 0, 1, 1, 0) }
  /// The x with P(X > x) = probability.
  public func quantile(upperTail probability: Double) -> Double { qnorm5(probability, 0, 1, 0, 0) }
}
