/// A part of a number of people: an exact fraction (`20%`, `1/3`), or a plain count (`3`).
public enum Share: Sendable, Hashable {
  /// numerator / denominator of the people; the denominator is positive.
  case fraction(Int64, of: Int64)
  /// So many people, whatever their number.
  case count(Int64)

  /// Whatever is multiplied by a share stays within 128 bits.
  private static let largestDenominator: Int64 = 1_000_000_000_000

  /// Reads `20%`, `12.5%`, `1/3` or `3`; `nil` for anything else, for a negative part, for more than all, and for finer parts than a
  /// billionth of a percent.
  package init?(text: some StringProtocol) {
    if text.last == "%" {
      guard let percent = ExactDecimal(text: text.dropLast()), percent.mantissa >= 0, percent.places <= 9,
        percent <= ExactDecimal(mantissa: 100)
      else { return nil }
      self = .fraction(percent.mantissa, of: 100 * PowersOfTen.integer[percent.places])
    } else if let slash = text.firstIndex(of: "/") {
      guard let above = Int64(text[..<slash]), let below = Int64(text[text.index(after: slash)...]), above >= 0,
        below > 0, above <= below, below <= Self.largestDenominator
      else { return nil }
      self = .fraction(above, of: below)
    } else {
      guard let count = Int64(text), count >= 0 else { return nil }
      self = .count(count)
    }
  }

  /// How many of a number of people that is.
  ///
  /// - Parameter rounding: half-up or floor; a share apportioned jointly with others (largest remainder) counts as floor
  ///   here. A plain count is never more than the people there are.
  package func seats(of people: Int, rounding: SeatRounding) -> Int {
    switch self {
    case .count(let count): return min(people, Int(clamping: count))
    case .fraction(let numerator, let denominator):
      let product = Int128(numerator) * Int128(people)
      let mode: RoundingMode = rounding == .halfUp ? .halfUp : .truncate
      return Int(mode.divide(product, by: Int128(denominator)))
    }
  }

  /// As a fraction of 1; `nil` for a count.
  public var fraction: Double? {
    guard case .fraction(let numerator, let denominator) = self else { return nil }
    return Double(numerator) / Double(denominator)
  }
}

extension Share {
  /// Equal shares are one, however they are written: `20%` is `1/5`.
  public static func == (left: Share, right: Share) -> Bool {
    switch (left, right) {
    case (.count(let first), .count(let second)): first == second
    case (.fraction(let above, let below), .fraction(let otherAbove, let otherBelow)):
      Int128(above) * Int128(otherBelow) == Int128(otherAbove) * Int128(below)
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Share: CustomStringConvertible {
  /// As in the file: `20%`, `1/3`, `3`.
  public var description: String {
    switch self {
    case .count(let count): return String(count)
    case .fraction(let numerator, let denominator):
      let percent = Int128(numerator) * 100_000_000_000_000
      if percent % Int128(denominator) == 0, let mantissa = Int64(exactly: percent / Int128(denominator)) {
        return "\(ExactDecimal(mantissa: mantissa, places: 12))%"
      }
      return "\(numerator)/\(denominator)"
    }
  }
}

/// How a share of people becomes a number of seats.
public enum SeatRounding: String, Sendable, Hashable, CaseIterable {
  case halfUp = "half-up"
  case floor
  /// Jointly: everyone's whole seats first, then one more to the largest remainders.
  case largestRemainder = "largest-remainder"
}
