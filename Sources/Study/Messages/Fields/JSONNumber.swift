/// Numbers as JSON writes them.
enum JSONNumber {
  /// Appends a whole number.
  static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(UInt64(value.magnitude), to: &bytes)
  }

  /// Appends a finite number in its shortest form that reads back as the same: as Swift describes it, a whole one without its ".0".
  ///
  /// Most figures of a study are short decimals (87.25, a share of 10,000 draws). A decimal of at most 15 digits is the shortest form of
  /// the double nearest to it, since no two such decimals share a double; and m/10⁶ is that double, since both m and 10⁶ are exact. So
  /// where rounding x·10⁶ and dividing gives x again, its digits are those of x.
  static func append(_ value: Double, to bytes: inout [UInt8]) {
    let magnitude = value.magnitude
    if magnitude < 1e8, magnitude >= 1e-4 || magnitude == 0 {
      let scaled = (magnitude * 1e6).rounded()
      if scaled / 1e6 == magnitude {
        if value.sign == .minus { bytes.append(UInt8(ascii: "-")) }
        return appendMillionths(UInt64(scaled), to: &bytes)
      }
    }
    let start = bytes.count
    var stream = ByteStream(bytes: bytes)
    bytes = []
    value.write(to: &stream)
    bytes = stream.bytes
    if bytes.count > start + 2, bytes[bytes.count - 1] == UInt8(ascii: "0"), bytes[bytes.count - 2] == UInt8(ascii: ".") {
      bytes.removeLast(2)
    }
  }

  /// Appends m/10⁶ without trailing zeros.
  private static func appendMillionths(_ millionths: UInt64, to bytes: inout [UInt8]) {
    let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 1_000_000)
    appendDigits(whole, to: &bytes)
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var fraction = rest
    var place: UInt64 = 100_000
    while fraction > 0 {
      let (digit, left) = fraction.quotientAndRemainder(dividingBy: place)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      fraction = left
      place /= 10
    }
  }

  private static func appendDigits(_ value: UInt64, to bytes: inout [UInt8]) {
    guard value >= 10 else { return bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value)) }
    var place: UInt64 = 10
    while value / 10 >= place { place *= 10 }
    var rest = value
    while place > 0 {
      let (digit, left) = rest.quotientAndRemainder(dividingBy: place)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = left
      place /= 10
    }
  }

  /// Takes what the standard library writes of a number.
  private struct ByteStream: TextOutputStream {
    var bytes: [UInt8]
    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }
    // Spares the text that would be made of the digits; without it all is as it was, slower.
    mutating func _writeASCII(_ digits: UnsafeBufferPointer<UInt8>) { unsafe bytes.append(contentsOf: digits) }
  }
}

extension Double {
  /// The number rounded to so many significant digits, ≥ 1; 0 and what is not finite stay.
  package func significant(_ digits: Int) -> Double {
    guard isFinite, self != 0 else { return self }
    var place = digits - 1
    var size = magnitude
    while size >= 10, place > -300 {
      size /= 10
      place -= 1
    }
    while size < 1, place < 300 {
      size *= 10
      place += 1
    }
    var scale = 1.0
    for _ in 0..<Swift.abs(place) { scale *= 10 }
    let rounded = place >= 0 ? (self * scale).rounded() / scale : (self / scale).rounded() * scale
    return rounded.isFinite ? rounded : self
  }
}
