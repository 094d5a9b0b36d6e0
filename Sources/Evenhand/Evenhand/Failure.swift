public import Messages
public import RatingStudy

/// Why a question has no answer: the one error of this library, whatever module it came from.
public struct Failure: Error, Sendable {
  /// Whose turn it is.
  public enum Kind: Sendable, Hashable {
    /// Something was asked for that can't be meant, or that is not there.
    case wrongUse
    /// The data, or a file's form, must be mended first.
    case badData
    /// There is no such file or folder.
    case missingFile
    /// A program that must help is not there, or failed.
    case unavailable
    /// The result can't be written where it should go.
    case unwritable
    /// Nobody foresaw it: a fault of this library.
    case defect
  }

  /// Whose turn it is.
  public var kind: Kind
  /// What to tell people; where there are ``problems``, the first error's sentence.
  public var message: Message
  /// Every problem by file, row, column and value, warnings among them; empty where the failure belongs to no cell.
  public var problems: [Problem]
  /// The error as its module threw it.
  public var cause: any Error

  /// An error of any module; one that is a failure already stays as it is.
  public init(_ error: any Error) {
    if let own = error as? Failure {
      self = own
      return
    }
    cause = error
    problems = (error as? DataError)?.problems ?? []
    if let known = error as? any ExplainedError {
      (kind, message) = (known.kind, known.message)
    } else {
      (kind, message) = (.defect, Message(QuestionSentence.bug(detail: "\(error)")))
    }
  }

  /// As problems of a study.
  ///
  /// - Parameter study: stands as the file where no single one is meant.
  package func problems(in study: String) -> [Problem] {
    problems.isEmpty ? [Problem(.error, file: study, message: message)] : problems
  }

  /// Runs a piece of work whose errors become failures.
  static func catching<Value>(_ work: () throws -> Value) throws(Failure) -> Value {
    do {
      return try work()
    } catch {
      throw Failure(error)
    }
  }
}

/// An error that says what people are to be told of it, and whose turn it is.
package protocol ExplainedError: Error {
  /// What to tell people.
  var message: Message { get }
  /// Whose turn it is.
  var kind: Failure.Kind { get }
}
