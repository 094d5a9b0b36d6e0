import Evenhand
import Foundation
import Messages
import Reporting

/// A notebook that can't be read, doesn't run, or says something else than it would now.
struct NotebookFailure: ExplainedError {
  var message: Message
  var kind: Failure.Kind { .badData }
  init(_ message: Message) { self.message = message }
}

extension Notebook.Fault {
  /// What is wrong, with its place.
  fileprivate func message(_ file: String) -> Message {
    let sentence: NotebookSentence =
      switch self {
      case .openFence(let line): .openFence(file: file, line: line)
      case .openOutput(let line): .openOutput(file: file, line: line)
      case .openQuote(let line): .openQuote(file: file, line: line)
      case .unknownWord(let word, let line): .unknownWord(file: file, line: line, word: word)
      case .shell(let word, let line): .shell(file: file, line: line, word: word)
      }
    return Message(sentence)
  }
}

extension Notebook {
  /// Reads a notebook's file.
  ///
  /// - Throws: where there is none, it is no text, or no notebook, with the line.
  static func read(_ file: String) throws -> (text: String, notebook: Notebook) {
    guard let text = String(validating: try PlainText.bytes(file), as: UTF8.self) else {
      throw NotebookFailure(Message(NotebookSentence.notText(file: file)))
    }
    do {
      return (text, try Notebook(text))
    } catch {
      throw NotebookFailure(error.message(file))
    }
  }
}
