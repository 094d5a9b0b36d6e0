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
    help: .init(
      en:
        "How the result is written: text, json, csv, markdown, html (a page with drawings), or with -o xlsx (a workbook), docx, odt (documents) and pptx (slides of a report), these three through pandoc; -o FILE.html says so too.",
      zh: "结果的格式：text、json、csv、markdown、html（带图的网页），或与 -o 同用的 xlsx（工作簿）、docx、odt（文档）、pptx（报告的幻灯片），后三种经由 pandoc；写 -o 文件.html 也可。",
      value: "格式")
  )
  var format: Format?

  @Option(
    name: [.customShort("o"), .long],
    help: .init(
      en: "Write to a file instead of standard output; with --format csv a FOLDER/ takes each table as a file of its own.",
      zh: "写到文件，不写到标准输出；与 --format csv 同用时可写 文件夹/，每张表各成一个文件。", value: "文件"))
  var output: String?

  @Option(
    help: .init(
      en: "The table that --format csv writes, where a result has several (default: the main one; the others are named on standard error).",
      zh: "结果有多张表时，--format csv 写出哪一张（默认：主表，其余各表的名称写到标准错误）。", value: "名称"))
  var table: String?

  @Option(
    help: .init(
      en:
        "The language of the output, of errors and of help: en or zh (default: Chinese where LC_ALL, LC_MESSAGES or LANG, the first that is set, begins with zh).",
      zh: "输出、报错和帮助的语言：en 或 zh（默认：LC_ALL、LC_MESSAGES、LANG 中第一个已设置的以 zh 开头即为中文，否则为英文）。", value: "语言"))
  var lang: Language?

  @OptionGroup var reporting: ErrorOptions

  @Flag(help: .init(en: "Add how long the steps took; the only place where a clock is read.", zh: "附上各步用时；只有这里读取时钟。"))
  var timing = false

  var language: Language { lang ?? .ofProcess }

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
    if table != nil, chosenFormat != .csv || output.map(OutputPlace.isFolder) ?? false { throw ValidationError(.tableOfCSV) }
    guard let output else { return }
    let ending = Self.ending(of: output)
    if Self.foreign.contains(ending) {
      throw ValidationError(.foreignForm(output: output, ending: ending))
    }
    if let format, let named = Self.formats[ending], named != format {
      throw ValidationError(.otherForm(output: output, format: format.rawValue))
    }
  }

  /// As wide as the terminal that the text goes to, else 100.
  private var lineWidth: Int {
    output ?? "-" == "-" ? Console.terminalWidth ?? TerminalText.usualWidth : TerminalText.usualWidth
  }

  /// Refuses a place that can't be written to, before anything is computed.
  func checkPlace() throws {
    guard let output, output != "-" else { return }
    try chosenFormat == .csv && OutputPlace.isFolder(output) ? OutputPlace.check(folder: output) : OutputPlace.check(file: output)
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
      case .csv: return try write(CSVTables(document(), language: language), readers: readers(of: result))
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

  /// Writes the table asked for, else the main one and says which others there are; or each into a file of a folder.
  private func write(_ tables: CSVTables, readers: AtomicFile.Readers) throws {
    if let output, OutputPlace.isFolder(output) { return try AtomicFile.write(tables.files(), toFolder: output, readers: readers) }
    guard let name = table ?? tables.mainName else { throw UsageError(ConsoleSentence.noTable) }
    guard let text = tables.text(name) else {
      throw UsageError(ConsoleSentence.unknownTable(table: name, known: tables.tables.map(\.name)))
    }
    // Excel takes a file of CSV for UTF-8 by its byte order mark alone.
    try write((output ?? "-" == "-" ? "" : "\u{FEFF}") + text, readers: readers)
    let others = tables.others(than: name)
    if table == nil, !others.isEmpty { Console(language: language).note(.furtherTables(table: name, others: others)) }
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

  /// Writes a result about some periods of a study, in what the study calls its words.
  func write<Result: Record>(_ result: Result, _ document: @autoclosure () -> Document, of opened: OpenedStudy, _ periods: PeriodOptions)
    throws
  {
    try write(result, document(), periods: try periods.names(opened), words: ReaderWords(opened.study))
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
      var names = SheetNames(longest: 80)
      let files = try documents.map { own in
        chosenFormat == .workbook
          ? (
            name: names.nextFile(own.name) + ".xlsx",
            bytes: try WorkbookWriter.bytes(DocumentSheets(language: language).sheets(own.document))
          )
          : (
            name: names.nextFile(own.name) + ".html",
            bytes: Array(Console.visible(HTMLPage(language: language).render(own.document)).utf8)
          )
      }
      try AtomicFile.write(files, toFolder: folder)
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
