/// How comparisons, normalizations, simulations and the report are laid out: headings and short sentences.
package enum LayoutMessage: String, MessageKey {
  package static let area = "layout"

  case compareTitle
  case gaps
  case gapsNote
  case groupsTable
  case selection
  case selectionNote
  case normalizeTitle
  /// `methods`, `warning`
  case methodWarning
  case priceTitle
  case priceNote
  case sideBySide
  case yes
  case no
  case methods
  /// `method`
  case methodTitle
  /// `assumption`
  case assumes
  case simulateTitle
  /// `bands`, `changed`, `mean`, `most`, `n`, `tau`
  case simulateSummary
  case importance
  case importanceNote
  case importanceByPool
  /// `minimum`, `suppressed`
  case publicationNote
  case publishedBands
  /// `same`, `right`, `draws`
  case cardSureness
  case targetOfWeights
  case groupsOutcome
  case pathTitle
  /// `band`, `pool`, `at`, `person`, `change`
  case firstChange
  /// `band`, `pool`
  case neverChanges
  /// `pool`
  case inPoolOf
  case enters
  case leaves
  /// `band`, `intervals`
  case fairStretch
  /// `band`
  case fairNowhere
  /// `from`, `to`
  case stretch
  case targetTitle
  /// `measure`
  case targetMet
  /// `measure`, `distance`, `metric`
  case targetMissed
  case mainEffectName
  case covarianceShareName
  case sineMetric
  case shareMetric
  case robustnessTitle
  /// `region`, `draws`, `error`
  case robustnessNote
  /// `value`
  case mixingNote
  /// `shift`
  case rangesTitle
  case criticalTitle
  case criticalNote
  case certaintyTitle
  /// `draws`
  case certaintyNote
  case certaintyOfCards
  case fairTitle
  case paretoTitle
  case sensitivityTitle
  /// `mean`, `draws`
  case sensitivityNote
  case sensitivityNothing
  case backtestTitle
  case changes
  case swaps
  /// `at`, `down`, `up`
  case swapLine
  /// `count`
  case swapCount
  /// `count`
  case swapCountOnly
  /// `study`
  case reportTitle
  case overview
  /// `groups`, `people`, `periods`, `raters`, `ratings`, `units`
  case overviewStudy
  /// `component`, `estimate`, `from`, `high`, `low`, `supported`, `to`, `unsupported`
  case overviewGap
  /// `count`, `expected`
  case overviewFlags
  /// `bands`, `changed`, `n`
  case overviewProposal
  case absentScheme
  case absentProposal
  /// `reason`
  case absentModel
  /// `reason`
  case absentPart
  case absentRatings
  case absentGroups
  case basis
  /// `library`, `seed`, `sha`, `version`
  case basisVersion
  /// `period`, `ties`
  case basisPeople
  /// `count`
  case basisMissing
  case basisModel
  case variancesTitle
  case sourceOfVariation
  case identified
}
