import ArgumentParser
import Evenhand
import Messages
import Reporting
import Workbench

/// The workbench in a browser.
struct ServeVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Open the workbench: drag weights, watch ranks, review findings, calibrate grades, in a browser on this computer.",
    discussion: """
      Serves a page on 127.0.0.1 until it is stopped (Ctrl+C), and prints the address to open. Nothing leaves this computer. What is kept,
      reviewed, moved and tried is added to the record, an SQLite file beside the study.
      """)

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var weights: ExploreOptions

  @Option(help: "The port of 127.0.0.1 (default: a free one).")
  var port: UInt16 = 0

  @Option(help: ArgumentHelp("The record (default: STUDY.evenhand.sqlite, beside the study).", valueName: "file"))
  var state: String?

  @OptionGroup var guidelines: GuidelineOptions
  @OptionGroup var audit: AuditOptions
  @OptionGroup var work: WorkOptions

  @Option(help: "The language of the page and of messages: en or zh (default from the environment).")
  var lang: Language?

  private var language: Language { lang ?? Console.environmentLanguage }

  func run() async throws {
    do {
      try await serve()
    } catch {
      throw Console(language: language).explain(error)
    }
  }

  private func serve() async throws {
    var output = try OutputOptions.parse([])
    output.lang = language
    let bench = try weights.question(audit, work).run(try study.opened(schemes, output))
    let grades = try guidelines.laid(bench, work)
    let file = state ?? Self.recordPath(of: study.study)
    let record = try WorkbenchRecord(path: file)
    let language = language
    // Before anybody can reach the page, so that it ends in order from the first moment on.
    let stop = StopSignal()
    do {
      try await WorkbenchServer.run(port: port) { access in
        WorkbenchRoutes(bench, record: record, recordName: file, access: access, language: language, grades: grades)
      } started: { address in
        let lines = [
          Message(WorkbenchSentence.address(address: address)), Message(WorkbenchSentence.recordAt(file: file)),
          Message(WorkbenchSentence.howToStop),
        ]
        // The page can be reached though nobody reads its address here.
        try? Console.print(lines.map { $0.text(in: language) + "\n" }.joined())
      } stop: {
        await stop.wait()
      }
    } catch WorkbenchServer.Failure.port(let port, let reason) {
      throw UsageError(WorkbenchSentence.portTaken(port: Int(port), reason: reason))
    }
  }

  /// Beside the study, under its name.
  static func recordPath(of study: String) -> String {
    var name = study
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    return name + ".evenhand.sqlite"
  }
}
