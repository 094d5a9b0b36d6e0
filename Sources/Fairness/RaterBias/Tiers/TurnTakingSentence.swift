internal import Messages

/// Sentences about whom the top tier goes to.
enum TurnTakingSentence {
  static func absent(_ reason: Message) -> Message {
    Message(TierMessage.turnTakingAbsent, ["reason": .message(reason), "rivals": rivals])
  }

  static func unit(
    _ name: String, _ decision: Decision, seen: Int, expected: Double, _ contests: TierContests?
  ) -> Message {
    var arguments = Self.arguments(decision, Double(seen), expected)
    arguments["unit"] = .text(name)
    guard decision.verdict != .untestable, let contests else { return Message(TierMessage.turnTakingUntestable, arguments) }
    arguments["wins"] = .integer(contests.wins)
    arguments["people"] = .integer(contests.persons.count)
    arguments["periods"] = .integer(contests.contests.count)
    arguments["turn"] = .integer(contests.turn)
    return Message(TierMessage.turnTakingSeen, arguments)
  }

  static func overall(_ decision: Decision, units: Int, seen: Int, expected: Double) -> Message {
    var arguments = Self.arguments(decision, Double(seen), expected)
    arguments["units"] = .integer(units)
    let isUntestable = decision.verdict == .untestable
    return Message(isUntestable ? TierMessage.turnTakingOverallUntestable : .turnTakingOverall, arguments)
  }

  static func seniority(_ name: String, _ decision: Decision, seen: Double, expected: Double) -> Message {
    var arguments = Self.arguments(decision, seen, expected)
    arguments["unit"] = .text(name)
    let isUntestable = decision.verdict == .untestable
    return Message(isUntestable ? TierMessage.seniorityOrderUntestable : .seniorityOrderSeen, arguments)
  }

  static func seniorityOverall(_ decision: Decision, units: Int, seen: Double, expected: Double) -> Message {
    var arguments = Self.arguments(decision, seen, expected)
    arguments["units"] = .integer(units)
    let isUntestable = decision.verdict == .untestable
    return Message(isUntestable ? TierMessage.seniorityOrderOverallUntestable : .seniorityOrderOverall, arguments)
  }

  private static var rivals: Argument { .message(Message(TierMessage.turnTakingRivals)) }

  private static func arguments(_ decision: Decision, _ seen: Double, _ expected: Double) -> [String: Argument] {
    [
      "seen": .integer(Int(seen.rounded())), "expected": .number(expected, places: 1), "rivals": rivals,
      "verdict": .message(Message(AuditMessage.verdict(decision.verdict.rawValue))),
      "reason": .message(decision.reason ?? Message(AuditMessage.noEstimate)),
    ]
  }
}
