internal import Messages

/// Puts a gap into a sentence.
struct GapSentence {
  let gap: GroupGap
  /// The component's name.
  let component: String

  var message: Message {
    let isReversed = gap.estimate < 0
    let sign = isReversed ? -1.0 : 1.0
    func ends(_ interval: [Double]?) -> (Argument, Argument) {
      guard let interval else { return (.text("–"), .text("–")) }
      return (
        .number(isReversed ? -interval[1] : interval[0], places: 2), .number(isReversed ? -interval[0] : interval[1], places: 2)
      )
    }
    var arguments: [String: Argument] = [
      "component": .text(component), "from": .text(isReversed ? gap.to : gap.from),
      "to": .text(isReversed ? gap.from : gap.to), "gap": .number(abs(gap.estimate), places: 2),
    ]
    guard let supported = gap.supported, let unsupported = gap.unsupported else {
      return Message(
        ComparisonMessage.gapUntestable, arguments.merging(["reason": .message(gap.reason ?? Message(ComparisonMessage.noModel))]) { $1 })
    }
    let (low, high) = ends(gap.unsupportedInterval)
    arguments["supported"] = .number(sign * supported, places: 2)
    arguments["unsupported"] = .number(sign * unsupported, places: 2)
    arguments["low"] = low
    arguments["high"] = high
    if let composition = gap.raterComposition {
      arguments["composition"] = .number(sign * composition, places: 2)
      return Message(composition == 0 ? ComparisonMessage.gapWithoutRaters : .gapSplit, arguments)
    }
    return Message(ComparisonMessage.gapUnsplit, arguments)
  }
}
