import ArgumentParser
import Evenhand
import Messages
import Reporting

/// A workbook to fill in, or one filled with a study's tables.
struct TemplateVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Write a workbook to fill in: the study's tables, each column explained.",
    discussion: """
      evenhand template -o study.xlsx
      evenhand template --from FOLDER -o study.xlsx
      evenhand template --format markdown

      With --from the workbook holds the tables of a study, a sheet each, under the format's own column names: read again it
      is the same study. What study.yaml and scheme.yaml say stays in those files; put them into one folder with the workbook. Another --format than xlsx \
      says what the workbook would hold: tables and columns, each explained.
      """)

  @Option(help: "A study whose tables fill the workbook: a folder, a workbook, a SQLite database or one CSV file.")
  var from: String?

  @Option(help: "Columns that are called otherwise: person=diver,rater=judge.")
  var map: [String] = []

  @Flag(help: "With --from: write the ratings as a data file of the program FACETS instead of a workbook.")
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
