/// What is said about simulated changes of a scheme.
package enum SimulationMessage: String, MessageKey {
  package static let area = "simulation"

  case pathOfTotals
  case pathOfAdjustment
  case pathOfPreparation
  /// `count`
  case poolTooLarge
  /// `count`
  case notOnPath
  /// `count`
  case poolTooLargeForRegion
  case emptyRegion
  case pointsOnProducts
  /// `components`
  case takenAsFixed
  case repeatsNotFollowed
  /// `count`
  case formerUnitAsGiven
  case onLattice
  case cardsNotRated
  /// `draws`
  case cardsDrawn
  /// `component`
  case idle
  /// `component`, `count`, `pools`
  case idleInPools
  /// `count`
  case tooManyPools
  case pathBandsDiffer
  case vetoNotFollowed
  case regionSyntax
  /// `name`, `known`
  case regionComponent
  case regionNothing
  /// `draws`
  case rangesPairwise
  /// `count`
  case missingLeftOut
  /// `points`, `resolution`
  case fairGrid
  /// `count`
  case fairTooLarge
  case fairNoGroups
  case fairOneWeight
  /// `factor`
  case sensitivityUnused
  case certaintyNeedsRatings
  /// `count`
  case cardsNotDrawn
  case targetUnknown
  case targetNotPositive
  case targetNoVariance
  case targetNoData
}
