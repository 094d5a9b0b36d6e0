/// What the cell styles of a workbook say about numbers: which of them are dates, which percentages.
final class NumberFormats: XMLVisitor {
  /// What a number in a cell stands for.
  enum Meaning {
    case number
    /// A day count, shown as a year, as year and month, or as a date.
    case year
    case month
    case date
    /// A share, shown as a percentage.
    case percent
  }

  private var ownFormats: [Int: Meaning] = [:]
  private var meanings: [Meaning] = []
  private var isInCellFormats = false
  let isFinished = false

  /// What numbers mean in a cell of a style.
  func meaning(ofStyle style: Int) -> Meaning {
    meanings.indices.contains(style) ? meanings[style] : .number
  }

  func begin(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "numFmt":
      // Read once, however many styles point to it.
      if let id = attributes["numFmtId"].flatMap({ Int($0) }) { ownFormats[id] = Self.meaning(ofCode: attributes["formatCode"] ?? "") }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats && meanings.count < 1 << 17:
      meanings.append(meaning(ofFormat: attributes["numFmtId"].flatMap { Int($0) } ?? 0))
    default: break
    }
  }

  func end(_ element: String) {
    if element == "cellXfs" { isInCellFormats = false }
  }

  func text(_ text: String) {}

  /// Built-in formats by number (ECMA-376, part 1, 18.8.30, with those of Chinese workbooks), others by their code.
  private func meaning(ofFormat id: Int) -> Meaning {
    if let own = ownFormats[id] { return own }
    switch id {
    case 9, 10: return .percent
    case 27, 36, 50, 52, 54, 57: return .month
    case 14...22, 28...31, 45...47, 51, 53, 58: return .date
    default: return .number
    }
  }

  /// A format is a date's when, outside quotes and brackets, it speaks of years, months or days.
  static func meaning(ofCode code: String) -> Meaning {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    var letters: Set<Character> = []
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" || character == "_" || character == "*" {
        isEscaped = !isQuoted
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";" && !isQuoted {
        break
      } else if isQuoted || character == "[" || isBracketed {
        isBracketed = !isQuoted && character != "]"
      } else {
        letters.insert(character)
      }
    }
    if code.lowercased() == "general" { return .number }
    if letters.contains("d") { return .date }
    if letters.contains("y") { return letters.contains("m") ? .month : .year }
    if letters.contains("%") { return .percent }
    return letters.contains("h") || (letters.contains("s") && letters.contains("m")) ? .date : .number
  }
}
