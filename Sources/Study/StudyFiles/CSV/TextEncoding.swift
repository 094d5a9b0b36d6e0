/// How a text file writes its characters.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable, Codable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// The Chinese national standard; it contains GBK and GB2312.
  case gb18030 = "GB18030"
  case big5 = "BIG5"
  case windows1252 = "WINDOWS-1252"

  /// The encoding of a name as people write it (`utf8`, `GBK`, `gb2312`, `ANSI`, …); `nil` for one not supported.
  package init?(named name: String) {
    switch name.lowercased().filter({ $0.isLetter || $0.isNumber }) {
    case "utf8": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "cp936", "ansi": self = .gb18030
    case "big5", "cp950": self = .big5
    case "windows1252", "cp1252", "latin1", "iso88591": self = .windows1252
    default: return nil
    }
  }

  /// The byte order mark at the start of a file: which encoding it says, and its length.
  static func byteOrderMark(_ bytes: Span<UInt8>) -> (encoding: TextEncoding, length: Int)? {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return (.utf8, 3) }
    if bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xFE { return (.utf16LittleEndian, 2) }
    if bytes.count >= 2, bytes[0] == 0xFE, bytes[1] == 0xFF { return (.utf16BigEndian, 2) }
    return nil
  }
}
