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
  /// On the working scale, as the error, the interval and what is detectable.
  var estimate: Double?
  var standardError: Double?
  /// Of the t distribution that gives intervals and minimum detectable effects; infinite for the normal.
  var degreesOfFreedom = Double.infinity
  var shrunken: Double?
  /// Carries the figures to the scale that people read.
  var scale = WorkingScale.identity
  var pValue: Double?
  var pValueError: Double?
  var method = ""
  var n = 0
  var evidence: Evidence = [:]
  /// In points, or what people read.
  var smallestEffect = 0.0
  /// Another p-value that must lead to the same decision (the other panel adjustment), and the estimate behind it.
  var rival: (pValue: Double, estimate: Double)?
  /// Whether the estimate is a count of what happened: nothing is tested, 0 is `clear` and all else is left to people.
  var isCount = false
  /// Why nothing can be said; the finding is then untestable.
  var untestable: Message?
  /// Writes the sentence from what was decided.
  var sentence: @Sendable (Decision) -> Message
}

/// What was decided about a candidate, for its sentence.
struct Decision: Sendable {
  var verdict: Verdict
  var estimate: Double?
  var interval: ClosedRange<Double>?
  var qValue: Double?
  var reason: Message?
}
