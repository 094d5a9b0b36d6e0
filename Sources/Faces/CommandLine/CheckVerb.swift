import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Says what was understood of a study, and every problem in it.
struct CheckVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what was understood, what each table enables, every problem, and what the design connects.",
    discussion: "Exit status 65 when there are errors; the result is written all the same: the problems are the result.")

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    let source = try study.inspected()
    try output.refuse(over: study.inputs(source))
    do {
      guard !source.notes.contains(where: { $0.severity == .error }) else { throw DataError(source.notes) }
      let checked = try Study(
        tables: source.tables, settings: try settings(source), sha256: source.sha256, notes: source.notes)
      try write(source, checked.problems, checked)
    } catch let error as DataError {
      try write(source, error.problems, nil)
      let console = Console(language: output.language)
      console.say(error.problems)
      console.sayCount(error.problems, .problemCount)
      throw ExitCode(65)
    }
  }

  /// The study's settings, with what the scheme in its folder says tiers are worth, as the other verbs take them.
  private func settings(_ source: StudySource) throws -> StudySettings {
    var settings = source.settings
    if let file = study.beside("scheme.yaml") {
      let scheme = try Scheme(yaml: try PlainText.read(file), file: file)
      settings.tierPoints.merge(scheme.tierPoints) { _, scheme in scheme }
    }
    return settings
  }

  private func write(_ source: StudySource, _ problems: [Problem], _ study: Study?) throws {
    let check = StudyCheck(tables: source.tables, readings: source.readings, problems: problems, study: study)
    try output.write(check, Document(check))
  }
}
