internal import Messages
package import RatingStudy

/// Reads a text table (CSV) into coded columns.
///
/// Quotes, doubled quotes and line breaks within cells as RFC 4180 has them; rows end with LF, CRLF or CR; the separator
/// (comma, semicolon, tab) and the encoding are found from the content and said. The first row that is not blank is the
/// header. A row's number is the line it begins on, counted from 1.
package enum CSVReader {
  /// Most columns a table may have: those of a spreadsheet.
  package static let mostColumns = 16_384

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: where the file is.
  ///   - name: the name the table gets.
  ///   - source: the file in words for people.
  ///   - encoding: the file's encoding when it is known; a byte order mark overrules it.
  /// - Returns: the table, its columns under the headers as written, what a person should know about the reading, and what was
  ///   taken for what.
  /// - Throws: `DataError` with every problem of the file; ``StudyFileError`` when it can't be opened.
  package static func read(path: String, name: String, source: TableSource, encoding: TextEncoding? = nil) throws
    -> (table: Table, notes: [Problem], reading: TableReading)
  {
    let file = try StudyFileError.opening(path)
    return try file.withBytes { try read($0, name: name, source: source, encoding: encoding) }
  }

  /// Reads bytes in memory; see ``read(path:name:source:encoding:)``.
  package static func read(_ bytes: Span<UInt8>, name: String, source: TableSource, encoding: TextEncoding? = nil) throws(DataError)
    -> (table: Table, notes: [Problem], reading: TableReading)
  {
    var raw = try raw(bytes, name: name, source: source, encoding: encoding)
    raw.noteCorner()
    return (raw.table, raw.notes, raw.reading)
  }

  /// Reads bytes in memory, all that is known of their table.
  static func raw(_ bytes: Span<UInt8>, name: String, source: TableSource, encoding: TextEncoding?) throws(DataError) -> RawTable {
    var problems = ProblemList(source: source)
    if let refusal = FileKind(bytes).refusalAsText { problems.add(refusal) }
    guard !problems.hasErrors, let file = TextFile(bytes, declared: encoding, problems: &problems) else {
      throw DataError(problems.closed)
    }
    var report = TableReading(table: name, source: source)
    report.encoding = file.encoding.rawValue
    var titles: [String] = []
    let found = file.withText(of: bytes) { text -> (Table, TextColumn?)? in
      func read(_ text: Span<UInt8>) -> (Table, TextColumn?)? {
        var reading = CSVReading(text, report: report, problems: problems)
        let found = reading.table(text, name: name, source: source)
        (problems, report, titles) = (reading.problems, reading.report, reading.titles)
        return found
      }
      if let narrowed = WideSeparator.narrowed(text) { return read(narrowed.span) }
      return read(text)
    }
    guard let (table, corner) = found, !problems.hasErrors else { throw DataError(problems.closed) }
    return RawTable(table: table, notes: problems.closed, reading: report, corner: corner, titles: titles)
  }
}

/// One reading of one text.
private struct CSVReading {
  var problems: ProblemList
  var report: TableReading
  /// The texts above the header.
  var titles: [String] = []
  private var scanner: CSVScanner
  private let separator: Separator

  init(_ text: Span<UInt8>, report: TableReading, problems: ProblemList) {
    self.problems = problems
    self.report = report
    separator = Separator(detectedIn: text)
    scanner = CSVScanner(separator: separator)
    self.report.separator = separator == .tab ? "tab" : String(UnicodeScalar(separator.rawValue))
  }

  /// The whole table; `nil` when there is no header to begin with.
  mutating func table(_ text: Span<UInt8>, name: String, source: TableSource) -> (Table, TextColumn?)? {
    guard let headers = header(text) else { return nil }
    if separator != .comma { problems.add(as: .note, .separatorDetected(separator: separator.argument)) }
    HeaderRow.check(headers, row: report.headerRows.last ?? 1, &problems)
    var builder = TableBuilder(headers: headers, expectedRows: expectedRows(text, columns: headers.count))
    while scanner.position < text.count, row(text, &builder) {}
    let (table, corner, unnamed) = builder.finish(name: name, source: source)
    for position in unnamed { problems.add(as: .warning, .unnamedColumn(position: "\(position)")) }
    return (table, corner)
  }

  /// How many rows are likely, by the length of the first lines; never more room than the text itself takes.
  private func expectedRows(_ text: Span<UInt8>, columns: Int) -> Int {
    let sample = min(text.count, 1 << 16)
    var lines = 1
    for index in 0..<sample where text[index] == 0x0A { lines += 1 }
    let likely = Double(text.count) / Double(max(1, sample)) * Double(lines) * 1.05
    return min(Int(likely), text.count / (4 * max(1, columns)))
  }

