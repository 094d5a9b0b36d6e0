import Evenhand
import Messages
import Reporting

/// A verb that asks one question of one study, or of each of many that follow one another on standard input.
protocol StudyVerb: Verb {
  associatedtype Value: Record & Sendable
  associatedtype Periods: PeriodOptions
  var study: StudyOptions { get }
  var schemes: SchemeOptions { get }
  var periods: Periods { get }

  /// Answers the question for one study, wherever it came from.
  func result(_ opened: OpenedStudy) throws -> Answer<Value>

  /// Writes the answer in the form asked for.
  ///
  /// - Parameters:
  ///   - periods: the names of those that it is about.
  ///   - words: what people call the study's words.
  func write(_ result: Value, periods: [String], words: ReaderWords) throws

  /// What is written of the answer as JSON, with the periods that it is about.
  func shown(_ result: Value, periods: [String]) -> any JSONValue

  /// Answers the question for the study that lies in files; a verb that shares its work asks for a share first.
  func performOnFiles() throws

  /// Refuses options that are wrong whatever the study is.
  func checkOptions() throws
}

extension StudyVerb {
  func perform() throws {
    guard study.isStream else { return try performOnFiles() }
    try StreamRun(verb: self).run()
  }

  /// Answers the question for the study that lies in files.
  func performOnFiles() throws {
    let opened = try study.opened(schemes, output)
    try write(answer: try result(opened), opened)
  }

  /// Says what could not be had, and writes the rest.
  func write(answer: Answer<Value>, _ opened: OpenedStudy) throws {
    for failure in answer.failures { Console(language: output.language).warn(failure.message) }
    try write(answer.value, periods: try periods.names(opened), words: ReaderWords(opened.study))
  }

  func shown(_ result: Value, periods: [String]) -> any JSONValue { OfPeriods(periods: periods, result: result) }

  func checkOptions() throws {}
}
