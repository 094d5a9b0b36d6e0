import ArgumentParser
import Evenhand
import Foundation
import Messages
import Reporting

/// What is written of a study of a stream.
struct StreamLine: Record {
  var study: String?
  var line: Int
  var problems: [Problem]
  var result: (any JSONValue)?

  /// A result of any verb.
  struct AnyResult: JSONValue {
    let value: any JSONValue

    static var shape: JSONShape { .any }
    static var extent: JSONExtent { .whole }
    func write(to json: inout JSONWriter) throws { try value.write(to: &json) }
  }

  static let fields: Fields<StreamLine> = [
    Field("study", \.study, "The key behind %%study; null for lines outside of any study.", "%%study 后的标识；不属任何研究的行为 null。"),
    Field("line", \.line, "The stream's line with which the study begins, from 1.", "研究在流中的起始行，从 1 起。"),
    Field(
      "problems", \.problems, "As check lists them: warnings of a study that has a result, errors of one that has none.",
      "与 check 所列相同：有结果者为警告，没有结果者为错误。"),
    Field(
      "result", { $0.result.map { AnyResult(value: $0) } }, "The verb's own JSON, whose schema is the verb's; null where there is none.",
      "该命令自身的 JSON（格式见该命令）；没有则为 null。"),
  ]
}

/// One run of a verb over the studies on standard input: a line of JSON for each as it is finished.
struct StreamRun<Question: StudyVerb> {
  let verb: Question

  /// Answers every study; what is wrong with one is said in its line and stops no other, even where it breaks off the process that answers it.
  ///
  /// - Throws: `ExitCode` 65 at the end where a study has no result, 70 where a bug is why.
  func run() throws {
    guard verb.output.format ?? .json == .json, verb.output.output ?? "-" == "-" else {
      throw UsageError(StreamSentence.streamIsJSON)
    }
    try verb.checkOptions()
    if StreamWorker.isOwn { return try StreamWorker.serve { try rendered($0) } }
    // A worker that ended is noticed by what it doesn't answer, not by this process's end.
    signal(SIGPIPE, SIG_IGN)
    var stream = StudyStream()
    var worker: StreamWorker?
    var status: Int32 = 0
    while let item = try stream.next() {
      let own: Int32
      let line: [UInt8]
      if item.problems.isEmpty {
        let asked = try worker ?? StreamWorker()
        worker = asked
        switch try asked.answer(item) {
        case .line(let answer, let its): (line, own) = (answer, its)
        case .died(let signal):
          worker = nil
          let problem = Problem(.error, file: item.texts.name, message: Message(StreamSentence.streamBrokenOff(signal: Int(signal))))
          (line, own) = (try Self.text(verb).renderLine(StreamLine(study: item.key, line: item.line, problems: [problem], result: nil)), 70)
        }
      } else {
        (line, own) = try rendered(item)
      }
      status = max(status, own)
      try Console.print(line)
    }
    worker?.finish()
    if status != 0 { throw ExitCode(status) }
  }

  private static func text(_ verb: Question) -> JSONText { JSONText(language: verb.output.language) }

  /// A study's line as it is written, and the exit status that it would have alone.
  private func rendered(_ item: StudyStream.Item) throws -> (line: [UInt8], status: Int32) {
    var (line, status) = line(item)
    do {
      let text = JSONText(language: verb.output.language, significantDigits: line.result.flatMap(verb.output.digits))
      return (try text.renderLine(line), status)
    } catch {
      line.result = nil
      (line.problems, status) = Self.told(error, of: item)
      return (try Self.text(verb).renderLine(line), status)
    }
  }

  /// A study's line, and the exit status that it would have alone.
  private func line(_ item: StudyStream.Item) -> (line: StreamLine, status: Int32) {
    var line = StreamLine(study: item.key, line: item.line, problems: item.problems, result: nil)
    guard item.problems.isEmpty else { return (line, 65) }
    do {
      let opened = try verb.study.opening(verb.schemes).open(item.texts)
      line.problems = opened.notes.filter { $0.severity == .warning }
      let answer = try verb.result(opened)
      line.problems += answer.failures.map { Problem(.warning, file: item.texts.name, message: $0.message) }
      line.result = verb.shown(answer.value, periods: try verb.periods.names(opened))
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
