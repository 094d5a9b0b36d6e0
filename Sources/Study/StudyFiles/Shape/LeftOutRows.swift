internal import Messages
internal import RatingStudy

/// Rows that people put under and between their data and that are none: totals and averages anywhere, notes and signatures at
/// the end.
struct LeftOutRows {
  /// What begins a row of totals (white space and colons aside).
  static let totals: Set<String> = [
    "合计", "总计", "小计", "共计", "平均", "平均分", "平均值", "均值", "最高分", "最低分", "最大值", "最小值", "标准差", "中位数", "极差", "total", "subtotal", "grandtotal",
    "sum", "average", "mean",
  ]
  /// What begins a note.
  static let notes = [
    "注", "备注", "说明", "附注", "填表", "制表", "审核", "复核", "审批", "签名", "签字", "负责人", "监票人", "计票人", "统计人", "note", "*", "※",
  ]

  private let table: Table
  private(set) var totalRows: [Int] = []
  private(set) var noteRows: [Int] = []

  /// Finds them in a table.
  init(_ table: Table) {
    self.table = table
    let totals = Set(findTotals())
    noteRows = findNotes(totals: totals)
    totalRows = totals.subtracting(noteRows).sorted()
  }

  /// The table without them; notes tell their row numbers.
  func removed(_ problems: inout [Problem]) -> Table {
    report(totalRows, FileSentence.totalRowsLeftOut, &problems)
    report(noteRows, FileSentence.noteRowsLeftOut, &problems)
    let left = Set(totalRows + noteRows)
    guard !left.isEmpty else { return table }
    return table.keeping { !left.contains($0) }
  }

  private func report(_ rows: [Int], _ sentence: (_ count: Int, _ rows: [Int]) -> FileSentence, _ problems: inout [Problem]) {
    guard let first = rows.first else { return }
    let shown = rows.prefix(20).map { Int(table.rowNumbers[$0]) }
    problems.append(
      Problem(
        .note, in: table.source, row: Int(table.rowNumbers[first]),
        message: Message(sentence(rows.count, shown))))
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

  /// Rows at the end that hold little: notes, and below totals or notes whoever signed and when. Totals among them don't end the search.
  private func findNotes(totals: Set<Int>) -> [Int] {
    guard table.columns.count >= 2 else { return [] }
    var rows: [Int] = []
    // What could be a signature counts as one below a row that is surely no data.
    var loose: [Int] = []
    var row = table.rowCount - 1
    while row > 0 {
      if totals.contains(row) {
        rows += loose
        loose = []
      } else {
        let cells = table.columns.indices.filter { table.columns[$0].codes[row] >= 0 }
        let texts = cells.compactMap { table.columns[$0][row] }
        if isNoteRow(texts) {
          rows += loose + [row]
          loose = []
        } else if isSignature(cells, texts) {
          rows.append(row)
        } else if texts.count == 1, !PlainNumber.isNumber(texts[0]) {
          loose.append(row)
        } else {
          break
        }
      }
      row -= 1
    }
    return rows.sorted()
  }

  private func isNoteRow(_ texts: [String]) -> Bool {
    guard texts.count <= max(1, table.columns.count / 2) else { return false }
    return texts.allSatisfy { Self.isNote($0) || (table.columns.count >= 3 && Self.isDate($0)) }
  }

  /// Whether the cells of a row are no data whatever stands above: a date alone, or an office alone in a column that holds no offices.
  private func isSignature(_ cells: [Int], _ texts: [String]) -> Bool {
    guard table.columns.count >= 3, (1...2).contains(texts.count), texts.count * 2 < table.columns.count else { return false }
    return zip(cells, texts).allSatisfy { index, text in
      Self.isDate(text) || (Self.isOffice(text) && table.columns[index].levels.count { Self.isOffice($0) } <= 2)
    }
  }

  private static func isNote(_ text: String) -> Bool {
    guard !PlainNumber.isNumber(text) else { return false }
    let folded = HeaderNames.folded(text)
    return notes.contains { folded.hasPrefix($0) } || text.contains("：") || text.contains(": ") || text.hasSuffix("。")
      || text.hasSuffix("盖章）") || text.hasSuffix("公章）") || text.hasSuffix("盖章)") || text.hasSuffix("公章)")
  }

  /// Whether a text is nothing but a day, in digits or Chinese numerals; blanks may stand for digits to be filled in.
  private static func isDate(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !MissingText.isSpace($0) }
    guard (4...16).contains(scalars.count), scalars.contains(where: { "年月日-./".unicodeScalars.contains($0) }) else { return false }
    let known = "0123456789０１２３４５６７８９〇零一二三四五六七八九十年月日-./".unicodeScalars
    guard scalars.allSatisfy({ known.contains($0) }) else { return false }
    return scalars.contains("年") ? scalars.contains("月") : scalars.count { "-./".unicodeScalars.contains($0) } == 2
  }

  private static let offices = [
    "部", "局", "办", "委", "组", "处", "科", "股", "院", "所", "会", "室", "中心", "公司", "集团", "政府", "大学", "学校", "党委", "小组",
  ]

  private static func isOffice(_ text: String) -> Bool { text.count >= 3 && offices.contains { text.hasSuffix($0) } }

  /// Whether a text says that a total follows; most texts are ruled out by their length.
  private static func isTotal(_ text: String) -> Bool {
    guard text.utf8.count <= 40, let first = text.unicodeScalars.first else { return false }
    if beginnings.contains(first), totals.contains(HeaderNames.folded(text).filter { $0 != ":" }) { return true }
    guard let last = text.unicodeScalars.last(where: { !MissingText.isSpace($0) }), endings.contains(last) else { return false }
    let folded = HeaderNames.folded(text).filter { $0 != ":" }
    return folded.count <= 10 && totalEndings.contains { folded.hasSuffix($0) }
  }

  /// What ends the name of a total of something: 乡镇合计, 全区平均分.
  private static let totalEndings = ["合计", "小计", "总计", "平均", "平均分", "平均值", "均值", "平均得分", "最高分", "最低分"]
  private static let endings: Set<Unicode.Scalar> = ["计", "均", "分", "值", "：", ":"]

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
