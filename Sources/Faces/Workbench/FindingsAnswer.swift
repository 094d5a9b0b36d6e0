internal import Evenhand
internal import Messages
internal import Reporting

/// The findings of the audit with their evidence and reviews, as many as the page asks for.
struct FindingsAnswer: Sendable {
  /// Which findings are asked for.
  struct Filter: Sendable {
    var verdict: Verdict?
    var detector: Detector?
    /// Only those with a review that holds, or without one.
    var isReviewed: Bool?
    var offset = 0
    var count = usualCount

    static let usualCount = 50
    static let largestCount = 200

    init() {}

    /// - Throws: ``WebRefusal`` for a value that isn't known.
    init(_ query: [String: String]) throws {
      verdict = try Self.value(query["verdict"], Verdict.init(rawValue:))
      detector = try Self.value(query["detector"], Detector.init(rawValue:))
      isReviewed = try Self.value(query["reviewed"]) { ["yes": true, "no": false][$0] }
      offset = try Self.value(query["offset"]) { Int($0).flatMap { $0 >= 0 ? $0 : nil } } ?? 0
      count = min(Self.largestCount, try Self.value(query["count"]) { Int($0).flatMap { $0 >= 0 ? $0 : nil } } ?? Self.usualCount)
    }

    private static func value<Value>(_ text: String?, _ read: (String) -> Value?) throws -> Value? {
      guard let text, !text.isEmpty else { return nil }
      guard let value = read(text) else { throw WebRefusal(.badRequest) }
      return value
    }
  }

  /// A finding with what was made of it.
  struct Card: Sendable {
    var key: String
    /// The names that it is about.
    var subject: String
    var detectorName: Message
    var levelName: Message
    var verdictName: Message
    var finding: Finding
    /// What ranks and bands depend on it, where that was worked out.
    var impact: Message?
    var review: Review?
  }

  /// A review as it is shown.
  struct Review: Sendable {
    var outcome: FindingReview.Outcome
    var sentence: Message
    /// Whether it was made on other data.
    var isOfOtherData: Bool
  }

  /// By verdict how many findings there are in all.
  var counts: [String: Int]
  /// How many the filter lets through.
  var count: Int
  var offset: Int
  /// What the findings are and are not, and how many would be expected if there were no true effects.
  var notes: [Message]
  var findings: [Card]

  init(_ answer: Answer<AuditResult>, _ book: RecordBook, _ filter: Filter) {
    let audit = answer.value
    counts = Dictionary(audit.findings.map { ($0.verdict.rawValue, 1) }, uniquingKeysWith: +)
    notes =
      [
        Message(FindingSentence.advice),
        Message(
          FindingSentence.expected(count: audit.expectedFalseFlags)),
      ] + answer.absent.map(\.message)
    let chosen = audit.findings.filter { finding in
      let review = book.reviews[finding.key]?.review
      let isReviewed = review != nil && review?.outcome != .reopened
      return (filter.verdict == nil || filter.verdict == finding.verdict)
        && (filter.detector == nil || filter.detector == finding.detector)
        && (filter.isReviewed == nil || filter.isReviewed == isReviewed)
    }
    // The gravest verdict first, and of one verdict the largest, in smallest effects of interest, which differ from detector to detector.
    .enumerated().sorted { first, second in
      let (one, two) = (Self.weight(first.element), Self.weight(second.element))
      return one == two ? first.offset < second.offset : one > two
    }.map(\.element)
    count = chosen.count
    offset = min(filter.offset, chosen.count)
    findings = chosen.dropFirst(filter.offset).prefix(filter.count).map { Self.card($0, audit, book) }
  }

  private static func weight(_ finding: Finding) -> (Int, Double) {
    let gravity = [Verdict.flagged: 3, .inconclusive: 2, .clear: 1, .untestable: 0][finding.verdict] ?? 0
    let size = abs(finding.shrunken ?? finding.estimate ?? 0)
    let least = finding.evidence.number("smallestEffect") ?? 0
    return (gravity, least > 0 ? size / least : size)
  }

  static func card(_ finding: Finding, _ audit: AuditResult, _ book: RecordBook) -> Card {
    let impact = audit.impact?.first { own in
      finding.detector == .favoritism && finding.level == .rater && own.rater == finding.subject.rater
        && own.tie == finding.subject.tie
    }
    return Card(
      key: finding.key, subject: finding.subject.text, detectorName: Message(finding.detector.name),
      levelName: Message(finding.level.name), verdictName: Message(finding.verdict.name), finding: finding,
      impact: impact?.sentence,
      review: book.reviews[finding.key].map { review($0, audit) })
  }

  private static func review(_ kept: RecordBook.KeptReview, _ audit: AuditResult) -> Review {
    Review(
      outcome: kept.review.outcome,
      sentence: Message(
        WorkbenchSentence.reviewLine(review: Message(kept.review.outcome.word), when: kept.when, reason: kept.review.reason)),
      isOfOtherData: kept.review.study != audit.study.sha256)
  }
}
