import ArgumentParser
import Evenhand
import Messages
import Reporting
import Workbench

/// The workbench in a browser.
struct ServeVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: .init(
      en: "Open the workbench: drag weights, watch ranks, review findings, calibrate grades, in a browser on this computer.",
      zh: "打开工作台：在本机浏览器中拖动权重、查看名次、复核提示、校准等次。"),
    discussion: .init(
      en: """
        Serves a page on 127.0.0.1 until it is stopped (Ctrl+C), and prints the address to open. Nothing leaves this computer. What is kept,
        reviewed, moved and tried is added to the record, an SQLite file beside the study.
        """,
      zh: """
        在 127.0.0.1 上提供网页，直到停止（Ctrl+C），并显示要打开的地址。任何内容都不离开本机。保存、复核、调整、试算的内容写入记录，即数据旁边的一个 SQLite 文件。
        """))

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var weights: ExploreOptions

  @Option(help: .init(en: "The port of 127.0.0.1 (default: a free one).", zh: "127.0.0.1 的端口（默认：任一空闲端口）。", value: "端口"))
  var port: UInt16 = 0

  @Option(
    help: .init(
      en: "The record (default: STUDY.evenhand.sqlite, beside the study).", zh: "记录文件（默认：数据旁边的 数据名.evenhand.sqlite）。", value: "文件",
      called: "file"))
  var state: String?

  @OptionGroup var guidelines: GuidelineOptions
  @OptionGroup var audit: AuditOptions
  @OptionGroup var work: WorkOptions

  @Option(
    help: .init(
      en: "The language of the page and of messages: en or zh (default from the environment).", zh: "网页和消息的语言：en 或 zh（默认由环境决定）。",
      value: "语言"))
  var lang: Language?

  @OptionGroup var reporting: ErrorOptions

  private var language: Language { lang ?? .ofProcess }

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
    let file = state ?? Self.recordPath(of: study.study)
    if let state { try OutputPlace.check(file: state) }
    let bench = try weights.question(audit, work).run(try study.opened(schemes, output))
    let grades = try guidelines.laid(bench, work)
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
