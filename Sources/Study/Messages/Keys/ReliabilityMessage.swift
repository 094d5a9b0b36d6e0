/// What is said about agreement and reliability.
package enum ReliabilityMessage: String, MessageKey {
  package static let area = "reliability"

  /// `text`
  case badDesign
  /// `object`
  case objectMissing
  /// `text`
  case badSizes
  /// `reason`
  case notEstimable
  case tooFewForIntraclass
  case incompleteTable
  case nothingPaired
  case onePaired
  /// `coefficients`
  case notDefined
  /// `coefficients`
  case noInterval
  /// `component`, `targets`, `ratings`, `count`
  case singlesLeftOut
  /// `found`, `allowed`
  case notCategories
  /// `effect`, `other`
  case confounded
  /// `effect`
  case oneLevel
  /// `object`
  case bothUntestable
  /// `object`
  case relativeUntestable
  /// `object`
  case absoluteUntestable
  case untestable
  case notConverged
  case componentsFixed
  /// `count`
  case severalParts
  case geometricTotal
  case noTotal
  /// `component`
  case poolWeights
  /// `component`
  case takenAsFixed
  /// `component`
  case leftOutOfTotal
  /// `component`
  case asMean
  case nothingStaysConnected
  case title
  case agreementTitle
  case agreementNote
  /// `component`, `reason`
  case reasonIn
  case variancesTitle
  /// `design`, `object`, `fixed`, `ratings`, `relative`, `absolute`
  case designSummary
  case nothingFixed
  case decisionTitle
  /// `facet`, `wanted`, `count`
  case neededRelative
  /// `facet`, `wanted`, `count`
  case neededAbsolute
  /// `facet`, `wanted`, `most`
  case outOfReachRelative
  /// `facet`, `wanted`, `most`
  case outOfReachAbsolute
  case totalTitle
  /// `people`, `relative`, `absolute`, `wanted`
  case totalSummary
  /// `share`
  case misclassified
  case leaveOutTitle
  case leaveOutNote
  case columnCoefficient
  case columnTargetsIn
  case columnRatersIn
  case columnRatingsIn
  case columnRatingsOut
  case columnSource
  case columnLevels
  case columnShare
  case columnDegrees
  case columnMeanSquare
  case columnMeanSquareVariance
  case columnRelative
  case columnAbsolute
  case columnTruth
  case columnError
  case columnRaters
  case columnNeeded
  case columnAllocated
  case columnMissed
  case columnUndeserved
  case columnKept
  case columnPlugIn
  case columnCorrected
  case betweenRaters
  case betweenTargets
  case betweenUnits
  case covariance
  case ratingError
  case noBand
}
