internal import Messages

/// What a file is by its first bytes, whatever it is called.
enum FileKind: Sendable, Equatable {
  case text
  /// A workbook of today (.xlsx), or a zip archive that is nothing else known.
  case workbook
  /// An OpenDocument spreadsheet (.ods).
  case openDocument
  /// A workbook of Excel 97–2003 (.xls), or another file in the compound format.
  case legacyWorkbook
  /// A workbook that asks for a password.
  case protectedWorkbook
  case database
  /// A data file of SPSS or Stata.
  case statistical(StatisticalFile.Format)
  case compressed
  /// A web page; some systems export one under the name of a workbook.
  case webPage
  case document
  /// Another program's file, which holds no table that is read.
  case foreign(ForeignFile)

  init(_ bytes: Span<UInt8>) {
    func begins(_ signature: [UInt8]) -> Bool {
      guard bytes.count >= signature.count else { return false }
      return signature.indices.allSatisfy { bytes[$0] == signature[$0] }
    }
    func begins(_ text: String) -> Bool { begins(Array(text.utf8)) }
    if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) {
      self = Self.archive(bytes)
    } else if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.holdsEncryptedPackage(bytes) ? .protectedWorkbook : .legacyWorkbook
    } else if begins("SQLite format 3\0") {
      self = .database
    } else if begins("$FL2") || begins("$FL3") {
      self = .statistical(.spss)
    } else if Self.isPortable(bytes) {
      self = .statistical(.spssPortable)
    } else if begins("<stata_dta>") || Self.isOldStata(bytes) {
      self = .statistical(.stata)
    } else if begins([0x1F, 0x8B]) || begins(Array("7z".utf8) + [0xBC, 0xAF]) || begins("Rar!") || begins("BZh")
      || begins([0xFD, 0x37, 0x7A])
    {
      self = .compressed
    } else if begins("%PDF") || begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF]) || begins("GIF8") {
      self = .document
    } else if Self.looksLikeWebPage(bytes) {
      self = .webPage
    } else if let foreign = ForeignFile.allCases.first(where: { file in
      file.signatures.contains { begins($0) && (!file.endsAsItBegins || Self.ends($0, bytes)) }
    }) {
      self = .foreign(foreign)
    } else {
      self = .text
    }
  }

  /// Why the file can't be read as text; `nil` when it may be.
  var refusalAsText: FileSentence? {
    switch self {
    case .text: nil
    case .workbook, .openDocument: .workbookAsText
    case .legacyWorkbook: .legacyWorkbook
    case .protectedWorkbook: .protectedWorkbook
    case .database: .databaseAsText
    case .statistical: .dataFileAsText
    case .compressed: .compressedFile
    case .webPage: .webPage
    case .document: .document
    case .foreign(let file): .foreignFile(what: Message(file.name))
    }
  }

  /// Which of the formats that are zip archives it is, by the names of its parts.
  private static func archive(_ bytes: Span<UInt8>) -> FileKind {
    let head = bytes.extracting(0..<min(bytes.count, 4096))
    let tail = bytes.extracting(max(0, bytes.count - (1 << 16))..<bytes.count)
    func names(_ text: String) -> Bool { contains(Array(text.utf8), head) || contains(Array(text.utf8), tail) }
    if contains(Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8), head) { return .openDocument }
    if contains(Array("mimetypeapplication/vnd.oasis.opendocument".utf8), head) { return .foreign(.textDocument) }
    if names("xl/workbook") || names("xl/worksheets") { return .workbook }
    if names("word/document.xml") { return .foreign(.textDocument) }
    if names("ppt/presentation.xml") { return .foreign(.slides) }
    return .workbook
  }

  /// A portable SPSS file names itself behind 200 bytes in several alphabets.
  private static func isPortable(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 500 else { return false }
    return contains(Array("SPSSPORT".utf8), bytes.extracting(0..<500)) && contains(Array("SPSS PORT FILE".utf8), bytes.extracting(0..<500))
  }

  /// Stata 8 to 12: the format's version, the byte order, 1, and a zero byte.
  private static func isOldStata(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 60 else { return false }
    return [104, 105, 108, 110, 111, 112, 113, 114, 115].contains(bytes[0]) && [1, 2].contains(bytes[1]) && bytes[2] == 1 && bytes[3] == 0
  }

  private static func looksLikeWebPage(_ bytes: Span<UInt8>) -> Bool {
    var head: [UInt8] = []
    for index in 0..<min(bytes.count, 512) { head.append(bytes[index]) }
    let text = MissingText.trimmed(String(decoding: head, as: UTF8.self)).lowercased()
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || text.hasPrefix("<table")
  }

  /// Whether the directory of a compound file names an encrypted package (MS-CFB 2.2: the directory's first sector is the
  /// number at byte 48, a sector has 2^n bytes with n at byte 30).
  private static func holdsEncryptedPackage(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 52, bytes[30] >= 7, bytes[30] <= 16 else { return false }
    let sector = (0..<4).reduce(0) { $0 | Int(bytes[48 + $1]) << (8 * $1) }
    let start = (sector + 1) << Int(bytes[30])
    guard start < bytes.count else { return false }
    let pattern: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] }
    return contains(pattern, bytes.extracting(start..<min(bytes.count, start + 16_384)))
  }

  private static func ends(_ pattern: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    bytes.count >= pattern.count && contains(pattern, bytes.extracting((bytes.count - pattern.count)..<bytes.count))
  }

  private static func contains(_ pattern: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    let last = bytes.count - pattern.count
    guard last >= 0 else { return false }
    return (0...last).contains { start in pattern.indices.allSatisfy { bytes[start + $0] == pattern[$0] } }
  }
}

