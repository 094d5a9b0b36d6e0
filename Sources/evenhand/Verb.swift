import ArgumentParser
import Messages
import Reporting
import StudyFiles

/// A verb of the command line: it parses its options, calls one module and renders the result.
protocol Verb: ParsableCommand {
  var output: OutputOptions { get }

  /// Does the work; what it throws is explained to the person and becomes the exit status.
  func perform() throws
}

extension Verb {
  func run() throws {
    do {
      try perform()
    } catch {
      throw Console(language: output.language).explain(error)
    }
  }
}

/// How results leave: form, language, file.
struct OutputOptions: ParsableArguments {
  /// The faces of a result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, markdown, html
    case workbook = "xlsx"
  }

  @Option(help: "How the result is written: text, json, csv, markdown, html (a page with drawings) or xlsx (a workbook, with -o); -o FILE.html says so too.")
  var format: Format?

  @Option(name: [.customShort("o"), .long], help: "Write to a file instead of standard output.")
  var output: String?

  @Option(help: "The language of the output: en or zh (default from the environment).")
  var lang: Language?

  @Flag(help: "Add how long the steps took; the only place where a clock is read.")
  var timing = false

  var language: Language { lang ?? Console.environmentLanguage }

  /// The form asked for, else the one that the output file's ending names, else text.
  var chosenFormat: Format {
    if let format { return format }
    guard let output else { return .text }
    if output.hasSuffix(".json") { return .json }
    if output.hasSuffix(".csv") { return .csv }
    if output.hasSuffix(".xlsx") { return .workbook }
    if output.hasSuffix(".html") { return .html }
    return output.hasSuffix(".md") ? .markdown : .text
  }

  /// Writes a result in the form asked for, whole or not at all.
  ///
  /// - Parameter asText: what a document is where no other form is asked for; text for a terminal unless said otherwise.
  func write(_ result: some Encodable, _ document: @autoclosure () -> Document, asText: ((Document) -> String)? = nil) throws {
    let text: String
    switch chosenFormat {
    case .text: text = (asText ?? TerminalText(language: language).render)(document())
    case .json: text = try JSONText(language: language).render(result)
    case .csv: text = CSVText(language: language).render(document())
    case .markdown: text = MarkdownText(language: language).render(document())
    case .html: text = HTMLPage(language: language).render(document())
    case .workbook: return try writeWorkbook(document())
    }
    try write(text)
  }

  /// Writes a workbook: a sheet of sentences and a sheet a table.
  func writeWorkbook(_ document: Document) throws {
    guard let output, output != "-" else { throw UsageError(ConsoleMessage.needsWorkbookName) }
    try WorkbookWriter.write(DocumentSheets(language: language).sheets(document), to: output)
  }

  /// Writes a text, whole or not at all.
  func write(_ text: String) throws {
    guard let output, output != "-" else {
      Console.print(text)
      return
    }
    try AtomicFile.write(text, to: output)
  }
}


/// In verbs an argument is the command line's; a sentence's is `Messages.Argument`.
typealias Argument = ArgumentParser.Argument
