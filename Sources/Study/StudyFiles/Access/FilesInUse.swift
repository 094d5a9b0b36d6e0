internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The files that a process has read and written, so that no output ever lands on one of them, whatever its path.
///
/// A program says once that they are to be kept (``keep()``); every file that is opened for reading, and every one that was written, is noted where
/// that happens, so that no verb can forget one. A library that is used by other programs keeps nothing.
package enum FilesInUse {
  private struct State {
    var isKept = false
    var used: Set<FileIdentity> = []
    /// Where another process is told what was read here.
    var list: String?
  }

  private static let state = Mutex(State())

  /// Names a file to which a process adds every file that it reads: the notebook that runs commands must not write over what they read.
  package static let listVariable = "EVENHAND_READ_LIST"

  /// Notes from here on what is read and written.
  package static func keep() {
    let list = unsafe getenv(listVariable).map { unsafe String(cString: $0) }
    state.withLock { state in
      state.isKept = true
      state.list = list
    }
  }

  /// Notes a file that was read or written.
  package static func note(_ path: String) { FileIdentity(path).map(note) }

  /// Takes back a file that was opened and found to be no input: a result beside the study, which the next result may replace.
  package static func forget(_ path: String) {
    guard let identity = FileIdentity(path) else { return }
    _ = state.withLock { $0.used.remove(identity) }
  }

  /// Notes what a process told of in a list.
  package static func note(list: String) {
    for line in list.split(separator: "\n") { FileIdentity(line: line).map(note) }
  }

  static func note(_ identity: FileIdentity) {
    state.withLock { state in
      guard state.isKept, state.used.insert(identity).inserted, let list = state.list else { return }
      let descriptor = unsafe open(list, O_WRONLY | O_APPEND | O_CLOEXEC)
      guard descriptor >= 0 else { return }
      defer { close(descriptor) }
      let line = Array((identity.line + "\n").utf8)
      _ = unsafe line.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    }
  }

  /// Whether a file was read or written here.
  static func contains(_ identity: FileIdentity) -> Bool { state.withLock { $0.used.contains(identity) } }
}
