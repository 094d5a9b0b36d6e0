/// A score of one period on the scale of another, and how sure that is.
package struct ConvertedScore: Sendable, Equatable {
  /// The score as it was, in points.
  package var score: Double
  /// On the kept scale, in points.
  package var converted: Double
  /// The linking error, in points; nil where one anchor alone is there.
  package var standardError: Double?
  /// At the rule's level.
  package var interval: [Double]?

  /// A converted score, each parameter the property of its name.
  package init(score: Double, converted: Double, standardError: Double?, interval: [Double]?) {
    (self.score, self.converted, self.standardError, self.interval) = (score, converted, standardError, interval)
  }
}
