internal import RatingStudy

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A file held by one process at a time: whoever else wants it waits until it is let go of, or its holder ends, however that ends.
///
/// The lock lies on the file itself, and whoever gets it asks whether it is still the file of that name: one that was replaced meanwhile is no longer.
@safe package final class FileLock: Sendable {
  private let path: String
  private let descriptor: Int32
  private let isNew: Bool
  private let isPermitted: Bool

  /// So long somebody else may hold it.
  private static let patience = 120.0

  /// Waits for a file and holds it; it is made, for its owner alone, where there is none.
  ///
  /// - Parameter isOwn: whether this process may have read or written it before.
  /// - Throws: ``StudyFileError`` where it can't be opened for writing, is no ordinary file, or somebody doesn't let go of it.
  package init(_ path: String, isOwn: Bool) throws(StudyFileError) {
    self.path = path
    isPermitted = try WriteScope.own.permits(path)
    var waited = 0.0
    while true {
      var status = stat()
      let wasThere = unsafe stat(path, &status) == 0
      if wasThere {
        if status.st_mode & S_IFMT == S_IFDIR { throw .unwritable(path, EISDIR) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .special(path: path) }
        if !isOwn, FilesInUse.contains(FileIdentity(status)) { throw .inUse(path: path) }
      } else if unsafe lstat(path, &status) == 0 {
        throw .danglingLink(path: path)
      }
      let flags = isPermitted ? O_RDWR | O_CREAT : O_RDONLY
      let own = unsafe open(isPermitted || wasThere ? path : "/dev/null", flags | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard own >= 0 else { throw .unwritable(path, errno) }
      if !isPermitted {
        (descriptor, isNew) = (own, false)
        return
      }
      if flock(own, LOCK_EX | LOCK_NB) == 0 {
        var held = stat()
        if unsafe fstat(own, &held) == 0, FileIdentity(held) == FileIdentity(path) {
          (descriptor, isNew) = (own, !wasThere)
          return
        }
        close(own)
        continue
      }
      close(own)
      guard waited < Self.patience else { throw .unwritable(path, EWOULDBLOCK) }
      usleep(10_000)
      waited += 0.01
    }
  }

  deinit {
    // A file that was made and neither filled nor replaced goes again.
    var held = stat()
    if isNew, unsafe fstat(descriptor, &held) == 0, held.st_size == 0, FileIdentity(held) == FileIdentity(path) { unsafe unlink(path) }
    close(descriptor)
  }

  /// How many bytes it holds.
  package var count: Int {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// What it holds.
  package func bytes() throws(StudyFileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var got = 0
    while got < bytes.count {
      let offset = got
      let read = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(descriptor, $0.baseAddress?.advanced(by: offset), $0.count - offset, offset)
      }
      if read < 0, errno == EINTR { continue }
      guard read >= 0 else { throw .unreadable(path: path, reason: unsafe String(cString: strerror(errno))) }
      if read == 0 { break }
      got += read
    }
    return Array(bytes[..<got])
  }

  /// Keeps the first bytes alone, adds others behind them, and returns once they lie on the disk.
  ///
  /// - Throws: ``StudyFileError/unwritable(path:reason:)``; the file is then as it was.
  package func append(_ bytes: [UInt8], after kept: Int) throws(StudyFileError) {
    guard isPermitted else { return }
    let before = count
    do throws(StudyFileError) {
      guard lseek(descriptor, kept, SEEK_SET) == kept else { throw .unwritable(path, errno) }
      try AtomicFile.put(bytes, descriptor, path)
      if before > kept + bytes.count, ftruncate(descriptor, kept + bytes.count) != 0 { throw .unwritable(path, errno) }
      guard fsync(descriptor) == 0 else { throw .unwritable(path, errno) }
    } catch {
      if before <= kept { ftruncate(descriptor, before) }
      throw error
    }
    FilesInUse.note(path)
  }
}
