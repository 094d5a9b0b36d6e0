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
      A block marked evenhand holds one command a line, without the program's name; there is no shell. Commands write under the notebook's own folder only, and under
      --check nothing at all. Outputs stand between <!-- output --> and
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

  @Option(help: "How what was done is said: text, json, csv or markdown, on standard output.")
  var format: OutputOptions.Format?

  @Option(help: "The language of messages: en or zh (default from the environment).")
  var lang: Language?

  var language: Language { lang ?? Console.environmentLanguage }

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
}
