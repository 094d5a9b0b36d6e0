/// Headings and sentences of reports that belong to no single analysis.
public enum ReportMessage: String, MessageKey {
  public static let area = "report"

  /// `text`
  case plain
  /// `count`
  case moreRows
  /// `count`
  case furtherRows
  /// `column`
  case lowerEnd
  /// `column`
  case upperEnd
  /// `scheme`
  case scoreTitle
  case people
  /// `period`, `person`
  case personSteps
  case bandCounts
  case componentSteps
  case quotas
  /// `given`, `n`, `rater`, `required`, `tiers`
  case quotaLine
  case calibrationTitle
  case calibrationNote
  case settings
  case fitTitle
  /// `criterion`, `iterations`, `method`, `n`, `solver`
  case fitMethod
  case fitBoundary
  case fitNotConverged
  case fixedEffects
  case randomEffects
  case residual
  case effects
}
