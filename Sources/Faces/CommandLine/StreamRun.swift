import ArgumentParser
import Evenhand
import Messages
import Reporting

/// One run of a verb over the studies on standard input: a line of JSON for each as it is finished.
struct StreamRun<Question: StudyVerb> {
  let verb: Question

  /// What is written of a study.
  private struct Line: Encodable {
    var study: String?
    var line: Int
    var problems: [Problem]
    var result: (any Encodable)?

    enum CodingKeys: String, CodingKey {
      case study, line, problems, result
    }

    /// Writes every key, `null` where there is nothing.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(study, forKey: .study)
      try container.encode(line, forKey: .line)
      try container.encode(problems, forKey: .problems)
      guard let result else { return try container.encodeNil(forKey: .result) }
      try result.encode(to: container.superEncoder(forKey: .result))
    }
  }

  /// Answers every study; what is wrong with one is said in its line and stops no other.
  ///
  /// - Throws: `ExitCode` 65 at the end where a study has no result, 70 where a bug is why.
  func run() throws {
    guard verb.output.format ?? .json == .json, verb.output.output ?? "-" == "-" else {
      throw UsageError(StreamMessage.streamIsJSON)
    }
    try verb.checkOptions()
    let text = JSONText(language: verb.output.language)
    var stream = StudyStream()
    var status: Int32 = 0
    while let item = try stream.next() {
      var (line, own) = line(item)
      let rendered: String
      do {
        rendered = try text.renderLine(line)
      } catch {
        line.result = nil
        (line.problems, own) = Self.told(error, of: item)
        rendered = try text.renderLine(line)
      }
      status = max(status, own)
      try Console.print(rendered)
    }
    if status != 0 { throw ExitCode(status) }
  }

  /// A study's line, and the exit status that it would have alone.
  private func line(_ item: StudyStream.Item) -> (line: Line, status: Int32) {
    var line = Line(study: item.key, line: item.line, problems: item.problems, result: nil)
    guard item.problems.isEmpty else { return (line, 65) }
    do {
      let opened = try verb.study.opening(verb.schemes).open(item.texts)
      line.problems = opened.notes.filter { $0.severity == .warning }
      let answer = try verb.result(opened)
      line.problems += answer.failures.map { Problem(.warning, file: item.texts.name, message: $0.message) }
      line.result = OfPeriods(periods: try verb.periods.names(opened), result: verb.shown(answer.value))
      return (line, 0)
    } catch {
      let (problems, status) = Self.told(error, of: item)
      line.problems += problems
      return (line, status)
    }
  }

  private static func told(_ error: any Error, of item: StudyStream.Item) -> (problems: [Problem], status: Int32) {
    let failure = Failure(error)
    return (failure.problems(in: item.texts.name), failure.kind == .defect ? 70 : 65)
  }
}
