import ArgumentParser
import Evenhand
import Reporting

/// Says what was understood of a study, and every problem in it.
struct CheckVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what was understood, what each table enables, every problem, and what the design connects.",
    discussion: "Exit status 65 when there are errors; the result is written all the same: the problems are the result.")

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Write how each file was read into this file (study.yaml), so that nothing is guessed the next time.")
  var writeStudy: String?

  func perform() throws {
    let question = Check(study.opening())
    let source = try question.opening.inspect(study.study)
    try output.refuse(over: question.opening.inputs(study.study, source.tables))
    try writeSettings(source, over: question.opening.inputs(study.study, source.tables))
    let check = try question.run(source, of: study.study)
    try output.write(check, Document(check), periods: check.periods)
    guard check.problems.contains(where: { $0.severity == .error }) else { return }
    let console = Console(language: output.language)
    console.say(check.problems)
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
