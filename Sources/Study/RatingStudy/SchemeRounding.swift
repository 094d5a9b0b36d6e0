/// What happens to the digits that are dropped.
public enum RoundingMode: String, Sendable, Hashable, CaseIterable {
  /// To the nearer; a half goes away from zero (四舍五入), so that −2.345 becomes −2.35 as 2.345 becomes 2.35.
  case halfUp = "half-up"
  /// To the nearer; a half goes to the even digit (四舍六入五成双).
  case halfEven = "half-even"
  /// The digits are cut off, towards zero (截断, 不四舍五入).
  case truncate

  /// numerator / denominator as an integer under this mode, exactly.
  ///
  /// - Precondition: denominator > 0.
  @inlinable package func divide<Number: FixedWidthInteger & SignedInteger>(
    _ numerator: Number, by denominator: Number
  ) -> Number {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    if remainder == 0 || self == .truncate { return quotient }
    let dropped = remainder < 0 ? -remainder : remainder
    let rest = denominator - dropped
    let away: Number = numerator < 0 ? -1 : 1
    if dropped > rest { return quotient + away }
    if dropped < rest { return quotient }
    return self == .halfUp || quotient & 1 != 0 ? quotient + away : quotient
  }
}

/// How a figure is rounded: decimals kept, and what happens to the rest.
public struct Rounding: Sendable, Hashable {
  /// Decimals kept, 0 … 12.
  public var places: Int
  /// What happens to the rest.
  public var mode: RoundingMode

  /// A rounding, each parameter the property of its name.
  package init(places: Int, mode: RoundingMode = .halfUp) {
    self.places = places
    self.mode = mode
  }

  /// The number rounded as the decimal it was read from.
  ///
  /// A computed number, which is no short decimal, is first taken to 10⁻¹² of itself (of its size where that exceeds 1):
  /// 85.12499999999999 counts as 85.125. A number that is not finite stays.
  package func rounded(_ value: Double) -> Double {
    guard value.isFinite, abs(value) < 1e15 else { return value }
    if let exact = ExactDecimal(value) { return rounded(exact).value }
    var guardPlaces = 12
    while guardPlaces > 0, abs(value) * PowersOfTen.double[guardPlaces] >= 9e15 { guardPlaces -= 1 }
    let mantissa = Int64((value * PowersOfTen.double[guardPlaces]).rounded())
    return rounded(ExactDecimal(mantissa: mantissa, places: guardPlaces)).value
  }

  /// The decimal rounded.
  package func rounded(_ number: ExactDecimal) -> ExactDecimal {
    guard number.places > places else { return number }
    let divisor = PowersOfTen.integer[number.places - places]
    return ExactDecimal(mantissa: mode.divide(number.mantissa, by: divisor), places: places)
  }
}

/// Where a scheme rounds. A rule for all steps, and rules of single steps that override it; without either a step isn't
/// rounded.
public struct RoundingRules: Sendable, Hashable {
  /// The steps that round, in the order of the computation.
  public enum Step: String, Sendable, Hashable, CaseIterable {
    /// A component's own score, after aggregation and before any adjustment.
    case component
    /// Weight times score, per component.
    case weighted
    /// The sum of the points ledger.
    case points
    /// The final total.
    case total
  }

  /// Holds for every step that has no rule of its own.
  public var base: Rounding?
  /// By step; `.some(nil)` (`none` in the file) leaves the step unrounded.
  public var steps: [Step: Rounding?]

  /// Rounding rules, each parameter the property of its name.
  package init(base: Rounding? = nil, steps: [Step: Rounding?] = [:]) {
    self.base = base
    self.steps = steps
  }

  /// The rule of a step; `nil`: not rounded.
  public subscript(step: Step) -> Rounding? {
    if let own = steps[step] { return own }
    return base
  }
}
