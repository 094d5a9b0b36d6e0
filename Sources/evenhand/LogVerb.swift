import ArgumentParser
import Messages
import StudyFiles

/// Logs of scenarios.
struct LogVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Logs of what was tried.", subcommands: [Verify.self])

  /// Does every line follow the one before it?
  struct Verify: Verb {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "Check that no line of a scenario log was changed, added in between or taken away.")

    @Argument(help: "The log.")
    var file: String

    @OptionGroup var output: OutputOptions

    func perform() throws {
      let lines = try PlainText.read(file).split(separator: "\n").map(String.init)
      if let broken = ScenarioLog.firstBroken(lines) {
        Console(language: output.language).say(
          Message(ConsoleMessage.logBroken, ["file": .text(file), "row": .integer(broken)]))
        throw ExitCode(65)
      }
      try output.write(
        Message(ConsoleMessage.logHolds, ["file": .text(file), "count": .integer(lines.count)]).text(in: output.language) + "\n")
    }
  }
}
