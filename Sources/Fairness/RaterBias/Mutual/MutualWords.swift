internal import Messages

/// Sentences about members who score each other.
struct MutualWords: Sendable {
  /// Two members, and what each gives the other above what the other raters say.
  struct Seen: Sendable {
    var own: String
    var other: String
    var forth: Double
    var back: Double
    var scores: Int
  }

  /// A community.
  struct Community: Sendable {
    var members: [String]
    var pairs: Int
  }

  var component: String
  var kind: MutualScores.Kind
  var members: Int
  var pairs: Int

  private func arguments(_ decision: Decision, _ rivals: MutualMessage) -> [String: Argument] {
    [
      "component": .text(component), "members": .integer(members), "pairs": .integer(pairs),
      "kind": .message(Message(kind == .person ? MutualMessage.people : .units)), "rivals": .message(Message(rivals)),
      "verdict": .message(Message(AuditMessage.verdict(decision.verdict.rawValue))),
      "reason": .message(decision.reason ?? Message(AuditMessage.noEstimate)),
    ]
  }

  func reciprocity(_ decision: Decision) -> Message {
    var arguments = arguments(decision, .reciprocityRivals)
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      return Message(MutualMessage.reciprocityUntestable, arguments)
    }
    arguments["correlation"] = .number(estimate, places: 2)
    arguments["low"] = .number(interval.lowerBound, places: 2)
    arguments["high"] = .number(interval.upperBound, places: 2)
    return Message(MutualMessage.reciprocitySeen, arguments)
  }

  func bloc(_ decision: Decision, _ seen: Seen?) -> Message {
    var arguments = arguments(decision, .blocRivals)
    guard decision.verdict != .untestable, let seen, let estimate = decision.estimate, let interval = decision.interval else {
      return Message(MutualMessage.blocUntestable, arguments)
    }
    arguments["own"] = .text(seen.own)
    arguments["other"] = .text(seen.other)
    arguments["forth"] = .number(seen.forth, places: 1)
    arguments["back"] = .number(seen.back, places: 1)
    arguments["count"] = .integer(seen.scores)
    arguments["size"] = .number(estimate, places: 1)
    arguments["low"] = .number(interval.lowerBound, places: 1)
    arguments["high"] = .number(interval.upperBound, places: 1)
    return Message(MutualMessage.blocSeen, arguments)
  }

  func community(_ decision: Decision, _ seen: Community) -> Message {
    var arguments = arguments(decision, .blocRivals)
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      return Message(MutualMessage.blocUntestable, arguments)
    }
    arguments["names"] = .list(seen.members.map { .text($0) })
    arguments["inside"] = .integer(seen.pairs)
    arguments["size"] = .number(estimate, places: 1)
    arguments["low"] = .number(interval.lowerBound, places: 1)
    arguments["high"] = .number(interval.upperBound, places: 1)
    return Message(MutualMessage.communitySeen, arguments)
  }
}
