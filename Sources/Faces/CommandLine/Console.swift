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

  /// Writes to standard output.
  ///
  /// - Throws: ``StandardOutputError`` where that fails: it is closed, or its disk is full.
  static func print(_ text: String) throws(StandardOutputError) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
      throw StandardOutputError(
        reason: cause.domain == NSPOSIXErrorDomain ? String(cString: strerror(Int32(cause.code))) : cause.localizedDescription)
    }
  }

  /// Writes a line to standard error; where nobody can hear it, nothing is said.
  static func printError(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Says what went wrong, and gives the exit status: 64 wrong use, 65 bad data, 66 no such file, 70 a bug, 74 standard output can't be written.
  func explain(_ error: any Error) -> ExitCode {
    if let error = error as? DataError {
      say(error.problems)
      sayCount(error.problems, .errorCount)
      return ExitCode(65)
    }
    if let error = error as? ExitCode { return error }
    let (message, status) = Self.told(error)
    say(message)
    return ExitCode(status)
  }

  /// What to tell people of an error that belongs to no single cell, and its exit status; one that nobody foresaw is a bug.
  private static func told(_ error: any Error) -> (message: Message, status: Int32) {
    switch error {
    case let error as StudyFileError:
      if case .missing = error { return (error.message, 66) }
      return (error.message, 65)
    case let error as UsageError: return (error.message, 64)
    case let error as StandardOutputError: return (error.message, 74)
    case let error as FormulaError: return (error.message, 64)
    case let error as MixedModelError: return (error.message, 65)
    case let error as ScoringError: return (error.message, 65)
    case let error as StudyModelError: return (error.message, 65)
    case let error as FacetsError:
      if case .unknownFacet = error { return (error.message, 64) }
      return (error.message, 65)
    case let error as RatingColumnError:
      if case .unknown = error { return (error.message, 64) }
      return (error.message, 65)
    case let error as ReliabilityError: return (error.message, error.isWrongUse ? 64 : 65)
    case let error as WorkbenchRecordError: return (error.message, 65)
    case let error as TieRuleError: return (error.message, 64)
    case let error as NotebookFailure: return (error.message, 65)
    default: return (Message(ConsoleMessage.bug, ["detail": .text("\(error)")]), 70)
    }
  }

  /// An error as problems, as `check` lists them, and whether it is a bug.
  ///
  /// - Parameter study: stands as the file where no single one is meant.
  static func problems(of error: any Error, in study: String) -> (problems: [Problem], isBug: Bool) {
    if let error = error as? DataError { return (error.problems, false) }
    let (message, status) = told(error)
    return ([Problem(.error, file: study, message: message)], status == 70)
  }

  /// Says an error that belongs to no single cell.
  func say(_ message: Message) {
    Self.printError(Message(ConsoleMessage.error).text(in: language) + ": " + message.text(in: language))
  }

  /// Says something that a person should know, though the work goes on.
  func warn(_ message: Message) {
    Self.printError(Message(ConsoleMessage.warning).text(in: language) + ": " + message.text(in: language))
  }

  /// Says problems, one a line: how grave, where, what stands there, what was expected.
  func say(_ problems: [Problem]) {
    for problem in problems { Self.printError(line(problem)) }
  }

  /// Says how many of the problems are errors.
  func sayCount(_ problems: [Problem], _ key: ConsoleMessage) {
    Self.printError(Message(key, ["errors": .integer(problems.count { $0.severity == .error })]).text(in: language))
  }

  /// A problem as a line of text.
  func line(_ problem: Problem) -> String {
    let severity: ConsoleMessage =
      switch problem.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    var place = [problem.file]
    if let sheet = problem.sheet { place.append(text(.inSheet, ["sheet": .text(sheet)])) }
    if let row = problem.row { place.append(text(.inRow, ["row": .integer(row)])) }
    if let column = problem.column { place.append(text(.inColumn, ["column": .text(column)])) }
    if let value = problem.value { place.append("\u{201C}\(value)\u{201D}") }
    let comma = language == .chinese ? "，" : ", "
    let whole = place.filter { !$0.isEmpty }.joined(separator: comma)
    return "\(text(severity)): \(whole): \(problem.message.text(in: language))"
  }

  private func text(_ key: ConsoleMessage, _ arguments: [String: Messages.Argument] = [:]) -> String {
    Message(key, arguments).text(in: language)
  }
}

/// Standard output can't be written.
struct StandardOutputError: Error {
  /// What the system says.
  var reason: String

  var message: Message { Message(ConsoleMessage.standardOutput, ["reason": .text(reason)]) }
}

/// Options that can't be meant together, or name what is not there.
struct UsageError: Error {
  var message: Message

  init(_ key: some MessageKey, _ arguments: [String: Messages.Argument] = [:]) { message = Message(key, arguments) }
  init(_ message: Message) { self.message = message }
}
