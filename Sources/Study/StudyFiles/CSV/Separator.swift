/// What stands between the cells of a text table.
package enum Separator: UInt8, Sendable, Hashable, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
  case pipe = 0x7C

  /// The separator of a text: the one that cuts the first rows into the same number of cells, at least two; among several
  /// the one that makes more cells, a bar only where nothing else is one. A table of one column has none to find: comma.
  init(detectedIn text: Span<UInt8>) {
    var best = (consistency: 0.0, cells: 1, separator: Separator.comma)
    for candidate in [Separator.comma, .semicolon, .tab, .pipe] {
      // A bar is seldom meant as a separator where anything else could be.
      if candidate == .pipe, best.cells > 1 { continue }
      let counts = Self.cellCounts(text, candidate.rawValue)
      guard let cells = counts.max(), cells > 1 else { continue }
      let consistency = Double(counts.count { $0 == cells }) / Double(counts.count)
      if (consistency, cells) > (best.consistency, best.cells) { best = (consistency, cells, candidate) }
    }
    self = best.separator
  }

  /// The numbers of cells in the first rows that are not blank; quoted stretches count as text.
  private static func cellCounts(_ text: Span<UInt8>, _ separator: UInt8) -> [Int] {
    let mostRows = 20
    var counts: [Int] = []
    var cells = 1
    var isQuoted = false
    var isBlank = true
    for index in 0..<min(text.count, 1 << 16) {
      let byte = text[index]
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
        isBlank = false
      } else if isQuoted {
        continue
      } else if byte == 0x0A || byte == 0x0D {
        if !isBlank { counts.append(cells) }
        if counts.count == mostRows { return counts }
        cells = 1
        isBlank = true
      } else {
        if byte == separator { cells += 1 }
        isBlank = false
      }
    }
    if counts.isEmpty, !isBlank { counts.append(cells) }
    return counts
  }
}

/// Separators in full width (，；｜), as Chinese keyboards type them: a text that has no others is read as if they were narrow.
enum WideSeparator {
  /// The text with its full-width separators narrowed; `nil` where it has others, or they don't cut its first lines alike.
  static func narrowed(_ text: Span<UInt8>) -> [UInt8]? {
    guard Separator(detectedIn: text) == .comma, !hasComma(text) else { return nil }
    for (wide, narrow) in [([0xEF, 0xBC, 0x8C], 0x2C), ([0xEF, 0xBC, 0x9B], 0x3B), ([0xEF, 0xBD, 0x9C], 0x7C)] as [([UInt8], UInt8)] {
      let counts = countsByLine(text, wide)
      guard let cells = counts.max(), cells >= 1, counts.count >= 2, counts.count(where: { $0 == cells }) * 10 >= counts.count * 9 else {
        continue
      }
      var result: [UInt8] = []
      result.reserveCapacity(text.count)
      var index = 0
      while index < text.count {
        if begins(wide, at: index, text) {
          result.append(narrow)
          index += wide.count
        } else {
          result.append(text[index])
          index += 1
        }
      }
      return result
    }
    return nil
  }

  private static func hasComma(_ text: Span<UInt8>) -> Bool {
    for index in 0..<min(text.count, 1 << 16) where text[index] == 0x2C { return true }
    return false
  }

  private static func begins(_ pattern: [UInt8], at start: Int, _ text: Span<UInt8>) -> Bool {
    start + pattern.count <= text.count && pattern.indices.allSatisfy { text[start + $0] == pattern[$0] }
  }

  /// How often a sign stands in each of the first lines that are not blank.
  private static func countsByLine(_ text: Span<UInt8>, _ sign: [UInt8]) -> [Int] {
    var counts: [Int] = []
    var count = 0
    var isBlank = true
    for index in 0..<min(text.count, 1 << 14) {
      if text[index] == 0x0A || text[index] == 0x0D {
        if !isBlank { counts.append(count) }
        if counts.count == 20 { return counts }
        (count, isBlank) = (0, true)
      } else {
        isBlank = false
        if begins(sign, at: index, text) { count += 1 }
      }
    }
    if !isBlank { counts.append(count) }
    return counts
  }
}
