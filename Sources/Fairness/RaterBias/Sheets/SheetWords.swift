internal import Messages

/// What a sentence says of a sheet.
struct SheetSummary: Sendable {
  var people: Int
  /// How many different scores stand on the sheet.
  var values: Int
  /// How often the most frequent score was given.
  var mostFrequent: Int
  var correlation: Double
  /// The length of a repeating pattern, where that is what stands out.
  var pattern: Int?
}

/// Sentences about sheets.
struct SheetWords: Sendable {
  var rater: String
  var component: String
  var period: String?

  /// The sheet, by component and, where there are any, period.
  private var sheet: Message {
    guard let period else { return Message(verbatim: component) }
    return Message(SheetSentence.sheetOfPeriod(component: component, period: period))
  }

  private func reason(_ decision: Decision) -> Message { decision.reason ?? Message(AuditSentence.noEstimate) }

  func straightLining(_ decision: Decision, _ seen: SheetSummary?, typical: Double) -> Message {
    guard decision.verdict != .untestable, let seen else {
      return Message(SheetSentence.straightLiningUntestable(rater: rater, sheet: sheet, reason: reason(decision)))
    }
    let what = Message(seen.pattern.map { SheetSentence.sheetRepeats(length: $0) } ?? .sheetUniform)
    return Message(
      SheetSentence.straightLiningSeen(
        rater: rater, sheet: sheet, people: seen.people, values: seen.values, most: seen.mostFrequent, correlation: seen.correlation,
        typical: typical, what: decision.verdict == .flagged ? what : nil, verdict: decision.verdict))
  }

  func copying(_ decision: Decision, _ other: String?, _ seen: SheetPair?, typical: Double) -> Message {
    guard decision.verdict != .untestable, let seen, let other else {
      return Message(SheetSentence.copyingUntestable(rater: rater, sheet: sheet, reason: reason(decision)))
    }
    return Message(
      SheetSentence.copyingSeen(
        rater: rater, other: other, sheet: sheet, people: seen.count, same: seen.same, expected: seen.expectedSame,
        correlation: seen.correlation, typical: typical, what: decision.verdict == .flagged ? Message(SheetSentence.sheetsClose) : nil,
        verdict: decision.verdict))
  }
}
