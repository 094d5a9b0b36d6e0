import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Makes a synthetic study from a plan.
struct GenerateVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Make a synthetic study with planted effects, and the truth beside it.")

  @Argument(help: "The folder to write; files of the same names are replaced.")
  var folder: String

  @Option(help: "The plan: sizes, effects, seed (YAML).")
  var plan: String

  @Option(help: "Another seed than the plan's.")
  var seed: UInt64?

  @OptionGroup var output: OutputOptions

  func perform() throws {
    var plan = try Plan(yaml: try PlainText.read(plan), file: plan)
    if let seed { plan.seed = seed }
    let made = SyntheticStudy(plan)
    var files = made.tables.map { table in (name: "\(table.name).csv", bytes: Self.csv(table)) }
    for (name, text) in [("scheme.yaml", plan.scheme), ("proposal.yaml", plan.proposal), ("study.yaml", plan.studySettings)] {
      if let text { files.append((name, Array(text.utf8))) }
    }
    files.append(("truth.json", Array(try JSONText(language: .english).render(made.truth).utf8)))
    try AtomicFile.write(files, toFolder: folder)
    let ratings = made.tables.first { $0.name == "ratings" }?.rowCount ?? 0
    let message = Message(
      PlanMessage.written,
      [
        "file": .text(folder), "ratings": .integer(ratings),
        "persons": .integer(Set(made.truth.merit.map(\.person)).count),
      ])
    try Console.print(message.text(in: output.language) + "\n")
  }

  private static func csv(_ table: Table) -> [UInt8] {
    var writer = CSVWriter(header: table.columns.map(\.name))
    for row in 0..<table.rowCount { writer.append(table.columns.map { $0[row] }) }
    return writer.bytes
  }
}
