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
  /// - Throws: ``StudyFileError`` when there is nothing to open, `DataError` with every problem of every file otherwise.
  package static func read(_ path: String, map: HeaderMap = HeaderMap(), assuming kind: TableKind = .ratings) throws
    -> StudySource
  {
    let source = try inspect(path, map: map, assuming: kind)
    guard !source.notes.contains(where: { $0.severity == .error }) else { throw DataError(source.notes) }
    return source
  }

  /// Reads a study as far as it can be read: its notes hold the errors, too, and with one among them its tables are for looking at,
  /// not for use.
  ///
  /// - Parameters: as for ``read(_:map:assuming:)``.
  /// - Throws: ``StudyFileError`` when there is nothing to open.
  package static func inspect(_ path: String, map: HeaderMap = HeaderMap(), assuming kind: TableKind = .ratings) throws
    -> StudySource
  {
    var reading = StudyReading(map: map, assumed: kind)
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

  /// Reads a file as a table of its own, no study: headers stay as they are but for those the map names.
  ///
  /// - Parameters:
  ///   - path: a CSV file or a workbook.
  ///   - sheet: the sheet of a workbook; `nil` for its first.
  ///   - map: new names for columns.
  /// - Returns: the table, what a person should know about its reading, and the SHA-256 of the file.
  /// - Throws: as ``read(_:map:assuming:)``.
  package static func readTable(_ path: String, sheet: String? = nil, map: HeaderMap = HeaderMap()) throws
    -> (table: Table, notes: [Problem], sha256: String)
  {
    var opened = OpenedFile(path: path, name: FolderListing.name(of: path))
    try opened.open()
    let place = TablePlace(file: opened.name, sheet: try sheet ?? opened.sheetNames().first)
    var (table, notes, _) = try opened.table(place, name: FolderListing.stem(of: path), encoding: nil)
    for entry in map.entries {
      guard let index = table.columns.firstIndex(where: { $0.header == entry.header }) else {
        throw DataError(notes + [StudyReading.unknownHeader(entry, of: [table], table.source)])
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

/// One reading of one study.
private struct StudyReading {
  private let map: HeaderMap
  private let assumed: TableKind
  private var settings = StudySettings()
  private var layout = FileLayout()
  private var tables: [TableKind: Table] = [:]
  private var readings: [TableKind: TableReading] = [:]
  private var problems: [Problem] = []
  private var files: [String: OpenedFile] = [:]
  private var used: Set<HeaderMap.Entry> = []
  private var folder: String?
  private var isOneFile = true
  private var settingsDigest: String?

  init(map: HeaderMap, assumed: TableKind) {
    (self.map, identity) = map.separatingIdentity()
    self.assumed = assumed
  }

  /// What the command line says a person's identity is made of; empty: nothing.
  private let identity: [String]

  static let settingsFile = "study.yaml"

  mutating func readFolder(_ path: String, _ entries: [String]) throws {
    folder = path
    isOneFile = false
    if entries.contains(Self.settingsFile) {
      try StudyFileError.opening(path + "/" + Self.settingsFile).withBytes { readSettings($0) }
    }
    for file in Set(layout.files.values).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if FolderListing.exists(path + "/" + file) { try open(path + "/" + file, file) }
    }
    for entry in entries where FolderListing.isTable(entry) && files[entry] == nil {
      try open(path + "/" + entry, entry)
    }
    readTables()
  }

  /// Reads texts as the files of a folder are read.
  mutating func readTexts(_ texts: StudyTexts) {
    isOneFile = false
    for file in texts.files where file.name == Self.settingsFile { readSettings(file.bytes.span) }
    for file in texts.files where FolderListing.isTable(file.name) {
      files[file.name] = OpenedFile(name: file.name, bytes: file.bytes)
    }
    readTables()
  }

  /// Finds the tables among the opened files and reads them; closes what holds none.
  private mutating func readTables() {
    var places = TablePlaces(layout: layout)
    for file in files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      places.add(file, sheets: sheets(of: file))
    }
    problems += places.problems(existing: Set(files.keys))
    for (kind, place) in places.chosen { read(kind, place) }
    for file in files.keys where !places.used.contains(file) { files[file] = nil }
  }

  mutating func readFile(_ path: String) throws {
    let name = FolderListing.name(of: path)
    try open(path, name)
    guard let names = sheets(of: name) else { return }
    if names.isEmpty {
      // Only ratings and components make a study alone; a file of any other name holds ratings all the same.
      let named = TableKind(named: FolderListing.stem(of: path)).flatMap { [.ratings, .components].contains($0) ? $0 : nil }
      read(named ?? assumed, TablePlace(file: name), isAssumed: named == nil)
      return
    }
    var places = TablePlaces(layout: layout)
    places.add(name, sheets: names)
    if places.chosen.isEmpty, names.count == 1 {
      read(assumed, TablePlace(file: name, sheet: names[0]), isAssumed: true)
    } else {
      problems += places.problems(existing: [name])
      for (kind, place) in places.chosen { read(kind, place) }
    }
  }

  /// Several columns as the identity of people, where somebody said so.
  private mutating func joinIdentities() {
    let (columns, stated) = layout.columns.separatingIdentity()
    layout.columns = columns
    let parts = !identity.isEmpty ? identity : !layout.identity.isEmpty ? layout.identity : stated
    guard parts.count > 1 else { return }
    var join = IdentityJoin(parts)
    for kind in join.apply(to: &tables) {
      if let table = tables[kind] { readings[kind] = readings[kind]?.completed(by: table) }
    }
    problems += join.problems
  }

  /// The study, and every problem of every file.
  mutating func finished(_ path: String) -> StudySource {
    joinIdentities()
    let empty = EmptyParts.tables(tables)
    var problems = problems + empty.problems
    let kinds = TableKind.allCases.filter { tables[$0] != nil && !empty.kinds.contains($0) }
    let ordered = kinds.compactMap { tables[$0] }
    for entry in map.entries where !used.contains(entry) {
      problems.append(Self.unknownHeader(entry, of: ordered, TableSource(file: FolderListing.name(of: path))))
    }
    for entry in layout.columns.entries where !used.contains(entry) {
      problems.append(Self.unknownHeader(entry, of: ordered, TableSource(file: Self.settingsFile)))
    }
    if ordered.isEmpty, !problems.contains(where: { $0.severity == .error }) {
      let names = TableKind.allCases.map { Argument.text($0.rawValue) }
      problems.append(
        Problem(
          .error, file: FolderListing.name(of: path),
          message: Message(FileMessage.noTables, ["names": .list(names)])))
    }
    return StudySource(
      name: FolderListing.stem(of: path), folder: folder, tables: ordered, settings: settings, layout: layout,
      notes: problems, readings: kinds.compactMap { readings[$0] }, sha256: sha256)
  }

  private var sha256: String {
    if isOneFile, let file = files.values.first { return file.sha256 }
    var digests = files.map { ($0.key, $0.value.sha256) }
    if let settingsDigest { digests.append((Self.settingsFile, settingsDigest)) }
    return StudyDigest.ofFolder(digests)
  }

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

  private mutating func readSettings(_ bytes: Span<UInt8>) {
    settingsDigest = StudyDigest.sha256(bytes)
    var list = ProblemList(source: TableSource(file: Self.settingsFile))
    if let text = TextFile(bytes, declared: nil, problems: &list) {
      let yaml = text.withText(of: bytes) { String(bytes: $0, in: 0..<$0.count) }
      let (layout, settings, found) = SettingsReader.read(yaml, file: Self.settingsFile)
      (self.layout, self.settings) = (layout, settings)
      problems += found
    }
    problems += list.closed
  }

  private mutating func open(_ path: String, _ name: String) throws {
    var file = OpenedFile(path: path, name: name)
    try file.open()
    files[name] = file
  }

  /// The sheets of a file, none for a text table; `nil`, and its problems noted, when it can't be opened as what it is or holds results.
  private mutating func sheets(of name: String) -> [String]? {
    do {
      let names = try files[name]?.sheetNames()
      guard files[name]?.isResult != true else {
        problems.append(Problem(.note, file: name, message: Message(FileMessage.resultLeftOut)))
        return nil
      }
      return names
    } catch {
      problems += error.problems
      return nil
    }
  }

  /// Ratings may come as a matrix.
  private mutating func unfoldRatings() {
    guard let table = tables[.ratings], let reading = readings[.ratings] else { return }
    let unfolded = RatingMatrix.unfold(table, reading)
    tables[.ratings] = unfolded.table
    readings[.ratings] = unfolded.reading.completed(by: unfolded.table)
    problems += unfolded.problems
  }

  /// Whether a table taken for ratings is really one of components: no rater, no score, but headers of known components.
  private func holdsComponents(_ table: Table) -> Bool {
    let ratings = HeaderNames.resolve(table, as: .ratings, maps: [map]).table
    guard !["rater", "score", "tier"].contains(where: { ratings.column($0) != nil }) else { return false }
    let components = HeaderNames.resolve(table, as: .components, maps: [map]).table
    let known = ColumnAliases.all.filter { $0.table == "components" }.map(\.column)
    return components.columns.contains { known.contains($0.name) && PlainNumber.areNumbers($0) }
  }

  private mutating func read(_ kind: TableKind, _ place: TablePlace, isAssumed: Bool = false) {
    do {
      guard let (table, notes, found) = try files[place.file]?.table(place, name: kind.rawValue, encoding: layout.encoding)
      else { return }
      problems += notes
      let kind = isAssumed && kind == .ratings && holdsComponents(table) ? .components : kind
      var reading = found
      reading.table = kind.rawValue
      let leftOut = LeftOutRows(table)
      reading.totalRows = leftOut.totalRows.map { Int(table.rowNumbers[$0]) }
      reading.noteRows = leftOut.noteRows.map { Int(table.rowNumbers[$0]) }
      let named = HeaderNames.resolve(leftOut.removed(&problems), as: kind, maps: [map, layout.columns])
      problems += named.problems
      used.formUnion(named.used)
      let present = EmptyParts.columns(of: named.table, kind)
      problems += present.problems
      let filled = FillDown.fill(present.table, kind, &problems)
      reading.filledColumns += filled.headers
      tables[kind] = filled.table
      readings[kind] = reading.completed(by: filled.table)
      if kind == .ratings { unfoldRatings() }
    } catch {
      problems += error.problems
    }
  }
}
