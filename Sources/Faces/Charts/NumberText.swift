/// A number with a fixed count of decimals, rounded from its exact binary value, ties to even; never a negative zero.
///
/// - Parameters:
///   - value: any finite number.
///   - places: decimals, 0 to 15; fewer where the number has no more than 16 digits to show.
///   - minus: the sign of negative numbers; text for people takes U+2212, coordinates take the hyphen.
func fixed(_ value: Double, places: Int, minus: String = "\u{2212}") -> String {
  let places = min(max(places, 0), 15)
  let scale = powerOfTen(places)
  let size = value.magnitude
  let product = size * scale
  guard product < 9e15 else { return size < 9e15 ? fixed(value, places: places - 1, minus: minus) : exact(value) }
  // The product's rounding error decides what looks like a tie.
  let error = (-product).addingProduct(size, scale)
  let whole = product.rounded(.down)
  let fraction = (product - whole) + error
  let roundsUp = fraction > 0.5 || (fraction == 0.5 && !whole.truncatingRemainder(dividingBy: 2).isZero)
  var units = Int(whole)
  if roundsUp { units += 1 }
  let sign = value < 0 && units != 0 ? minus : ""
  guard places > 0 else { return sign + String(units) }
  let divisor = Int(scale)
  let decimals = String(units % divisor)
  return sign + String(units / divisor) + "." + String(repeating: "0", count: places - decimals.count) + decimals
}

/// A coordinate: at most two decimals, no trailing zeros.
func coordinate(_ value: Double) -> String {
  guard value.isFinite else { return "0" }
  let hundredths = (value * 100).rounded()
  guard hundredths.magnitude < 1e15 else { return "0" }
  let units = Int(hundredths)
  let size = units.magnitude
  let sign = units < 0 ? "-" : ""
  let (whole, rest) = size.quotientAndRemainder(dividingBy: 100)
  if rest == 0 { return sign + String(whole) }
  if rest % 10 == 0 { return sign + "\(whole).\(rest / 10)" }
  return sign + "\(whole)." + (rest < 10 ? "0" : "") + String(rest)
}

/// The shortest text that reads back as the same number; zero has no sign.
func exact(_ value: Double) -> String { value == 0 ? "0.0" : "\(value)" }

/// 10 to the power of `exponent`; exact for 0 to 22.
func powerOfTen(_ exponent: Int) -> Double {
  var result = 1.0
  for _ in 0..<exponent.magnitude { result *= 10 }
  return exponent < 0 ? 1 / result : result
}

/// How the figures of a chart are written for people.
package enum ValueFormat: Sendable, Equatable {
  /// A fixed count of decimals.
  case fixed(places: Int)
  /// A share (1 = all) as a percentage with a fixed count of decimals.
  case percent(places: Int)

  /// The figure as people read it; `–` when it is not finite.
  package func text(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    switch self {
    case .fixed(let places): return Charts.fixed(value, places: places)
    case .percent(let places): return Charts.fixed(value * 100, places: places) + "%"
    }
  }

  /// An estimate and its interval: `1.20 [0.40, 2.00]`.
  func text(_ value: Double, _ interval: Interval?) -> String {
    guard let interval else { return text(value) }
    return "\(text(value)) [\(text(interval.low)), \(text(interval.high))]"
  }

  /// A tick of an axis, with the decimals its step asks for.
  func tick(_ value: Double, places: Int) -> String {
    switch self {
    case .fixed: Charts.fixed(value, places: places)
    case .percent: Charts.fixed(value * 100, places: max(0, places - 2)) + "%"
    }
  }
}
