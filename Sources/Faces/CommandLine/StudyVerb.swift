import Messages
import Reporting

/// A verb that asks one question of one study, or of each of many that follow one another on standard input.
protocol StudyVerb: Verb {
  var study: StudyOptions { get }
  var schemes: SchemeOptions { get }

  /// Answers the question for one study, wherever it came from.
  ///
  /// - Parameter warn: told what a person should know though the work goes on.
  func answer(_ loaded: LoadedStudy, warn: (Message) -> Void) throws -> any JSONValue

  /// Answers it for a study that lies in files, in the form asked for.
  func performOnFiles() throws

  /// Refuses options that are wrong whatever the study is.
  func checkOptions() throws
}

extension StudyVerb {
  func perform() throws {
    guard study.isStream else { return try performOnFiles() }
    try StreamRun(verb: self).run()
  }

  func checkOptions() throws {}
}

/// A verb of a study whose repeated draws can be made in shares.
protocol SharedStudyVerb: StudyVerb {
  var study: StudyOptions { get set }
  var work: WorkOptions { get set }
  var output: OutputOptions { get set }

  /// Writes the result of all parts.
  func merge(_ parts: [Part]) throws
}
