package import Messages
internal import Statistics

/// How far the total under a scheme's weights can be relied on.
package struct TotalReliability: Sendable {
  /// One component of the total.
  package struct Part: Sendable {
    /// Its name in the scheme.
    package let component: String
    /// As it enters the total.
    package let weight: Double
    /// Variance of true scores between persons (within pools).
    package let universe: Double
    /// Error variance of one rating for ranking; 0 where scores are taken as fixed.
    package let relativeError: Double
    /// And with the raters' severities.
    package let absoluteError: Double
    /// Raters a person, harmonic mean; nil where scores are taken as fixed.
    package let raters: Double?
    /// Raters that this component alone would need for the wanted reliability of the total; nil where no number would do.
    package let ratersNeeded: Int?
    /// Raters in the cheapest allocation over all components; nil where there is none.
    package let ratersAllocated: Int?
  }

  /// A band and how often it is missed.
  package struct Band: Sendable {
    /// The band's name; nil for the people in none.
    package internal(set) var band: String?
    /// P(score in the band).
    package let share: Double
    /// P(score elsewhere | true score in the band).
    package internal(set) var missed: Double?
    /// P(true score elsewhere | score in the band).
    package internal(set) var undeserved: Double?
  }

  /// People with all components.
  package let people: Int
  /// In the scheme's order.
  package let parts: [Part]
  /// Reliability for ranking and of the score itself.
  package let coefficients: ReliabilityCoefficients
  /// The reliability wanted.
  package let wanted: Double
  /// P(band of the score is not that of the true score); nil without bands.
  package internal(set) var misclassified: Double?
  /// From the lowest up.
  package let bands: [Band]
  /// What a reader must know.
  package let notes: [Message]
}
