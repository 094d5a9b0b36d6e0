/// The bytes of a file's name, which the system keeps as they came: names of an older Chinese system are not UTF-8.
package enum NameBytes {
  /// How a name that is no UTF-8 may have been meant: read as GB18030, where the bytes are that.
  ///
  /// - Returns: `nil` for bytes that are UTF-8; else the name, its unknown bytes as U+FFFD where they are no GB18030 either.
  package static func guess(_ bytes: [UInt8]) -> String? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    let text = try? Transcoder.utf8(bytes.span, from: 0, .gb18030)
    return String(decoding: text ?? bytes, as: UTF8.self)
  }
}
