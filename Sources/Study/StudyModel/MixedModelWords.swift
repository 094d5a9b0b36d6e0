package import Messages
package import MixedModels

extension MixedModelError {
  /// What to tell people.
  package var message: Message {
    switch self {
    case .tooFewRows(let rows, let columns):
      Message(FitSentence.tooFewRows(rows: rows, columns: columns))
    case .lengthMismatch(let part, let expected, let found):
      Message(
        FitSentence.lengthMismatch(part: part, found: found, expected: expected))
    case .outOfRange(let part): Message(FitSentence.outOfRange(part: part))
    case .notFinite(let part, let row): Message(FitSentence.notFinite(part: part, row: row))
    case .badWeight(let row): Message(FitSentence.badWeight(row: row))
    case .badCode(let part, let row, _, _): Message(FitSentence.badCode(part: part, row: row))
    case .constantResponse: Message(FitSentence.constantResponse)
    case .oneLevel(let term): Message(FitSentence.oneLevel(term: term))
    case .asManyLevelsAsRows(let term): Message(FitSentence.asManyLevelsAsRows(term: term))
    case .emptyResidualGroup(let group): Message(FitSentence.emptyResidualGroup(group: group))
    case .nothingLeft: Message(FitSentence.nothingLeft)
    case .badVariance(let term): Message(FitSentence.badVariance(term: term))
    case .singular(let term): Message(FitSentence.singular(term: term))
    case .notSettled(let iterations): Message(FitSentence.notSettled(iterations: iterations))
    case .tooLarge(let effects): Message(FitSentence.tooLarge(effects: effects))
    case .notACount(let row): Message(FitSentence.notACount(row: row))
    case .beyondTrials(let row): Message(FitSentence.beyondTrials(row: row))
    case .notTwoOutcomes(let found): Message(FitSentence.notTwoOutcomes(found: found))
    case .unlistedCategory(let category): Message(FitSentence.unlistedCategory(category: category))
    case .tooDense(let family): Message(FitSentence.tooDense(family: family))
    case .unsupported(let what): Message(FitSentence.unsupported(what: what))
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
    default: Message(verbatim: String(describing: error))
    }
  }
}
