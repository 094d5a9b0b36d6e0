import Evenhand
import Messages

/// The words of a command that belong to a part: all but those that change no figure.
enum PartCommand {
  /// Options that change no figure of a part.
  private static let idle: Set<String> = ["--shard", "--threads", "-o", "--output", "--format", "--lang", "--log", "--errors"]

  /// Of the command that runs.
  static var own: [String] { words(Array(CommandLine.arguments.dropFirst())) }

  /// The words of a command without the idle options and their values.
  static func words(_ words: [String]) -> [String] {
    var result: [String] = []
    var isValue = false
    for word in words {
      if isValue {
        isValue = false
      } else if idle.contains(word) {
        isValue = true
      } else if !idle.contains(where: { word.hasPrefix($0 + "=") }) {
        result.append(word)
      }
    }
    return result
  }
}

extension OutputOptions {
  /// Writes a part whole or not at all.
  func write(_ part: Part) throws {
    guard format ?? .json == .json else { throw UsageError(PartSentence.needsJSON) }
    try write(try part.text())
  }
}
