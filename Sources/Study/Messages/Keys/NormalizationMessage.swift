/// What normalizations assume, refuse and warn of.
package enum NormalizationMessage: String, MessageKey {
  package static let area = "normalization"

  /// `missing`
  case noGroups
  /// `count`
  case withoutGroup
  case byRater

  case assumesNone
  case assumesRatio
  case assumesEqualMeans
  case assumesEqualMeansAndSpreads
  case assumesEqualMedians
  case assumesGoalposts
  case assumesEqualRanges
  case assumesEqualDistributions
  case assumesAnchorShape
  case assumesRegression
  case assumesCongeneric
  case assumesChain
  case assumesRaterEffects
  case assumesMeritGap
  /// `position`
  case notFinite
  /// `group`, `mean`
  case meanNotPositive
  /// `group`, `count`, `trimmed`
  case tooFewToTrim
  /// `group`
  case noAnchor
  case noRaterEffects
  /// `low`, `high`
  case goalposts
  /// `sum`
  case bandShares
  /// `group`
  case unknownReference
  /// `group`
  case orderChanged
  /// `share`, `points`, `count`
  case manyMoved
  /// `group`, `count`
  case noSpread
  /// `group`
  case curveTurns
  /// `count`, `needed`
  case tooFewUnitsForSpread
  /// `count`
  case movesShrunk
  /// `from`, `to`, `gap`, `low`, `high`
  case ratersSeeGap
  /// `from`, `to`, `gap`, `low`, `high`
  case ratersSeeNoGap
  /// `component`
  case anchorIncludesComponent
  /// `component`
  case onlyUnitRaters
}
