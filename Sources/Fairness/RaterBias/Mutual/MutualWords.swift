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
  /// What the finding rests on.
  var kinds: KnownKinds

  private var basis: Message {
    switch kinds {
    case .takenOut(let columns): Message(MutualSentence.kindsTakenOut(columns: columns))
    case .alike: Message(MutualSentence.kindsAlike)
    case .unknown: Message(MutualSentence.kindsUnknown)
    }
  }

  /// Why nothing may be flagged: kinds that nobody states can't be distinguished from give and take.
  var contradiction: Message? {
    if case .unknown = kinds { Message(MutualSentence.kindsUnstated) } else { nil }
  }

  private func reason(_ decision: Decision) -> Message { decision.reason ?? Message(AuditSentence.noEstimate) }

  func reciprocity(_ decision: Decision) -> Message {
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      return Message(MutualSentence.reciprocityUntestable(component: component, reason: reason(decision)))
    }
    return Message(
      MutualSentence.reciprocitySeen(
        component: component, pairs: pairs, members: members, kind: Message(kind == .person ? MutualSentence.people : .units),
        correlation: estimate, low: interval.lowerBound, high: interval.upperBound, basis: basis, verdict: decision.verdict)
    ).followed(by: decision.heldBack)
  }

  func bloc(_ decision: Decision, _ seen: Seen?) -> Message {
    guard decision.verdict != .untestable, let seen, let estimate = decision.estimate, let interval = decision.interval else {
      return Message(MutualSentence.blocUntestable(component: component, reason: reason(decision)))
    }
    return Message(
      MutualSentence.blocSeen(
        own: seen.own, other: seen.other, component: component, forth: seen.forth, back: seen.back, count: seen.scores, size: estimate,
        low: interval.lowerBound, high: interval.upperBound, basis: basis, verdict: decision.verdict)
    ).followed(by: decision.heldBack)
  }

  func community(_ decision: Decision, _ seen: Community) -> Message {
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      return Message(MutualSentence.blocUntestable(component: component, reason: reason(decision)))
    }
    return Message(
      MutualSentence.communitySeen(
        names: seen.members, component: component, inside: seen.pairs, size: estimate, low: interval.lowerBound,
        high: interval.upperBound, basis: basis, verdict: decision.verdict)
    ).followed(by: decision.heldBack)
  }
}
