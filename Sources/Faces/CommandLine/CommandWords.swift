import ArgumentParser
import Evenhand
import Messages

/// The words of a command line: what is asked of the whole program, and what is left for the parser.
struct CommandWords {
  /// All but the program's own name.
  let words: [String]

  /// Those of this process.
  static let own = CommandWords(words: GivenNames.own.arguments.map { String(decoding: $0, as: UTF8.self) })

  /// A verb that is not there.
  struct UnknownVerb {
    var verb: String
    /// The commands above it, the program's own name first.
    var path: [String]
    /// What there is in its place, with what it means.
    var known: [(name: String, meaning: String)]
  }

  /// Options that every command takes, so that they may stand before the verb, too.
  private static let everywhere: Set<String> = ["--lang", "--errors"]
  /// Requests of the parser itself that a word follows.
  private static let followed: Set<String> = ["--generate-completion-script"]

  /// The value of an option, the last one where it is given several times; `nil` where it is not given.
  func value(of option: String) -> String? {
    let before = words.prefix { $0 != "--" }
    var found: String?
    for (place, word) in before.enumerated() {
      if word == option, place + 1 < before.count { found = before[place + 1] }
      if word.hasPrefix(option + "=") { found = String(word.dropFirst(option.count + 1)) }
    }
    return found
  }

  /// What the parser reads: options of every command that stand before the verb, behind it; without them where no verb is asked.
  var forParser: [String] {
    var command: any ParsableCommand.Type = Program.self
    var (result, early): ([String], [String]) = ([], [])
    var rest = words[...]
    while let word = rest.popFirst() {
      if Self.everywhere.contains(word), let value = rest.popFirst() {
        early += [word, value]
      } else if Self.everywhere.contains(where: { word.hasPrefix($0 + "=") }) {
        early.append(word)
      } else {
        result.append(word)
        if Self.followed.contains(word), let value = rest.popFirst() { result.append(value) }
        guard let verb = Self.verb(word, of: command) else { continue }
        command = verb
        // A verb reads its own; what describes one doesn't.
        if verb.configuration.subcommands.isEmpty, result.first != "help" { return result + early + rest }
      }
    }
    return result
  }

  /// The first word that should be a verb and is none; `nil` where every one is.
  var unknownVerb: UnknownVerb? {
    var command: any ParsableCommand.Type = Program.self
    var path = [command._commandName]
    var rest = forParser[...]
    while let word = rest.popFirst() {
      guard !command.configuration.subcommands.isEmpty else { return nil }
      if Self.followed.contains(word) { rest = rest.dropFirst() }
      guard !word.hasPrefix("-"), word != "help" || path.count > 1 else { continue }
      guard let verb = Self.verb(word, of: command) else {
        return UnknownVerb(
          verb: word, path: path,
          known: command.configuration.subcommands.map { ($0._commandName, $0.configuration.abstract) })
      }
      command = verb
      path.append(word)
    }
    return nil
  }

  /// Whether the help of a verb is asked for that is not there.
  var isHelpOfUnknown: Bool { forParser.first == "help" && unknownVerb != nil }

  private static func verb(_ word: String, of command: any ParsableCommand.Type) -> (any ParsableCommand.Type)? {
    command.configuration.subcommands.first { $0._commandName == word }
  }
}

extension Language {
  /// The language in which this run speaks: that of `--lang`, wherever it stands; else that of the environment.
  static let ofProcess = CommandWords.own.value(of: "--lang").flatMap(Language.init(rawValue:)) ?? Console.environmentLanguage
}
