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
  /// Columns by which members are of kinds that were taken out.
  var kinds: [String]

  /// What the finding rests on.
  private var basis: Message {
    Message(kinds.isEmpty ? MutualSentence.kindsUnknown : .kindsTakenOut(columns: kinds))
  }

  private func reason(_ decision: Decision) -> Message { decision.reason ?? Message(AuditSentence.noEstimate) }

  func reciprocity(_ decision: Decision) -> Message {
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      return Message(MutualSentence.reciprocityUntestable(component: component, reason: reason(decision)))
    }
    return Message(
      MutualSentence.reciprocitySeen(
        component: component, pairs: pairs, members: members, kind: Message(kind == .person ? MutualSentence.people : .units),
        correlation: estimate, low: interval.lowerBound, high: interval.upperBound, basis: basis, verdict: decision.verdict))
  }

  func bloc(_ decision: Decision, _ seen: Seen?) -> Message {
    guard decision.verdict != .untestable, let seen, let estimate = decision.estimate, let interval = decision.interval else {
      return Message(MutualSentence.blocUntestable(component: component, reason: reason(decision)))
    }
    return Message(
      MutualSentence.blocSeen(
        own: seen.own, other: seen.other, component: component, forth: seen.forth, back: seen.back, count: seen.scores, size: estimate,
        low: interval.lowerBound, high: interval.upperBound, basis: basis, verdict: decision.verdict))
  }

  func community(_ decision: Decision, _ seen: Community) -> Message {
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      return Message(MutualSentence.blocUntestable(component: component, reason: reason(decision)))
    }
    return Message(
      MutualSentence.communitySeen(
        names: seen.members, component: component, inside: seen.pairs, size: estimate, low: interval.lowerBound,
        high: interval.upperBound, basis: basis, verdict: decision.verdict))
  }
}
