import ArgumentParser
import Evenhand
import Messages
import Reporting
import Workbench

/// Logs of scenarios, and records of the workbench.
struct LogVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: .init(en: "Logs of what was tried.", zh: "模拟测算的日志。"), subcommands: [Verify.self])

  /// Does every entry follow the one before it?
  struct Verify: Verb {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: .init(
        en: "Check that no entry of a scenario log or a workbench record was changed, added in between or taken away.",
        zh: "核对日志或工作台记录的各条目没有被改动、插入或删去。"))

    @Argument(help: .init(en: "The log, or the record (an SQLite file).", zh: "日志，或工作台的记录（SQLite 文件）。", value: "文件"))
    var file: String

    @Option(
      help: .init(
        en: "A digest of this file that was noted elsewhere: nothing up to its entry was taken away or written anew.",
        zh: "在别处记下的本文件摘要：据此核对该条目之前的内容没有被删去或重写。", value: "摘要"))
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
