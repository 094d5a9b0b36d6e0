/// What is said about applying a scheme to a study.
package enum ScoringMessage: String, MessageKey {
  package static let area = "scoring"

  /// `component`, `source`, `available`
  case noSuchComponent
  /// `table`, `component`
  case noTable
  /// `tier`, `component`, `row`, `known`
  case unknownTier
  /// `count`, `gaps`
  case missingComponents
  /// `pool`
  case weightsUnusable
  /// `person`, `component`, `score`
  case negativeScore
  /// `period`
  case nobody
  /// `method`, `problem`
  case adjustmentFailed
  /// `name`
  case unknownAttribute
  /// `person`, `row`, `counted`, `allowed`
  case tooManyBallots
  /// `row`, `person`, `valid`, `abstaining`, `sum`, `returned`
  case ballotSum
  /// `column`, `component`
  case ballotColumn
  /// `component`
  case tooLarge
  /// `name`, `left`, `right`
  case identity
  /// `count`
  case withoutScores
  /// `band`, `later`
  case bandNeverGiven
  /// `component`, `count`, `high`, `low`
  case notTrimmed
}
