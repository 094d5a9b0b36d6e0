/// Names as people write them: the same word in full-width letters, with spaces within, with a weight behind it.
package enum Wording {
  /// The form in which names are compared: full-width letters and signs narrowed, no white space, lower case.
  package static func folded(_ text: String) -> String {
    let scalars = text.unicodeScalars.lazy.filter { !isSpace($0) }.map { scalar in
      (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    return String(String.UnicodeScalarView(scalars)).lowercased()
  }

  /// Whether a scalar is white space of any kind, invisible marks that copying leaves behind among it.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// What a header says without its additions, folded: the last row of several, without what stands in brackets and without a
  /// weight or full score (`考核得分_单位考绩分（40分）` and `单位考绩分_40%` say `单位考绩分`).
  package static func bare(_ header: String) -> String {
    let parts = header.split(separator: "_").map { folded(String(withoutBrackets($0) { _ in true })) }
    return parts.last { !isWeight($0) } ?? folded(header)
  }

  /// A header as a name to print: a Chinese one without the rows above it and without its weight (`考核得分_单位考绩（40%）` is `单位考绩`), any
  /// other as it stands.
  package static func word(_ header: String) -> String {
    guard isChinese(header) else { return header }
    let parts = header.split(separator: "_").map { part in
      trimmed(String(withoutBrackets(part) { isWeight(folded($0)) }))
    }
    return parts.last { !$0.isEmpty && !isWeight(folded($0)) } ?? header
  }

  /// What a header says a column weighs or is out of: `单位考绩（40%）`, `民主测评_30分`, `考核组评价（权重0.2）`.
  ///
  /// - Returns: the number, and whether it is a share (`40%`, `权重0.2`) or a full score (`40分`, `满分100`); `nil` where it says neither.
  package static func weight(in header: String) -> (number: ExactDecimal, isShare: Bool)? {
    for part in header.split(separator: "_").reversed() {
      for text in bracketed(part) + [String(part)] {
        if let found = weight(saying: folded(text)) { return found }
      }
    }
    return nil
  }

  private static func weight(saying text: String) -> (number: ExactDecimal, isShare: Bool)? {
    guard isWeight(text), let number = ExactDecimal(text: text.filter { "0123456789.".contains($0) }) else { return nil }
    if text.hasSuffix("%") { return (number, true) }
    if text.contains("分") { return (number, false) }
    guard text.hasPrefix("权重") || text.hasPrefix("占比") || text.hasPrefix("占") else { return nil }
    return (number <= 1 ? number.times(100) : number, true)
  }

  /// Whether a folded text is nothing but a weight or a full score.
  private static func isWeight(_ text: String) -> Bool {
    text.isEmpty || text.allSatisfy { $0.isNumber || ".%分权重满占比:".contains($0) }
  }

  /// Whether a text has Chinese characters.
  package static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
  }

  private static let opening = "(（[【"
  private static let closing = ")）]】"

  /// The texts within brackets of the outermost level.
  private static func bracketed(_ text: Substring) -> [String] {
    var texts: [String] = []
    _ = withoutBrackets(text) { inner in
      texts.append(inner)
      return true
    }
    return texts.reversed()
  }

  /// The text without the brackets, of the outermost level, whose content a condition picks out.
  private static func withoutBrackets(_ text: Substring, where isDropped: (String) -> Bool) -> String {
    var result = ""
    var inner = ""
    var depth = 0
    for character in text {
      if opening.contains(character) { depth += 1 }
      if depth == 0 { result.append(character) } else { inner.append(character) }
      guard closing.contains(character), depth > 0 else { continue }
      depth -= 1
      if depth == 0 {
        if !isDropped(String(inner.dropFirst().dropLast())) { result += inner }
        inner = ""
      }
    }
    // A bracket that nobody closed encloses the rest.
    if !inner.isEmpty, !isDropped(String(inner.dropFirst())) { result += inner }
    return result
  }

  /// The text without the white space around it: spaces, tabs, line breaks, full-width and other wide spaces, and the invisible marks that copying leaves behind.
  package static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if let first = scalars.first, let last = scalars.last, !isSpace(first), !isSpace(last) { return text }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) }) else {
      return ""
    }
    return String(scalars[first...last])
  }

  /// A number with leading zeros, as wide as the largest there is, two digits at least.
  package static func padded(_ number: Int, _ largest: Int) -> String {
    let width = max(2, String(largest).count)
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}

extension ExactDecimal {
  /// The decimal times a whole number of at most 1000; saturates nowhere near what weights need.
  func times(_ factor: Int64) -> ExactDecimal { ExactDecimal(mantissa: mantissa &* factor, places: places) }

  /// A hundredth of the decimal; `nil` where that has more than 18 places.
  public var hundredth: ExactDecimal? { places <= 16 ? ExactDecimal(mantissa: mantissa, places: places + 2) : nil }
}

/// Finds what a person means among names that stand somewhere: exactly, else in another width or case, else without weights and brackets.
package struct WordIndex: Sendable {
  /// What was found.
  package enum Match: Sendable, Hashable {
    case one(Int)
    case none
    /// Several answer equally well.
    case several([Int])
  }

  /// For each thing the names it goes by, the strongest first.
  private let words: [[String]]

  /// - Parameter words: for each thing the names it goes by.
  package init(_ words: [[String]]) { self.words = words }

  /// Things that go by one name each.
  package init(_ names: [String]) { words = names.map { [$0] } }

  /// The thing that a name means.
  package func find(_ name: String) -> Match {
    if let exact = words.firstIndex(where: { $0.first == name }) { return .one(exact) }
    for form in [{ $0 }, Wording.folded, Wording.bare] as [(String) -> String] {
      let wanted = form(name)
      let found = words.indices.filter { words[$0].contains { form($0) == wanted } }
      if found.count == 1 { return .one(found[0]) }
      if found.count > 1 { return .several(found) }
    }
    return .none
  }

  /// The one thing that a name means; `nil` for none and for several.
  package func position(_ name: String) -> Int? {
    if case .one(let index) = find(name) { index } else { nil }
  }
}
