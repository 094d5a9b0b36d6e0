/// What people read on charts.
package enum ChartMessage: String, MessageKey {
  package static let area = "chart"

  /// `count`
  case skipped
  /// `count`
  case withoutValue
  /// `drawn`, `total`
  case drawn
  /// `labelled`, `total`
  case labelled
  case clipped
  case empty
  case points
  case distributionTitle
  case distributionText
  case person
  case box
  case mean
  /// `from`, `to`
  case gapTitle
  case gapText
  case partSupported
  case partComposition
  case partUnsupported
  case partTogether
  case total
  case caterpillarTitle
  case caterpillarText
  case caterpillarAxis
  case smallest
  case favoritismTitle
  case favoritismText
  case favoritismAxis
  case heatTitle
  case heatText
  case heatScale
  case heatMissing
  case heatMarked
  case rater
  case unit
  case eventTitle
  case eventText
  case eventAxis
  case eventVertical
  case eventMove
  case eventAfter
  case eventSeries
  case importanceTitle
  case importanceText
  case importanceAxis
  case nominalNow
  case shapleyNow
  case nominalThen
  case shapleyThen
  /// `pool`
  case slopeTitle
  case slopeText
  /// `pool`
  case acceptabilityTitle
  case acceptabilityText
  case acceptabilityAxis
  case acceptabilityScale
  case acceptabilityNever
  /// `pool`
  case swapPathTitle
  case swapPathText
  case swapPathAxis
  case swapCrossing
  case swapRising
  case swapFalling
  case wrightTitle
  case wrightText
  case wrightAxis
  case now
  case proposed
  case slopeUp
  case slopeDown
  case slopeSame
  case slopeOthers
}
