internal import CZip

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Reads and replaces parts of a small zip archive of this program's own making, such as a word processor's document.
package struct ZipParts {
  /// Where the archive lies.
  package let path: String
  /// 1 January 2000, the date of every part: the same parts give the same bytes.
  private static let date: UInt16 = (2000 - 1980) << 9 | 1 << 5 | 1

  /// The archive at a place.
  package init(path: String) { self.path = path }

  /// A part as text.
  ///
  /// - Throws: `WorkbookFailure` where there is no such part.
  package func text(of part: String) throws -> String {
    let file = try ZipArchive(path: path).open(part)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { room in
        if let start = room.baseAddress { unsafe file.read(into: start, room.count) } else { 0 }
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    if let failure = file.failure { throw failure }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Puts parts in place of those of the same name, adds the others, and gives every part the same date.
  ///
  /// - Throws: ``StudyFileError/unwritable(path:reason:)``.
  package func put(_ parts: [(name: String, text: String)]) throws(StudyFileError) {
    var code: Int32 = 0
    guard let archive = unsafe zip_open(path, ZIP_CREATE, &code) else { throw .unwritable(path: path, reason: "zip \(code)") }
    for part in parts {
      guard unsafe Self.add(part.name, Array(part.text.utf8), to: archive) else {
        let reason = unsafe String(cString: zip_strerror(archive))
        unsafe zip_discard(archive)
        throw .unwritable(path: path, reason: reason)
      }
    }
    for index in 0..<max(0, unsafe zip_get_num_entries(archive, 0)) {
      unsafe zip_file_set_dostime(archive, UInt64(index), 0, Self.date, 0)
    }
    guard unsafe zip_close(archive) == 0 else {
      let reason = unsafe String(cString: zip_strerror(archive))
      unsafe zip_discard(archive)
      throw .unwritable(path: path, reason: reason)
    }
  }

  /// Adds a part; the archive frees the copy of its bytes that it is given.
  private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) -> Bool {
    guard let copy = unsafe malloc(max(1, bytes.count)) else { return false }
    unsafe bytes.withUnsafeBytes { source in
      if let start = source.baseAddress { unsafe memcpy(copy, start, source.count) }
    }
    guard let source = unsafe zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
      unsafe free(copy)
      return false
    }
    if unsafe zip_file_add(archive, name, source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8) >= 0 { return true }
    unsafe zip_source_free(source)
    return false
  }
}
