/// What is said about plans of synthetic studies.
public enum PlanMessage: String, MessageKey {
  public static let area = "plan"

  /// `name`, `known`
  case unknownName
  case favoritismNeedsOversight
  case departureNeedsMoves
  case rotationNeedsTiers
  case notARange
  /// `ratings`, `persons`, `file`
  case written
}
