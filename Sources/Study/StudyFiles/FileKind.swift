internal import Messages

/// What a file is by its first bytes, whatever it is called.
enum FileKind: Sendable {
  case text
  /// A zip archive, as workbooks of today are.
  case workbook
  /// A workbook of Excel 97–2003.
  case legacyWorkbook
  /// A workbook that asks for a password.
  case protectedWorkbook
  case database
  case compressed
  /// A web page; some systems export one under the name of a workbook.
  case webPage
  case document

  init(_ bytes: Span<UInt8>) {
    func begins(_ signature: [UInt8]) -> Bool {
      guard bytes.count >= signature.count else { return false }
      return signature.indices.allSatisfy { bytes[$0] == signature[$0] }
    }
    if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) {
      self = .workbook
    } else if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.holdsEncryptedPackage(bytes) ? .protectedWorkbook : .legacyWorkbook
    } else if begins(Array("SQLite format 3\0".utf8)) {
      self = .database
    } else if begins([0x1F, 0x8B]) || begins(Array("7z".utf8) + [0xBC, 0xAF]) || begins(Array("Rar!".utf8)) {
      self = .compressed
    } else if begins(Array("%PDF".utf8)) || begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF]) {
      self = .document
    } else if Self.looksLikeWebPage(bytes) {
      self = .webPage
    } else {
      self = .text
    }
  }

  /// Why the file can't be read as text; `nil` when it may be.
  var refusalAsText: FileMessage? {
    switch self {
    case .text: nil
    case .workbook: .workbookAsText
    case .legacyWorkbook: .legacyWorkbook
    case .protectedWorkbook: .protectedWorkbook
    case .database: .databaseAsText
    case .compressed: .compressedFile
    case .webPage: .webPage
    case .document: .document
    }
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

  private static func contains(_ pattern: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    let last = bytes.count - pattern.count
    guard last >= 0 else { return false }
    return (0...last).contains { start in pattern.indices.allSatisfy { bytes[start + $0] == pattern[$0] } }
  }
}
