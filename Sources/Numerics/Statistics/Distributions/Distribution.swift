/// A distribution on the real line.
///
/// Tails and quantiles are computed from the side asked for, so that a p-value of 1e-30 is exact and not 1 − (1 − 1e-30).
/// All numbers come from R's mathematics library. Not-a-number in gives not-a-number out.
package protocol ContinuousDistribution: Sendable {
  /// The density at x, per unit of x.
  func density(_ x: Double) -> Double
  /// P(X ≤ x).
  func lowerTail(_ x: Double) -> Double
  /// P(X > x).
  func upperTail(_ x: Double) -> Double
  /// The x with P(X ≤ x) = probability, for a probability in 0...1; the ends of the support at 0 and 1.
  func quantile(_ probability: Double) -> Double
  /// The x with P(X > x) = probability, for a probability in 0...1.
  func quantile(upperTail probability: Double) -> Double
}

/// A continuous distribution symmetric about 0.
package protocol SymmetricDistribution: ContinuousDistribution {}

extension SymmetricDistribution {
  /// P(|X| ≥ |x|), the two-sided p-value of a statistic.
  package func twoSided(_ x: Double) -> Double { min(1, 2 * upperTail(abs(x))) }

  /// The x > 0 with P(−x ≤ X ≤ x) = level, the multiplier of a two-sided interval; level in 0..<1.
  package func criticalValue(level: Double) -> Double { quantile(upperTail: (1 - level) / 2) }
}

/// A distribution on whole numbers.
package protocol DiscreteDistribution: Sendable {
  /// P(X = k).
  func probability(_ k: Int) -> Double
  /// P(X ≤ k), k included.
  func lowerTail(_ k: Int) -> Double
  /// P(X > k), k excluded.
  func upperTail(_ k: Int) -> Double
  /// The smallest k with P(X ≤ k) ≥ probability, for a probability in 0...1.
  func quantile(_ probability: Double) -> Int
}

extension DiscreteDistribution {
  /// P(X ≥ k), k included.
  package func atLeast(_ k: Int) -> Double { upperTail(k - 1) }
}
