import ArgumentParser
import Evenhand
import Messages
import Workbench

/// Logs of scenarios, and records of the workbench.
struct LogVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Logs of what was tried.", subcommands: [Verify.self])

  /// Does every entry follow the one before it?
  struct Verify: Verb {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check that no entry of a scenario log or a workbench record was changed, added in between or taken away.")

    @Argument(help: "The log, or the record (an SQLite file).")
    var file: String

    @OptionGroup var output: OutputOptions

    func perform() throws {
      let count = WorkbenchRecord.isDatabase(path: file) ? try verifiedRecord() : try verifiedLog()
      try output.write(
        Message(SimulationSentence.logHolds(file: file, count: count)).text(in: output.language) + "\n")
    }

    private func verifiedLog() throws -> Int {
      do {
        return try ScenarioLog.verify(file)
      } catch {
        if case QuestionError.brokenLog(_, let line) = error.cause { throw broken(line) }
        throw error
      }
    }

    private func verifiedRecord() throws -> Int {
      do {
        return try WorkbenchRecord.verify(path: file)
      } catch WorkbenchRecordError.broken(_, let entry) {
        throw broken(entry)
      } catch WorkbenchRecordError.unusable(_, let reason) {
        throw StudyFileError.unreadable(path: file, reason: reason)
      }
    }

    /// Says where the chain breaks; bad data.
    private func broken(_ entry: Int) -> ExitCode {
      Console(language: output.language).say(
        Message(SimulationSentence.logBroken(file: file, row: entry)))
      return ExitCode(65)
    }
  }
}
