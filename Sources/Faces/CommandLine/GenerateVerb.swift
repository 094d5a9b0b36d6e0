import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Makes a synthetic study from a plan.
struct GenerateVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: .init(en: "Make a synthetic study with planted effects, and the truth beside it.", zh: "生成植入了效应的合成数据，并附真值。"))

  @Argument(help: .init(en: "The folder to write; files of the same names are replaced.", zh: "写入的文件夹；同名文件会被替换。", value: "文件夹"))
  var folder: String

  @Option(help: .init(en: "The plan: sizes, effects, seed (YAML).", zh: "生成计划：规模、效应、种子（YAML）。", value: "文件"))
  var plan: String

  @Option(help: .init(en: "Another seed than the plan's.", zh: "不用计划中的种子，改用此数。", value: "整数"))
  var seed: UInt64?

  @OptionGroup var output: OutputOptions

  func perform() throws {
    try OutputPlace.check(folder: folder)
    let made = try Generate(planFile: plan, seed: seed).run()
    let files = try GeneratedFiles(made)
    try AtomicFile.write(files.files, toFolder: folder, readers: .everybody)
    let written = WrittenStudy(folder: folder, files: files, made: made)
    try output.write(
      written, Document([written.sentence], title: folder), asText: { _ in written.sentence.text(in: output.language) + "\n" })
  }
}
