internal import Evenhand
internal import Messages

/// What was taken for header, data, totals and notes in each table, and its first rows as they are understood.
extension Document {
  static func readings(_ check: StudyCheck) -> Section? {
    guard !check.readings.isEmpty else { return nil }
    let names: [CheckSentence] = [
      .table, .titleRows, .headerRows, .dataRows, .totalRows, .noteRows, .filledColumns, .matrix,
    ]
    let rows = check.readings.map { reading -> [DataTable.Cell] in
      [
        .text(reading.table), ranges(reading.titleRows), ranges(reading.headerRows), data(reading), ranges(reading.totalRows),
        ranges(reading.noteRows), reading.filledColumns.isEmpty ? .missing : .text(reading.filledColumns.joined(separator: " ")),
        matrix(reading),
      ]
    }
    let summary = DataTable(
      id: "check-readings", columns: names.map { .init(Message($0), isNumeric: false) }, rows: rows)
    return Section(
      id: "readings", title: Message(CheckSentence.readings), blocks: [.table(summary)] + check.readings.map { .table(preview($0)) })
  }

  /// A line for each column: its name, its header, its first cells.
  private static func preview(_ reading: TableReading) -> DataTable {
    let source = [reading.source.file, reading.source.sheet].compactMap { $0 }.joined(separator: " / ")
    let title = Message(CheckSentence.firstRows(table: reading.table, source: source))
    let shown = reading.preview.map { Message(CheckSentence.rowNumber(row: $0.row)) }
    let columns = [Message(CheckSentence.column), Message(CheckSentence.header)] + shown
    let rows = reading.columns.enumerated().map { index, column -> [DataTable.Cell] in
      [.text(column.column), .text(column.header)] + reading.preview.map { $0.cells[index].map { .text($0) } ?? .missing }
    }
    return DataTable(
      id: "check-preview-\(reading.table)", title: title, columns: columns.map { .init($0, isNumeric: false) }, rows: rows,
      mayBeCut: true)
  }

  private static func data(_ reading: TableReading) -> DataTable.Cell {
    guard let first = reading.firstRow, let last = reading.lastRow else { return .missing }
    return .text(first == last ? "\(first)" : "\(first)–\(last)")
  }

  private static func matrix(_ reading: TableReading) -> DataTable.Cell {
    switch reading.matrixColumns {
    case nil: .missing
    case "rater"?: .message(Message(CheckSentence.matrixOfRaters))
    case "component"?: .message(Message(CheckSentence.matrixOfCriteria))
    default: .message(Message(CheckSentence.matrixOfPersons))
    }
  }

  /// Row numbers, neighbours drawn together (`3–5, 9`); the first eight stretches.
  private static func ranges(_ rows: [Int]) -> DataTable.Cell {
    var stretches: [ClosedRange<Int>] = []
    for row in rows {
      if let last = stretches.last, row == last.upperBound + 1 {
        stretches[stretches.count - 1] = last.lowerBound...row
      } else {
        stretches.append(row...row)
      }
    }
    guard !stretches.isEmpty else { return .missing }
    let shown = stretches.prefix(8).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    return .text(shown.joined(separator: ", ") + (stretches.count > 8 ? " …" : ""))
  }
}
