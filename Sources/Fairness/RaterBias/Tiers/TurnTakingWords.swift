internal import Messages

/// Sentences about whom the top tier goes to.
enum TurnTakingWords {
  static func absent(_ reason: Message) -> Message {
    Message(TierSentence.turnTakingAbsent(reason: reason))
  }

  static func unit(
    _ name: String, _ decision: Decision, seen: Int, expected: Double, _ contests: TierContests?, _ basis: Message?
  ) -> Message {
    guard decision.verdict != .untestable, let contests else {
      return Message(TierSentence.turnTakingUntestable(unit: name, reason: reason(decision)))
    }
    return Message(
      TierSentence.turnTakingSeen(
        unit: name, wins: contests.wins, people: contests.persons.count, periods: contests.contests.count, seen: seen,
        turn: contests.turn, expected: expected, basis: basis, verdict: decision.verdict))
  }

  static func overall(_ decision: Decision, units: Int, seen: Int, expected: Double, _ basis: Message?) -> Message {
    decision.verdict == .untestable
      ? Message(TierSentence.turnTakingOverallUntestable(reason: reason(decision)))
      : Message(TierSentence.turnTakingOverall(units: units, seen: seen, expected: expected, basis: basis, verdict: decision.verdict))
  }

  static func seniority(_ name: String, _ decision: Decision, seen: Double, expected: Double) -> Message {
    decision.verdict == .untestable
      ? Message(TierSentence.seniorityOrderUntestable(unit: name, reason: reason(decision)))
      : Message(
        TierSentence.seniorityOrderSeen(unit: name, seen: Int(seen.rounded()), expected: expected, verdict: decision.verdict))
  }

  static func seniorityOverall(_ decision: Decision, units: Int, seen: Double, expected: Double) -> Message {
    decision.verdict == .untestable
      ? Message(TierSentence.seniorityOrderOverallUntestable(reason: reason(decision)))
      : Message(
        TierSentence.seniorityOrderOverall(units: units, seen: Int(seen.rounded()), expected: expected, verdict: decision.verdict))
  }

  private static func reason(_ decision: Decision) -> Message { decision.reason ?? Message(AuditSentence.noEstimate) }
}
