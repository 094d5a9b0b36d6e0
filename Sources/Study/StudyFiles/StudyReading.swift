internal import Messages
internal import RatingStudy

/// One reading of one study.
struct StudyReading {
  let map: HeaderMap
  private let assumed: TableKind
  private(set) var settings = StudySettings()
  private(set) var layout = FileLayout()
  private var tables: [TableKind: Table] = [:]
  private var readings: [TableKind: TableReading] = [:]
  var problems: [Problem] = []
  /// What is to say of each table, in the order of the tables at the end.
  private var tableProblems: [TableKind: [Problem]] = [:]
  private var files: [String: OpenedFile] = [:]
  /// What was read before it was known which table it is.
  private var looked: [TablePlace: RawTable] = [:]
  /// What stands above the headers.
  private var titles: [TablePlace: [String]] = [:]
  private var used: Set<HeaderMap.Entry> = []
  private var taken = TakenLayout()
  private var folder: String?
  private var isOneFile = true
  private var settingsDigest: String?

  /// Whether files are read that lie outside the study's folder.
  private let allowsOutside: Bool

  init(map: HeaderMap, assumed: TableKind, allowsOutside: Bool = false) {
    self.allowsOutside = allowsOutside
    (self.map, identity) = map.separatingIdentity()
    self.assumed = assumed
  }

  /// What the command line says a person's identity is made of; empty: nothing.
  private let identity: [String]

  static let settingsFile = "study.yaml"

  // MARK: Where the tables are

  mutating func readFolder(_ path: String, _ entries: [String]) throws {
    folder = path
    isOneFile = false
    if entries.contains(Self.settingsFile) {
      try StudyFileError.opening(path + "/" + Self.settingsFile).withBytes { readSettings($0) }
    }
    for (table, file) in layout.files.sorted(by: { $0.key < $1.key }) where files[file] == nil {
      let place = file.hasPrefix("/") ? file : path + "/" + file
      guard allowsOutside || FolderListing.isWithin(path, file) else {
        problems.append(Problem(.error, file: Self.settingsFile, message: Message(FileSentence.fileOutside(table: table, file: file))))
        layout.files[table] = nil
        continue
      }
      if FolderListing.exists(place) { try open(place, file) }
    }
    for entry in entries where FolderListing.isTable(entry) && files[entry] == nil {
      guard allowsOutside || FolderListing.isWithin(path, entry) else {
        problems.append(Problem(.error, file: entry, message: Message(FileSentence.linkOutside)))
        continue
      }
      // A name in another encoding than the system's can't be said back to it.
      if entry.unicodeScalars.contains("\u{FFFD}"), !FolderListing.exists(path + "/" + entry) {
        problems.append(Problem(.warning, file: entry, message: Message(FileSentence.unreadableName)))
        continue
      }
      try open(path + "/" + entry, entry)
    }
    readTables(recognises: true)
  }

  /// Reads texts as the files of a folder are read; their names say which tables they are.
  mutating func readTexts(_ texts: StudyTexts) {
    isOneFile = false
    for file in texts.files where file.name == Self.settingsFile { readSettings(file.bytes.span) }
    for file in texts.files where FolderListing.isTable(file.name) {
      files[file.name] = OpenedFile(name: file.name, bytes: file.bytes)
    }
    readTables(recognises: false)
  }

