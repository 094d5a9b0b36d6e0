/// Headings and sentences of reports that belong to no single analysis.
package enum ReportMessage: String, MessageKey {
  package static let area = "report"

  /// `title`, `periods`
  case titleOfPeriods
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
  case sentences
  case part
  case sentence
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
  case bandCalibrationTitle
  case bandCalibrationNote
  case facetsCalibrationTitle, facetsCalibrationNote, ratersCovered, personsCovered, ratersSlope, randomNoisy, othersNoisy, anyInteraction
  case gapCalibrationTitle
  case gapCalibrationNote
  case settings
  case fitTitle
  /// `criterion`, `iterations`, `method`, `n`, `solver`
  case fitMethod
  /// `aic`, `bic`
  case fitCriteria
  /// `level`
  case fitIntervals
  case fitTests
  /// `clusters`, `columns`, `correction`
  case fitClusters
  case fitStudent
  case fitNormal
  case fitClustersReplaced
  case fitBoundary
  case fitNotConverged
  case fixedEffects
  case randomEffects
  case residual
  case effects
  /// The heading of a field's name.
  case field
  /// The heading of a field's form.
  case form
  /// The heading of what a field means.
  case meaning
}
