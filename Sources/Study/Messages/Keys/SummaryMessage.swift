/// The page for leaders at the front of a report.
package enum SummaryMessage: String, MessageKey {
  package static let area = "summary"

  case complaints
  case question
  case answer
  case gap
  case favoritism
  case departure
  case weights
  /// `from`, `to`, `component`
  case gapAbout
  /// `tie`
  case tieAbout
  /// `component`
  case componentAbout
  case about
  case gapMethod
  case exactMethod
  case tiedMethod
  case secondMethod
  case thirdMethod
  case singlyMethod
  /// `tie`
  case ratersSingly
  case unitsSingly
  /// `flagged`, `tested`, `untestable`
  case flaggedSingly
  /// `count`
  case bandsChange
  case notAsked
  case lines
  case noLines
  case howSure
  case figure
  case counted
  /// `count`
  case furtherLines
  case reading
  case scale
  case virtuallyCertain
  case veryLikely
  case likely
  case asLikelyAsNot
  case unlikely
}
