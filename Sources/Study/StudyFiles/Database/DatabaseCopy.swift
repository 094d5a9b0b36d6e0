internal import Foundation

/// A copy of an SQLite database, with what SQLite had not yet carried into it (its log of writes, or its journal), in a folder of its own that goes
/// with it: whatever reading a database writes beside it lies there, and what is read is what the digest is of.
final class DatabaseCopy {
  /// Endings of what may lie beside a database and belong to it.
  static let companions = ["-wal", "-journal"]

  /// Where the copy is.
  let path: String
  /// Of all its files, in bytes.
  let size: Int
  private let folder: URL

  /// - Parameter parts: the database's bytes under no ending, those of its companions under theirs.
  /// - Throws: ``StudyFileError`` where there is no room for it.
  init(_ parts: [(ending: String, file: FileBytes)]) throws(StudyFileError) {
    folder = FileManager.default.temporaryDirectory.appending(path: "evenhand-\(UUID().uuidString)")
    path = folder.appending(path: "study.sqlite").path
    size = parts.reduce(0) { $0 + $1.file.count }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      for part in parts {
        let data = part.file.withBytes { bytes in unsafe bytes.withUnsafeBufferPointer { unsafe Data(buffer: $0) } }
        try data.write(to: URL(filePath: path + part.ending))
      }
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw .unwritable(path: folder.path, reason: error.localizedDescription)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
