package import Evenhand
package import Messages

/// Why a word processor's document can't be made.
package enum OfficeError: ExplainedError, Hashable {
  /// A program that the form needs is not installed.
  case missing(OutsideProgram.Name, OfficeForm)
  /// It is, but failed.
  case failed(OutsideProgram.Name, OfficeForm, reason: String)
  /// Slides of a document without answers.
  case noAnswers

  package var kind: Failure.Kind {
    switch self {
    case .missing, .failed: .unavailable
    case .noAnswers: .wrongUse
    }
  }

  /// What went wrong, and which package helps.
  package var message: Message {
    switch self {
    case .missing(let program, let form):
      Message(
        OfficeSentence.missingProgram(
          form: form.rawValue, program: program.rawValue, package: program.debianPackage, mac: program.onMac, windows: program.onWindows))
    case .failed(let program, let form, let reason):
      Message(OfficeSentence.failed(form: form.rawValue, program: program.rawValue, reason: reason))
    case .noAnswers: Message(OfficeSentence.noAnswers)
    }
  }
}
