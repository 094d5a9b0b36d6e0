/// A linear map from values to pixels.
struct LinearScale {
  /// The lowest and highest value shown.
  let low: Double
  let high: Double
  /// Where they are drawn; a vertical axis has `start` below `end`.
  let start: Double
  let end: Double

  func callAsFunction(_ value: Double) -> Double {
    start + (value - low) / (high - low) * (end - start)
  }

  func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// The value moved to the nearest one shown.
  func clamped(_ value: Double) -> Double { min(max(value, low), high) }
}

/// The values an axis has to show, and the limits that follow.
struct Extent {
  private(set) var low = Double.infinity
  private(set) var high = -Double.infinity

  var isEmpty: Bool { low > high }

  mutating func include(_ value: Double) {
    low = min(low, value)
    high = max(high, value)
  }

  mutating func include(_ estimate: Estimate) {
    include(estimate.value)
    if let interval = estimate.interval {
      include(interval.low)
      include(interval.high)
    }
  }

  /// Limits with room on both sides (`margin`, a share of the span); equal or no values get limits around them.
  func limits(margin: Double = 0.04) -> (low: Double, high: Double) {
    guard !isEmpty else { return (0, 1) }
    // Values closer than a billionth of their size can't be distinguished on paper, nor counted in steps.
    let least = max(max(low.magnitude, high.magnitude) * 1e-9, 1e-290)
    if high - low < least {
      let room = low == 0 && high == 0 ? 1 : max(low.magnitude, high.magnitude) * 0.1
      return (low - room, high + room)
    }
    return (low - (high - low) * margin, high + (high - low) * margin)
  }
}

/// Round values between two limits, 1, 2 or 5 times a power of ten apart.
struct Ticks {
  let values: [Double]
  /// Decimals that tell neighbours apart.
  let places: Int

  /// - Parameters:
  ///   - count: how many are wanted at most, at least 2.
  init(from low: Double, to high: Double, count: Int) {
    let (mantissa, exponent) = Self.step(for: (high - low) / Double(max(count - 1, 1)))
    places = max(0, -exponent)
    let scale = powerOfTen(exponent.magnitude == 0 ? 0 : abs(exponent))
    func value(_ index: Double) -> Double {
      exponent < 0 ? index * mantissa / scale : index * mantissa * scale
    }
    let step = value(1)
    var index = (low / step - 1e-9).rounded(.up)
    var values: [Double] = []
    while value(index) <= high + step * 1e-9, values.count < 100 {
      values.append(value(index) == 0 ? 0 : value(index))
      index += 1
    }
    self.values = values
  }

  /// The least of 1, 2, 5 × 10^k that is not below `least`.
  private static func step(for least: Double) -> (mantissa: Double, exponent: Int) {
    var exponent = 0
    var rest = least
    while rest > 10, exponent < 305 { (rest, exponent) = (rest / 10, exponent + 1) }
    while rest <= 1, exponent > -305 { (rest, exponent) = (rest * 10, exponent - 1) }
    for mantissa in [1.0, 2, 5] where rest <= mantissa * (1 + 1e-9) { return (mantissa, exponent) }
    return (1, exponent + 1)
  }
}
