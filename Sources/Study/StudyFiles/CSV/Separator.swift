/// What stands between the cells of a text table.
package enum Separator: UInt8, Sendable, Hashable, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  /// The separator of a text: the one that cuts the first rows into the same number of cells, at least two; among several
  /// the one that makes more cells. A table of one column has none to find: comma.
  init(detectedIn text: Span<UInt8>) {
    var best = (consistency: 0.0, cells: 1, separator: Separator.comma)
    for candidate in Separator.allCases {
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
