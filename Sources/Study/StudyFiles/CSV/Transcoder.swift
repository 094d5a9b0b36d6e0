#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Turns bytes of another encoding into UTF-8 through the C library's iconv, strictly: nothing is replaced or skipped.
enum Transcoder {
  /// Where the bytes stop being text of the encoding.
  struct Fault: Error {
    var offset: Int
  }

  /// The bytes from an offset on as UTF-8.
  ///
  /// - Throws: ``Fault`` with the offset of the first byte that is part of no character.
  static func utf8(_ bytes: Span<UInt8>, from offset: Int, _ encoding: TextEncoding) throws(Fault) -> [UInt8] {
    guard let converter = unsafe iconv_open("UTF-8", encoding.rawValue), Int(bitPattern: converter) != -1 else {
      throw Fault(offset: offset)
    }
    defer { unsafe iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count - offset) * 3 / 2 + 16)
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var consumed = offset
    while consumed < bytes.count {
      let (read, written, code) = unsafe convert(bytes, consumed, converter, &block)
      output.append(contentsOf: block[..<written])
      consumed += read
      if code != 0 && code != E2BIG { throw Fault(offset: consumed) }
    }
    return output
  }

  /// One call of iconv: bytes read, bytes written, and the error number (0 for none).
  private static func convert(
    _ bytes: Span<UInt8>, _ start: Int, _ converter: iconv_t, _ block: inout [UInt8]
  ) -> (read: Int, written: Int, code: Int32) {
    unsafe bytes.withUnsafeBytes { input in
      unsafe block.withUnsafeMutableBytes { output in
        var from = unsafe UnsafeMutableRawBufferPointer(mutating: input).baseAddress?.advanced(by: start)
          .assumingMemoryBound(to: CChar.self)
        var to = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = input.count - start
        var room = output.count
        let result = unsafe iconv(converter, &from, &left, &to, &room)
        let code = result == -1 ? errno : 0
        return (input.count - start - left, output.count - room, code)
      }
    }
  }
}
