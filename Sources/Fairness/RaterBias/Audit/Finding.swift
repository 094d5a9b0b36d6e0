package import Messages

/// What is said about a subject.
package enum Verdict: String, Sendable, Codable, CaseIterable {
  /// It stands out by more than chance and by more than the smallest effect of interest: look at it.
  case flagged
  /// Any effect is smaller than the smallest of interest.
  case clear
  /// Neither: the data do not say. No acquittal.
  case inconclusive
  /// The design cannot answer.
  case untestable
}

/// What a finding is about.
package enum FindingLevel: String, Sendable, Codable, CaseIterable {
  case overall, rater, unit, pair, group, person
}

/// Whom or what a finding is about, by name; keys that do not apply are left out.
package struct Subject: Sendable, Hashable {
  /// A rater's name.
  package var rater: String?
  /// A person's name.
  package var person: String?
  /// A unit's name.
  package var unit: String?
  /// A group's name.
  package var group: String?
  /// The kind of tie.
  package var tie: String?
  /// A component's name.
  package var component: String?
  /// The second of two, of the kind of the first.
  package var other: String?
  /// A period's name.
  package var period: String?

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
package struct Finding: Sendable {
  /// The detector that found it.
  package var detector: Detector
  /// What it is about.
  package var level: FindingLevel
  /// Whom it is about.
  package var subject: Subject
  /// What may be said.
  package var verdict: Verdict
  /// In points.
  package var estimate: Double?
  /// The estimate's standard error, in points; `nil` where there is none.
  package var standardError: Double?
  /// In points; for a flagged finding adjusted for its selection.
  package var interval: ClosedRange<Double>?
  /// The estimate drawn towards the family's mean by its error.
  package var shrunken: Double?
  /// Of the test that decides.
  package var pValue: Double?
  /// The Monte Carlo error of `pValue`; 0 where it is exact.
  package var pValueError: Double?
  /// The p-value adjusted within its family; `nil` where nothing was tested.
  package var qValue: Double?
  /// How the p-value came about.
  package var method: String
  /// The ratings that the estimate is about.
  package var n: Int
  /// The figures behind the finding, by name.
  package var evidence: Evidence
  /// Found with the stated power at the level, in points.
  package var minimumDetectableEffect: Double?
  /// Why the design cannot answer, or the verdict is held back.
  package var reason: Message?
  /// The finding in one sentence, and what else could explain it.
  package var summary: Message
}
