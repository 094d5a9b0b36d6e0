/// What is said about the study model: what it can't tell apart, and how well groups are linked.
package enum ModelMessage: String, MessageKey {
  package static let area = "model"

  case noRatings
  /// `component`
  case unknownComponent
  /// `component`
  case noVariation
  case nothingRepeated
  case nothingVaries
  /// `reason`
  case notEstimable
  /// `count`
  case formerUnitRatings
  /// `component`
  case oneRatingPerTarget
  case targetIsSubject
  /// `component`, `count`
  case oneUnitRatersOnly
  /// `component`
  case oneRater
  /// `component`
  case noRepeatedUnits
  case unitsUnknown
  case groupsUnknown
  /// `component`
  case spreadWithinRaters
  /// `component`
  case spreadFromCovariance
  /// `term`
  case varianceAtZero
  /// `term`, `component`
  case varianceAtZeroIn
  case notConverged
  /// `count`
  case severalParts
  /// `from`, `to`
  case noLinkingRater
  /// `from`, `to`, `raters`
  case weakLink
  /// `from`, `to`, `raters`, `count`
  case comparable
  /// `from`, `to`
  case groupsInDifferentParts
  /// `component`
  case everyoneRatesEveryone
  /// `component`, `p`
  case assignmentFollowsMerit
  /// `component`, `p`
  case assignmentUnrelated
  /// `component`
  case assignmentUnknown
  /// `rater`, `component`, `points`, `low`, `high`, `count`
  case unitRaterHigher
  /// `rater`, `component`, `points`, `low`, `high`, `count`
  case unitRaterLower
  /// `rater`, `component`, `points`, `low`, `high`, `count`
  case raterHigher
  /// `rater`, `component`, `points`, `low`, `high`, `count`
  case raterLower
  case termMerit
  case termTargetDeviation
  case termSeverity
  case termUnitLevel
  case termRaterUnit
  case termResidual
}
