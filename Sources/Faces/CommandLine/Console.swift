import ArgumentParser
import Evenhand
import Foundation
import Messages
import Reporting
import Workbench

/// Standard output and standard error, and what an error means as an exit status.
struct Console {
  let language: Language

  /// The language that the environment asks for.
  static var environmentLanguage: Language { Language(environment: ProcessInfo.processInfo.environment) }

  /// How many columns the terminal of standard output has, within what can be read; `nil` where that is no terminal or doesn't say.
  static var terminalWidth: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return min(max(Int(size.ws_col), 40), 240)
  }

  /// Writes to standard output.
  ///
  /// - Throws: ``StandardOutputError`` where that fails: it is closed, or its disk is full.
  static func print(_ text: String) throws(StandardOutputError) { try print(Array(text.utf8)) }

  /// Writes bytes to standard output.
  ///
  /// - Throws: ``StandardOutputError`` where that fails.
  static func print(_ bytes: [UInt8]) throws(StandardOutputError) {
    ProgressLine.clear()
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
      throw StandardOutputError(
        reason: cause.domain == NSPOSIXErrorDomain ? unsafe String(cString: strerror(Int32(cause.code))) : cause.localizedDescription)
    }
  }

  /// A text as a terminal may be sent it: what would steer the terminal (escape sequences in a name) is shown as its picture.
  static func visible(_ text: String) -> String {
    func steers(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: steers) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      shown.append(steers(scalar) ? Unicode.Scalar(scalar.value < 0x20 ? 0x2400 + scalar.value : 0xFFFD) ?? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }

  /// Writes a line to standard error; where nobody can hear it, nothing is said.
  ///
  /// Under `--errors json` it is a note among what is told as the run ends.
  static func printError(_ line: String) {
    if ErrorForm.ofProcess == .json { return ErrorReport.note(ReportedProblem(.note, Message(verbatim: line))) }
    writeError(line)
  }

  /// Writes a line to standard error as it is.
  private static func writeError(_ line: String) {
    ProgressLine.clear()
    try? FileHandle.standardError.write(contentsOf: Data((visible(line) + "\n").utf8))
  }

  /// Says what went wrong, and gives the exit status: 64 wrong use, 65 bad data, 66 no such file, 69 a program that must help is not there, 70 a bug, 74 a file or standard output can't be written.
  func explain(_ error: any Error) -> ExitCode {
    if let error = error as? ExitCode { return error }
    let failure = Failure(error)
    if failure.problems.isEmpty {
      say(failure)
    } else {
      say(failure.problems)
      sayCount(failure.problems, ConsoleSentence.errorCount)
    }
    return ExitCode(failure.kind.exitStatus)
  }

  /// Says a failure that belongs to no single cell.
  private func say(_ failure: Failure) {
    say(
      failure.message, ReportedProblem.Kind(failure.kind),
      file: (failure.cause as? StudyFileError)?.path ?? (failure.cause as? PlaceError)?.path)
  }

  /// Says an error that belongs to no single cell.
  func say(_ message: Message, _ kind: ReportedProblem.Kind = .data, file: String? = nil) {
    if ErrorForm.ofProcess == .json { return ErrorReport.note(ReportedProblem(kind, message, file: file)) }
    Self.printError(Message(CheckSentence.error).text(in: language) + ": " + message.text(in: language))
  }

  /// Says something that a person should know, though the work goes on.
  func warn(_ message: Message) {
    if ErrorForm.ofProcess == .json { return ErrorReport.note(ReportedProblem(.warning, message)) }
    Self.printError(Message(CheckSentence.warning).text(in: language) + ": " + message.text(in: language))
  }

  /// Says something beside the result.
  func note(_ sentence: ConsoleSentence) { Self.printError(Message(CheckSentence.note).text(in: language) + ": " + text(sentence)) }

  /// Says how long the stages of a run took.
  func say(_ clock: WorkClock) {
    let (stages, between, whole) = clock.seconds()
    var parts = stages.map { (stage: WorkSentence.stage($0.stage), seconds: $0.seconds) }
    // What no stage is named for comes before the writing.
    parts.insert((.analysis, between), at: stages.last?.stage == .write ? parts.count - 1 : parts.count)
    let told = parts.map { Message(WorkSentence.took(stage: Message($0.stage), seconds: $0.seconds)) }
    Self.printError(Message(WorkSentence.tookInAll(stages: told, seconds: whole)).text(in: language))
  }

  /// Says problems, one a line: how grave, where, what stands there, what was expected.
  func say(_ problems: [Problem]) {
    for problem in problems {
      if ErrorForm.ofProcess == .json { ErrorReport.note(ReportedProblem(problem)) } else { Self.printError(line(problem)) }
    }
  }

  /// Says how many of the problems are errors.
  func sayCount(_ problems: [Problem], _ sentence: (_ errors: Int) -> ConsoleSentence) {
    guard ErrorForm.ofProcess == .text else { return }
    Self.printError(Message(sentence(problems.filter { $0.severity == .error }.reduce(0) { $0 + $1.count })).text(in: language))
  }

  /// A problem as a line of text.
  func line(_ problem: Problem) -> String {
    let severity: CheckSentence =
      switch problem.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    var place = [problem.file]
    if let sheet = problem.sheet { place.append(text(.inSheet(sheet: sheet))) }
    if let row = problem.row { place.append(text(.inRow(row: row))) }
    if let column = problem.column { place.append(text(.inColumn(column: column))) }
    if let value = problem.value { place.append("\u{201C}\(value)\u{201D}") }
    let comma = language == .chinese ? "，" : ", "
    let whole = place.filter { !$0.isEmpty }.joined(separator: comma)
    return "\(Message(severity).text(in: language)): \(whole): \(problem.message.text(in: language))"
  }

  private func text(_ sentence: ConsoleSentence) -> String { Message(sentence).text(in: language) }
}

extension Failure.Kind {
  /// What a program ends with.
  var exitStatus: Int32 {
    switch self {
    case .wrongUse: 64
    case .badData: 65
    case .missingFile: 66
    case .unavailable: 69
    case .defect: 70
    case .unwritable: 74
    }
  }
}

/// Standard output can't be written.
struct StandardOutputError: ExplainedError {
  /// What the system says.
  var reason: String

  var kind: Failure.Kind { .unwritable }
  var message: Message { Message(ConsoleSentence.standardOutput(reason: reason)) }
}

/// Options that can't be meant together, or name what is not there.
struct UsageError: ExplainedError {
  var message: Message
  var kind: Failure.Kind { .wrongUse }

  init(_ sentence: any Sentence) { message = Message(sentence) }
  init(_ message: Message) { self.message = message }
}
