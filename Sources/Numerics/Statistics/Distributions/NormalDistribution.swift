import CRmath

/// The normal distribution.
package struct NormalDistribution: ContinuousDistribution {
  /// Any finite number.
  package let mean: Double
  /// Larger than 0.
  package let standardDeviation: Double

  /// Mean 0 and standard deviation 1.
  package static let standard = StandardNormalDistribution()

  /// The distribution with this mean and standard deviation.
  package init(mean: Double, standardDeviation: Double) {
    precondition(standardDeviation > 0, "a normal distribution needs a positive standard deviation")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// The density at x.
  package func density(_ x: Double) -> Double { dnorm4(x, mean, standardDeviation, 0) }
  /// P(X ≤ x).
  package func lowerTail(_ x: Double) -> Double { pnorm5(x, mean, standardDeviation, 1, 0) }
  /// P(X > x).
  package func upperTail(_ x: Double) -> Double { pnorm5(x, mean, standardDeviation, 0, 0) }
  /// The x with P(X ≤ x) = probability.
  package func quantile(_ probability: Double) -> Double { qnorm5(probability, mean, standardDeviation, 1, 0) }
  /// The x with P(X > x) = probability.
  package func quantile(upperTail probability: Double) -> Double {
    qnorm5(probability, mean, standardDeviation, 0, 0)
  }
}

/// The normal distribution with mean 0 and standard deviation 1.
package struct StandardNormalDistribution: SymmetricDistribution {
  /// There is only one.
  package init() {}

  /// The density at x.
  package func density(_ x: Double) -> Double { dnorm4(x, 0, 1, 0) }
  /// P(X ≤ x).
  package func lowerTail(_ x: Double) -> Double { pnorm5(x, 0, 1, 1, 0) }
  /// P(X > x).
  package func upperTail(_ x: Double) -> Double { pnorm5(x, 0, 1, 0, 0) }
  /// The x with P(X ≤ x) = probability.
  package func quantile(_ probability: Double) -> Double { qnorm5(probability, 0, 1, 1, 0) }
  /// The x with P(X > x) = probability.
  package func quantile(upperTail probability: Double) -> Double { qnorm5(probability, 0, 1, 0, 0) }
}
