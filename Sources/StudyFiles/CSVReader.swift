internal import Messages
public import RatingStudy

/// Reads a text table (CSV) into coded columns.
///
/// Quotes, doubled quotes and line breaks within cells as RFC 4180 has them; rows end with LF, CRLF or CR; the separator
/// (comma, semicolon, tab) and the encoding are found from the content and said. The first row that is not blank is the
/// header. A row's number is the line it begins on, counted from 1.
public enum CSVReader {
  /// Most columns a table may have: those of a spreadsheet.
  public static let mostColumns = 16_384

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: where the file is.
  ///   - name: the name the table gets.
  ///   - source: the file in words for people.
  ///   - encoding: the file's encoding when it is known; a byte order mark overrules it.
  /// - Returns: the table, its columns under the headers as written, and what a person should know about the reading.
  /// - Throws: `DataError` with every problem of the file; ``StudyFileError`` when it can't be opened.
  public static func read(path: String, name: String, source: TableSource, encoding: TextEncoding? = nil) throws
    -> (table: Table, notes: [Problem])
  {
    let file = try StudyFileError.opening(path)
    return try file.withBytes { try read($0, name: name, source: source, encoding: encoding) }
  }

  /// Reads bytes in memory; see ``read(path:name:source:encoding:)``.
  public static func read(_ bytes: Span<UInt8>, name: String, source: TableSource, encoding: TextEncoding? = nil) throws
    -> (table: Table, notes: [Problem])
  {
    var problems = ProblemList(source: source)
    if let key = FileKind(bytes).refusalAsText { problems.add(key) }
    guard !problems.hasErrors, let text = TextFile(bytes, declared: encoding, problems: &problems) else {
      throw DataError(problems.closed)
    }
    let table = text.withText(of: bytes) { text -> Table? in
      var reading = CSVReading(text, problems: problems)
      let table = reading.table(text, name: name, source: source)
      problems = reading.problems
      return table
    }
    guard let table, !problems.hasErrors else { throw DataError(problems.closed) }
    return (table, problems.closed)
  }
}

/// One reading of one text.
private struct CSVReading {
  var problems: ProblemList
  private var scanner: CSVScanner
  private let separator: Separator

  init(_ text: Span<UInt8>, problems: ProblemList) {
    self.problems = problems
    separator = Separator(detectedIn: text)
    scanner = CSVScanner(separator: separator)
  }

  /// The whole table; `nil` when there is no header to begin with.
  mutating func table(_ text: Span<UInt8>, name: String, source: TableSource) -> Table? {
    guard let (headers, line) = header(text) else { return nil }
    if separator != .comma { problems.add(as: .note, .separatorDetected, ["separator": separator.argument]) }
    HeaderRow.check(headers, row: Int(line), &problems)
    var builder = TableBuilder(headers: headers, expectedRows: expectedRows(text, columns: headers.count))
    while scanner.position < text.count, row(text, &builder) {}
    let (table, unnamed) = builder.finish(name: name, source: source)
    for position in unnamed { problems.add(as: .warning, .unnamedColumn, ["position": .integer(position)]) }
    return table
  }

  /// How many rows are likely, by the length of the first lines; never more room than the text itself takes.
  private func expectedRows(_ text: Span<UInt8>, columns: Int) -> Int {
    let sample = min(text.count, 1 << 16)
    var lines = 1
    for index in 0..<sample where text[index] == 0x0A { lines += 1 }
    let likely = Double(text.count) / Double(max(1, sample)) * Double(lines) * 1.05
    return min(Int(likely), text.count / (4 * max(1, columns)))
  }

  /// The first row that is not blank, and its line.
  private mutating func header(_ text: Span<UInt8>) -> (headers: [String], line: Int32)? {
    while scanner.position < text.count {
      let line = scanner.line
      var headers: [String] = []
      var ending = CSVScanner.Ending.cell
      while ending == .cell {
        let cell = scanner.next(in: text)
        ending = cell.ending
        if let fault = cell.fault, report(fault, line: line, header: nil) { return nil }
        headers.append(HeaderRow.cleaned(string(cell, text)))
        if headers.count > CSVReader.mostColumns {
          problems.add(row: Int(line), .tooManyColumns, ["limit": .integer(CSVReader.mostColumns)])
          return nil
        }
      }
      if headers.contains(where: { !$0.isEmpty }) {
        while headers.last?.isEmpty == true { headers.removeLast() }
        return (headers, line)
      }
    }
    problems.add(.emptyFile)
    return nil
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
        row: Int(line), extra > 0 ? .rowTooLong : .rowTooShort,
        [
          "found": .integer(extra > 0 ? extra : filled), "expected": .integer(builder.columnCount),
          "separator": separator.argument,
        ])
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
        row: Int(line), column: header, .cellTooLong, ["limit": .integer(CSVScanner.longestCell >> 20)])
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
    case .tab: .message(Message(FileMessage.tabulator))
    }
  }
}
