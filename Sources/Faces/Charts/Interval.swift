/// The interval of an estimate, in the estimate's unit.
package struct Interval: Sendable, Equatable {
  /// The lower end.
  package var low: Double
  /// The upper end.
  package var high: Double

  /// Takes both ends as they are; charts leave out an interval with an end that is not finite and say how many.
  package init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  var isDrawable: Bool { Charts.isDrawable(low) && Charts.isDrawable(high) }
}

/// An estimate with or without its interval.
package struct Estimate: Sendable, Equatable {
  /// The estimate, in the unit of the axis it is drawn on.
  package var value: Double
  /// Its interval; `nil`: none is known.
  package var interval: Interval?

  /// An estimate; without an interval none is drawn.
  package init(_ value: Double, _ interval: Interval? = nil) {
    self.value = value
    self.interval = interval
  }
}

/// Whether a number can be placed on an axis: finite, and so far from overflow that differences stay finite.
func isDrawable(_ value: Double) -> Bool { value.magnitude < 1e300 }

/// Counts what a chart had to leave out.
struct Refusals {
  private(set) var count = 0

  /// The value, or nothing, counted, when it can't be drawn.
  mutating func admit(_ value: Double) -> Double? {
    if isDrawable(value) { return value }
    count += 1
    return nil
  }

  mutating func admit(_ interval: Interval?) -> Interval? {
    guard let interval else { return nil }
    if interval.isDrawable { return interval }
    count += 1
    return nil
  }

  mutating func admit(_ estimate: Estimate) -> Estimate? {
    guard let value = admit(estimate.value) else { return nil }
    return Estimate(value, admit(estimate.interval))
  }
}
