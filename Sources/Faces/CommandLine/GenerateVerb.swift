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
    let made = try Generate(planFile: plan, seed: seed).run()
    let files = try GeneratedFiles(made)
    try AtomicFile.write(files.files, toFolder: folder, readers: .everybody)
    let written = WrittenStudy(folder: folder, files: files, made: made)
    try output.write(
      written, Document([written.sentence], title: folder), asText: { _ in written.sentence.text(in: output.language) + "\n" })
  }
}
