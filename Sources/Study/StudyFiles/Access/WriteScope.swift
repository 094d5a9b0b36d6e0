internal import Foundation

/// Where a process may write: everywhere, unless the one that started it says otherwise. A notebook's commands come from a file that somebody else
/// may have written: they write under its own folder only, and nothing at all where it is only checked.
package enum WriteScope: Sendable, Equatable {
  /// Where the person says.
  case everywhere
  /// Under this folder.
  case under(String)
  /// Whatever is to be written is made and let go of.
  case nowhere

  /// Says where the commands that a process starts may write: a folder's path, or nothing.
  package static let variable = "EVENHAND_WRITE_UNDER"

  /// Of this process.
  package static let own: WriteScope = {
    guard let folder = ProcessInfo.processInfo.environment[variable] else { return .everywhere }
    return folder.isEmpty ? .nowhere : .under(folder)
  }()

  /// What ``variable`` says of it; `nil` where it is not set.
  package var value: String? {
    switch self {
    case .everywhere: nil
    case .under(let folder): folder
    case .nowhere: ""
    }
  }

  /// Whether a file may be written there.
  ///
  /// - Throws: ``StudyFileError/outsideScope(path:folder:)`` where that is elsewhere.
  func permits(_ path: String) throws(StudyFileError) -> Bool {
    switch self {
    case .everywhere: return true
    case .nowhere: return false
    case .under(let folder):
      // The folder in which it would stand, its links followed: that exists, or writing fails anyway.
      let place = URL(filePath: path).standardizedFileURL
      let own = URL(filePath: folder).resolvingSymlinksInPath().path
      let above = place.deletingLastPathComponent().resolvingSymlinksInPath().path
      let target = place.resolvingSymlinksInPath().deletingLastPathComponent().path
      guard [above, target].allSatisfy({ $0 == own || $0.hasPrefix(own + "/") }) else {
        throw .outsideScope(path: path, folder: folder)
      }
      return true
    }
  }
}
