import ArgumentParser
import Foundation
import Messages

/// How a run ends, whatever came of it.
enum RunEnd {
  /// After a verb did its work.
  static func done() { ErrorReport.finish(0) }

  /// With what a verb or the parser threw: an exit status, a request for help, a command line that can't be read.
  static func with(_ error: any Error, _ words: CommandWords) -> Never {
    let status = Program.exitCode(for: error)
    if error is ExitCode {
      end(status)
    } else if status.isSuccess {
      answer(error, words)
    } else {
      complain(words.unknownVerb.map { UsageComplaint($0) } ?? UsageComplaint(error))
    }
  }

  /// What was asked of the parser: help, the version, completions, a description.
  private static func answer(_ error: any Error, _ words: CommandWords) -> Never {
    if words.isHelpOfUnknown, let unknown = words.unknownVerb { complain(UsageComplaint(unknown)) }
    guard Language.ofProcess == .chinese else { Program.exit(withError: error) }
    let text = Program.fullMessage(for: error)
    do {
      try Console.print((HelpPage.usual.chinese(text) ?? HelpPage.translated(text)) + "\n")
      end(.success)
    } catch {
      end(Console(language: .ofProcess).explain(error))
    }
  }

  private static func complain(_ complaint: UsageComplaint) -> Never {
    if ErrorForm.ofProcess == .json {
      ErrorReport.note(complaint.reported)
    } else {
      Console.printError(complaint.text(in: .ofProcess))
    }
    end(.validationFailure)
  }

  private static func end(_ status: ExitCode) -> Never {
    ErrorReport.finish(status.rawValue)
    exit(status.rawValue)
  }
}
