package import Messages
internal import MixedModels
internal import RatingStudy
internal import Scoring
internal import StudyModel

/// What to tell people of an error of any module.
package enum ErrorWords {
  /// The error's own sentence where it has one; else its description, so that nothing is silent.
  package static func message(_ error: any Error) -> Message {
    switch error {
    case let error as StudyModelError: error.message
    case let error as ScoringError: error.message
    case let error as MixedModelError: error.message
    case let error as FormulaError: error.message
    case let error as TieRuleError: error.message
    default: Message(ReportMessage.plain, ["text": .text("\(error)")])
    }
  }
}
