import ArgumentParser
import Evenhand
import Foundation
import Messages
import Reporting

/// Runs a notebook's commands and writes what they say below them.
struct NotebookVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook", abstract: "Run the evenhand blocks of a Markdown notebook and write their outputs below them.",
    discussion: """
      A block marked evenhand holds one command a line, without the program's name; there is no shell. Outputs stand between <!-- output --> and
      <!-- /output --> and are replaced; everything else is kept as it is. Words behind evenhand: fails (the commands are to fail), markdown (the output
      is Markdown), charts=NAME,NAME (drawings out of the page that report writes, as SVG files in a folder beside the notebook).
      """)

  @Argument(help: "The notebook: a Markdown file.")
  var file: String

  @Flag(
    help: "Run everything again, write nothing, and fail with the differences where an output is another than the one that stands there.")
  var check = false

  @Option(help: "Another study in place of the one that the notebook names; needs -o or --html, since the notebook itself stays as it is.")
  var study: String?

  @Option(
    name: [.customShort("o"), .long], help: "Write the notebook with its outputs to this file, and leave the notebook itself as it is.")
  var output: String?

  @Option(help: "Write the notebook with its outputs as a self-contained page, too.")
  var html: String?

  @Option(help: "The language of messages: en or zh (default from the environment).")
  var lang: Language?

  private var language: Language { lang ?? Console.environmentLanguage }

  func validate() throws {
    if check, study != nil || output != nil { throw ValidationError("--check goes with neither --study nor -o.") }
    if study != nil, output == nil, html == nil { throw ValidationError("--study needs -o or --html.") }
  }

  func run() throws {
    let console = Console(language: language)
    do {
      try perform(console)
    } catch {
      throw console.explain(error)
    }
  }

  private func perform(_ console: Console) throws {
    let text = try read()
    let notebook: Notebook
    do {
      notebook = try Notebook(text)
    } catch {
      throw NotebookFailure(error.message(file))
    }
    if study != nil, notebook.study == nil { throw UsageError(NotebookMessage.noStudy, ["file": .text(file)]) }
    let target = output ?? file
    let images = URL(fileURLWithPath: target).deletingPathExtension()
    let run = try NotebookRun(notebook, file: file, study: study, images: images.lastPathComponent, language: language)
    let result = notebook.text(with: run.outputs, study: study)
    if let html {
      let page = MarkdownPage.render(
        result, title: Self.title(result) ?? file, language: notebook.language == "zh" ? "zh-CN" : "en",
        images: Dictionary(
          run.drawings.map { ("\(images.lastPathComponent)/\($0.name).svg", $0.svg) }, uniquingKeysWith: { first, _ in first }))
      try AtomicFile.write(page, to: html)
    }
    if check { return try compare(text, result, run, images, console) }
    if html != nil, study != nil, output == nil { return }
    if !run.drawings.isEmpty { try FileManager.default.createDirectory(at: images, withIntermediateDirectories: true) }
    for drawing in run.drawings { try AtomicFile.write(drawing.svg, to: images.appending(path: drawing.name + ".svg").path) }
    if target != file || result != text { try AtomicFile.write(result, to: target) }
    try Console.print(
      Message(NotebookMessage.written, ["file": .text(target), "blocks": .integer(run.outputs.count)]).text(in: language) + "\n")
  }

  private func read() throws -> String {
    guard FileManager.default.fileExists(atPath: file) else { throw StudyFileError.missing(path: file) }
    guard let data = FileManager.default.contents(atPath: file), let text = String(data: data, encoding: .utf8) else {
      throw NotebookFailure(Message(NotebookMessage.notText, ["file": .text(file)]))
    }
    return text
  }

  private static func title(_ text: String) -> String? {
    text.split(separator: "\n").first { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
  }

  /// Says what differs, and fails where anything does.
  private func compare(_ text: String, _ result: String, _ run: NotebookRun, _ images: URL, _ console: Console) throws {
    let difference = LineDifference(from: text, to: result, name: file)
    if !difference.isEmpty { try Console.print(difference.text) }
    let changed = run.drawings.filter { drawing in
      let path = images.appending(path: drawing.name + ".svg").path
      return FileManager.default.contents(atPath: path).map { $0 != Data(drawing.svg.utf8) } ?? true
    }
    for drawing in changed {
      console.say(Message(NotebookMessage.imageDiffers, ["file": .text(file), "image": .text(drawing.name + ".svg")]))
    }
    if !difference.isEmpty { throw NotebookFailure(Message(NotebookMessage.differs, ["file": .text(file)])) }
    if !changed.isEmpty { throw ExitCode(65) }
    try Console.print(
      Message(NotebookMessage.same, ["file": .text(file), "blocks": .integer(run.outputs.count)]).text(in: language) + "\n")
  }
}

/// A notebook that can't be read, doesn't run, or says something else than it would now.
struct NotebookFailure: ExplainedError {
  var message: Message
  var kind: Failure.Kind { .badData }
  init(_ message: Message) { self.message = message }
}

extension Notebook.Fault {
  /// What is wrong, with its place.
  fileprivate func message(_ file: String) -> Message {
    func made(_ key: NotebookMessage, _ line: Int, _ word: String = "") -> Message {
      Message(key, ["file": .text(file), "line": .integer(line), "word": .text(word)])
    }
    switch self {
    case .openFence(let line): return made(.openFence, line)
    case .openOutput(let line): return made(.openOutput, line)
    case .openQuote(let line): return made(.openQuote, line)
    case .unknownWord(let word, let line): return made(.unknownWord, line, word)
    case .shell(let word, let line): return made(.shell, line, word)
    }
  }
}
