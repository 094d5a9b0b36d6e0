internal import Messages
internal import RatingStudy

/// The header row of a table.
enum HeaderRow {
  /// How many positions of one header are listed.
  private static let mostListed = 20

  /// A header as people wrote it, on one line and without white space around.
  static func cleaned(_ text: String) -> String {
    let words = text.unicodeScalars.split { MissingText.isSpace($0) }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// Notes headers that stand over several columns.
  static func check(_ headers: [String], row: Int, _ problems: inout ProblemList) {
    var positions: [String: [Int]] = [:]
    for (index, header) in headers.enumerated() where !header.isEmpty {
      positions[HeaderNames.folded(header), default: []].append(index)
    }
    for (index, header) in headers.enumerated() where !header.isEmpty {
      let same = positions[HeaderNames.folded(header)] ?? []
      guard same.count > 1, same.first == index else { continue }
      problems.add(
        row: row, column: header, .duplicateHeader(header: header, positions: listed(same)))
    }
  }
  /// Positions counted from 1, as many as a person reads.
  private static func listed(_ positions: [Int]) -> [String] {
    let shown = positions.prefix(mostListed).map { "\($0 + 1)" }
    return positions.count > mostListed ? shown + ["…"] : shown
  }
}
