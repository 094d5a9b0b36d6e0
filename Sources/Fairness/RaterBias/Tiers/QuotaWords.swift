internal import Messages

/// Sentences about low tiers that a scheme requires.
enum QuotaWords {
  static func absent(_ reason: Message) -> Message {
    Message(TierSentence.quotaAbsent(reason: reason))
  }

  static func count(
    _ name: String, _ decision: Decision, tiers: [String], _ total: QuotaAvoidance.Total, periods: Int
  ) -> Message {
    decision.verdict == .untestable
      ? Message(TierSentence.quotaNotApplicable(rater: name, tiers: tiers))
      : Message(
        TierSentence.quotaCounted(
          rater: name, required: total.required, tiers: tiers, given: total.given, periods: periods, withheld: total.withheld))
  }

  static func pooled(
    _ decision: Decision, tiers: [String], heads: Int, _ total: QuotaAvoidance.Total, expected: Double
  ) -> Message {
    let reason = decision.reason ?? Message(AuditSentence.noEstimate)
    return decision.verdict == .untestable
      ? Message(TierSentence.quotaPooledUntestable(tiers: tiers, withheld: total.withheld, required: total.required, reason: reason))
      : Message(
        TierSentence.quotaPooled(
          heads: heads, withheld: total.withheld, required: total.required, tiers: tiers, expected: expected, verdict: decision.verdict))
  }
}
