/// Widths of texts, estimated without a font: for each Latin letter the wider of two common sans-serif faces, one em
/// for Chinese, Japanese and Korean characters and for the punctuation that Chinese fonts draw full width.
package enum TextMetrics {
  /// The part of the size above the baseline that a line of text takes.
  package static let ascent = 0.86
  /// The part of the size below the baseline.
  package static let descent = 0.2

  /// The width in pixels at a font size; bold text is taken 8 % wider.
  /// - Complexity: O(length).
  package static func width(of text: String, size: Double, bold: Bool = false) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += width(of: scalar) }
    return Double(thousandths) / 1000 * size * (bold ? 1.08 : 1)
  }

  /// Advance widths of U+0020 to U+007E, in thousandths of an em: the greater of Noto Sans CJK SC and Helvetica.
  private static let latin = [
    278, 323, 474, 556, 556, 921, 680, 278, 338, 338, 467, 584, 278, 347, 278, 392,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 728, 293, 535, 667, 556, 833, 723, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 338, 392, 338, 555, 559,
    606, 563, 618, 510, 620, 556, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606,
    620, 620, 388, 500, 377, 607, 521, 802, 500, 521, 500, 338, 270, 338, 584,
  ]

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: latin[Int(scalar.value) - 0x20]
    case 0x09, 0x0A, 0x0D: 278
    // Written as U+FFFD.
    case ..<0x20, 0x7F..<0xA0, 0xFFFD...0xFFFF: 1000
    case 0x300...0x36F, 0x202A...0x202E, 0x2060...0x2069, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0xA0: 278
    case 0xB1, 0xB7, 0xD7, 0xF7: 1000
    case 0xA0...0x24F: 650
    case 0x250...0x10FF: scalar.properties.generalCategory == .nonspacingMark ? 0 : 700
    case 0x2212, 0x2013: 584
    case 0x1F000...0x1FAFF: 1300
    case 0x1100...0x115F, 0x2010...0x2027, 0x2030...0x205E, 0x2100...0x2211, 0x2213...0x3FFFD: 1000
    default: 700
    }
  }

  /// The text, or as much of its beginning as fits `width` with an ellipsis behind it.
  static func fit(_ text: String, into width: Double, size: Double, bold: Bool = false) -> String {
    // Marks that stack on one character have no width: a bound on length keeps a hostile name small.
    let shown = text.unicodeScalars.count > 400 ? String(text.unicodeScalars.prefix(400)) : text
    guard Self.width(of: shown, size: size, bold: bold) > width || shown.count < text.count else { return text }
    let ellipsis = "…"
    let room = width - Self.width(of: ellipsis, size: size, bold: bold)
    var used = 0.0
    var kept = ""
    for character in shown {
      used += Self.width(of: String(character), size: size, bold: bold)
      if used > room { break }
      kept.append(character)
    }
    return kept + ellipsis
  }

  /// Breaks a text into lines no wider than `width`: at spaces, and between Chinese characters, where a line doesn't begin
  /// with a closing mark. A word longer than a line is broken.
  static func wrap(_ text: String, into width: Double, size: Double, bold: Bool = false) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      if Self.width(of: line + trimmed(piece), size: size, bold: bold) <= width {
        line += piece
        continue
      }
      if !line.isEmpty { lines.append(trimmed(line)) }
      line = ""
      for character in piece {
        if !line.isEmpty, Self.width(of: line + String(character), size: size, bold: bold) > width {
          lines.append(trimmed(line))
          line = ""
        }
        line.append(character)
      }
    }
    if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// Stretches that stay together: words with the space behind them, single Chinese characters with a closing mark.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    for character in text {
      let isWide = (character.unicodeScalars.first?.value ?? 0) >= 0x2E80
      if isWide && !"，。、；：？！）》」』】”’".contains(character) && !current.isEmpty {
        pieces.append(current)
        current = ""
      }
      current.append(character)
      if isWide || character.isWhitespace {
        if let last = pieces.last, current.count == 1, character.isPunctuation, last.last?.isWhitespace == false {
          pieces[pieces.count - 1] = last + current
        } else {
          pieces.append(current)
        }
        current = ""
      }
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }
}
