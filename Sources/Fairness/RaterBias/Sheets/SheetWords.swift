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
  /// Where one value for all decides: the typical share of a sheet's most frequent score, and the probability of one value.
  var oneValue: (typicalShare: Double, chance: Double)?
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
    let what = Message(
      seen.oneValue.map { SheetSentence.sheetOneValue(typical: $0.typicalShare, chance: $0.chance) }
        ?? seen.pattern.map { .sheetRepeats(length: $0) } ?? .sheetUniform)
    return Message(
      SheetSentence.straightLiningSeen(
        rater: rater, sheet: sheet, people: seen.people, values: seen.values, most: seen.mostFrequent, correlation: seen.correlation,
        typical: typical, what: decision.verdict == .flagged || seen.oneValue != nil ? what : nil, verdict: decision.verdict))
  }

  /// - Parameter bound: the correlation that two raters who make up their own minds may have.
  func copying(_ decision: Decision, _ other: String?, _ seen: SheetPair?, typical: Double, bound: Double) -> Message {
    guard decision.verdict != .untestable, let seen, let other else {
      return Message(SheetSentence.copyingUntestable(rater: rater, sheet: sheet, reason: reason(decision)))
    }
    let what = (seen.closePValue ?? 1) < (seen.samePValue ?? 1) ? SheetSentence.sheetsTogether(bound: bound) : .sheetsClose
    return Message(
      SheetSentence.copyingSeen(
        rater: rater, other: other, sheet: sheet, people: seen.count, same: seen.same, expected: seen.expectedSame,
        correlation: seen.correlation, typical: typical, what: decision.verdict == .flagged ? Message(what) : nil,
        verdict: decision.verdict))
  }
}
