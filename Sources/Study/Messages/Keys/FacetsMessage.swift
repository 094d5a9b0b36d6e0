/// What is said about many-facet Rasch models.
public enum FacetsMessage: String, MessageKey {
  public static let area = "facets"

  /// `facet`, `known`
  case unknownFacet
  /// `facet`, `count`
  case missingValues
  /// `facet`, `element`
  case unknownElement
  /// `found`, `allowed`
  case tooManyCategories
  case noRatings
  case tooFewFacets
  /// `facet`
  case badCodes
  /// `facet`
  case oneElement
  /// `value`
  case oneCategory
  /// `row`
  case notFinite
  /// `row`, `allowed`
  case scoreTooLarge
  case everythingExtreme
  /// `expected`
  case badThresholds
  /// `facet`, `element`
  case badAnchor
  /// `found`, `allowed`
  case tooManyParameters
  case singular
  /// `points`
  case coarseQuadrature
  case noFiniteMaximum
  /// `elements`
  case noFiniteMaximumOf
  /// `count`
  case more
  case title
  /// `method`, `ratings`, `used`, `iterations`, `log`
  case summary
  case methodJoint
  case methodMarginal
  case model
  /// `deviation`, `error`
  case population
  case correctionLength
  case correctionWeighted
  /// `facet`
  case facetTitle
  /// `facet`, `separation`, `strata`, `reliability`, `sampleReliability`
  case separation
  /// `facet`, `chi`, `df`, `p`
  case fixedTest
  /// `facet`, `pairs`, `observed`, `expected`
  case exactAgreement
  case scaleTitle
  case unexpectedTitle
  /// `first`, `second`
  case biasTitle
  /// `tested`, `flagged`, `fdr`, `level`
  case biasNote
  case settingsTitle
  /// `facet`, `elements`
  case extreme
  /// `facet`, `elements`
  case unmeasured
  /// `facet`, `elements`
  case oneRating
  /// `facet`, `count`
  case disjoint
  /// `values`
  case unusedCategories
  /// `values`
  case lostCategories
  /// `values`
  case disorderedThresholds
  /// `element`, `values`
  case disorderedThresholdsOf
  /// `values`
  case rareCategories
  /// `element`, `values`
  case rareCategoriesOf
  /// `residual`
  case notConverged
  case connectionUnknown
  case nothingEstimated
  case cellsTooSmall
  /// `facet`
  case shrunken
  case columnElement
  case columnRatings
  case columnScore
  case columnMeasure
  case columnError
  case columnJointError
  case columnInfit
  case columnOutfit
  case columnZ
  case columnFair
  case columnFairZero
  case columnStatus
  case columnCategory
  case columnShare
  case columnAverage
  case columnExpected
  case columnThreshold
  case columnOrder
  case columnObserved
  case columnBias
  case columnRow
  case statusMeasured
  case statusNoisy
  case statusMuted
  case statusLowest
  case statusHighest
  case statusAnchored
  case statusUnmeasured
  case inOrder
  case outOfOrder
  case flagged
  case notFlagged
}
