/// What is said about plans of synthetic studies.
package enum PlanMessage: String, MessageKey {
  package static let area = "plan"

  /// `name`, `known`
  case unknownName
  case favoritismNeedsOversight
  case departureNeedsMoves
  case rotationNeedsTiers
  case notARange
  /// `ratings`, `persons`, `file`
  case written
}
