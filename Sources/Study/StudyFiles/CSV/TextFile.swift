internal import Messages
internal import RatingStudy

/// A text file's characters as UTF-8, without a copy when they already are.
struct TextFile {
  /// Longest line in bytes that is taken for text at all.
  static let longestLine = 64 << 20

  var encoding: TextEncoding
  /// Where the text begins in the file's own bytes, after a byte order mark.
  var offset: Int
  /// The text in UTF-8 when the file's own bytes are not.
  var converted: [UInt8]?

  /// Finds the encoding: the byte order mark, else the one declared, else UTF-8 when the bytes are that, else GB18030.
  ///
  /// - Returns: `nil` when the bytes are no text; `problems` then says why.
  init?(_ bytes: Span<UInt8>, declared: TextEncoding?, problems: inout ProblemList) {
    guard Self.hasBoundedLines(bytes, &problems) else { return nil }
    let mark = TextEncoding.byteOrderMark(bytes)
    offset = mark?.length ?? 0
    encoding = mark?.encoding ?? declared ?? .utf8
    if mark == nil || encoding == .utf8, !Self.isFree(ofZeros: bytes, offset, &problems) { return nil }
    if encoding == .utf8 {
      let check = UTF8Check(bytes, from: offset)
      if check.isValid { return }
      let isCertain = mark != nil || declared != nil || check.isDamaged
      if let fault = check.firstFault, isCertain {
        Self.report(fault, .utf8, bytes, &problems)
        return nil
      }
      encoding = .gb18030
    }
    do {
      let text = try Transcoder.utf8(bytes, from: offset, encoding)
      guard mark == nil || Self.isFree(ofZeros: text.span, 0, &problems) else { return nil }
      converted = text
    } catch {
      Self.report(error.offset, encoding, bytes, &problems)
      return nil
    }
    if declared == nil {
      problems.add(as: .note, .encodingDetected(encoding: encoding.rawValue))
    }
  }

  /// Lends the text in UTF-8.
  func withText<Result>(of bytes: Span<UInt8>, _ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
    if let converted { return try body(converted.span) }
    return try body(bytes.extracting(offset..<bytes.count))
  }

  /// The line that a byte stands in, counted from 1.
  static func line(of offset: Int, in bytes: Span<UInt8>) -> Int {
    var line = 1
    for index in 0..<min(offset, bytes.count) where bytes[index] == 0x0A { line += 1 }
    return line
  }

  private static func report(
    _ fault: Int, _ encoding: TextEncoding, _ bytes: Span<UInt8>, _ problems: inout ProblemList
  ) {
    problems.add(
      row: line(of: fault, in: bytes),
      encoding == .utf8 ? .damagedText(offset: fault + 1) : .unknownEncoding(offset: fault + 1, encoding: encoding.rawValue))
  }

  /// A zero byte never stands in a text file.
  private static func isFree(ofZeros bytes: Span<UInt8>, _ offset: Int, _ problems: inout ProblemList) -> Bool {
    var index = offset
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      if bytes[index] == 0 {
        problems.add(row: line(of: index, in: bytes), .zeroByte(offset: index + 1))
        return false
      }
      index += 1
    }
    return true
  }

  /// Whether no line is endless; only then is anything converted or copied.
  /// From each line end the last one within reach is the next, so that few bytes are looked at.
  private static func hasBoundedLines(_ bytes: Span<UInt8>, _ problems: inout ProblemList) -> Bool {
    guard bytes.count > longestLine else { return true }
    var start = 0
    while bytes.count - start > longestLine {
      var end = start + longestLine
      while end > start, bytes[end] != 0x0A, bytes[end] != 0x0D { end -= 1 }
      guard end > start else {
        problems.add(row: line(of: start + 1, in: bytes), .lineTooLong(limit: longestLine >> 20))
        return false
      }
      start = end
    }
    return true
  }
}
