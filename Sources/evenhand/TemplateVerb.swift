import ArgumentParser
import Messages
import Reporting
import StudyFiles

/// A workbook to fill in.
struct TemplateVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Write a workbook to fill in: the study's tables, each column explained.",
    discussion: "evenhand template -o study.xlsx")

  @OptionGroup var output: OutputOptions

  func perform() throws {
    guard let path = output.output, path.hasSuffix(".xlsx") else { throw UsageError(ConsoleMessage.needsWorkbookName) }
    try StudyTemplate.write(to: path, language: output.language)
    Console.print(Message(ConsoleMessage.wrote, ["file": .text(path)]).text(in: output.language) + "\n")
  }
}
