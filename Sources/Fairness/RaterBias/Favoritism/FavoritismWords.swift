internal import Messages

/// The sentence about one rater's tied people.
struct FavoritismWords: Sendable {
  let rater: String
  let tie: String
  let contrast: TiedContrast
  /// What the sentence rests on, after it.
  let notes: [Message]

  func message(_ decision: Decision) -> Message {
    let said = said(decision)
    return decision.verdict == .untestable ? said : said.followed(by: notes)
  }

  private func said(_ decision: Decision) -> Message {
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      let reason = decision.reason ?? Message(AuditSentence.noEstimate)
      return Message(FavoritismSentence.favoritismUntestable(rater: rater, tie: tie, reason: reason))
    }
    let (people, difference) = (contrast.tiedPeople, Difference(estimate, interval))
    switch (decision.verdict, decision.reason) {
    case (.flagged, _): return Message(FavoritismSentence.favoritismFlagged(rater: rater, people: people, tie: tie, difference: difference))
    case (.clear, _): return Message(FavoritismSentence.favoritismClear(rater: rater, people: people, tie: tie, difference: difference))
    case (_, nil):
      return Message(FavoritismSentence.favoritismInconclusive(rater: rater, people: people, tie: tie, difference: difference))
    case (_, let reason?):
      return Message(
        FavoritismSentence.favoritismInconclusiveBecause(rater: rater, people: people, tie: tie, difference: difference, reason: reason))
    }
  }

  static func overall(_ decision: Decision, tie: String, raters: Int, notes: [Message]) -> Message {
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      return Message(
        FavoritismSentence.favoritismOverallUntestable(tie: tie, reason: decision.reason ?? Message(AuditSentence.noEstimate)))
    }
    let said = Message(
      FavoritismSentence.favoritismOverall(
        raters: raters, tie: tie, difference: Difference(estimate, interval), verdict: decision.verdict))
    return said.followed(by: decision.heldBack + notes)
  }
}
