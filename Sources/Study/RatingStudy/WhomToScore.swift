/// How it came about whom raters scored, where they did not score everybody.
package enum WhomToScore: String, Sendable, Codable, CaseIterable {
  /// Nobody said; it is bounded what a choice could do.
  case unknown
  /// Raters chose themselves.
  case chosen
  /// Others decided, or a draw: a panel, a roster. Nothing about a person's score can depend on it.
  case assigned
}
