/// Numbers as people type them into tables.
package enum NumberText {
  /// The number that a cell's text says, correctly rounded; `nil` when it says none, or not surely which.
  ///
  /// Understood: an optional sign (`+`, `-`, `−`), decimal digits with at most one point, an exponent (`1.5e3`), full-width
  /// digits and signs (`９５．５`), white space around, a percent sign at the end (`85%` is 0.85), and commas between
  /// thousands where they can't be anything else: two of them or more, or one together with a point (`1,234,567`,
  /// `1,234.5`). A single comma (`1,234`, `1,5`) could be a decimal comma and says no number. Neither do words, `NaN`,
  /// infinities, and values outside the range of a Double.
  ///
  /// - Complexity: linear in the text's length, without allocation for plain ASCII numbers of at most 18 digits.
  package static func value(_ text: String) -> Double? {
    var text = text
    return text.withUTF8 { unsafe decimal(of: Span(_unsafeElements: $0)) } ?? plain(text).flatMap(doubleChecked)
  }

  /// Whether a number is written with a percent sign.
  static func isPercent(_ text: String) -> Bool {
    guard let last = narrowed(text).last else { return false }
    return last == "%"
  }

  /// A text that is digits on both sides of one comma (`5,5`), with a point in the comma's place; `nil` for any other text.
  static func withPoint(_ text: String) -> String? {
    let scalars = narrowed(text)
    let unsigned = scalars.first == "-" || scalars.first == "+" ? scalars.dropFirst() : scalars[...]
    let halves = unsigned.split(separator: ",", omittingEmptySubsequences: false)
    let isDigits = { (half: ArraySlice<Unicode.Scalar>) in !half.isEmpty && half.allSatisfy { ("0"..."9").contains($0) } }
    guard halves.count == 2, halves.allSatisfy(isDigits) else { return nil }
    return String(String.UnicodeScalarView(scalars.map { $0 == "," ? "." : $0 }))
  }

  /// Powers of ten that a Double holds exactly.
  private static let exactPowers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  /// The fast path: `[+-]digits[.digits]` whose digits make an integer below 2^53, scaled by an exact power of ten, hence
  /// rounded once (Clinger 1990). `nil` means: ask the careful path.
  private static func decimal(of bytes: Span<UInt8>) -> Double? {
    var index = 0
    var isNegative = false
    guard bytes.count > 0, bytes.count <= 20 else { return nil }
    if bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") {
      isNegative = bytes[0] == UInt8(ascii: "-")
      index = 1
    }
    var mantissa: UInt64 = 0
    var digits = 0
    var decimals = 0
    var hasPoint = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 48 && byte <= 57 {
        mantissa = mantissa &* 10 &+ UInt64(byte &- 48)
        digits += 1
        if hasPoint { decimals += 1 }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        return nil
      }
      index += 1
    }
    guard digits > 0, digits <= 18, mantissa < 1 << 53 else { return nil }
    let value = Double(mantissa) / exactPowers[decimals]
    return isNegative ? -value : value
  }

  /// The text in plain ASCII (`-1234.5e-3`), with the exponent shifted for a percent sign; `nil` when the text is not a
  /// number or leaves a doubt.
  private static func plain(_ text: String) -> String? {
    var scalars = narrowed(text)
    var shift = 0
    if scalars.last == "%" || scalars.last == "％" {
      scalars.removeLast()
      while scalars.last == " " { scalars.removeLast() }
      shift = -2
    }
    var exponent = 0
    if let mark = scalars.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      guard let value = Int(String(String.UnicodeScalarView(scalars[(mark + 1)...]))), abs(value) < 10_000 else { return nil }
      exponent = value
      scalars = Array(scalars[..<mark])
    }
    var sign = ""
    if let first = scalars.first, first == "-" || first == "+" {
      sign = first == "-" ? "-" : ""
      scalars.removeFirst()
    }
    guard let number = withoutThousands(scalars) else { return nil }
    return "\(sign)\(number)e\(exponent + shift)"
  }

  /// The scalars with full-width forms narrowed and the white space around taken off.
  private static func narrowed(_ text: String) -> [Unicode.Scalar] {
    var scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      case 0x2212: "-"
      case 0x3000, 0xA0, 0x09, 0x0A, 0x0D, 0x2000...0x200B, 0x202F, 0xFEFF: " "
      default: scalar
      }
    }
    while scalars.last == " " { scalars.removeLast() }
    return Array(scalars.drop { $0 == " " })
  }

  /// Digits with at most one point, the commas between thousands taken out; `nil` when malformed or in doubt.
  private static func withoutThousands(_ scalars: [Unicode.Scalar]) -> String? {
    let isDigit = { (scalar: Unicode.Scalar) in scalar >= "0" && scalar <= "9" }
    let halves = scalars.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = halves.count == 2 ? halves[1] : []
    guard fraction.allSatisfy(isDigit) else { return nil }
    let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.allSatisfy(isDigit) }) else { return nil }
    if groups.count > 1 {
      let isCertain = groups.count > 2 || halves.count == 2
      let first = groups[0]
      guard isCertain, (1...3).contains(first.count), first.first != "0",
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    let whole = groups.joined()
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    let text = (whole.isEmpty ? "0" : String(String.UnicodeScalarView(whole)))
    return fraction.isEmpty ? text : text + "." + String(String.UnicodeScalarView(fraction))
  }

  /// The Double nearest to a plain decimal; `nil` when it overflows.
  private static func doubleChecked(_ plain: String) -> Double? {
    guard let value = Double(plain), value.isFinite else { return nil }
    return value
  }
}
