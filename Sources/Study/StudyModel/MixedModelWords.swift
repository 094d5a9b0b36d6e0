package import Messages
package import MixedModels

extension MixedModelError {
  /// What to tell people.
  package var message: Message {
    switch self {
    case .tooFewRows(let rows, let columns):
      Message(FitMessage.tooFewRows, ["rows": .integer(rows), "columns": .integer(columns)])
    case .lengthMismatch(let part, let expected, let found):
      Message(
        FitMessage.lengthMismatch, ["part": .text(part), "expected": .integer(expected), "found": .integer(found)])
    case .outOfRange(let part): Message(FitMessage.outOfRange, ["part": .text(part)])
    case .notFinite(let part, let row): Message(FitMessage.notFinite, ["part": .text(part), "row": .integer(row)])
    case .badWeight(let row): Message(FitMessage.badWeight, ["row": .integer(row)])
    case .badCode(let part, let row, _, _): Message(FitMessage.badCode, ["part": .text(part), "row": .integer(row)])
    case .constantResponse: Message(FitMessage.constantResponse)
    case .oneLevel(let term): Message(FitMessage.oneLevel, ["term": .text(term)])
    case .asManyLevelsAsRows(let term): Message(FitMessage.asManyLevelsAsRows, ["term": .text(term)])
    case .emptyResidualGroup(let group): Message(FitMessage.emptyResidualGroup, ["group": .text(group)])
    case .nothingLeft: Message(FitMessage.nothingLeft)
    case .badVariance(let term): Message(FitMessage.badVariance, ["term": .text(term)])
    case .singular(let term): Message(FitMessage.singular, ["term": .text(term)])
    case .notSettled(let iterations): Message(FitMessage.notSettled, ["iterations": .integer(iterations)])
    case .unsupported(let what): Message(FitMessage.unsupported, ["what": .text(what)])
    }
  }
}

/// What to tell people of an error on the way to a model of a study.
enum ModelWords {
  /// The error's own sentence; of one that nobody foresaw its description, so that nothing is silent.
  static func message(_ error: any Error) -> Message {
    switch error {
    case let error as MixedModelError: error.message
    case let error as StudyModelError: error.message
    default: Message(ReportMessage.plain, ["text": .text(String(describing: error))])
    }
  }
}
