#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Writes files so that nobody ever sees half of one: beside the place first, then renamed into it.
///
/// What was there keeps its permissions. A file that was read, a device, a pipe, a link that leads nowhere is never replaced; a link that leads to a
/// file stays, and the file is replaced.
package enum AtomicFile {
  /// Who may read a file that was not there before.
  package enum Readers: Sendable {
    /// Its owner alone: it may hold names.
    case owner
    /// Whoever the system's usual mask allows.
    case everybody
  }

  /// Writes bytes to a file, replacing what was there.
  ///
  /// - Parameters:
  ///   - readers: of a file that was not there.
  ///   - isOwn: whether it is the writer's own file, which it read before: a key, a notebook.
  /// - Throws: ``StudyFileError``; the place is then as it was.
  package static func write(_ bytes: [UInt8], to path: String, readers: Readers = .owner, isOwn: Bool = false) throws(StudyFileError) {
    do {
      try replace(path, readers: readers, isOwn: isOwn) { try put(bytes, $0, path) }
    } catch {
      throw error as? StudyFileError ?? .unwritable(path: path, reason: "\(error)")
    }
  }

  /// Writes a text as UTF-8; see ``write(_:to:readers:isOwn:)-([UInt8],_,_,_)``.
  package static func write(_ text: String, to path: String, readers: Readers = .owner, isOwn: Bool = false) throws(StudyFileError) {
    try write(Array(text.utf8), to: path, readers: readers, isOwn: isOwn)
  }

  /// Writes bytes to a file as they come, replacing what was there when all are written.
  ///
  /// - Parameter body: writes by calling what it is given.
  /// - Throws: ``StudyFileError`` and what the body throws; the place is then as it was.
  package static func stream(
    to path: String, readers: Readers = .owner, _ body: (_ sink: @escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    try replace(path, readers: readers, isOwn: false) { descriptor in try body { bytes in try put(bytes, descriptor, path) } }
  }

  /// Lets something write a file under another name, then puts it into its place.
  ///
  /// - Parameters:
  ///   - path: the place.
  ///   - body: writes the file under the name it is given, which exists and is empty; `nil`, or why it could not.
  /// - Throws: ``StudyFileError``; the place is then as it was.
  static func replace(_ path: String, _ body: (_ draft: String) -> String?) throws(StudyFileError) {
    let place = try Place(path, isOwn: false)
    let draft = Draft(place)
    close(try draft.opened())
    if let reason = body(draft.path) {
      draft.remove()
      throw .unwritable(path: path, reason: reason)
    }
    try draft.moveIntoPlace(.owner)
  }

  private static func replace(_ path: String, readers: Readers, isOwn: Bool, _ body: (Int32) throws -> Void) throws {
    let draft = Draft(try Place(path, isOwn: isOwn))
    let descriptor = try draft.opened()
    do {
      try body(descriptor)
    } catch {
      close(descriptor)
      draft.remove()
      throw error
    }
    if isOwn { fsync(descriptor) }
    guard close(descriptor) == 0 else {
      let code = errno
      draft.remove()
      throw StudyFileError.unwritable(path, code)
    }
    try draft.moveIntoPlace(readers)
  }

  /// Writes several files into a folder: a new folder appears whole, in one that exists every file is written beside its
  /// place before the first is renamed.
  ///
  /// - Parameters:
  ///   - files: names (without folders) and contents.
  ///   - folder: where; the folder above it must exist.
  /// - Throws: ``StudyFileError``; nothing half written stays behind.
  package static func write(_ files: [(name: String, bytes: [UInt8])], toFolder folder: String, readers: Readers = .owner)
    throws(StudyFileError)
  {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    var status = stat()
    let exists = unsafe stat(folder, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFDIR { throw .unwritable(folder, ENOTDIR) }
    guard try WriteScope.own.permits(folder) else { return }
    let workplace = exists ? folder : Draft.name(folder)
    if !exists, unsafe mkdir(workplace, 0o777) != 0 { throw .unwritable(folder, errno) }
    var drafts: [Draft] = []
    do throws(StudyFileError) {
      for file in files {
        let draft = Draft(try Place(workplace + "/" + file.name, isOwn: false, shown: folder + "/" + file.name))
        drafts.append(draft)
        let descriptor = try draft.opened()
        defer { close(descriptor) }
        try put(file.bytes, descriptor, folder + "/" + file.name)
      }
      for draft in drafts { try draft.moveIntoPlace(readers) }
      if !exists, unsafe rename(workplace, folder) != 0 { throw StudyFileError.unwritable(folder, errno) }
    } catch {
      for draft in drafts { draft.remove(andPlace: !exists) }
      if !exists { unsafe rmdir(workplace) }
      throw error
    }
  }

  static func put(_ bytes: [UInt8], _ descriptor: Int32, _ path: String) throws(StudyFileError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unwritable(path, errno) }
      written += count
    }
  }

  /// Where a file is to stand, and what stands there.
  private struct Place {
    /// As the person gave it.
    let shown: String
    /// Links followed.
    let path: String
    /// Of what stands there; `nil`: nothing does.
    let mode: mode_t?
    /// Whether anything is to be written at all.
    let isPermitted: Bool

    /// - Throws: ``StudyFileError`` where nothing may be written there.
    init(_ path: String, isOwn: Bool, shown: String? = nil) throws(StudyFileError) {
      self.shown = shown ?? path
      var status = stat()
      if unsafe stat(path, &status) == 0 {
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .unwritable(self.shown, EISDIR)
        default: throw .special(path: self.shown)
        }
        if !isOwn, FilesInUse.contains(FileIdentity(status)) { throw .inUse(path: self.shown) }
        mode = status.st_mode & 0o7777
      } else {
        guard unsafe lstat(path, &status) != 0 else { throw .danglingLink(path: self.shown) }
        mode = nil
      }
      self.path = mode == nil ? path : Self.resolved(path)
      isPermitted = try WriteScope.own.permits(path)
    }

    /// Where a symbolic link leads; the path itself when it is none.
    private static func resolved(_ path: String) -> String {
      guard let real = unsafe realpath(path, nil) else { return path }
      defer { unsafe free(real) }
      return unsafe String(cString: real)
    }
  }

  /// A file that is written beside its place.
  private struct Draft {
    let place: Place
    let path: String

    init(_ place: Place) {
      self.place = place
      path = place.isPermitted ? Self.name(place.path) : "/dev/null"
    }

    /// A name beside a path that nobody else has.
    static func name(_ path: String) -> String {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      let name = ".evenhand-\(getpid())-\(String(UInt32.random(in: 0...UInt32.max), radix: 36)).partial"
      return (parts.dropLast() + [Substring(name)]).joined(separator: "/")
    }

    /// Makes it, for its owner alone.
    func opened() throws(StudyFileError) -> Int32 {
      let flags = place.isPermitted ? O_WRONLY | O_CREAT | O_EXCL : O_WRONLY
      let descriptor = unsafe open(path, flags | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw .unwritable(place.shown, errno) }
      return descriptor
    }

    func remove(andPlace: Bool = false) {
      guard place.isPermitted else { return }
      unsafe unlink(path)
      if andPlace { unsafe unlink(place.path) }
    }

    /// Gives it the permissions of what it replaces, else those of a new file, and moves it there.
    func moveIntoPlace(_ readers: Readers) throws(StudyFileError) {
      guard place.isPermitted else { return }
      let mask = umask(0o077)
      umask(mask)
      let mode = place.mode ?? (readers == .owner ? 0o600 : 0o666 & ~mask)
      guard unsafe chmod(path, mode) == 0, unsafe rename(path, place.path) == 0 else {
        let code = errno
        remove()
        throw .unwritable(place.shown, code)
      }
      FilesInUse.note(place.path)
    }
  }
}
