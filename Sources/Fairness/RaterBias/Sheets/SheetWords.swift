internal import Messages

/// What a sentence says of a sheet.
struct SheetSummary: Sendable {
  var people: Int
  /// How many different scores.
  var values: Int
  /// How many of the most frequent one.
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
  private var sheet: Argument {
    guard let period else { return .text(component) }
    return .message(Message(SheetMessage.sheetOfPeriod, ["component": .text(component), "period": .text(period)]))
  }

  func straightLining(_ decision: Decision, _ seen: SheetSummary?, typical: Double) -> Message {
    var arguments: [String: Argument] = [
      "rater": .text(rater), "sheet": sheet, "rivals": .message(Message(SheetMessage.straightLiningRivals)),
      "verdict": .message(Message(AuditMessage.verdict(decision.verdict.rawValue))),
    ]
    guard decision.verdict != .untestable, let seen else {
      arguments["reason"] = .message(decision.reason ?? Message(AuditMessage.noEstimate))
      return Message(SheetMessage.straightLiningUntestable, arguments)
    }
    arguments["people"] = .integer(seen.people)
    arguments["values"] = .integer(seen.values)
    arguments["most"] = .integer(seen.mostFrequent)
    arguments["correlation"] = .number(seen.correlation, places: 2)
    arguments["typical"] = .number(typical, places: 2)
    let flagged: SheetMessage = seen.pattern == nil ? .sheetUniform : .sheetRepeats
    arguments["what"] =
      decision.verdict == .flagged ? .message(Message(flagged, ["length": .integer(seen.pattern ?? 0)])) : .text("")
    return Message(SheetMessage.straightLiningSeen, arguments)
  }

  func copying(_ decision: Decision, _ other: String?, _ seen: SheetPair?, typical: Double) -> Message {
    var arguments: [String: Argument] = [
      "rater": .text(rater), "sheet": sheet, "rivals": .message(Message(SheetMessage.copyingRivals)),
      "verdict": .message(Message(AuditMessage.verdict(decision.verdict.rawValue))),
    ]
    guard decision.verdict != .untestable, let seen, let other else {
      arguments["reason"] = .message(decision.reason ?? Message(AuditMessage.noEstimate))
      return Message(SheetMessage.copyingUntestable, arguments)
    }
    arguments["other"] = .text(other)
    arguments["people"] = .integer(seen.count)
    arguments["same"] = .integer(seen.same)
    arguments["expected"] = .number(seen.expectedSame, places: 1)
    arguments["correlation"] = .number(seen.correlation, places: 2)
    arguments["typical"] = .number(typical, places: 2)
    arguments["what"] = decision.verdict == .flagged ? .message(Message(SheetMessage.sheetsClose)) : .text("")
    return Message(SheetMessage.copyingSeen, arguments)
  }
}
