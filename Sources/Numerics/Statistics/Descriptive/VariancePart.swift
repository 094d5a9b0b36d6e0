/// A variance that is a sum of independent ones, each estimated with degrees of freedom of its own.
///
/// Source: Satterthwaite 1946, Biometrics Bulletin 2; Welch 1947, Biometrika 34.
package struct VariancePart: Sendable {
  /// The sum.
  package var variance = 0.0
  /// The sum of each one's square over its degrees of freedom.
  package var squares = 0.0

  /// Nothing yet.
  package init() {}

  /// A variance and its square over its degrees of freedom.
  package init(variance: Double, squares: Double) { (self.variance, self.squares) = (variance, squares) }

  /// A variance with degrees of freedom, above 0; infinite where it is known.
  package init(variance: Double, degreesOfFreedom: Double) {
    self.init(variance: variance, squares: variance * variance / degreesOfFreedom)
  }

  /// Satterthwaite's; `nil` where nothing is estimated.
  package var degreesOfFreedom: Double? { squares > 0 ? variance * variance / squares : nil }

  /// Student's t with Satterthwaite's degrees of freedom.
  package var distribution: StudentTDistribution { StudentTDistribution(degreesOfFreedom: variance * variance / squares) }

  /// One independent of the others more.
  package static func += (left: inout VariancePart, right: VariancePart) {
    left.variance += right.variance
    left.squares += right.squares
  }
}
