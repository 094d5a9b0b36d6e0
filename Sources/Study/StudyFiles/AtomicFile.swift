internal import Glibc

/// Writes files so that nobody ever sees half of one: beside the place first, then renamed into it.
package enum AtomicFile {
  /// Writes bytes to a file, replacing what was there.
  ///
  /// What is no ordinary file (a pipe, a terminal) is written directly; a symbolic link keeps pointing where it did.
  /// - Throws: ``StudyFileError/unwritable(path:reason:)``; the place is then as it was.
  package static func write(_ bytes: [UInt8], to path: String) throws(StudyFileError) {
    var status = stat()
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      guard status.st_mode & S_IFMT != S_IFDIR else { throw failure(path, EISDIR) }
      return try fill(path, bytes, flags: O_WRONLY)
    }
    let place = resolved(path)
    let draft = draftName(place)
    do throws(StudyFileError) {
      try fill(draft, bytes, flags: O_WRONLY | O_CREAT | O_EXCL)
    } catch {
      unsafe unlink(draft)
      throw error.named(path)
    }
    guard unsafe rename(draft, place) == 0 else {
      let code = errno
      unsafe unlink(draft)
      throw failure(path, code)
    }
  }

  /// Writes a text as UTF-8; see ``write(_:to:)-([UInt8],_)``.
  package static func write(_ text: String, to path: String) throws(StudyFileError) {
    try write(Array(text.utf8), to: path)
  }

  /// Lets something write a file under another name, then puts it into its place.
  ///
  /// - Parameters:
  ///   - path: the place.
  ///   - body: writes the file under the name it is given; `nil`, or why it could not.
  /// - Throws: ``StudyFileError/unwritable(path:reason:)``; the place is then as it was.
  static func replace(_ path: String, _ body: (_ draft: String) -> String?) throws(StudyFileError) {
    var status = stat()
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw failure(path, EISDIR) }
    let place = resolved(path)
    let draft = draftName(place)
    if let reason = body(draft) {
      unsafe unlink(draft)
      throw .unwritable(path: path, reason: reason)
    }
    guard unsafe rename(draft, place) == 0 else {
      let code = errno
      unsafe unlink(draft)
      throw failure(path, code)
    }
  }

  /// Writes bytes to a file as they come, replacing what was there when all are written.
  ///
  /// - Parameter body: writes by calling what it is given.
  /// - Throws: ``StudyFileError/unwritable(path:reason:)`` and what the body throws; the place is then as it was.
  package static func stream(to path: String, _ body: (_ sink: @escaping ([UInt8]) throws -> Void) throws -> Void) throws {
    var status = stat()
    let isSpecial = unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    if isSpecial, status.st_mode & S_IFMT == S_IFDIR { throw failure(path, EISDIR) }
    let place = isSpecial ? path : resolved(path)
    let draft = isSpecial ? path : draftName(place)
    let descriptor = unsafe open(draft, O_WRONLY | O_CLOEXEC | (isSpecial ? 0 : O_CREAT | O_EXCL), 0o666)
    guard descriptor >= 0 else { throw failure(path, errno) }
    do {
      defer { close(descriptor) }
      try body { bytes in try put(bytes, descriptor, path) }
    } catch {
      if !isSpecial { unsafe unlink(draft) }
      throw error
    }
    guard unsafe isSpecial || rename(draft, place) == 0 else {
      let code = errno
      unsafe unlink(draft)
      throw failure(path, code)
    }
  }

  /// Writes several files into a folder: a new folder appears whole, in one that exists every file is written beside its
  /// place before the first is renamed.
  ///
  /// - Parameters:
  ///   - files: names (without folders) and contents.
  ///   - folder: where; the folder above it must exist.
  /// - Throws: ``StudyFileError/unwritable(path:reason:)``; nothing half written stays behind.
  package static func write(_ files: [(name: String, bytes: [UInt8])], toFolder folder: String) throws(StudyFileError) {
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var status = stat()
    let exists = unsafe stat(folder, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFDIR { throw failure(folder, ENOTDIR) }
    let workplace = exists ? folder : draftName(folder)
    if !exists, unsafe mkdir(workplace, 0o777) != 0 { throw failure(folder, errno) }
    var drafts: [(draft: String, place: String)] = []
    do throws(StudyFileError) {
      for file in files {
        let place = workplace + "/" + file.name
        let draft = exists ? draftName(place) : place
        drafts.append((draft, place))
        try fill(draft, file.bytes, flags: O_WRONLY | O_CREAT | O_EXCL)
      }
      if exists {
        for (draft, place) in drafts where unsafe rename(draft, place) != 0 { throw failure(place, errno) }
      } else if unsafe rename(workplace, folder) != 0 {
        throw failure(folder, errno)
      }
    } catch {
      for (draft, _) in drafts { unsafe unlink(draft) }
      if !exists { unsafe rmdir(workplace) }
      throw error
    }
  }

  private static func draftName(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = ".\(parts.last ?? "").\(getpid()).partial"
    return (parts.dropLast() + [Substring(name)]).joined(separator: "/")
  }

  /// Where a symbolic link leads; the path itself when it is none.
  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static func fill(_ path: String, _ bytes: [UInt8], flags: Int32) throws(StudyFileError) {
    let descriptor = unsafe open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path, errno) }
    do throws(StudyFileError) {
      try put(bytes, descriptor, path)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw failure(path, errno) }
  }

  private static func put(_ bytes: [UInt8], _ descriptor: Int32, _ path: String) throws(StudyFileError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(path, errno) }
      written += count
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> StudyFileError {
    .unwritable(path: path, reason: unsafe String(cString: strerror(code)))
  }
}

extension StudyFileError {
  /// The same failure under the name that the person gave.
  fileprivate func named(_ path: String) -> StudyFileError {
    if case .unwritable(_, let reason) = self { return .unwritable(path: path, reason: reason) }
    return self
  }
}
