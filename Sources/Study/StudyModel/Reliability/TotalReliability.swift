public import Messages
internal import Statistics

/// How far the total under a scheme's weights can be relied on.
public struct TotalReliability: Sendable {
  /// One component of the total.
  public struct Part: Sendable {
    /// Its name in the scheme.
    public let component: String
    /// As it enters the total.
    public let weight: Double
    /// Variance of true scores between persons (within pools).
    public let universe: Double
    /// Error variance of one rating for ranking; 0 where scores are taken as fixed.
    public let relativeError: Double
    /// And with the raters' severities.
    public let absoluteError: Double
    /// Raters a person, harmonic mean; nil where scores are taken as fixed.
    public let raters: Double?
    /// Raters that this component alone would need for the wanted reliability of the total; nil where no number would do.
    public let ratersNeeded: Int?
    /// Raters in the cheapest allocation over all components; nil where there is none.
    public let ratersAllocated: Int?
  }

  /// A band and how often it is missed.
  public struct Band: Sendable {
    /// The band's name; nil for the people in none.
    public internal(set) var band: String?
    /// P(score in the band).
    public let share: Double
    /// P(score elsewhere | true score in the band).
    public internal(set) var missed: Double?
    /// P(true score elsewhere | score in the band).
    public internal(set) var undeserved: Double?
  }

  /// People with all components.
  public let people: Int
  /// In the scheme's order.
  public let parts: [Part]
  /// Reliability for ranking and of the score itself.
  public let coefficients: ReliabilityCoefficients
  /// The reliability wanted.
  public let wanted: Double
  /// P(band of the score is not that of the true score); nil without bands.
  public internal(set) var misclassified: Double?
  /// From the lowest up.
  public let bands: [Band]
  /// What a reader must know.
  public let notes: [Message]
}
