import ArgumentParser
import Evenhand
import Messages
import Reporting

/// A workbook to fill in, or one filled with a study's tables.
struct TemplateVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: .init(en: "Write a workbook to fill in: the study's tables, each column explained.", zh: "写出一份待填的工作簿：包含所需各表，逐列说明。"),
    discussion: .init(
      en: """
        evenhand template -o study.xlsx
        evenhand template --from FOLDER -o study.xlsx
        evenhand template --format markdown

        With --from the workbook holds the tables of a study, a sheet each, under the format's own column names: read again it
        is the same study. What study.yaml and scheme.yaml say stays in those files; put them into one folder with the workbook. Another --format than xlsx \
        says what the workbook would hold: tables and columns, each explained.
        """,
      zh: """
        evenhand template -o 数据.xlsx
        evenhand template --from 文件夹 -o 数据.xlsx
        evenhand template --format markdown

        使用 --from 时，工作簿装入一套数据的各表，每表一张工作表，列名为本程序的标准列名；再读入即是同一套数据。study.yaml 与 scheme.yaml 的内容仍留在原文件中，请与工作簿放在同一文件夹。用 xlsx 以外的 --format 时，说明工作簿会有哪些表和列，逐一解释。
        """))

  @Option(
    help: .init(
      en: "A study whose tables fill the workbook: a folder, a workbook, a SQLite database or one CSV file.",
      zh: "用哪套数据的表填写工作簿：文件夹、工作簿、SQLite 数据库或单个 CSV 文件。", value: "数据"))
  var from: String?

  @Option(
    help: .init(en: "Columns that are called otherwise: person=diver,rater=judge.", zh: "表头另有叫法的列：person=选手,rater=裁判。", value: "名称=表头"))
  var map: [String] = []

  @Flag(
    help: .init(
      en: "With --from: write the ratings as a data file of the program FACETS instead of a workbook.",
      zh: "与 --from 同用：不写工作簿，把评分写成 FACETS 程序的数据文件。"))
  var facets = false

  @OptionGroup var privacy: PrivacyOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    var opening = StudyOpening()
    (opening.map, opening.pseudonyms) = (map, privacy.pseudonymize)
    if facets, let from { return try output.write(try FacetsWriter.text(try opening.open(from).study)) }
    let isWorkbook = output.chosenFormat == .workbook
    if !isWorkbook, output.format == nil, output.chosenFormat == .text { throw UsageError(ConsoleSentence.needsWorkbookName) }
    let source = try from.map { try opening.read($0) }
    Console(language: output.language).say((source?.notes ?? []).filter { $0.severity == .warning })
    guard isWorkbook else {
      let contents = source.map { StudyTemplate.contents($0.tables, of: $0.name) } ?? StudyTemplate.contents
      return try output.write(contents, Document(contents))
    }
    guard let path = output.output, path.hasSuffix(".xlsx") else { throw UsageError(ConsoleSentence.needsWorkbookName) }
    if let source {
      try WorkbookWriter.write(source.tables, to: path)
    } else {
      try StudyTemplate.write(to: path, language: output.language)
    }
    try Console.print(Message(ConsoleSentence.wrote(file: path)).text(in: output.language) + "\n")
  }
}
