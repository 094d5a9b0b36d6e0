internal import RatingStudy

/// A workbook (.xlsx, ECMA-376) opened for reading: its sheets by name.
final class Workbook: SheetSource {
  /// A sheet and the part that holds it.
  private struct Sheet: Hashable {
    var name: String
    var part: String
  }

  private var sheets: [Sheet] = []
  /// Whether it was written as a result (``WorkbookWriter/resultProperty``).
  private(set) var isResult = false
  private let archive: ZipArchive
  private var formats = NumberFormats()
  private var strings = SharedStrings()
  private var countsFrom1904 = false

  /// Opens a workbook and reads everything but its sheets.
  init(path: String) throws(WorkbookFailure) {
    archive = try ZipArchive(path: path)
    let root = try relationships(of: "")
    let main = root.first { $0.type.hasSuffix("/officeDocument") }
    guard let main else { throw .missingPart("xl/workbook.xml") }
    if let custom = root.first(where: { $0.type.hasSuffix("/custom-properties") }) {
      let properties = CustomProperties()
      // A workbook whose own properties can't be read is no result; its sheets may be sound.
      try? XMLPart.read(custom.target, of: archive, properties)
      isResult = properties.names.contains(WorkbookWriter.resultProperty)
    }
    let contents = WorkbookContents()
    try XMLPart.read(main.target, of: archive, contents)
    countsFrom1904 = contents.countsFrom1904
    let parts = try relationships(of: main.target)
    var taken: Set<String> = []
    for (name, id) in contents.sheets {
      guard let relation = parts.first(where: { $0.id == id }) else { throw .missingPart(name) }
      guard relation.type.hasSuffix("/worksheet") else { continue }
      guard taken.insert(relation.target).inserted else { throw .broken(reason: "\(relation.target): \(name)") }
      sheets.append(Sheet(name: name, part: relation.target))
    }
    if let styles = parts.first(where: { $0.type.hasSuffix("/styles") }) {
      try XMLPart.read(styles.target, of: archive, formats)
    }
    if let shared = parts.first(where: { $0.type.hasSuffix("/sharedStrings") }) {
      try XMLPart.read(shared.target, of: archive, strings)
    }
  }

  var sheetNames: [String] { sheets.map(\.name) }

  func grid(of name: String) throws(WorkbookFailure) -> SheetGrid? {
    guard let sheet = sheets.first(where: { $0.name == name }) else { return nil }
    let visitor = SheetVisitor(strings: strings.texts, formats: formats, countsFrom1904: countsFrom1904)
    try XMLPart.read(sheet.part, of: archive, visitor)
    if visitor.isTooLarge { throw .tooLarge(part: sheet.name) }
    return visitor.finish()
  }

  /// What a part points to; parts outside the package are not followed.
  private func relationships(of part: String) throws(WorkbookFailure) -> [Relationships.Relation] {
    let folder = part.split(separator: "/").dropLast().map(String.init)
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let visitor = Relationships(folder: folder)
    try XMLPart.read((folder + ["_rels", name + ".rels"]).joined(separator: "/"), of: archive, visitor)
    if let outside = visitor.outside { throw .missingPart(outside) }
    return visitor.relations
  }
}

/// The list of sheets in a workbook's main part.
private final class WorkbookContents: XMLVisitor {
  private(set) var sheets: [(name: String, id: String)] = []
  private(set) var countsFrom1904 = false
  let isFinished = false

  func begin(_ element: String, _ attributes: [String: String]) {
    if element == "workbookPr" {
      countsFrom1904 = ["1", "true", "on"].contains(attributes["date1904"] ?? "")
    } else if element == "sheet", let name = attributes["name"], sheets.count < 1 << 12 {
      let id = attributes["r:id"] ?? attributes.first { $0.key.hasSuffix(":id") }?.value
      sheets.append((name, id ?? ""))
    }
  }

  func end(_ element: String) {}
  func text(_ text: String) {}
}

/// The names of a workbook's own properties (ECMA-376, part 1, 22.3).
private final class CustomProperties: XMLVisitor {
  private(set) var names: Set<String> = []
  let isFinished = false

  func begin(_ element: String, _ attributes: [String: String]) {
    if element == "property", let name = attributes["name"], names.count < 1 << 8 { names.insert(name) }
  }

  func end(_ element: String) {}
  func text(_ text: String) {}
}

/// The relationships of a part (ECMA-376, part 2, 9.3).
private final class Relationships: XMLVisitor {
  struct Relation {
    var id: String
    var type: String
    /// The name of the part within the package.
    var target: String
  }

  private(set) var relations: [Relation] = []
  /// A sheet, style or text that lies outside the package.
  private(set) var outside: String?
  let isFinished = false
  private let folder: [String]

  init(folder: [String]) { self.folder = folder }

  func begin(_ element: String, _ attributes: [String: String]) {
    guard element == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"], relations.count < 1 << 13
    else { return }
    let isNeeded = ["/officeDocument", "/worksheet", "/styles", "/sharedStrings", "/custom-properties"].contains { type.hasSuffix($0) }
    guard isNeeded else { return }
    if attributes["TargetMode"] != "External", let part = resolved(target) {
      relations.append(Relation(id: id, type: type, target: part))
    } else if !type.hasSuffix("/custom-properties") {
      outside = outside ?? target
    }
  }

  func end(_ element: String) {}
  func text(_ text: String) {}

  /// A target relative to the part's folder or, with a slash before it, to the package; `nil` when it leads outside.
  private func resolved(_ target: String) -> String? {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        if path.popLast() == nil { return nil }
      } else {
        path.append(String(step))
      }
    }
    return path.joined(separator: "/")
  }
}