/// Files of other programs that people send by mistake, known by their first bytes.
enum ForeignFile: Sendable, CaseIterable {
  /// Word, Writer, WPS Writer.
  case textDocument
  case slides
  case rData
  case parquet
  case arrow
  case sas
  case access
  case pickle
  case dBase

  /// The first bytes that tell it; none where an archive's parts do.
  var signatures: [[UInt8]] {
    switch self {
    case .textDocument: [Array("{\\rtf".utf8)]
    case .slides: []
    case .rData: [Array("RDX2\n".utf8), Array("RDX3\n".utf8), Array("RDA2\n".utf8), Array("RDA3\n".utf8), Array("X\n".utf8) + [0]]
    case .parquet: [Array("PAR1".utf8)]
    case .arrow: [Array("ARROW1".utf8) + [0, 0], Array("FEA1".utf8) + [0]]
    case .sas: [[UInt8](repeating: 0, count: 12) + [0xC2, 0xEA, 0x81, 0x60], Array("HEADER RECORD*******LIBRARY".utf8)]
    case .access: [[0, 1, 0, 0] + Array("Standard Jet DB".utf8), [0, 1, 0, 0] + Array("Standard ACE DB".utf8)]
    case .pickle: [[0x80, 0x02], [0x80, 0x03], [0x80, 0x04, 0x95], [0x80, 0x05, 0x95], [0x93] + Array("NUMPY".utf8)]
    case .dBase: [[0x30, 0x0B], [0x30, 0x0C]]
    }
  }

  /// Whether the first bytes, which might be a header's, stand at the end, too.
  var endsAsItBegins: Bool { self == .parquet }

  /// What it is, in words.
  var name: FileSentence {
    switch self {
    case .textDocument: .kindTextDocument
    case .slides: .kindSlides
    case .rData: .kindRData
    case .parquet: .kindParquet
    case .arrow: .kindArrow
    case .sas: .kindSAS
    case .access: .kindAccess
    case .pickle: .kindPickle
    case .dBase: .kindDBase
    }
  }
}
