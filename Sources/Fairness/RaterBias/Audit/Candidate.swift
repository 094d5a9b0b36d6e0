internal import Messages
internal import Statistics

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
  /// What else could make the difference, measured: a flag needs all of these to lead to the same decision, and `clear` their estimates to lie
  /// within the smallest effect as well.
  var rivals: [Rival] = []
  /// Why this may not be flagged whatever the test says, as half a sentence: an assumption that the study itself contradicts; nil: nothing is known
  /// against it.
  var contradiction: Message?
  /// Bounds that allow for what was already going on before a move; nil: none can be computed, or the detector knows no such thing.
  var honest: HonestDeparture?
  /// Of a regression: what says how strong a hidden reason must be; nil: none.
  var regression: RegressionFacts?
  /// A count of what happened, in place of an estimate: nothing is tested, 0 is `clear` and all else is left to people.
  var count: Int?
  /// Why nothing can be said; nil: something can.
  private(set) var untestable: Message?
  /// What would have to be there for something to be said, where that can be had.
  private(set) var lack: Lack?
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
  /// - Parameters:
  ///   - lack: what would have to be there; nil: nothing that ratings could bring.
  ///   - reason: half a sentence: "only 2 tied people were scored".
  mutating func require(_ holds: Bool, lacking lack: Lack? = nil, _ reason: @autoclosure () -> Message) {
    if untestable == nil, !holds { (untestable, self.lack) = (reason(), lack) }
  }

  /// Without an estimate that is no number, or whose interval is none, as where a spread is next to nothing: nothing was measured then.
  var withoutBrokenEstimate: Candidate {
    guard let estimate else { return self }
    let ends = [-1, 0, 1].map { scale.value(estimate.value + $0 * estimate.standardError) }
    let isUsable = ends[1].isFinite && ends[0] <= ends[1] && ends[1] <= ends[2] && estimate.degreesOfFreedom > 0
    guard !isUsable || pValue.map({ $0.value.isNaN }) ?? false || shrunken.map({ !$0.isFinite }) ?? false else { return self }
    var result = self
    (result.estimate, result.shrunken, result.pValue, result.evidence) = (nil, nil, nil, [:])
    return result
  }

  /// Takes an estimate with its t test, drawn towards the others' where others are given; nothing where there is none.
  mutating func measure(_ estimate: Estimate?, among others: Shrinkage? = nil, _ settings: AuditSettings) {
    guard let estimate else { return }
    self.estimate = estimate
    shrunken = others?.shrink(estimate.value, error: estimate.standardError)
    pValue = settings.pValue(estimate)
  }
}

/// The same difference if something else is at work, as far as that can be measured or bounded.
struct Rival: Sendable {
  /// One kind in a family is adjusted together: members without it count with their own p-value.
  enum Kind: String, Sendable {
    /// The panel is adjusted in the other way (additive, linear).
    case otherAdjustment
    /// The tied are spread differently by those who are tied to them.
    case tiedSlope
    /// What was there before the move went on.
    case leads
    /// Whom to score was chosen by the rater's own opinion, as far as it can have been.
    case selection
  }

  var kind: Kind
  /// Of what is nearest to 0 in the range.
  var pValue: Double
  /// Where the estimate may lie, on the working scale; a single value where it is known.
  var range: ClosedRange<Double>
  /// Why the verdict is held back where this leads to another decision, as half a sentence.
  var reason: Message

  init(_ kind: Kind, pValue: Double, range: ClosedRange<Double>, reason: any Sentence) {
    self.kind = kind
    self.pValue = pValue
    self.range = range
    self.reason = Message(reason)
  }

  init(_ kind: Kind, pValue: Double, estimate: Double, reason: any Sentence) {
    self.init(kind, pValue: pValue, range: estimate...estimate, reason: reason)
  }

  /// Whether all that is possible lies on the estimate's side of 0.
  func isBeside(_ estimate: Double) -> Bool { range.lowerBound * estimate >= 0 && range.upperBound * estimate >= 0 }
}

/// What was decided about a candidate, for its sentence.
struct Decision: Sendable {
  var verdict: Verdict
  /// On the scale that people read, as the interval.
  var estimate: Double?
  var interval: ClosedRange<Double>?
  var reason: Message?
}
