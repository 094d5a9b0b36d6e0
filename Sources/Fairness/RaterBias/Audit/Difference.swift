internal import Messages

/// A difference as it is told: "2.1 points (0.9 to 3.3) higher". For a lower difference the size is positive and the interval
/// turned round; two decimals below one point, one above.
package struct Difference: Hashable, Sendable {
  let size: Argument
  let low: Argument
  let high: Argument
  let direction: Message

  /// - Parameters:
  ///   - estimate: what was seen, with its sign.
  ///   - interval: of the estimate.
  ///   - above: the word for an estimate that is not negative.
  ///   - below: the word for one that is.
  init(
    _ estimate: Double, _ interval: ClosedRange<Double>,
    above: any Sentence = AuditSentence.higher, below: any Sentence = AuditSentence.lower
  ) {
    let isLower = estimate < 0
    let places = max(abs(interval.lowerBound), abs(interval.upperBound)) < 1 ? 2 : 1
    size = .number(abs(estimate), places: places)
    low = .number(isLower ? -interval.upperBound : interval.lowerBound, places: places)
    high = .number(isLower ? -interval.lowerBound : interval.upperBound, places: places)
    direction = Message(isLower ? below : above)
  }
}
