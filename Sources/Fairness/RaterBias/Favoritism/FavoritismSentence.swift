internal import Messages

/// The sentence about one rater's tied people.
struct FavoritismSentence: Sendable {
  let rater: String
  let tie: String
  let contrast: TiedContrast

  func message(_ decision: Decision) -> Message {
    var arguments: [String: Argument] = [
      "rater": .text(rater), "tie": .text(tie), "people": .integer(contrast.tiedPeople),
      "rivals": .message(Message(AuditMessage.favoritismRivals)),
    ]
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      arguments["reason"] = .message(decision.reason ?? Message(AuditMessage.noEstimate))
      return Message(AuditMessage.favoritismUntestable, arguments)
    }
    arguments.merge(DifferenceArguments.of(estimate, interval)) { $1 }
    arguments["reason"] = decision.reason.map { .message($0) }
    switch decision.verdict {
    case .flagged: return Message(AuditMessage.favoritismFlagged, arguments)
    case .clear: return Message(AuditMessage.favoritismClear, arguments)
    default:
      return Message(
        decision.reason == nil ? AuditMessage.favoritismInconclusive : .favoritismInconclusiveBecause, arguments)
    }
  }

  static func overall(_ decision: Decision, tie: String, raters: Int) -> Message {
    var arguments: [String: Argument] = [
      "tie": .text(tie), "raters": .integer(raters), "rivals": .message(Message(AuditMessage.favoritismRivals)),
    ]
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      arguments["reason"] = .message(decision.reason ?? Message(AuditMessage.noEstimate))
      return Message(AuditMessage.favoritismOverallUntestable, arguments)
    }
    arguments.merge(DifferenceArguments.of(estimate, interval)) { $1 }
    arguments["verdict"] = .message(Message(AuditMessage.verdict(decision.verdict.rawValue)))
    return Message(AuditMessage.favoritismOverall, arguments)
  }
}

/// A difference as it is told: "2.1 points (0.9 to 3.3) higher". For a lower difference the size is positive and the interval
/// turned round.
enum DifferenceArguments {
  static func of(_ estimate: Double, _ interval: ClosedRange<Double>) -> [String: Argument] {
    let isLower = estimate < 0
    let places = self.places(max(abs(interval.lowerBound), abs(interval.upperBound)))
    return [
      "size": .number(abs(estimate), places: places),
      "low": .number(isLower ? -interval.upperBound : interval.lowerBound, places: places),
      "high": .number(isLower ? -interval.lowerBound : interval.upperBound, places: places),
      "direction": .message(Message(isLower ? AuditMessage.lower : .higher)),
    ]
  }

  /// Two decimals below one point, one above.
  private static func places(_ size: Double) -> Int { size < 1 ? 2 : 1 }
}
