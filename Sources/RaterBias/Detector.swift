/// What an audit looks for. Names stay in settings and JSON; sentences say what was seen.
public enum Detector: String, Sendable, Codable, CaseIterable {
  /// How much higher or lower than the other raters of the same people a rater scores everybody.
  case severity
  /// Whether a rater scores tied people differently from the others, beyond what they do with untied people.
  case favoritism
  /// Whether a unit scores those who left it differently from what their other raters say.
  case departure
}
