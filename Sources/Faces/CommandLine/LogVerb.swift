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

    @Option(help: "A digest of this file that was noted elsewhere: nothing up to its entry was taken away or written anew.")
    var anchor: String?

    @OptionGroup var output: OutputOptions

    func perform() throws {
      let found = WorkbenchRecord.isDatabase(path: file) ? try verifiedRecord() : try verifiedLog()
      if let anchor, found.anchored == nil {
        Console(language: output.language).say(Message(SimulationSentence.logNotAnchored(file: file, digest: anchor)))
        throw ExitCode(65)
      }
      var sentences = [SimulationSentence.logHolds(file: file, count: found.count)]
      if let digest = found.digest { sentences.append(.logDigest(digest: digest)) }
      sentences.append(found.anchored.map { .logAnchored(row: $0, later: found.count - $0) } ?? .logUnanchored)
      try output.write(sentences.map { Message($0).text(in: output.language) + "\n" }.joined())
    }

    private func verifiedLog() throws -> ScenarioLog.Verified {
      do {
        return try ScenarioLog.verify(file, anchor: anchor)
      } catch {
        if case QuestionError.brokenLog(_, let line) = error.cause { throw broken(line) }
        throw error
      }
    }

    private func verifiedRecord() throws -> ScenarioLog.Verified {
      do {
        return try WorkbenchRecord.verify(path: file, anchor: anchor)
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
