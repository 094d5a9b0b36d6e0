internal import Messages
internal import RatingStudy

/// A table of a study and where it is.
struct TableChoice: Hashable {
  /// A place, and what its name stands for where several are one table together.
  struct Part: Hashable {
    var place: TablePlace
    var value: String?
  }
  var kind: TableKind
  /// The column that the parts' names give; `nil` for a table in one place.
  var column: String?
  var parts: [Part]
}

/// Finds out which file or sheet holds which table of a study: by `study.yaml`, else by name.
struct TablePlaces {
  private let layout: FileLayout
  private var candidates: [TableKind: [TablePlace]] = [:]
  private var joined: [TableKind: TableChoice] = [:]
  /// The places that are no table by their name, with the name that says so.
  private(set) var unknown: [(place: TablePlace, name: String)] = []
  /// The places that were found by a name of the format's own, in English.
  private(set) var hasFormatNames = false
  private var sheetNames: [String] = []

  init(layout: FileLayout) { self.layout = layout }

  /// Offers a file; `sheets` is empty for a text table, `nil` for a file that could not be opened.
  mutating func add(_ file: String, sheets: [String]?) {
    guard let sheets else { return }
    if sheets.isEmpty {
      offer(TablePlace(file: file), called: FolderListing.stem(of: file))
      return
    }
    sheetNames += sheets
    for sheet in sheets {
      let isOnly = sheets.count == 1 && TableKind(named: sheet) == nil
      offer(TablePlace(file: file, sheet: sheet), called: isOnly ? FolderListing.stem(of: file) : sheet)
    }
  }

  private mutating func offer(_ place: TablePlace, called name: String) {
    var isWanted = false
    for kind in TableKind.allCases {
      if let parts = layout.sheetParts[kind.rawValue] ?? layout.fileParts[kind.rawValue] {
        let name = layout.sheetParts[kind.rawValue] != nil ? place.sheet : place.sheet == nil ? place.file : nil
        let file = layout.files[kind.rawValue]
        guard let part = parts.parts.first(where: { $0.name == name }), file == nil || file == place.file else { continue }
        isWanted = true
        joined[kind, default: TableChoice(kind: kind, column: parts.column, parts: [])].parts.append(
          TableChoice.Part(place: place, value: part.value))
        continue
      }
      let file = layout.files[kind.rawValue]
      let sheet = layout.sheets[kind.rawValue]
      let matches: Bool
      if let sheet, place.sheet != nil || file == place.file {
        matches = place.sheet == sheet && (file == nil || file == place.file)
      } else if let file {
        matches = file == place.file && (place.sheet == nil || TableKind(named: name) == kind)
      } else {
        matches = TableKind(named: name) == kind && !isNamedFile(place)
        if matches, HeaderNames.folded(name) == kind.rawValue { hasFormatNames = true }
      }
      if matches {
        isWanted = true
        candidates[kind, default: []].append(place)
      }
    }
    if !isWanted { unknown.append((place, name)) }
  }

  /// Whether `study.yaml` says of a text file that it is another table.
  private func isNamedFile(_ place: TablePlace) -> Bool {
    place.sheet == nil
      && (layout.files.values.contains(place.file) || layout.fileParts.values.contains { $0.parts.contains { $0.name == place.file } })
  }

  /// The tables with one candidate, or with parts that are one together, in the order of the tables.
  var chosen: [TableChoice] {
    TableKind.allCases.compactMap { kind in
      if let choice = joined[kind] { return choice }
      guard let places = candidates[kind], places.count == 1 else { return nil }
      return TableChoice(kind: kind, parts: [TableChoice.Part(place: places[0])])
    }
  }

  /// The files that hold a chosen table.
  var used: Set<String> { Set(chosen.flatMap { $0.parts.map(\.place.file) }) }

  /// Whether nothing is known yet of where a table is.
  func isOpen(_ kind: TableKind) -> Bool {
    candidates[kind] == nil && joined[kind] == nil && layout.files[kind.rawValue] == nil && layout.sheets[kind.rawValue] == nil
  }

  /// The place of a table that was found by its name alone and not by `study.yaml`.
  func named(_ kind: TableKind) -> TablePlace? {
    guard layout.files[kind.rawValue] == nil, layout.sheets[kind.rawValue] == nil, let places = candidates[kind], places.count == 1 else {
      return nil
    }
    return places[0]
  }

  /// Takes a table where it was recognised by its headers.
  mutating func take(_ choice: TableChoice) {
    joined[choice.kind] = choice
    candidates[choice.kind] = nil
    unknown.removeAll { entry in choice.parts.contains { $0.place == entry.place } }
  }

  /// Takes back what a name said of a place that can't be that table.
  mutating func release(_ kind: TableKind) {
    for place in candidates[kind] ?? [] { unknown.append((place, place.sheet ?? FolderListing.stem(of: place.file))) }
    candidates[kind] = nil
  }

  /// What is to say: several candidates, none where `study.yaml` names one, and places left out.
  ///
  /// - Parameter files: the files there are.
  func problems(existing files: Set<String>) -> [Problem] {
    var problems: [Problem] = []
    for kind in TableKind.allCases {
      let places = candidates[kind] ?? []
      if places.count > 1 {
        problems.append(
          Problem(
            .error, file: places[0].file, message: Message(FileSentence.ambiguousFile(files: places.map(\.text), table: kind.rawValue))))
      }
      guard places.isEmpty, joined[kind] == nil else { continue }
      if let file = layout.files[kind.rawValue], !files.contains(file) {
        let message = Message(FileSentence.settingsFileMissing(table: kind.rawValue, file: file))
        problems.append(Problem(.error, file: "study.yaml", message: message))
      } else if let sheet = layout.sheets[kind.rawValue] {
        problems.append(Problem(.error, file: "study.yaml", message: Message(FileSentence.missingSheet(sheet: sheet, sheets: sheetNames))))
      }
    }
    let unknown = unknown.map(\.place)
    let foreign = Dictionary(grouping: unknown.filter { $0.sheet != nil }, by: \.file).filter { file, sheets in
      sheets.count > 1 && !used.contains(file) && !candidates.values.joined().contains { $0.file == file }
    }
    for (file, sheets) in foreign.sorted(by: { $0.key < $1.key }) {
      problems.append(Problem(.note, file: file, message: Message(FileSentence.unknownWorkbook(count: sheets.count))))
    }
    for place in unknown where foreign[place.file] == nil {
      let sentence: FileSentence = place.sheet == nil ? .unknownFile : .unknownSheet
      problems.append(Problem(.note, file: place.file, sheet: place.sheet, message: Message(sentence)))
    }
    return problems
  }
}