  /// Finds the header in the first rows and steps behind it; `nil` when the text has none.
  private mutating func header(_ text: Span<UInt8>) -> [String]? {
    var rows: [[String?]] = []
    var lines: [Int32] = []
    var places: [CSVScanner] = []
    while rows.count < HeaderFinder.previewRows, scanner.position < text.count {
      let line = scanner.line
      guard let row = previewRow(text, isFirst: rows.isEmpty) else { break }
      guard row.contains(where: { $0 != nil }) else { continue }
      rows.append(row)
      lines.append(line)
      places.append(scanner)
    }
    guard !problems.hasErrors else { return nil }
    guard let layout = HeaderFinder(rows: rows).layout() else {
      problems.add(.emptyFile)
      return nil
    }
    let last = layout.titleRows + layout.headerRows - 1
    scanner = places[last]
    report.titleRows = lines[..<layout.titleRows].map { Int($0) }
    titles = rows[..<layout.titleRows].flatMap { $0.compactMap { $0 } }
    report.headerRows = lines[layout.titleRows...last].map { Int($0) }
    // Empty cells at the end of the header stand for no column, unless data is under them.
    var headers = layout.headers
    let width = rows[layout.titleRows...last].map(\.count).max() ?? 0
    headers = Array(headers.prefix(width))
    while headers.last?.isEmpty == true { headers.removeLast() }
    return headers
  }

  /// A row of the preview; `nil` where the text can't be read further. Faults in the first row are problems, others are met
  /// again when the data is read.
  private mutating func previewRow(_ text: Span<UInt8>, isFirst: Bool) -> [String?]? {
    let line = scanner.line
    var row: [String?] = []
    var ending = CSVScanner.Ending.cell
    while ending == .cell {
      let cell = scanner.next(in: text)
      ending = cell.ending
      if let fault = cell.fault {
        if isFirst { _ = report(fault, line: line, header: nil) }
        if isFirst || fault == .unclosedQuote { return nil }
      }
      let content = MissingText.trimmed(string(cell, text))
      row.append(content.isEmpty ? nil : content)
      if row.count > CSVReader.mostColumns {
        problems.add(row: Int(line), .tooManyColumns(limit: CSVReader.mostColumns))
        return nil
      }
    }
    return row
  }

  /// Reads one row; `false` when the rest can't be understood.
  private mutating func row(_ text: Span<UInt8>, _ builder: inout TableBuilder) -> Bool {
    let line = scanner.line
    var filled = 0
    var extra = 0
    var hasContent = false
    var ending = CSVScanner.Ending.cell
    while ending == .cell {
      let cell = scanner.next(in: text)
      ending = cell.ending
      if let fault = cell.fault {
        let header = filled < builder.columnCount ? builder.header(filled) : nil
        if report(fault, line: line, header: header) { return false }
      }
      guard filled < builder.columnCount else {
        if !MissingText.trimmed(string(cell, text)).isEmpty { extra = filled + 1 }
        filled += 1
        continue
      }
      let isPresent =
        cell.isInScratch
        ? builder.append(scanner.scratch.span, cell.start, cell.end, to: filled)
        : builder.append(text, cell.start, cell.end, to: filled)
      hasContent = hasContent || isPresent || (cell.end > cell.start && !MissingText.trimmed(string(cell, text)).isEmpty)
      filled += 1
    }
    finish(line, filled, extra, hasContent, &builder)
    return true
  }

  /// Ends a row: a blank one is dropped, one of another length than the header's is a problem.
  private mutating func finish(
    _ line: Int32, _ filled: Int, _ extra: Int, _ hasContent: Bool, _ builder: inout TableBuilder
  ) {
    if !hasContent && extra == 0 {
      builder.dropRow(filled: filled)
      return
    }
    if extra > 0 || filled < builder.columnCount {
      problems.add(
        row: Int(line),
        extra > 0
          ? .rowTooLong(found: extra > 0 ? extra : filled, expected: builder.columnCount, separator: separator.argument)
          : .rowTooShort(found: extra > 0 ? extra : filled, expected: builder.columnCount, separator: separator.argument))
    }
    builder.endRow(line, filled: min(filled, builder.columnCount))
  }

  /// Notes a cell's fault; `true` when nothing after it can be trusted.
  private mutating func report(_ fault: CSVScanner.Fault, line: Int32, header: String?) -> Bool {
    switch fault {
    case .unclosedQuote: problems.add(row: Int(line), column: header, .unclosedQuote)
    case .textAfterQuote: problems.add(row: Int(line), column: header, .textAfterQuote)
    case .tooLong:
      problems.add(
        row: Int(line), column: header, .cellTooLong(limit: CSVScanner.longestCell >> 20))
    }
    return fault == .unclosedQuote
  }

  private func string(_ cell: CSVScanner.Cell, _ text: Span<UInt8>) -> String {
    if cell.fault == .tooLong { return "" }
    return cell.isInScratch
      ? String(decoding: scanner.scratch, as: UTF8.self)
      : String(bytes: text, in: cell.start..<cell.end)
  }
}

extension Separator {
  /// The separator in words.
  var argument: Argument {
    switch self {
    case .comma: .text(",")
    case .semicolon: .text(";")
    case .pipe: .text("|")
    case .tab: .message(Message(FileSentence.tabulator))
    }
  }
}
