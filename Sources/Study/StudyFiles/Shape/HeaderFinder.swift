/// Finds the header in the first rows of a table that people made: titles above it, and headers of two or three rows with
/// merged cells.
struct HeaderFinder {
  /// How many of a table's first rows are looked at.
  static let previewRows = 40
  /// Most rows that a header may have.
  static let mostHeaderRows = 3

  /// Where the header stands, in rows of the preview.
  struct Layout: Hashable {
    var titleRows: Int
    var headerRows: Int
    /// The headers, those of several rows joined by `_`; empty where a column has none.
    var headers: [String]
  }

  /// The first rows; `nil` is an empty cell. All rows have the same length.
  private let rows: [[String?]]
  /// For each row and column the text that a merge spreads there, else the cell's own.
  private let spread: [[String?]]
  private let merges: [CellRange]

  /// - Parameters:
  ///   - rows: the first rows that are not blank.
  ///   - merges: merged cells by row of `rows` and column, both counted from 1.
  init(rows: [[String?]], merges: [CellRange] = []) {
    let width = rows.map(\.count).max() ?? 0
    self.rows = rows.map { $0 + Array(repeating: nil, count: width - $0.count) }
    self.merges = merges
    var spread = self.rows
    var room = rows.count * width
    for merge in merges where merge.firstRow <= rows.count && merge.firstColumn <= width {
      // Merged cells don't overlap, so together they can't cover more than there is.
      room -= (min(merge.lastRow, rows.count) - merge.firstRow + 1) * (min(merge.lastColumn, width) - merge.firstColumn + 1)
      guard room >= 0 else { break }
      let text = self.rows[merge.firstRow - 1][merge.firstColumn - 1]
      for row in merge.firstRow...min(merge.lastRow, rows.count) {
        for column in merge.firstColumn...min(merge.lastColumn, width) { spread[row - 1][column - 1] = text }
      }
    }
    self.spread = spread
  }

  /// The layout; `nil` when there is no row at all.
  func layout() -> Layout? {
    guard !rows.isEmpty else { return nil }
    let title = titleRows
    let depth = headerRows(from: title)
    return Layout(titleRows: title, headerRows: depth, headers: headers(title..<(title + depth)))
  }

  /// Rows above the header: one text, or a line like `填报单位：…  日期：…`, where the table below is wider.
  private var titleRows: Int {
    let width = rows.map { $0.count { $0 != nil } }.max() ?? 0
    guard width >= 3 else { return 0 }
    for (index, row) in rows.enumerated() {
      let texts = row.compactMap { $0 }
      let isLine = texts.count * 2 <= width && texts.contains { $0.contains("：") || $0.contains(":") }
      if texts.count > 1, !isLine { return index }
      if texts.count == 1, let merge = merges.first(where: { $0.firstRow == index + 1 && $0.lastRow > index + 1 }),
        merge.firstColumn == merge.lastColumn
      {
        return index
      }
    }
    return 0
  }

  /// How many rows the header has that begins at a row.
  private func headerRows(from start: Int) -> Int {
    var depth = 1
    while depth < Self.mostHeaderRows, start + depth < rows.count, continues(start, depth) { depth += 1 }
    return depth
  }

  /// Whether the row after the first `depth` header rows still belongs to the header.
  private func continues(_ start: Int, _ depth: Int) -> Bool {
    let last = start + depth - 1
    let next = rows[last + 1]
    let isSpanned = merges.contains { $0.firstRow <= last + 1 && $0.firstRow > start && $0.lastRow >= last + 2 }
    let hasGroup = merges.contains {
      $0.firstRow == last + 1 && $0.lastRow == last + 1 && $0.lastColumn > $0.firstColumn
    }
    if isSpanned || (hasGroup && !holdsNumbers(next)) { return true }
    guard merges.isEmpty || depth == 1, !holdsNumbers(next), last + 2 < rows.count else { return false }
    // Without merges: the next row fills gaps of this one, and leaves open what this one has and the rows below fill, the
    // first column above all.
    let above = rows[last]
    let below = rows[last + 2]
    let columns = next.indices
    let firstAbove = columns.first { above[$0] != nil } ?? next.count
    let fills = columns.contains { $0 > firstAbove && above[$0] == nil && next[$0] != nil }
    let leaves = columns.contains(firstAbove) && next[firstAbove] == nil && below[firstAbove] != nil
    let overlaps = columns.count { above[$0] != nil && next[$0] != nil }
    let gaps = columns.count { above[$0] == nil && next[$0] != nil }
    return fills && leaves && overlaps <= gaps
  }

  private func holdsNumbers(_ row: [String?]) -> Bool {
    row.contains { $0.map { PlainNumber.isNumber($0) } ?? false }
  }

  /// The headers of all columns: the texts of the header rows from above, each once, joined by `_`.
  private func headers(_ range: Range<Int>) -> [String] {
    guard let first = range.first, let last = range.last else { return [] }
    var filled = Array(spread[first...last])
    for row in 0..<(filled.count - 1) {
      // A group's name stands over its first column only when cells were never merged.
      var group: String?
      for column in filled[row].indices {
        if let text = filled[row][column] {
          group = text
        } else if filled[(row + 1)...].contains(where: { $0[column] != nil }) {
          filled[row][column] = group
        }
      }
    }
    return filled[0].indices.map { column in
      var parts: [String] = []
      for row in filled {
        let text = HeaderRow.cleaned(row[column] ?? "")
        if !text.isEmpty, parts.last != text { parts.append(text) }
      }
      return parts.joined(separator: "_")
    }
  }
}
