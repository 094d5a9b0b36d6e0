/// The slopes of a facet's elements: how much each makes of a difference between persons; those that carry the unit have product 1.
package struct SlopeFamily: Sendable {
  /// Of the intervals.
  package static let level = 0.95

  /// The facet.
  package let facet: String
  /// In the facet's order.
  package let elements: [SlopeEstimate]
  /// Likelihood-ratio test that all slopes are the same; nil with a single one.
  package let equality: SlopeEquality?
}

/// One element's slope.
package struct SlopeEstimate: Sendable {
  /// The element's name.
  package let element: String
  /// By so much it multiplies persons' measures; nil where it can't be estimated (extreme elements).
  package let slope: Double?
  /// From the observed information, the unit's error counted in; nil where the slope is 1 by the choice of unit.
  package let standardError: Double?
  /// The bounds of the 95 % interval, slope ± 1.96 standard errors.
  package let low: Double?
  /// See `low`.
  package let high: Double?
  /// Whether the interval lies above 0.
  package let isPositive: Bool?
  /// Whether it is one of the slopes whose product is 1.
  package let isInProduct: Bool

  init(_ element: String, _ found: MarginalSlopes.Slope?) {
    self.element = element
    slope = found?.slope
    standardError = found?.standardError
    low = found?.standardError == nil ? nil : found?.low
    high = found?.standardError == nil ? nil : found?.high
    isPositive = found.map { $0.low > 0 }
    isInProduct = found?.isInProduct ?? false
  }
}

/// Test that all slopes are the same: twice the difference of the marginal log likelihoods, chi-squared with one degree of freedom less than
/// there are slopes.
package struct SlopeEquality: Sendable, Equatable {
  /// The marginal log likelihood with one slope for all.
  package let logLikelihood: Double
  /// The statistic.
  package let chiSquared: Double
  /// Slopes less one.
  package let degreesOfFreedom: Int
  /// The upper tail.
  package let pValue: Double
}
