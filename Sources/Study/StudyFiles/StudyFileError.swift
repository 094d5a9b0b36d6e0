package import Messages
internal import RatingStudy

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Why a study could not be opened at all. Problems *in* a study are a `DataError`.
package enum StudyFileError: Error, Sendable, Hashable {
  /// There is no such file or folder. The command line ends with status 66.
  case missing(path: String)
  /// There is one, but it can't be read or written.
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  /// A device, a named pipe, a socket: nothing is read from there, nothing written.
  case special(path: String)
  /// A link that leads nowhere: nothing is written through it.
  case danglingLink(path: String)
  /// What was read, or written already, is not to be written over.
  case inUse(path: String)
  /// A notebook's command writes under the notebook's folder only.
  case outsideScope(path: String, folder: String)
  /// It became another while it was read.
  case changed(path: String)

  /// Writing failed with a code of the system.
  static func unwritable(_ path: String, _ code: Int32) -> StudyFileError {
    .unwritable(path: path, reason: unsafe String(cString: strerror(code)))
  }

  /// The file or folder that is meant.
  package var path: String {
    switch self {
    case .missing(let path), .unreadable(let path, _), .unwritable(let path, _), .special(let path), .danglingLink(let path),
      .inUse(let path), .outsideScope(let path, _), .changed(let path):
      path
    }
  }

  /// What to tell people.
  package var message: Message {
    switch self {
    case .missing(let path): Message(FileSentence.missingFile(path: path))
    case .unreadable(let path, let reason):
      Message(FileSentence.unreadableFile(path: path, reason: reason))
    case .unwritable(let path, let reason):
      Message(FileSentence.unwritableFile(path: path, reason: reason))
    case .special(let path): Message(FileSentence.specialFile(path: path))
    case .danglingLink(let path): Message(FileSentence.danglingLink(path: path))
    case .inUse(let path): Message(FileSentence.fileInUse(path: path))
    case .outsideScope(let path, let folder): Message(FileSentence.outsideScope(path: path, folder: folder))
    case .changed(let path): Message(FileSentence.changedFile(path: path))
    }
  }

  /// Opens a file for reading.
  static func opening(_ path: String) throws(StudyFileError) -> FileBytes {
    do {
      return try FileBytes(path: path)
    } catch {
      switch error {
      case .missing: throw .missing(path: path)
      case .unreadable(let reason): throw .unreadable(path: path, reason: reason)
      case .special: throw .special(path: path)
      case .changed: throw .changed(path: path)
      }
    }
  }
}
