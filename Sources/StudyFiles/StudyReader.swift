internal import Messages
public import RatingStudy

/// Reads a study from where it lies: a folder of CSV files, or one CSV file, whose rows are the ratings.
public enum StudyReader {
  /// Reads a study.
  ///
  /// - Parameters:
  ///   - path: the folder or file.
  ///   - map: what the person said about headers; it overrules `study.yaml` and every guess.
  /// - Throws: ``StudyFileError`` when there is nothing to open, `DataError` with every problem of every file otherwise.
  public static func read(_ path: String, map: HeaderMap = HeaderMap()) throws -> StudySource {
    var reading = StudyReading(map: map)
    if let entries = try FolderListing.entries(of: path) {
      try reading.readFolder(path, entries)
    } else {
      try reading.readFile(path)
    }
    return try reading.finished(path)
  }

  /// Reads a file as a table of its own, no study: headers stay as they are but for those the map names.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - map: new names for columns.
  /// - Returns: the table, what a person should know about its reading, and the SHA-256 of the file.
  /// - Throws: as ``read(_:map:)``.
  public static func readTable(_ path: String, map: HeaderMap = HeaderMap()) throws
    -> (table: Table, notes: [Problem], sha256: String)
  {
    let source = TableSource(file: FolderListing.name(of: path))
    let file = try StudyFileError.opening(path)
    return try file.withBytes { bytes in
      var (table, notes) = try CSVReader.read(bytes, name: FolderListing.stem(of: path), source: source)
      for entry in map.entries {
        guard let index = table.columns.firstIndex(where: { $0.header == entry.header }) else {
          throw DataError(notes + [StudyReading.unknownHeader(entry, of: [table], source)])
        }
        table.columns[index].name = entry.column
      }
      return (table, notes, StudyDigest.sha256(bytes))
    }
  }
}

/// One reading of one study.
private struct StudyReading {
  private let map: HeaderMap
  private var settings = StudySettings()
  private var layout = FileLayout()
  private var tables: [TableKind: Table] = [:]
  private var problems: [Problem] = []
  private var digest = StudyDigest()
  private var used: Set<HeaderMap.Entry> = []
  private var folder: String?

  init(map: HeaderMap) { self.map = map }

  mutating func readFolder(_ path: String, _ entries: [String]) throws {
    folder = path
    if entries.contains(Self.settingsFile) { try readSettings(path) }
    for (kind, files) in assignments(entries) {
      guard files.count == 1 else {
        problems.append(
          Problem(
            .error, file: files[0],
            message: Message(
              FileMessage.ambiguousFile,
              ["table": .text(kind.rawValue), "files": .list(files.map { .text($0) })])))
        continue
      }
      try readTable(kind, path + "/" + files[0], files[0])
    }
  }

  mutating func readFile(_ path: String) throws {
    let kind = TableKind(named: FolderListing.stem(of: path)) ?? .ratings
    try readTable(kind, path, FolderListing.name(of: path))
  }

  /// The study; every error of every file at once when there is one.
  func finished(_ path: String) throws -> StudySource {
    var problems = problems
    let ordered = TableKind.allCases.compactMap { tables[$0] }
    for entry in map.entries where !used.contains(entry) {
      problems.append(Self.unknownHeader(entry, of: ordered, TableSource(file: FolderListing.name(of: path))))
    }
    for entry in layout.columns.entries where !used.contains(entry) {
      problems.append(Self.unknownHeader(entry, of: ordered, TableSource(file: Self.settingsFile)))
    }
    if ordered.isEmpty, !problems.contains(where: { $0.severity == .error }) {
      let names = TableKind.allCases.map { Argument.text($0.rawValue + ".csv") }
      problems.append(
        Problem(
          .error, file: FolderListing.name(of: path),
          message: Message(FileMessage.noTables, ["names": .list(names)])))
    }
    guard !problems.contains(where: { $0.severity == .error }) else { throw DataError(problems) }
    return StudySource(
      name: FolderListing.stem(of: path), folder: folder, tables: ordered, settings: settings, layout: layout, notes: problems,
      sha256: folder == nil ? digest.ofOnlyFile : digest.ofFolder)
  }

  static let settingsFile = "study.yaml"

  /// The problem of a statement whose header stands in no table.
  static func unknownHeader(_ entry: HeaderMap.Entry, of tables: [Table], _ source: TableSource) -> Problem {
    let concerned = tables.filter { entry.table == nil || entry.table == $0.name }
    var headers: [String] = []
    for header in concerned.flatMap({ $0.columns.map(\.header) }) where !headers.contains(header) && headers.count < 60 {
      headers.append(header)
    }
    return Problem(
      .error, in: source,
      message: Message(
        FileMessage.mapUnknownHeader,
        [
          "column": .text(entry.column), "header": .text(entry.header),
          "headers": .list(headers.map { .text($0) }),
        ]))
  }

  private mutating func readSettings(_ folder: String) throws {
    let file = try StudyFileError.opening(folder + "/" + Self.settingsFile)
    file.withBytes { bytes in
      digest.add(Self.settingsFile, bytes)
      var list = ProblemList(source: TableSource(file: Self.settingsFile))
      if let text = TextFile(bytes, declared: nil, problems: &list) {
        let yaml = text.withText(of: bytes) { String(bytes: $0, in: 0..<$0.count) }
        let (layout, settings, found) = SettingsReader.read(yaml, file: Self.settingsFile)
        (self.layout, self.settings) = (layout, settings)
        problems += found
      }
      problems += list.closed
    }
  }

  /// Which files could be which table, in the order of the tables. Files that are none of a study's are noted.
  private mutating func assignments(_ entries: [String]) -> [(TableKind, [String])] {
    var files: [TableKind: [String]] = [:]
    for (name, file) in layout.files.sorted(by: { $0.key < $1.key }) {
      guard let kind = TableKind(rawValue: name) else { continue }
      files[kind] = [file]
    }
    let claimed = Set(layout.files.values)
    for entry in entries where FolderListing.isTextTable(entry) && !claimed.contains(entry) {
      if let kind = TableKind(named: FolderListing.stem(of: entry)) {
        if layout.files[kind.rawValue] == nil { files[kind, default: []].append(entry) }
      } else {
        problems.append(Problem(.note, file: entry, message: Message(FileMessage.unknownFile)))
      }
    }
    return TableKind.allCases.compactMap { kind in files[kind].map { (kind, $0) } }
  }

  private mutating func readTable(_ kind: TableKind, _ path: String, _ name: String) throws {
    let source = TableSource(file: name)
    let isNamed = layout.files[kind.rawValue] == name
    if isNamed, !FolderListing.exists(path) {
      let message = Message(FileMessage.settingsFileMissing, ["file": .text(name), "table": .text(kind.rawValue)])
      problems.append(Problem(.error, file: Self.settingsFile, message: message))
      return
    }
    let file = try StudyFileError.opening(path)
    file.withBytes { bytes in
      digest.add(name, bytes)
      do {
        let (table, notes) = try CSVReader.read(
          bytes, name: kind.rawValue, source: source, encoding: layout.encoding)
        problems += notes
        let named = HeaderNames.resolve(table, as: kind, maps: [map, layout.columns])
        problems += named.problems
        used.formUnion(named.used)
        tables[kind] = named.table
      } catch let error as DataError {
        problems += error.problems
      } catch {
        problems.append(Problem(.error, in: source, message: Message(FileMessage.emptyFile)))
      }
    }
  }
}
