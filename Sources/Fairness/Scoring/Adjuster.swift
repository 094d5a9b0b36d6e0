package import Messages
package import RatingStudy

/// What an adjustment is asked to make comparable: the scores of one component, or the totals, of one period.
package struct AdjustRequest: Sendable {
  /// What is adjusted.
  package enum Target: Sendable, Hashable {
    /// A component of the scheme, and where its scores came from.
    case component(SchemeComponent, from: SchemeComponent.Source)
    case total
  }

  /// The method and its parameters, as the scheme states them.
  package var specification: AdjustSpecification
  /// What is adjusted.
  package var target: Target
  /// The study that the scores are of.
  package var study: Study
  /// The scheme that asks for the adjustment.
  package var scheme: Scheme
  /// The period's code.
  package var period: Int32
  /// The people's codes.
  package var persons: [Int32]
  /// By person; NaN where missing.
  package var values: [Double]
  /// By person the group to be made comparable (the values of `within`, joined); `nil` where unknown.
  package var groups: [String?]
}

/// Adjusted scores.
package struct AdjustOutcome: Sendable {
  /// By person; NaN where the score was missing.
  package var values: [Double]
  /// What the method assumes, and what happened to some groups.
  package var notes: [Message]

  /// An adjust outcome, each parameter the property of its name.
  package init(values: [Double], notes: [Message] = []) {
    self.values = values
    self.notes = notes
  }
}

/// Carries out the adjustments that a scheme names.
package protocol Adjuster: Sendable {
  /// - Throws: ``ScoringError/adjustment(method:problem:)`` with the reason why the method can't be applied here.
  func adjust(_ request: AdjustRequest) throws -> AdjustOutcome
}
