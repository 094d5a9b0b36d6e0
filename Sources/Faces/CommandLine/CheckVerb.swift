import ArgumentParser
import Evenhand
import Reporting

/// Says what was understood of a study, and every problem in it.
struct CheckVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: .init(
      en: "Say what was understood, what each table enables, every problem, and what the design connects.",
      zh: "说明读到了什么、各表能做什么、哪里有问题、评分把哪些部分连接起来。"),
    discussion: .init(
      en: "Exit status 65 when there are errors; the result is written all the same: the problems are the result.",
      zh: "有错误时退出码为 65，结果照样写出：问题就是结果。"))

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: .init(
      en: "Write how each file was read into this file (study.yaml), so that nothing is guessed the next time.",
      zh: "把各文件的读取方式写入此文件（study.yaml），下次不必再猜。", value: "文件"))
  var writeStudy: String?

  var furtherPlaces: [String?] { [writeStudy] }

  func perform() throws {
    let question = Check(study.opening())
    let source = try question.opening.inspect(study.study)
    try output.refuse(over: question.opening.inputs(study.study, source.tables))
    try writeSettings(source, over: question.opening.inputs(study.study, source.tables))
    let check = try question.run(source, of: study.study)
    try output.write(check, Document(check), periods: check.periods)
    guard check.problems.contains(where: { $0.severity == .error }) else { return }
    let console = Console(language: output.language)
    // They stand in the result; where that goes to a file, the person at the terminal sees them here.
    if output.output ?? "-" != "-" || ErrorForm.ofProcess == .json { console.say(check.problems) }
    console.sayCount(check.problems, ConsoleSentence.problemCount)
    throw ExitCode(65)
  }

  /// Writes how each file was read, where that was asked for.
  private func writeSettings(_ source: StudySource, over inputs: [String]) throws {
    guard let writeStudy else { return }
    try OutputOptions.refuse(writeStudy, over: inputs)
    try AtomicFile.write(StudySettingsText.text(of: source, in: output.language), to: writeStudy)
    Console(language: output.language).say([Problem(.note, file: writeStudy, message: Message(ShapeSentence.studyFileWritten))])
  }
}
