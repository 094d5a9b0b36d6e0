import Evenhand
import Foundation

/// What a notebook's commands may touch, and what its page is called.
extension NotebookVerb {
  /// Where the notebook's commands may write.
  var writes: WriteScope {
    if check { return .nowhere }
    return .under(URL(fileURLWithPath: file).resolvingSymlinksInPath().deletingLastPathComponent().path)
  }

  /// Its first heading.
  static func title(_ text: String) -> String? {
    text.split(separator: "\n").first { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
  }
}
