package import Messages
internal import RatingStudy

/// Why a study could not be opened at all. Problems *in* a study are a `DataError`.
package enum StudyFileError: Error, Sendable, Hashable {
  /// There is no such file or folder. The command line ends with status 66.
  case missing(path: String)
  /// There is one, but it can't be read or written.
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)

  /// What to tell people.
  package var message: Message {
    switch self {
    case .missing(let path): Message(FileSentence.missingFile(path: path))
    case .unreadable(let path, let reason):
      Message(FileSentence.unreadableFile(path: path, reason: reason))
    case .unwritable(let path, let reason):
      Message(FileSentence.unwritableFile(path: path, reason: reason))
    }
  }

  /// Opens a file for reading.
  static func opening(_ path: String) throws(StudyFileError) -> MappedFile {
    do {
      return try MappedFile(path: path)
    } catch {
      switch error {
      case .missing: throw .missing(path: path)
      case .unreadable(let reason): throw .unreadable(path: path, reason: reason)
      }
    }
  }
}
