import Evenhand
import Foundation
import Messages

/// Where a result is to go, looked at before anything is computed.
enum OutputPlace {
  /// Refuses a file whose folder is not there or may not be written in, or that is a folder itself.
  ///
  /// - Throws: ``PlaceError``.
  static func check(file: String) throws {
    guard file != "-", !file.isEmpty else { return }
    if isFolderThere(file) == true {
      throw PlaceError(path: file, message: Message(ConsoleSentence.isFolder(file: file)))
    }
    try checkParent(of: file)
  }

  /// Refuses a folder that can't be made, or not be written in.
  static func check(folder: String) throws {
    guard let isFolder = isFolderThere(folder) else { return try checkParent(of: folder) }
    if !isFolder { throw StudyFileError.unwritable(path: folder, reason: unsafe String(cString: strerror(ENOTDIR))) }
    try checkWritable(folder, for: folder)
  }

  /// Whether an output is a folder: it ends with a slash, or is one.
  static func isFolder(_ path: String) -> Bool { path.hasSuffix("/") || isFolderThere(path) == true }

  /// Whether what stands at a path is a folder; `nil`: nothing stands there.
  private static func isFolderThere(_ path: String) -> Bool? {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    return isFolder.boolValue
  }

  private static func checkParent(of path: String) throws {
    let trimmed = path.count > 1 ? String(path.reversed().drop { $0 == "/" }.reversed()) : path
    let parts = trimmed.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let folder = parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/")
    guard isFolderThere(folder) == true else {
      throw PlaceError(path: path, message: Message(ConsoleSentence.noFolder(file: path, folder: folder)))
    }
    try checkWritable(folder, for: path)
  }

  private static func checkWritable(_ folder: String, for path: String) throws {
    // A device in a folder that is closed may be written to all the same.
    guard !FileManager.default.isWritableFile(atPath: folder), !FileManager.default.fileExists(atPath: path) || folder == path else {
      return
    }
    throw PlaceError(path: path, message: Message(ConsoleSentence.closedFolder(file: path, folder: folder)))
  }
}

/// A place that nothing can be written to.
struct PlaceError: ExplainedError {
  /// The file or folder that was to be written.
  var path: String
  var message: Message
  var kind: Failure.Kind { .unwritable }
}
