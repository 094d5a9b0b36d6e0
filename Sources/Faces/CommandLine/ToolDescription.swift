import ArgumentParser
import Foundation

/// The program's commands as the argument parser describes them (`--experimental-dump-help`): names, options, help in the language of this run.
struct ToolDescription: Decodable {
  let command: Command

  /// A command.
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  /// An option, a flag or an argument.
  struct Argument: Decodable {
    /// `positional`, `option` or `flag`.
    let kind: String
    let shouldDisplay: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?

    /// A name with its dashes.
    struct Name: Decodable {
      let kind: String
      let name: String

      var text: String { (kind == "long" ? "--" : "-") + name }
    }
  }

  /// That of this program; `nil` where the parser gives none.
  static func own() -> ToolDescription? {
    do {
      _ = try Program.parseAsRoot(["--experimental-dump-help"])
      return nil
    } catch {
      return try? JSONDecoder().decode(ToolDescription.self, from: Data(Program.fullMessage(for: error).utf8))
    }
  }

  /// The command that words lead to, as far as they do.
  func command(_ words: [String]) -> Command {
    var found = command
    for word in words {
      guard let next = found.subcommands?.first(where: { $0.commandName == word }) else { break }
      found = next
    }
    return found
  }
}
