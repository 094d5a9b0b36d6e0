internal import CReadStat
internal import Messages
internal import RatingStudy

/// A data file of SPSS (.sav, .zsav, .por) or Stata (.dta), read by ReadStat as one table under its variables' names.
///
/// A variable whose every value has a label is read by its labels: 1 = 称职 is 称职. Where labels name only some values (the ends of a
/// scale, codes of refusal) the numbers stay. A variable that is called a score keeps its numbers, and its labels stand in a column of
/// their own, `NAME.label`. Values that the file declares missing are missing. Dates are ISO 8601.
struct StatisticalFile {
  /// Which program's format it is.
  enum Format: Sendable {
    case spss, spssPortable, stata
  }

  let path: String
  /// The name towards people.
  let name: String
  let format: Format

  /// The table, what a person should know about its reading, and how each file was read. Rows are numbered from 1.
  ///
  /// - Throws: `DataError` where the file is broken or holds texts in no encoding that is known.
  func table(_ table: String) throws(DataError) -> (table: Table, notes: [Problem], reading: TableReading) {
    let source = TableSource(file: name)
    var problems = ProblemList(source: source)
    let head = StatisticalCollector(encoding: nil)
    try check(read(head, encoding: .file, headOnly: true), source)
    // Without a word about its encoding the bytes come as they are and are judged here: UTF-8, else GB18030.
    let isUnmarked = format == .stata ? head.formatVersion < Self.firstUnicodeStata : head.declaredEncoding == nil
    var collector = StatisticalCollector(encoding: nil)
    try check(read(collector, encoding: isUnmarked ? .none : .file), source)
    if isUnmarked, !collector.isUTF8 {
      collector = StatisticalCollector(encoding: .gb18030)
      try check(read(collector, encoding: .none), source)
      guard collector.isDecodable else {
        problems.add(.unknownEncoding(offset: 0, encoding: TextEncoding.gb18030.rawValue))
        throw DataError(problems.closed)
      }
      problems.add(as: .note, .encodingDetected(encoding: TextEncoding.gb18030.rawValue))
    }
    if collector.isTooLarge { problems.add(.workbookTooLarge(part: name)) }
    let columns = StatisticalColumns(collector).columns(&problems)
    HeaderRow.check(columns.map(\.name), row: 0, &problems)
    guard !problems.hasErrors else { throw DataError(problems.closed) }
    let rows = (0..<collector.rowCount).map { Int32($0 + 1) }
    return (
      Table(name: table, source: source, columns: columns, rowNumbers: rows), problems.closed, TableReading(table: table, source: source)
    )
  }

  /// Stata's files say UTF-8 from this version of the format on (Stata 14).
  private static let firstUnicodeStata = 118

  private enum Encoding {
    /// As the file says.
    case file
    /// Bytes as they are.
    case none
  }

  private func read(_ collector: StatisticalCollector, encoding: Encoding, headOnly: Bool = false) -> readstat_error_t {
    let parser = unsafe readstat_parser_init()
    defer { unsafe readstat_parser_free(parser) }
    unsafe readstat_set_metadata_handler(parser, StatisticalCollector.metadata)
    if !headOnly {
      unsafe readstat_set_variable_handler(parser, StatisticalCollector.variable)
      unsafe readstat_set_value_label_handler(parser, StatisticalCollector.label)
      unsafe readstat_set_value_handler(parser, StatisticalCollector.value)
    }
    if headOnly { unsafe readstat_set_row_limit(parser, 1) }
    if encoding == .none { unsafe readstat_set_handler_character_encoding(parser, nil) }
    let context = unsafe Unmanaged.passUnretained(collector).toOpaque()
    return switch format {
    case .spss: unsafe readstat_parse_sav(parser, path, context)
    case .spssPortable: unsafe readstat_parse_por(parser, path, context)
    case .stata: unsafe readstat_parse_dta(parser, path, context)
    }
  }

  private func check(_ code: readstat_error_t, _ source: TableSource) throws(DataError) {
    guard code != READSTAT_OK, code != READSTAT_ERROR_USER_ABORT else { return }
    let reason = unsafe readstat_error_message(code).map { unsafe String(cString: $0) } ?? "\(code.rawValue)"
    throw DataError([Problem(.error, in: source, message: Message(FileSentence.brokenDataFile(reason: reason)))])
  }
}
