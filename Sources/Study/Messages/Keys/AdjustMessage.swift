/// What is said about an adjustment that a scheme asks for.
package enum AdjustMessage: String, MessageKey {
  package static let area = "adjust"

  case unknownMethod
  /// `target`, `method`, `note`
  case note
  case theTotal
  /// `count`, `people`
  case withoutGroup
  case notFinite
  /// `figure`
  case halfUpOnly
  case severityNeedsRatings
  case severityNeedsMean
  case severityOtherTiers
}
