internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import Messages
internal import RatingStudy

/// An SQLite database opened for reading. Only its ordinary tables are read: a view or a virtual table could compute for ever.
///
/// Columns that the database computes are read, too, their texts and time bounded: whoever made the file wrote what they compute.
struct DatabaseFile {
  /// What the tables of a database may take together, in seconds, with what each byte of it adds.
  private static let readingTime = (least: 5.0, perByte: 3e-7)
  /// No text or number of a computed column is made of more bytes: what takes the square of that takes a moment.
  private static let longestComputed: Int32 = 100_000

  /// What is left of the time, in seconds.
  private final class Time {
    var left: Double

    init(_ seconds: Double) { left = seconds }
  }

  private let size: Int
  private let time: Time
  private let queue: DatabaseQueue
  private let copy: DatabaseCopy
  private let name: String
  /// The names of the tables, in the order of their bytes.
  let tableNames: [String]

  /// Opens a database.
  ///
  /// - Parameters:
  ///   - copy: of it.
  ///   - name: its name towards people.
  init(_ copy: DatabaseCopy, name: String) throws(DataError) {
    self.name = name
    self.copy = copy
    size = copy.size
    time = Time(Self.readingTime.least + Self.readingTime.perByte * Double(copy.size))
    var configuration = Configuration()
    configuration.label = "study"
    configuration.prepareDatabase { database in
      // A column may be computed by whatever its author wrote: its memory is bounded here, its time below.
      try database.execute(
        sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON; PRAGMA hard_heap_limit = \(1 << 30)")
    }
    do {
      let queue = try DatabaseQueue(path: copy.path, configuration: configuration)
      self.queue = queue
      tableNames = try queue.read { database in
        try String.fetchAll(
          database,
          sql: """
            SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' \
            AND sql NOT LIKE 'CREATE VIRTUAL%'
            """)
      }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw Self.failure(error, TableSource(file: name))
    }
  }

  /// A table's rows in the order in which they were inserted; they are numbered from 1.
  func table(_ table: String, as name: String) throws(DataError)
    -> (table: RatingStudy.Table, notes: [Problem], reading: TableReading)
  {
    let source = TableSource(file: self.name, sheet: table)
    var problems = ProblemList(source: source)
    let builder: TableBuilder
    do {
      let limit = DispatchWorkItem { [queue] in queue.interrupt() }
      let began = ContinuousClock.now
      DispatchQueue.global().asyncAfter(deadline: .now() + max(0, time.left), execute: limit)
      defer {
        limit.cancel()
        time.left -= (ContinuousClock.now - began) / .seconds(1)
      }
      builder = try queue.read { database in
        try Self.boundComputed(table, database)
        return try read(table, database, &problems)
      }
    } catch {
      throw Self.failure(error, source)
    }
    guard !problems.hasErrors else { throw DataError(problems.closed) }
    let (result, _, _) = builder.finish(name: name, source: source)
    return (result, problems.closed, TableReading(table: name, source: source))
  }

  /// Bounds what computed columns may make, in tables that have some; others may hold texts of any length.
  private static func boundComputed(_ table: String, _ database: Database) throws {
    let isComputed = try Bool.fetchOne(
      database, sql: "SELECT count(*) > 0 FROM pragma_table_xinfo(?) WHERE hidden IN (2, 3)", arguments: [table])
    guard isComputed == true, let connection = unsafe database.sqliteConnection else { return }
    unsafe sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, longestComputed)
    unsafe sqlite3_limit(connection, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000)
  }

  private func read(_ table: String, _ database: Database, _ problems: inout ProblemList) throws -> TableBuilder {
    let statement = try database.makeStatement(sql: "SELECT * FROM \(table.quotedDatabaseIdentifier)")
    let headers = statement.columnNames.map { HeaderRow.cleaned($0) }
    let rows = try Row.fetchCursor(statement)
    HeaderRow.check(headers, row: 0, &problems)
    var builder = TableBuilder(headers: headers)
    var number: Int32 = 0
    while let row = try rows.next() {
      // A row takes bytes: a table of more rows goes round in circles.
      guard number < Int32.max, Int(number) <= size else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      number += 1
      for (column, header) in headers.enumerated() {
        let value: DatabaseValue = row[column]
        if case .blob = value.storage { problems.add(row: Int(number), column: header, .binaryCell) }
        builder.append(Self.text(value), to: column)
      }
      builder.endRow(number, filled: headers.count)
    }
    return builder
  }

  /// A value the way the same table would say it in CSV.
  private static func text(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .null, .blob: nil
    case .int64(let number): String(number)
    case .double(let number): CellText.number(String(number))
    case .string(let text): text
    }
  }

  private static func failure(_ error: any Error, _ source: TableSource) -> DataError {
    let reason = (error as? DatabaseError)?.message ?? String(describing: error)
    return DataError([
      Problem(.error, in: source, message: Message(FileSentence.brokenDatabase(reason: reason)))
    ])
  }
}
