internal import Messages

/// Sentences about low tiers that a scheme requires.
enum QuotaSentence {
  static func absent(_ reason: Message) -> Message {
    Message(TierMessage.quotaAbsent, ["reason": .message(reason), "rivals": rivals])
  }

  static func count(
    _ name: String, _ decision: Decision, tiers: [String], required: Int, given: Int, withheld: Int, periods: Int
  ) -> Message {
    let arguments: [String: Argument] = [
      "rater": .text(name), "tiers": .list(tiers.map { .text($0) }), "required": .integer(required),
      "given": .integer(given), "withheld": .integer(withheld), "periods": .integer(periods), "rivals": rivals,
    ]
    return Message(decision.verdict == .untestable ? TierMessage.quotaNotApplicable : .quotaCounted, arguments)
  }

  static func pooled(
    _ decision: Decision, tiers: [String], heads: Int, required: Int, withheld: Int, expected: Double
  ) -> Message {
    let arguments: [String: Argument] = [
      "tiers": .list(tiers.map { .text($0) }), "heads": .integer(heads), "required": .integer(required),
      "withheld": .integer(withheld), "expected": .number(expected, places: 1), "rivals": rivals,
      "verdict": .message(Message(AuditMessage.verdict(decision.verdict.rawValue))),
      "reason": .message(decision.reason ?? Message(AuditMessage.noEstimate)),
    ]
    return Message(decision.verdict == .untestable ? TierMessage.quotaPooledUntestable : .quotaPooled, arguments)
  }

  private static var rivals: Argument { .message(Message(TierMessage.quotaRivals)) }
}
