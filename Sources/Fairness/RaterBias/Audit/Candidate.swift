internal import Messages

/// What a detector measured about one subject, before its family decides.
struct Candidate: Sendable {
  var detector: Detector
  var level: FindingLevel
  var subject: Subject
  /// Separates families of one detector and level: the tie kind. Components are judged together, so that a detector's error rate
  /// does not grow with their number.
  var family: String
  /// Nil: nothing could be measured.
  var estimate: Estimate?
  /// The estimate drawn towards the family's mean, on the working scale; nil where the family is not shrunken.
  var shrunken: Double?
  /// Carries estimate, error, interval and what is detectable to the scale that people read.
  var scale = WorkingScale.identity
  /// Of the test that decides; nil: nothing is tested.
  var pValue: PValue?
  /// How the p-value came about, in lower case with hyphens.
  var method = ""
  /// Ratings that the estimate is about.
  var n = 0
  var evidence: Evidence = [:]
  /// On the scale that people read, in points for most; 0: every difference matters.
  var smallestEffect = 0.0
  /// What the other panel adjustment says; nil where there is none.
  var otherAdjustment: OtherAdjustment?
  /// A count of what happened, in place of an estimate: nothing is tested, 0 is `clear` and all else is left to people.
  var count: Int?
  /// Why nothing can be said; nil: something can.
  private(set) var untestable: Message?
  /// Writes the sentence from what was decided.
  var sentence: @Sendable (Decision) -> Message

  init(
    detector: Detector, level: FindingLevel, subject: Subject, family: String = "",
    sentence: @escaping @Sendable (Decision) -> Message
  ) {
    self.detector = detector
    self.level = level
    self.subject = subject
    self.family = family
    self.sentence = sentence
  }

  /// States what must hold for anything to be said; of all that don't the first is the reason. That there is an estimate is required of
  /// every candidate (``VerdictRule``), and needs no saying.
  ///
  /// - Parameter reason: half a sentence: "only 2 tied people were scored".
  mutating func require(_ holds: Bool, _ reason: @autoclosure () -> Message) {
    if untestable == nil, !holds { untestable = reason() }
  }

  /// Takes an estimate with its t test, drawn towards the others' where others are given; nothing where there is none.
  mutating func measure(_ estimate: Estimate?, among others: Shrinkage? = nil, _ settings: AuditSettings) {
    guard let estimate else { return }
    self.estimate = estimate
    shrunken = others?.shrink(estimate.value, error: estimate.standardError)
    pValue = settings.pValue(estimate)
  }
}

/// The same difference under the other panel adjustment, which must lead to the same decision.
struct OtherAdjustment: Sendable {
  var pValue: Double
  /// On the working scale.
  var estimate: Double
}

/// What was decided about a candidate, for its sentence.
struct Decision: Sendable {
  var verdict: Verdict
  /// On the scale that people read, as the interval.
  var estimate: Double?
  var interval: ClosedRange<Double>?
  var reason: Message?
}
