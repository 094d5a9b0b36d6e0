import ArgumentParser
import Evenhand
import Messages
import Reporting
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

    @Option(help: "A digest of this file that was noted elsewhere: nothing up to its entry was taken away or written anew.")
    var anchor: String?

    @OptionGroup var output: OutputOptions

    func perform() throws {
      let finding = WorkbenchRecord.isDatabase(path: file) ? try verifiedRecord() : try verifiedLog()
      // What does not hold is said as an error; programs that asked for a form of their own get the finding in it, too.
      if finding.isWhole || output.chosenFormat != .text {
        try output.write(
          finding, Document(finding.sentences, title: file),
          asText: { _ in finding.sentences.map { $0.text(in: output.language) + "\n" }.joined() })
      }
      guard !finding.isWhole else { return }
      for sentence in finding.sentences { Console(language: output.language).say(sentence) }
      throw ExitCode(65)
    }

    private func verifiedLog() throws -> LogFinding {
      do {
        return LogFinding(file: file, anchor: anchor, found: try ScenarioLog.verify(file, anchor: anchor))
      } catch {
        if case QuestionError.brokenLog(_, let line) = error.cause { return LogFinding(file: file, anchor: anchor, brokenAt: line) }
        throw error
      }
    }

    private func verifiedRecord() throws -> LogFinding {
      do {
        return LogFinding(file: file, anchor: anchor, found: try WorkbenchRecord.verify(path: file, anchor: anchor))
      } catch WorkbenchRecordError.broken(_, let entry) {
        return LogFinding(file: file, anchor: anchor, brokenAt: entry)
      } catch WorkbenchRecordError.unusable(_, let reason) {
        throw StudyFileError.unreadable(path: file, reason: reason)
      }
    }
  }
}
