/// What is said about simulated changes of a scheme.
public enum SimulationMessage: String, MessageKey {
  public static let area = "simulation"

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
  case targetUnknown
  case targetNotPositive
  case targetNoVariance
  case targetNoData
}
