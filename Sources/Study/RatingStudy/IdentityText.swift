/// What spreadsheets do to identities that look like numbers.
package enum IdentityText {
  /// Digits that a spreadsheet keeps of a number.
  static let keptDigits = 15

  /// Whether a spreadsheet has most likely damaged identities, so that they tell nobody apart.
  package static func areDamaged(_ texts: [String]) -> Bool { texts.contains { isScientific($0) } || areCutOff(texts) }

  /// Whether a text is a number in the notation in which programs write long numbers: `3.30102E+17`, `3.3010219900101e+17`,
  /// `3.30102E17`. A code such as `891e3` is none: programs write one digit before the point.
  ///
  /// - Parameter evenSmall: whether numbers below 1 (`1e-05`) count, which name a dose more likely than a person.
  static func isScientific(_ text: String, evenSmall: Bool = true) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, let mark = bytes.firstIndex(where: { $0 == 0x45 || $0 == 0x65 }) else { return false }
    var mantissa = bytes[..<mark]
    if mantissa.first == 0x2D || mantissa.first == 0x2B { mantissa = mantissa.dropFirst() }
    var exponent = bytes[(mark + 1)...]
    let isSigned = exponent.first == 0x2B || exponent.first == 0x2D
    if exponent.first == 0x2D, !evenSmall { return false }
    if isSigned { exponent = exponent.dropFirst() }
    guard let first = mantissa.first, (0x31...0x39).contains(first), !exponent.isEmpty, exponent.allSatisfy(isDigit) else { return false }
    let rest = mantissa.dropFirst()
    guard rest.isEmpty || (rest.first == 0x2E && rest.dropFirst().allSatisfy(isDigit)) else { return false }
    return isSigned || rest.count > 1
  }

  /// Whether a text is a whole number of more digits than a spreadsheet keeps, all zeros beyond them.
  static func isCutOff(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count > keptDigits, bytes.allSatisfy(isDigit) else { return false }
    return bytes.dropFirst(keptDigits).allSatisfy { $0 == 0x30 }
  }

  /// Whether all whole numbers among texts that have more digits than a spreadsheet keeps end in zeros beyond them, so that they were most
  /// likely cut off: by chance that happens to them with a probability of at most one in a thousand.
  static func areCutOff(_ texts: [String]) -> Bool {
    let long = texts.filter { $0.utf8.count > keptDigits && $0.utf8.allSatisfy(isDigit) }
    let zeros = long.reduce(0) { $0 + $1.utf8.count - keptDigits }
    return zeros >= 3 && long.allSatisfy(isCutOff)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
