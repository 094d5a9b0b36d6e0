internal import Messages
package import RatingStudy

/// Reads a study from where it lies: a folder of CSV files and workbooks, one workbook, or one CSV file, whose rows are the
/// ratings.
package enum StudyReader {
  /// Reads a study.
  ///
  /// - Parameters:
  ///   - path: the folder or file.
  ///   - map: what the person said about headers; it overrules `study.yaml` and every guess.
  ///   - kind: which table a single file or sheet is that does not say so by its name.
  ///   - allowsOutside: whether files are read that `study.yaml` or a link names outside the study's folder.
  /// - Throws: ``StudyFileError`` when there is nothing to open, `DataError` with every problem of every file otherwise.
  package static func read(
    _ path: String, map: HeaderMap = HeaderMap(), assuming kind: TableKind = .ratings, allowsOutside: Bool = false
  ) throws -> StudySource {
    let source = try inspect(path, map: map, assuming: kind, allowsOutside: allowsOutside)
    guard !source.notes.contains(where: { $0.severity == .error }) else { throw DataError(source.notes) }
    return source
  }

  /// Reads a study as far as it can be read: its notes hold the errors, too, and with one among them its tables are for looking at,
  /// not for use.
  ///
  /// - Parameters: as for ``read(_:map:assuming:allowsOutside:)``.
  /// - Throws: ``StudyFileError`` when there is nothing to open.
  package static func inspect(
    _ path: String, map: HeaderMap = HeaderMap(), assuming kind: TableKind = .ratings, allowsOutside: Bool = false
  ) throws -> StudySource {
    var reading = StudyReading(map: map, assumed: kind, allowsOutside: allowsOutside)
    if let entries = try FolderListing.entries(of: path) {
      try reading.readFolder(path, entries)
    } else {
      try reading.readFile(path)
    }
    return reading.finished(path)
  }

  /// Reads a study from texts in memory as far as it can be read, as if they were the files of a folder.
  ///
  /// Digest, problems and tables are those of a folder with the same files; `folder` is `nil`.
  package static func inspect(_ texts: StudyTexts, map: HeaderMap = HeaderMap()) -> StudySource {
    var reading = StudyReading(map: map, assumed: .ratings)
    reading.readTexts(texts)
    var source = reading.finished(texts.name)
    source.name = texts.name
    return source
  }

  /// Whether a folder holds files that may be tables; `false` for whatever is no folder.
  package static func holdsTables(_ path: String) -> Bool {
    ((try? FolderListing.entries(of: path)) ?? nil)?.contains(where: FolderListing.isTable) ?? false
  }

  /// Reads a file as a table of its own, no study: headers stay as they are but for those the map names.
  ///
  /// - Parameters:
  ///   - path: a CSV file or a workbook.
  ///   - sheet: the sheet of a workbook; `nil` for its first.
  ///   - map: new names for columns.
  ///   - columns: those that are used; formulas never calculated are errors in them. `nil`: all.
  /// - Returns: the table, what a person should know about its reading, and the SHA-256 of the file.
  /// - Throws: as ``read(_:map:assuming:allowsOutside:)``.
  package static func readTable(_ path: String, sheet: String? = nil, map: HeaderMap = HeaderMap(), using columns: Set<String>? = nil)
    throws
    -> (table: Table, notes: [Problem], sha256: String)
  {
    var opened = OpenedFile(path: path, name: FolderListing.name(of: path))
    try opened.open()
    let place = TablePlace(file: opened.name, sheet: try sheet ?? opened.sheetNames().first)
    var raw = try opened.table(place, name: FolderListing.stem(of: path), encoding: nil)
    raw.noteCorner()
    var (table, notes) = (raw.table, raw.notes)
    let leftOut = LeftOutRows(table)
    let unused = Set((leftOut.totalRows + leftOut.noteRows).map { Int(table.rowNumbers[$0]) })
    let uncalculated = raw.uncalculated.filter { cell in
      !unused.contains(cell.row) && (columns == nil || columns?.contains(cell.header) == true)
    }
    if !uncalculated.isEmpty { throw DataError(notes + UncalculatedCells.errors(uncalculated, table.source)) }
    for entry in map.entries {
      guard let index = table.columns.firstIndex(where: { $0.header == entry.header }) else {
        throw DataError(notes + [Self.unknownHeader(entry, of: [table], table.source)])
      }
      table.columns[index].name = entry.column
    }
    return (table, notes, opened.sha256)
  }
}

/// Where a table is: a file, or a sheet in one.
struct TablePlace: Hashable {
  var file: String
  var sheet: String?

  /// In words for people.
  var text: String { sheet.map { "\(file) [\($0)]" } ?? file }
}
