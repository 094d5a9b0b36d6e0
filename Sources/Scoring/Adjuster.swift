public import Messages
public import RatingStudy

/// What an adjustment is asked to make comparable: the scores of one component, or the totals, of one period.
public struct AdjustRequest: Sendable {
  /// What is adjusted.
  public enum Target: Sendable, Hashable {
    /// A component of the scheme, and where its scores came from.
    case component(SchemeComponent, from: SchemeComponent.Source)
    case total
  }

  /// The method and its parameters, as the scheme states them.
  public var specification: AdjustSpecification
  /// What is adjusted.
  public var target: Target
  /// The study that the scores are of.
  public var study: Study
  /// The scheme that asks for the adjustment.
  public var scheme: Scheme
  /// The period's code.
  public var period: Int32
  /// The people's codes.
  public var persons: [Int32]
  /// By person; NaN where missing.
  public var values: [Double]
  /// By person the group to be made comparable (the values of `within`, joined); `nil` where unknown.
  public var groups: [String?]
}

/// Adjusted scores.
public struct AdjustOutcome: Sendable {
  /// By person; NaN where the score was missing.
  public var values: [Double]
  /// What the method assumes, and what happened to some groups.
  public var notes: [Message]

  /// An adjust outcome, each parameter the property of its name.
  public init(values: [Double], notes: [Message] = []) {
    self.values = values
    self.notes = notes
  }
}

/// Carries out the adjustments that a scheme names.
public protocol Adjuster: Sendable {
  /// - Throws: ``ScoringError/adjustment(method:problem:)`` with the reason why the method can't be applied here.
  func adjust(_ request: AdjustRequest) throws -> AdjustOutcome
}
