internal import Messages
internal import RatingStudy
internal import Statistics

/// A question that an audit asks of a study.
///
/// What the study must hold, what is said where it does not, and the candidates for findings where it does; verdicts are ``VerdictRule``'s alone.
/// The same context gives the same candidates in the same order, whatever the number of threads and the order of the study's rows.
protocol DetectorRoom: SendableMetatype {
  /// In settings, options and JSON, lower case with hyphens.
  static var name: String { get }
  /// What it looks at, for headings and tables.
  static var title: any Sentence { get }
  /// What else could explain what it finds; every finding says it, a report once.
  static var rivals: any Sentence { get }
  /// The level at which it speaks of single raters, units or pairs; nil where all its findings are about a component as a whole.
  static var level: FindingLevel? { get }
  /// What the study must hold; the first that it does not is the reason why there is no answer.
  static var needs: [AuditNeed] { get }

  /// The sentence of a detector that can't answer at all.
  ///
  /// - Parameter reason: half a sentence: "the study has no ratings".
  static func absence(_ reason: Message) -> Message

  /// The candidates, in the order in which they are to be read. Called only where every need is met; none at all counts as no estimate.
  static func candidates(_ context: AuditContext) -> [Candidate]

  /// What a share of the random assignments shows that ``candidates(_:)`` will draw in permutation tests that can be drawn in shares; none by default.
  static func permutationParts(_ context: AuditContext, _ shard: Shard) -> [PermutationPart]
}

extension DetectorRoom {
  static func permutationParts(_ context: AuditContext, _ shard: Shard) -> [PermutationPart] { [] }

  /// All that the audit hears of a detector: its candidates, or the one that says why there are none.
  static func answer(_ context: AuditContext) -> [Candidate] {
    if let missing = needs.first(where: { !$0.isMet(context) }) { return [unanswered(missing.reason)] }
    let found = candidates(context)
    return found.isEmpty ? [unanswered(Message(AuditSentence.noEstimate))] : found
  }

  /// The finding of a detector that can't answer.
  static func unanswered(_ reason: Message, about subject: Subject = Subject(), family: String = "") -> Candidate {
    var result = Candidate(
      detector: Detector(self), level: .overall, subject: subject, family: family, sentence: { _ in absence(reason) })
    result.require(false, reason)
    return result
  }
}

/// What a study must hold for a detector to answer.
struct AuditNeed: Sendable {
  /// Said where it does not, as half a sentence.
  let reason: Message
  let isMet: @Sendable (AuditContext) -> Bool

  init(_ reason: any Sentence, _ isMet: @escaping @Sendable (AuditContext) -> Bool) {
    self.reason = Message(reason)
    self.isMet = isMet
  }

  static let ratings = AuditNeed(AuditSentence.noRatings) { ($0.study.ratings?.count ?? 0) > 0 }
  static let moves = AuditNeed(DepartureSentence.noMoves) { !$0.study.moves.isEmpty }
  static let tiers = AuditNeed(TierSentence.noTiers) { !$0.study.tierOutcomes.isEmpty }
  static let scheme = AuditNeed(TierSentence.noScheme) { $0.scheme != nil }
}
