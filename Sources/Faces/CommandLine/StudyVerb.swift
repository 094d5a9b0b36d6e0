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
  /// - Parameter periods: the names of those that it is about.
  func write(_ result: Value, periods: [String]) throws

  /// What is written of the answer as JSON, with the periods that it is about.
  func shown(_ result: Value, periods: [String]) -> any JSONValue

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
    try write(answer.value, periods: try periods.names(opened))
  }

  func shown(_ result: Value, periods: [String]) -> any JSONValue { OfPeriods(periods: periods, result: result) }

  func checkOptions() throws {}
}

/// A verb of a study whose repeated draws can be made in shares.
protocol SharedStudyVerb: StudyVerb {
  var study: StudyOptions { get set }
  var work: WorkOptions { get set }
  var share: ShardOption { get }
  var output: OutputOptions { get set }

  /// The share of the work, and what it depends on besides the command's words.
  func part(_ opened: OpenedStudy, _ shard: Shard) throws -> (work: Part.Work, inputs: [String: String])

  /// The result of all parts.
  func merged(_ parts: [Part], _ opened: OpenedStudy) throws -> Answer<Value>
}

extension SharedStudyVerb {
  func performOnFiles() throws {
    let shard = try share.chosen()
    let opened = try study.opened(schemes, output)
    guard let shard else { return try write(answer: try result(opened), opened) }
    let (work, inputs) = try part(opened, shard)
    try output.write(Part(shard, of: PartCommand.own, inputs: inputs, work: work))
  }

  /// Writes the result of all parts.
  func merge(_ parts: [Part]) throws {
    let opened = try study.opened(schemes, output)
    try write(answer: try merged(parts, opened), opened)
  }

  func checkOptions() throws {
    if try share.chosen() != nil { throw UsageError(PartSentence.needsFiles) }
  }
}
