/// What is said about groups side by side.
package enum ComparisonMessage: String, MessageKey {
  package static let area = "comparison"

  case nothingToCompare
  /// `missing`
  case noGroups
  /// `component`, `groups`, `all`, `minimum`
  case tooFewGroups

  case noGap
  case noModel
  case notModelled
  case tooFewUnits
  /// `component`
  case aggregatedColumn
  /// `component`, `from`, `to`
  case unsplit
  /// `component`, `from`, `to`
  case unsplitPartly
  /// `component`, `from`, `to`, `gap`, `reason`
  case gapUntestable
  /// `component`, `from`, `to`, `gap`, `supported`, `unsupported`, `low`, `high`
  case gapWithoutRaters
  /// `component`, `from`, `to`, `gap`, `supported`, `composition`, `unsupported`, `low`, `high`
  case gapSplit
  /// `component`, `from`, `to`, `gap`, `supported`, `unsupported`, `low`, `high`
  case gapUnsplit
  case quotaFixes
  case supportedIsNotTrue
}
