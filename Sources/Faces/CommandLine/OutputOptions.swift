import ArgumentParser
import Evenhand
import Foundation
import Messages
import Reporting

/// How results leave: form, language, file.
struct OutputOptions: ParsableArguments {
  /// The faces of a result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, markdown, html
    case workbook = "xlsx"
    case docx, odt, pptx
  }

  @Option(
    help:
      "How the result is written: text, json, csv, markdown, html (a page with drawings), or with -o xlsx (a workbook), docx, odt (documents) and pptx (slides of a report), these three through pandoc; -o FILE.html says so too."
  )
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
    format ?? output.flatMap { Self.formats[Self.ending(of: $0)] } ?? .text
  }

  private static let formats: [String: Format] = [
    "json": .json, "csv": .csv, "xlsx": .workbook, "docx": .docx, "odt": .odt, "pptx": .pptx, "html": .html, "htm": .html, "md": .markdown,
    "markdown": .markdown,
  ]
  /// Endings of files that other programs would take for what they are not.
  private static let foreign: Set<String> = ["doc", "pdf", "xls", "xlsm", "et", "wps", "ods", "rtf", "ppt", "tsv"]

  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  func validate() throws {
    guard let output else { return }
    let ending = Self.ending(of: output)
    if Self.foreign.contains(ending) {
      throw ValidationError(
        "-o \(output): no .\(ending) file is written; .html, .docx, .odt, .pptx, .xlsx, .csv, .md, .json and .txt are (a page prints as PDF from the browser)"
      )
    }
    if let format, let named = Self.formats[ending], named != format {
      throw ValidationError("-o \(output) names another form than --format \(format.rawValue)")
    }
  }

  /// As wide as the terminal that the text goes to, else 100.
  private var lineWidth: Int {
    output ?? "-" == "-" ? Console.terminalWidth ?? TerminalText.usualWidth : TerminalText.usualWidth
  }

  /// Refuses to write over what was read.
  func refuse(over inputs: [String]) throws {
    guard let output, output != "-" else { return }
    try Self.refuse(output, over: inputs)
  }

  /// Refuses to write a file over what was read.
  static func refuse(_ output: String, over inputs: [String]) throws {
    let (place, name) = (FileIdentity(output), URL(filePath: output).standardizedFileURL)
    // Two names of one file, or one name of a file that is not there yet.
    if inputs.contains(where: { (place != nil && FileIdentity($0) == place) || URL(filePath: $0).standardizedFileURL == name }) {
      throw StudyFileError.inUse(path: output)
    }
  }

  /// Writes a result in the form asked for, whole or not at all.
  ///
  /// - Parameters:
  ///   - words: what people call the study's words; JSON and CSV keep the words themselves.
  ///   - asText: what a document is where no other form is asked for; text for a terminal unless said otherwise.
  ///   - asPage: what it is as a page; the page with its annex folded unless said otherwise.
  func write(
    _ result: some JSONValue, _ made: @autoclosure () -> Document, words: ReaderWords = ReaderWords(),
    asText: ((Document) -> String)? = nil, asPage: ((Document) -> String)? = nil
  ) throws {
    try Work.stage(.write) {
      func document() -> Document { chosenFormat == .csv ? made() : made().renamed(by: words.names) }
      let text: String
      switch chosenFormat {
      case .text: text = Console.visible((asText ?? TerminalText(language: language, lineWidth: lineWidth).render)(document()))
      case .json: return try writeJSON(result)
      // Excel takes a file of CSV for UTF-8 by its byte order mark alone.
      case .csv: text = (output ?? "-" == "-" ? "" : "\u{FEFF}") + CSVText(language: language).render(document())
      case .markdown: text = Console.visible(MarkdownText(language: language).render(document()))
      // Marks of direction in a name would turn the sentence around it.
      case .html: text = Console.visible((asPage ?? HTMLPage(language: language).render)(document()))
      case .workbook: return try writeWorkbook(words.beside(made()).renamed(by: words.names))
      case .docx: return try write(document(), as: .word)
      case .odt: return try write(document(), as: .openDocument)
      case .pptx: return try write(document(), as: .slides)
      }
      try write(text, readers: readers(of: result))
    }
  }

  /// Who may read a new file: where a result names people, whoever wrote it alone.
  private func readers(of result: some JSONValue) -> AtomicFile.Readers {
    (result as? any Nameless)?.isNameless == true ? .everybody : .owner
  }

  /// What is for everybody is written to the digits that are printed: more would tell single scores.
  func digits(of result: any JSONValue) -> Int? { (result as? any Nameless)?.isNameless == true ? Self.publishedDigits : nil }
  private static let publishedDigits = 4

  /// Writes a result that is about some periods, which its first line and the key `periods` name.
  func write<Result: Record>(
    _ result: Result, _ document: @autoclosure () -> Document, periods: [String], words: ReaderWords = ReaderWords(),
    asText: ((Document) -> String)? = nil, asPage: ((Document) -> String)? = nil
  ) throws {
    func named() -> Document {
      var document = document()
      document.periods = periods
      return document
    }
    try write(OfPeriods(periods: periods, result: result), named(), words: words, asText: asText, asPage: asPage)
  }

  /// Writes JSON as it comes: to a file whole or not at all, to standard output a buffer at a time.
  private func writeJSON(_ result: some JSONValue) throws {
    let text = JSONText(language: language, significantDigits: digits(of: result))
    let start = ContinuousClock.now
    var size = 0
    func write(to sink: @escaping ([UInt8]) throws -> Void) throws {
      try text.write(result) { bytes in
        size += bytes.count
        try sink(bytes)
      }
    }
    if let output, output != "-" {
      try AtomicFile.stream(to: output, readers: readers(of: result)) { try write(to: $0) }
    } else {
      try write { try Console.print($0) }
    }
    if timing { sayHowFast(size, ContinuousClock.now - start) }
  }

  /// Says on standard error how fast JSON was written.
  private func sayHowFast(_ size: Int, _ duration: Duration) {
    let (seconds, megabytes) = (duration / .seconds(1), Double(size) / 1e6)
    let message = Message(
      ConsoleSentence.jsonWritten(size: megabytes, seconds: seconds, rate: megabytes / max(seconds, 1e-9)))
    Console.printError(message.text(in: language))
  }

  /// Writes a workbook: a sheet of sentences and a sheet a table, then what else belongs to it.
  func writeWorkbook(_ document: Document, followedBy further: [WorkbookSheet] = []) throws {
    guard let output, output != "-" else { throw UsageError(ConsoleSentence.needsWorkbookName) }
    try WorkbookWriter.write(DocumentSheets(language: language).sheets(document) + further, to: output, isResult: true)
  }

  /// Writes documents to hand out into a folder, each a page, or a workbook where that is the form asked for.
  func write(_ documents: [(name: String, document: Document)], into folder: String) throws {
    try Work.stage(.write) {
      try FileManager.default.createDirectory(at: URL(filePath: folder), withIntermediateDirectories: true)
      var names = SheetNames(longest: 80)
      for (name, document) in documents {
        let place = URL(filePath: folder).appending(path: names.nextFile(name)).path
        if chosenFormat == .workbook {
          try WorkbookWriter.write(DocumentSheets(language: language).sheets(document), to: place + ".xlsx", isResult: true)
        } else {
          try AtomicFile.write(Console.visible(HTMLPage(language: language).render(document)), to: place + ".html", readers: .owner)
        }
      }
    }
  }

  /// Writes a word processor's document, or slides.
  private func write(_ document: Document, as form: OfficeForm) throws {
    guard let output, output != "-" else { throw UsageError(OfficeSentence.needsFileName(form: form.rawValue)) }
    try AtomicFile.write(try OfficeConversion(form, language: language).bytes(document), to: output)
  }

  /// Writes a text, whole or not at all.
  func write(_ text: String, readers: AtomicFile.Readers = .owner) throws {
    guard let output, output != "-" else {
      try Console.print(text)
      return
    }
    try AtomicFile.write(text, to: output, readers: readers)
  }
}