  /// Finds the tables among the opened files and reads them; closes what holds none.
  private mutating func readTables(recognises: Bool) {
    var places = TablePlaces(layout: layout)
    for file in files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      places.add(file, sheets: sheets(of: file))
    }
    if recognises { recognise(&places) }
    problems += places.problems(existing: Set(files.keys))
    read(places.chosen)
    for file in files.keys where !places.used.contains(file) { files[file] = nil }
  }

  mutating func readFile(_ path: String) throws {
    let name = FolderListing.name(of: path)
    try open(path, name)
    guard let names = sheets(of: name) else { return }
    try readSettings(beside: path, name, sheets: names)
    if names.isEmpty {
      let place = TablePlace(file: name)
      read(textTables(place).map { TableChoice(kind: $0, parts: [TableChoice.Part(place: place)]) })
      return
    }
    var places = TablePlaces(layout: layout)
    places.add(name, sheets: names)
    let said = problems
    recognise(&places)
    if names.count == 1, !places.chosen.contains(where: { $0.kind.standsAlone }), places.isOpen(.ratings) {
      problems = said
      let place = TablePlace(file: name, sheet: names[0])
      read(lone(place).map { TableChoice(kind: $0, parts: [TableChoice.Part(place: place)]) })
    } else {
      problems += places.problems(existing: [name])
      read(places.chosen)
    }
  }

  /// Which tables a single text file is.
  private mutating func textTables(_ place: TablePlace) -> [TableKind] {
    let named = TableKind(named: FolderListing.stem(of: place.file)).flatMap { $0.standsAlone ? $0 : nil }
    let stated = TableKind.allCases.filter { kind in
      layout.files[kind.rawValue] == place.file || map.entries.contains { $0.table == kind.rawValue }
    }
    if !stated.isEmpty { return stated }
    return named.map { [$0] } ?? lone(place)
  }

  /// Which tables a single table is that doesn't say so by its name: as its headers say, else what was assumed.
  private mutating func lone(_ place: TablePlace) -> [TableKind] {
    guard assumed == .ratings, let look = look(at: place, called: FolderListing.stem(of: place.file)) else { return [assumed] }
    return look.aloneKinds
  }

  /// Reads `study.yaml` beside a single file where it speaks of that file: by its name, or by the names of its sheets and of no file.
  private mutating func readSettings(beside path: String, _ name: String, sheets: [String]) throws {
    let file = String(path.dropLast(name.count)) + Self.settingsFile
    guard path.hasSuffix(name), FolderListing.exists(file) else { return }
    let before = (layout, settings, problems, settingsDigest)
    try StudyFileError.opening(file).withBytes { readSettings($0) }
    let files = Set(layout.files.values).union(layout.fileParts.values.flatMap { $0.parts.map(\.name) })
    let named = Set(layout.sheets.values).union(layout.sheetParts.values.flatMap { $0.parts.map(\.name) })
    guard files.contains(name) || (files.isEmpty && !named.isDisjoint(with: sheets)) else {
      (layout, settings, problems, settingsDigest) = before
      return
    }
    layout.files = layout.files.filter { $0.value == name }
    problems.append(Problem(.note, file: Self.settingsFile, message: Message(ShapeSentence.settingsBeside)))
  }

  // MARK: What they are

  /// Looks at the places that no name explains, and takes them for what their headers say.
  private mutating func recognise(_ places: inout TablePlaces) {
    guard !places.hasFormatNames else { return }
    for kind in TableKind.allCases {
      guard let place = places.named(kind), let look = look(at: place, called: place.sheet ?? FolderListing.stem(of: place.file)) else {
        continue
      }
      if !look.fits(kind), case .table(let other) = look.verdict(known: []), other != kind { places.release(kind) }
    }
    var looks: [SheetLook] = []
    for (place, name) in places.unknown { if let look = look(at: place, called: name) { looks.append(look) } }
    guard !looks.isEmpty else { return }
    var known: [SheetLook] = []
    for choice in places.chosen where choice.parts.count == 1 {
      let place = choice.parts[0].place
      if var look = look(at: place, called: place.sheet ?? FolderListing.stem(of: place.file)) {
        look.stated = choice.kind
        known.append(look)
      }
    }
    var recognition = SheetRecognition(looks: looks, known: known, open: Set(TableKind.allCases.filter(places.isOpen)))
    recognition.run()
    for choice in recognition.choices { places.take(choice) }
    problems += recognition.problems
  }

  /// A table as it looks before anybody says what it is; `nil` where it can't be read or holds nothing.
  private mutating func look(at place: TablePlace, called name: String) -> SheetLook? {
    if looked[place] == nil {
      looked[place] = try? files[place.file]?.table(
        place, name: name, encoding: layout.encoding, usesDecimalComma: layout.usesDecimalComma)
    }
    guard let raw = looked[place] else { return nil }
    return SheetLook(place: place, name: name, raw: raw, maps: [map, layout.columns])
  }

  // MARK: Reading

  /// Reads tables; raters' names known from others help to understand the ratings, which come last.
  private mutating func read(_ choices: [TableChoice]) {
    for choice in choices where choice.kind != .ratings { read(choice) }
    for choice in choices where choice.kind == .ratings { read(choice) }
    let persons = tables.mapValues { $0.column("person")?.header }
    let stated = layout.columns.separatingIdentity().parts
    if identity.isEmpty, layout.identity.isEmpty, stated.isEmpty { IdentityMatch.apply(to: &tables, notes: &tableProblems) }
    for (kind, table) in tables where persons[kind] != table.column("person")?.header { taken.align(table, kind) }
    RaterMatch.apply(to: &tables, notes: &tableProblems)
    ListCells.split(&tables, notes: &tableProblems)
    DatePeriods.apply(to: &tables, notes: &tableProblems)
    statePeriod(choices)
    splitOfficial()
    joinIdentities()
    for kind in TableKind.allCases {
      problems += tableProblems[kind] ?? []
      if let table = tables[kind] { readings[kind] = readings[kind]?.completed(by: table) }
    }
  }

  /// Where other tables speak of periods and those of scores state none, the year that all titles speak of is their period.
  private mutating func statePeriod(_ choices: [TableChoice]) {
    let scored = [TableKind.ratings, .components, .ballots].compactMap { tables[$0] }
    let others = Set(tables.values.flatMap { $0.column("period")?.levels ?? [] })
    guard settings.period == nil, !scored.isEmpty, scored.allSatisfy({ $0.column("period") == nil }), !others.isEmpty else { return }
    let parts = choices.flatMap { $0.parts.map(\.place) }
    let titles = parts.flatMap { [$0.file, $0.sheet ?? ""] + (self.titles[$0] ?? []) }
    guard let year = DatePeriods.year(in: titles), others != [year] else { return }
    settings.period = year
    let file = scored[0].source.file
    problems.append(Problem(.note, file: file, message: Message(ShapeSentence.periodOfTitles(period: year))))
  }

  /// Several columns as the identity of people, where somebody said so.
  private mutating func joinIdentities() {
    let (columns, stated) = layout.columns.separatingIdentity()
    layout.columns = columns
    let parts = !identity.isEmpty ? identity : !layout.identity.isEmpty ? layout.identity : stated
    guard parts.count > 1 else { return }
    layout.identity = parts
    var join = IdentityJoin(parts)
    join.apply(to: &tables)
    for (kind, problem) in join.problems { tableProblems[kind, default: []].append(problem) }
  }

  /// The office's own results may stand beside the components.
  private mutating func splitOfficial() {
    if let table = tables[.components] {
      let parts = OfficialColumns.split(table, hasOwn: tables[.official] != nil)
      tables[.components] = parts.components
      tableProblems[.components, default: []] += parts.problems
      if let official = parts.official { take(official, from: .components) }
    }
    for kind in [TableKind.tiers, .people] where tables[.official] == nil {
      if let official = tables[kind].flatMap({ OfficialColumns.results(in: $0, kind) }) { take(official, from: kind) }
    }
  }

  /// The office's results, which stand in another table.
  private mutating func take(_ official: Table, from kind: TableKind) {
    tables[.official] = official
    var reading = TableReading(table: TableKind.official.rawValue, source: official.source)
    reading.headerRows = readings[kind]?.headerRows ?? []
    readings[.official] = reading
  }

  private mutating func read(_ choice: TableChoice) {
    var parts: [(table: Table, reading: TableReading)] = []
    for part in choice.parts {
      let given = choice.column.flatMap { column in part.value.map { (column, $0) } }
      if let read = read(choice.kind, part.place, given: given) { parts.append(read) }
    }
    taken.places[choice.kind] = choice
    guard let first = parts.first else { return }
    tables[choice.kind] =
      parts.count == 1
      ? first.table
      : choice.kind == .components && choice.column == "component" ? Table(merging: parts.map(\.table)) : Table(joining: parts.map(\.table))
    readings[choice.kind] = first.reading
    if parts.count > 1, let joined = tables[choice.kind] { readings[choice.kind]?.source = joined.source }
  }

  /// Reads one table, or one part of one; `nil` where it can't be read, which is then said.
  private mutating func read(_ kind: TableKind, _ place: TablePlace, given: (column: String, value: String)?) -> (Table, TableReading)? {
    let raw: RawTable
    do throws(DataError) {
      guard let read = try rawTable(place, kind) else { return nil }
      raw = read
    } catch {
      tableProblems[kind, default: []] += error.problems
      return nil
    }
    titles[place] = raw.titles
    var reader = TablePartReader(kind: kind, maps: [map, layout.columns], given: given, knownRaters: knownRaters)
    let result = reader.read(raw)
    let said = tableProblems[kind] ?? []
    tableProblems[kind, default: []] += result.problems.filter { problem in
      // What is said of the columns of one sheet need not be said of the next one's.
      problem.severity != .note || problem.row != nil || !said.contains { $0.column == problem.column && $0.message == problem.message }
    }
    used.formUnion(result.used)
    taken.add(result, kind)
    return (result.table, result.reading)
  }

  private mutating func rawTable(_ place: TablePlace, _ kind: TableKind) throws(DataError) -> RawTable? {
    if let raw = looked[place] { return raw }
    return try files[place.file]?.table(
      place, name: kind.rawValue, encoding: layout.encoding, usesDecimalComma: layout.usesDecimalComma)
  }

  /// The names of raters that other tables say.
  private var knownRaters: Set<String> {
    Set([TableKind.ties, .raters].flatMap { tables[$0]?.column("rater")?.levels ?? [] })
  }

  // MARK: The end

  /// The study, and every problem of every file.
  func finished(_ path: String) -> StudySource {
    let empty = EmptyParts.tables(tables)
    var problems = problems + empty.problems
    let kinds = TableKind.allCases.filter { tables[$0] != nil && !empty.kinds.contains($0) }
    let ordered = kinds.compactMap { tables[$0] }
    for entry in map.entries where !used.contains(entry) {
      problems.append(StudyReader.unknownHeader(entry, of: ordered, TableSource(file: FolderListing.name(of: path))))
    }
    for entry in layout.columns.entries where !used.contains(entry) {
      problems.append(StudyReader.unknownHeader(entry, of: ordered, TableSource(file: Self.settingsFile)))
    }
    if ordered.isEmpty, !problems.contains(where: { $0.severity == .error }) {
      let names = TableKind.allCases.map(\.rawValue)
      problems.append(
        Problem(
          .error, file: FolderListing.name(of: path),
          message: Message(FileSentence.noTables(names: names))))
    }
    var source = StudySource(
      name: FolderListing.stem(of: path), folder: folder, tables: ordered, settings: settings, layout: layout,
      notes: problems, readings: kinds.compactMap { readings[$0] }, sha256: sha256)
    source.taken = taken
    return source
  }

  private var sha256: String {
    if isOneFile, settingsDigest == nil, let file = files.values.first { return file.sha256 }
    var digests = files.map { ($0.key, $0.value.sha256) }
    if let settingsDigest { digests.append((Self.settingsFile, settingsDigest)) }
    return StudyDigest.ofFolder(digests)
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
        if let path = files[name]?.path { FilesInUse.forget(path) }
        problems.append(Problem(.note, file: name, message: Message(FileSentence.resultLeftOut)))
        return nil
      }
      return names
    } catch {
      problems += error.problems
      return nil
    }
  }
}

extension StudyReader {
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
        FileSentence.mapUnknownHeader(column: entry.column, header: entry.header, headers: headers)))
  }
}
