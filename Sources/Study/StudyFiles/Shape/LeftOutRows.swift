internal import Messages
internal import RatingStudy

/// Rows that people put under and between their data and that are none: totals and averages anywhere, notes and signatures at
/// the end.
struct LeftOutRows {
  /// What begins a row of totals (white space and colons aside).
  static let totals: Set<String> = [
    "合计", "总计", "小计", "共计", "平均", "平均分", "平均值", "均值", "最高分", "最低分", "total", "subtotal", "grandtotal", "sum", "average", "mean",
  ]
  /// What begins a note.
  static let notes = ["注", "备注", "说明", "附注", "填表", "制表", "审核", "签名", "签字", "note", "*", "※"]

  private let table: Table
  private(set) var totalRows: [Int] = []
  private(set) var noteRows: [Int] = []

  /// Finds them in a table.
  init(_ table: Table) {
    self.table = table
    noteRows = findNotes()
    totalRows = findTotals().filter { !noteRows.contains($0) }
  }

  /// The table without them; notes tell their row numbers.
  func removed(_ problems: inout [Problem]) -> Table {
    report(totalRows, .totalRowsLeftOut, &problems)
    report(noteRows, .noteRowsLeftOut, &problems)
    let left = Set(totalRows + noteRows)
    guard !left.isEmpty else { return table }
    return table.keeping { !left.contains($0) }
  }

  private func report(_ rows: [Int], _ key: FileMessage, _ problems: inout [Problem]) {
    guard let first = rows.first else { return }
    let shown = rows.prefix(20).map { Argument.integer(Int(table.rowNumbers[$0])) }
    problems.append(
      Problem(
        .note, in: table.source, row: Int(table.rowNumbers[first]),
        message: Message(key, ["count": .integer(rows.count), "rows": .list(shown)])))
  }

  /// Rows whose first text is a word for totals.
  private func findTotals() -> [Int] {
    var rows: Set<Int> = []
    for (index, column) in table.columns.enumerated() {
      let isTotal = column.levels.map(Self.isTotal)
      guard isTotal.contains(true) else { continue }
      for (row, code) in column.codes.enumerated() where code >= 0 && isTotal[Int(code)] {
        if !table.columns[..<index].contains(where: { $0.codes[row] >= 0 }) { rows.insert(row) }
      }
    }
    return rows.sorted()
  }

  /// Rows at the end that hold little and only notes; totals among them don't end the search.
  private func findNotes() -> [Int] {
    guard table.columns.count >= 3 else { return [] }
    var rows: [Int] = []
    var row = table.rowCount - 1
    while row > 0 {
      let texts = table.columns.compactMap { $0[row] }
      guard texts.count <= max(1, table.columns.count / 2), texts.allSatisfy(Self.isNote) else { break }
      rows.append(row)
      row -= 1
    }
    return rows.reversed()
  }

  private static func isNote(_ text: String) -> Bool {
    guard !PlainNumber.isNumber(text) else { return false }
    let folded = HeaderNames.folded(text)
    return notes.contains { folded.hasPrefix($0) } || text.contains("：") || text.contains(": ") || text.hasSuffix("。")
  }

  /// Whether a text says that a total follows; most texts are ruled out by their first letter.
  private static func isTotal(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, beginnings.contains(first), text.utf8.count <= 40 else { return false }
    return totals.contains(HeaderNames.folded(text).filter { $0 != ":" })
  }

  private static let beginnings = Set(
    totals.flatMap { word in
      [word.unicodeScalars.first, word.uppercased().unicodeScalars.first].compactMap { $0 }
    })
}

extension Table {
  /// The table with the rows (by index) that a condition keeps; texts that occur no more are dropped.
  func keeping(_ isKept: (Int) -> Bool) -> Table {
    let rows = rowNumbers.indices.filter(isKept)
    var result = self
    result.rowNumbers = rows.map { rowNumbers[$0] }
    result.columns = columns.map { column in
      var map = [Int32](repeating: -1, count: column.levels.count)
      var levels: [String] = []
      let codes = rows.map { row -> Int32 in
        let code = column.codes[row]
        guard code >= 0 else { return -1 }
        if map[Int(code)] < 0 {
          map[Int(code)] = Int32(levels.count)
          levels.append(column.levels[Int(code)])
        }
        return map[Int(code)]
      }
      return TextColumn(name: column.name, header: column.header, levels: levels, codes: codes)
    }
    return result
  }
}
