import ArgumentParser
import RatingStudy
import Reporting
import StudyFiles
import StudyModel

/// Says what was understood of a study, and every problem in it.
struct CheckVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what was understood, what each table enables, every problem, and what the design connects.",
    discussion: "Exit status 65 when there are errors; the result is written all the same: the problems are the result.")

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    var tables: [Table] = []
    do {
      let source = try study.source()
      tables = source.tables
      let checked = try Study(
        tables: source.tables, settings: source.settings, sha256: source.sha256, notes: source.notes)
      try write(StudyCheck(tables: tables, problems: checked.problems, study: checked))
    } catch let error as DataError {
      try write(StudyCheck(tables: tables, problems: error.problems, study: nil))
      throw error
    }
  }

  private func write(_ check: StudyCheck) throws { try output.write(check, Document(check)) }
}
