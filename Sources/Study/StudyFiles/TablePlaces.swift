internal import Messages
internal import RatingStudy

/// Finds out which file or sheet holds which table of a study: by `study.yaml`, else by name.
struct TablePlaces {
  private let layout: FileLayout
  private var candidates: [TableKind: [TablePlace]] = [:]
  private var unknown: [TablePlace] = []
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
      let file = layout.files[kind.rawValue]
      let sheet = layout.sheets[kind.rawValue]
      let matches: Bool
      if let sheet, place.sheet != nil || file == place.file {
        matches = place.sheet == sheet && (file == nil || file == place.file)
      } else if let file {
        matches = file == place.file && (place.sheet == nil || TableKind(named: name) == kind)
      } else {
        matches = TableKind(named: name) == kind && !isNamedFile(place)
      }
      if matches {
        isWanted = true
        candidates[kind, default: []].append(place)
      }
    }
    if !isWanted { unknown.append(place) }
  }

  /// Whether `study.yaml` says of a text file that it is another table.
  private func isNamedFile(_ place: TablePlace) -> Bool {
    place.sheet == nil && layout.files.values.contains(place.file)
  }

  /// The tables with one candidate, in the order of the tables.
  var chosen: [(TableKind, TablePlace)] {
    TableKind.allCases.compactMap { kind in
      guard let places = candidates[kind], places.count == 1 else { return nil }
      return (kind, places[0])
    }
  }

  /// The files that hold a chosen table.
  var used: Set<String> { Set(chosen.map { $0.1.file }) }

  /// What is to say: several candidates, none where `study.yaml` names one, and places left out.
  ///
  /// - Parameter files: the files there are.
  func problems(existing files: Set<String>) -> [Problem] {
    var problems: [Problem] = []
    for kind in TableKind.allCases {
      let places = candidates[kind] ?? []
      if places.count > 1 {
        let names: [String: Argument] = ["table": .text(kind.rawValue), "files": .list(places.map { .text($0.text) })]
        problems.append(Problem(.error, file: places[0].file, message: Message(FileMessage.ambiguousFile, names)))
      }
      guard places.isEmpty else { continue }
      if let file = layout.files[kind.rawValue], !files.contains(file) {
        let message = Message(FileMessage.settingsFileMissing, ["file": .text(file), "table": .text(kind.rawValue)])
        problems.append(Problem(.error, file: "study.yaml", message: message))
      } else if let sheet = layout.sheets[kind.rawValue] {
        let names: [String: Argument] = ["sheet": .text(sheet), "sheets": .list(sheetNames.map { .text($0) })]
        problems.append(Problem(.error, file: "study.yaml", message: Message(FileMessage.missingSheet, names)))
      }
    }
    let foreign = Dictionary(grouping: unknown.filter { $0.sheet != nil }, by: \.file).filter { file, sheets in
      sheets.count > 1 && !candidates.values.joined().contains { $0.file == file }
    }
    for (file, sheets) in foreign.sorted(by: { $0.key < $1.key }) {
      problems.append(Problem(.note, file: file, message: Message(FileMessage.unknownWorkbook, ["count": .integer(sheets.count)])))
    }
    for place in unknown where foreign[place.file] == nil {
      let key: FileMessage = place.sheet == nil ? .unknownFile : .unknownSheet
      problems.append(Problem(.note, file: place.file, sheet: place.sheet, message: Message(key)))
    }
    return problems
  }
}
