/// A number as it is written in decimal: mantissa · 10^−places, without trailing zeros after the point.
///
/// Scores and rules are decimal, binary floating point is not; a total is decided in these.
public struct ExactDecimal: Sendable, Hashable {
  /// All digits as one integer.
  public let mantissa: Int64
  /// How many of them stand after the point, 0 … 18.
  public let places: Int

  /// Takes off trailing zeros after the point.
  ///
  /// - Precondition: 0 ≤ places ≤ 18.
  public init(mantissa: Int64, places: Int = 0) {
    precondition((0...18).contains(places))
    var mantissa = mantissa
    var places = places
    while places > 0, mantissa % 10 == 0 {
      mantissa /= 10
      places -= 1
    }
    self.mantissa = mantissa
    self.places = places
  }

  /// The decimal that a `Double` was read from: the shortest one of at most 15 digits whose nearest `Double` this is.
  ///
  /// m / 10^k is correctly rounded while |m| < 2⁵³ and k ≤ 22, so the comparison is exact [Clinger 1990].
  /// - Returns: `nil` when there is none: the number isn't finite, or was computed and has more digits.
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    for places in 0...15 {
      let scaled = (value * PowersOfTen.double[places]).rounded()
      guard abs(scaled) < 1e15 else { return nil }
      if scaled / PowersOfTen.double[places] == value {
        self.init(mantissa: Int64(scaled), places: places)
        return
      }
    }
    return nil
  }

  /// Reads `12`, `-0.5`, `.5`; no exponent, no thousands separators, at most 18 digits.
  package init?(text: some StringProtocol) {
    var digits = text[...]
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    var mantissa: Int64 = 0
    var places: Int?
    var count = 0
    for character in digits.utf8 {
      if character == UInt8(ascii: "."), places == nil {
        places = 0
        continue
      }
      guard character >= 48, character <= 57, count < 18 else { return nil }
      mantissa = mantissa * 10 + Int64(character - 48)
      count += 1
      if let known = places { places = known + 1 }
    }
    guard count > 0 else { return nil }
    self.init(mantissa: isNegative ? -mantissa : mantissa, places: places ?? 0)
  }

  /// The nearest `Double`.
  public var value: Double { Double(mantissa) / PowersOfTen.double[places] }

  /// The mantissa at a larger number of places; `nil` when it doesn't fit.
  package func mantissa(at places: Int) -> Int64? {
    guard places >= self.places, places - self.places <= 18 else { return nil }
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: PowersOfTen.integer[places - self.places])
    return overflow ? nil : product
  }
}

extension ExactDecimal: Comparable {
  /// Compares exact values, whatever their places.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let places = max(left.places, right.places)
    return Int128(left.mantissa) * Int128(PowersOfTen.integer[places - left.places])
      < Int128(right.mantissa) * Int128(PowersOfTen.integer[places - right.places])
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// As a person writes it: `0.5`, `-12`, `60`.
  public var description: String {
    let digits = String(mantissa.magnitude)
    let sign = mantissa < 0 ? "-" : ""
    guard places > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// A literal whole number, exact.
  public init(integerLiteral value: Int64) { self.init(mantissa: value) }
}

/// 10⁰, 10¹, … exactly.
package enum PowersOfTen {
  /// 10⁰ … 10¹⁸.
  package static let integer: [Int64] = (0...18).map { exponent in
    (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 }
  }
  /// 10⁰ … 10²², every one of them exact.
  package static let double: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}
