internal import Messages
internal import RatingStudy

/// A file of a study, opened: text, a workbook with its sheets, or a database with its tables.
struct OpenedFile {
  let path: String
  /// The name towards people.
  let name: String
  private var file: FileBytes?
  private var memory: [UInt8]?
  private var workbook: (any SheetSource)?
  private var database: DatabaseFile?
  /// What lies beside a database and belongs to it.
  private var companions: [(ending: String, file: FileBytes)] = []

  init(path: String, name: String) {
    self.path = path
    self.name = name
  }

  /// A text that is in memory, under the name of a file.
  init(name: String, bytes: [UInt8]) {
    self.init(path: name, name: name)
    memory = bytes
  }

  /// Lends the bytes; `nil` when the file wasn't opened.
  private func withBytes<Result, Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result? {
    if let memory { return try body(memory.span) }
    return try file?.withBytes(body)
  }

  /// Opens the file.
  mutating func open() throws(StudyFileError) {
    file = try StudyFileError.opening(path)
    guard kind == .database else { return }
    for ending in DatabaseCopy.companions where FolderListing.exists(path + ending) {
      let companion = try StudyFileError.opening(path + ending)
      if companion.count > 0 { companions.append((ending, companion)) }
    }
  }

  /// SHA-256 of its bytes; of a database with what is not yet carried into it, that of the lines which `sha256sum` prints for them.
  var sha256: String {
    let own = withBytes { StudyDigest.sha256($0) } ?? ""
    guard !companions.isEmpty else { return own }
    return StudyDigest.ofFolder(
      [(name, own)] + companions.map { part in (name + part.ending, part.file.withBytes { StudyDigest.sha256($0) }) })
  }

  /// What it is by its bytes; text under the name of a database is a broken database, so that people hear that.
  private var kind: FileKind {
    // What is in memory was sent as text.
    if memory != nil { return .text }
    let kind = withBytes { FileKind($0) } ?? .text
    if case .text = kind, FolderListing.isDatabase(name) { return .database }
    return kind
  }

  /// Whether it is a workbook of results; known once ``sheetNames()`` was asked.
  var isResult: Bool { workbook?.isResult ?? false }

  /// The sheets of a workbook or tables of a database; none for a text table.
  mutating func sheetNames() throws(DataError) -> [String] {
    if kind == .database {
      guard let file else { return [] }
      let copy: DatabaseCopy
      do throws(StudyFileError) {
        copy = try DatabaseCopy([("", file)] + companions)
      } catch {
        throw DataError([Problem(.error, file: name, message: error.message)])
      }
      let opened = try DatabaseFile(copy, name: name)
      database = opened
      return opened.tableNames
    }
    do {
      workbook = try opened(kind)
      return workbook?.sheetNames ?? []
    } catch {
      throw DataError([Problem(.error, file: name, message: error.message)])
    }
  }

  /// The sheets of a file of a kind; `nil` for what has none.
  private func opened(_ kind: FileKind) throws(WorkbookFailure) -> (any SheetSource)? {
    switch kind {
    case .workbook: try Workbook(path: path)
    case .legacyWorkbook: try LegacyWorkbook(path: path)
    case .openDocument: try OpenDocumentWorkbook(path: path)
    default: nil
    }
  }

  /// A table of the file.
  ///
  /// - Parameter usesDecimalComma: whether `study.yaml` says that commas are decimal signs.
  mutating func table(_ place: TablePlace, name: String, encoding: TextEncoding?, usesDecimalComma: Bool = false) throws(DataError)
    -> RawTable
  {
    var raw = try undecided(place, name: name, encoding: encoding)
    DecimalComma.apply(to: &raw, isStated: usesDecimalComma)
    return raw
  }

  private mutating func undecided(_ place: TablePlace, name: String, encoding: TextEncoding?) throws(DataError) -> RawTable {
    let source = TableSource(file: self.name, sheet: place.sheet)
    if let sheet = place.sheet {
      if let database {
        let (table, notes, reading) = try database.table(sheet, as: name)
        return RawTable(table: table, notes: notes, reading: reading)
      }
      return try sheetTable(sheet, name: name, source: source)
    }
    if case .statistical(let format) = kind {
      let (table, notes, reading) = try StatisticalFile(path: path, name: self.name, format: format).table(name)
      return RawTable(table: table, notes: notes, reading: reading)
    }
    let read = try withBytes { bytes throws(DataError) in
      if FacetsFile.isOne(bytes) {
        let (table, notes, reading) = try FacetsFile.read(bytes, name: name, source: source, encoding: encoding)
        return RawTable(table: table, notes: notes, reading: reading)
      }
      return try CSVReader.raw(bytes, name: name, source: source, encoding: encoding)
    }
    guard let read else { throw DataError([]) }
    return read
  }

  private mutating func sheetTable(_ sheet: String, name: String, source: TableSource) throws(DataError) -> RawTable {
    if workbook == nil { _ = try sheetNames() }
    let grid: SheetGrid?
    do {
      grid = try workbook?.grid(of: sheet)
    } catch {
      throw DataError([Problem(.error, in: source, message: error.message)])
    }
    guard let grid else {
      let names = workbook?.sheetNames ?? []
      let message = Message(FileSentence.missingSheet(sheet: sheet, sheets: names))
      throw DataError([Problem(.error, in: source, message: message)])
    }
    var reader = SheetTable(grid, name: name, source: source)
    let table = reader.table()
    guard let table, !reader.problems.hasErrors else { throw DataError(reader.problems.closed) }
    return RawTable(
      table: table, notes: reader.problems.closed, reading: reader.reading, corner: reader.corner, titles: reader.titles,
      uncalculated: reader.uncalculated)
  }
}
