/// A spreadsheet in OpenDocument format (.ods, ISO/IEC 26300) opened for reading: its sheets by name.
final class OpenDocumentWorkbook: SheetSource {
  let sheetNames: [String]
  /// Evenhand writes no workbooks of this kind.
  let isResult = false
  private let archive: ZipArchive

  private static let content = "content.xml"
  private static let manifest = "META-INF/manifest.xml"

  /// Opens a spreadsheet and reads the list of its sheets.
  init(path: String) throws(WorkbookFailure) {
    archive = try ZipArchive(path: path)
    if archive.contains(Self.manifest) {
      let manifest = OpenDocumentManifest()
      try XMLPart.read(Self.manifest, of: archive, manifest)
      if manifest.isEncrypted { throw .encrypted }
    }
    let names = OpenDocumentVisitor(sheet: nil)
    try XMLPart.read(Self.content, of: archive, names)
    sheetNames = names.sheetNames
  }

  func grid(of sheet: String) throws(WorkbookFailure) -> SheetGrid? {
    guard sheetNames.contains(sheet) else { return nil }
    let visitor = OpenDocumentVisitor(sheet: sheet)
    try XMLPart.read(Self.content, of: archive, visitor)
    if visitor.isTooLarge { throw .tooLarge(part: sheet) }
    return visitor.finish()
  }
}

/// Whether a part of the package is encrypted (part 2, 4.8.5).
private final class OpenDocumentManifest: XMLVisitor {
  private(set) var isEncrypted = false
  var isFinished: Bool { isEncrypted }

  func begin(_ element: String, _ attributes: [String: String]) {
    if element == "encryption-data" { isEncrypted = true }
  }

  func end(_ element: String) {}
  func text(_ text: String) {}
}
