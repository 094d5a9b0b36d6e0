import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Schemes: are they right, and what do they say?
struct SchemeVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scheme", abstract: "Check a scheme, or say in plain words what it does.",
    subcommands: [Check.self, Explain.self])

  /// Every problem with line and column.
  struct Check: Verb {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Name every problem of a scheme with line and column.")

    @Argument(help: "The scheme (YAML).")
    var file: String

    @OptionGroup var output: OutputOptions

    func perform() throws {
      let scheme = try Evenhand.Explain(file: file).scheme
      scheme.remarks.forEach(Console(language: output.language).warn)
      try output.write(Message(ConsoleSentence.schemeIsRight(file: file)).text(in: output.language) + "\n")
    }
  }

  /// The rules in plain words.
  struct Explain: Verb {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: "Say in plain words what a scheme does.")

    @Argument(help: "The scheme (YAML).")
    var file: String

    @OptionGroup var output: OutputOptions

    func perform() throws {
      let explanation = try Evenhand.Explain(file: file).run()
      try output.write(explanation, Document(explanation, name: file))
    }
  }
}
