package import HiddenReasons
public import Messages

/// What is said about a subject.
public enum Verdict: String, Sendable, Codable, CaseIterable {
  /// It stands out by more than chance and by more than the smallest effect of interest: look at it.
  case flagged
  /// Any effect is smaller than the smallest of interest; never where that is 0.
  case clear
  /// Neither: the data do not say. That does not rule out a difference.
  case inconclusive
  /// The design cannot answer.
  case untestable
}

/// What a finding is about.
public enum FindingLevel: String, Sendable, Codable, CaseIterable {
  case overall, rater, unit, pair, group, person
}

/// Whom or what a finding is about, by name; keys that do not apply are left out.
public struct Subject: Sendable, Hashable {
  /// A rater's name.
  public var rater: String?
  /// A person's name.
  public var person: String?
  /// A unit's name.
  public var unit: String?
  /// A group's name.
  public var group: String?
  /// The kind of tie.
  public var tie: String?
  /// A component's name.
  public var component: String?
  /// The second of two, of the kind of the first.
  public var other: String?
  /// A period's name.
  public var period: String?

  /// Whom or what a finding is about; what isn't named does not apply.
  package init(
    rater: String? = nil, person: String? = nil, unit: String? = nil, group: String? = nil, tie: String? = nil,
    component: String? = nil, other: String? = nil, period: String? = nil
  ) {
    self.rater = rater
    self.person = person
    self.unit = unit
    self.group = group
    self.tie = tie
    self.component = component
    self.other = other
    self.period = period
  }
}

/// One finding of an audit: a hint for review, never a conclusion.
public struct Finding: Sendable {
  /// The detector that found it.
  public var detector: Detector
  /// What it is about.
  public var level: FindingLevel
  /// Whom it is about.
  public var subject: Subject
  /// What may be said.
  public var verdict: Verdict
  /// In points.
  public var estimate: Double?
  /// The estimate's standard error, in points; `nil` where there is none.
  public var standardError: Double?
  /// In points; for a flagged finding adjusted for its selection.
  public var interval: ClosedRange<Double>?
  /// In points, at the audit's level, not adjusted for selection: the same as ``interval`` where nothing is flagged.
  public var unadjustedInterval: ClosedRange<Double>?
  /// The estimate drawn towards the family's mean by its error.
  public var shrunken: Double?
  /// Of the test that decides.
  public var pValue: Double?
  /// The Monte Carlo error of `pValue`; 0 where it is exact.
  public var pValueError: Double?
  /// The p-value adjusted within its family; `nil` where nothing was tested.
  public var qValue: Double?
  /// How the p-value came about.
  public var method: String
  /// The ratings that the estimate is about.
  public var n: Int
  /// The figures behind the finding, by name.
  public var evidence: Evidence
  /// Found with the stated power at the level, in points.
  public var minimumDetectableEffect: Double?
  /// Why the design cannot answer, or the verdict is held back.
  public var reason: Message?
  /// The finding in one sentence, and what else could explain it.
  public var summary: Message
  /// Of a flagged difference of the regression kind: how strong something unmeasured would have to be to explain it away.
  package var robustnessValue: HiddenReasonRobustness?
  /// Of departure: bounds that allow for a relation that was already changing before the move.
  package var honest: HonestDeparture?
  /// What the design lacks, where that can be had; `nil` unless untestable.
  package var lack: Lack?
  /// What would make it testable; `nil` unless untestable, and where nobody worked it out.
  package var remedy: Message?
}
