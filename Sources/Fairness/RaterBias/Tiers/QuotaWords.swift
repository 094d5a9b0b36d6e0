internal import Messages

/// Sentences about low tiers that a scheme requires.
enum QuotaWords {
  static func absent(_ reason: Message) -> Message {
    Message(TierSentence.quotaAbsent(reason: reason))
  }

  static func count(
    _ name: String, _ decision: Decision, tiers: [String], required: Int, given: Int, withheld: Int, periods: Int
  ) -> Message {
    decision.verdict == .untestable
      ? Message(TierSentence.quotaNotApplicable(rater: name, tiers: tiers))
      : Message(
        TierSentence.quotaCounted(rater: name, required: required, tiers: tiers, given: given, periods: periods, withheld: withheld))
  }

  static func pooled(
    _ decision: Decision, tiers: [String], heads: Int, required: Int, withheld: Int, expected: Double
  ) -> Message {
    let reason = decision.reason ?? Message(AuditSentence.noEstimate)
    return decision.verdict == .untestable
      ? Message(TierSentence.quotaPooledUntestable(tiers: tiers, withheld: withheld, required: required, reason: reason))
      : Message(
        TierSentence.quotaPooled(
          heads: heads, withheld: withheld, required: required, tiers: tiers, expected: expected, verdict: decision.verdict))
  }
}
