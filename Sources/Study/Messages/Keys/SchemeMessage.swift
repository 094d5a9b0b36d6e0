/// What is said about scheme files.
package enum SchemeMessage: String, MessageKey {
  package static let area = "scheme"

  case notADecimal
  case notAShare
  case noComponents
  case negativeWeight
  case weightsAllZero
  /// `percent`, `plain`
  case percentAmongWeights
  /// `name`, `known`
  case unknownComponent
  /// `name`, `known`
  case unknownBand
  /// `name`, `known`
  case unknownTier
  case trimShape
  case sharesExceed
  /// `component`
  case ballotsNeeded
  case pointsOrSteps
  case conversionShape
  case equalGoalposts
  case fractionNeeded
  case floorAboveCap
  case nothingRequired
  /// The shares of a grade-band conversion don't sum to 1.
  case conversionShares
}
