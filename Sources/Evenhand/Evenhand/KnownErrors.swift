internal import FacetsModels
package import Messages
internal import MixedModels
internal import RatingStudy
internal import Scoring
internal import StudyFiles
internal import StudyModel
internal import Synthesis

// The errors of the modules below, each with whose turn it is. Their sentences live where they are thrown.

extension DataError: ExplainedError {
  package var kind: Failure.Kind { .badData }
  /// Of the first problem that is an error.
  package var message: Message {
    (problems.first { $0.severity == .error } ?? problems.first)?.message ?? Message(CheckSentence.error)
  }
}

extension StudyFileError: ExplainedError {
  package var kind: Failure.Kind {
    switch self {
    case .missing: .missingFile
    case .unreadable, .changed: .badData
    case .unwritable: .unwritable
    case .special, .danglingLink, .inUse, .outsideScope: .wrongUse
    }
  }
}

extension HeaderMap.SyntaxError: ExplainedError {
  package var kind: Failure.Kind { .wrongUse }
}

extension TieRuleError: ExplainedError {
  package var kind: Failure.Kind { .wrongUse }
}

extension FormulaError: ExplainedError {
  package var kind: Failure.Kind { .wrongUse }
}

extension MixedModelError: ExplainedError {
  package var kind: Failure.Kind { .badData }
}

extension StudyModelError: ExplainedError {
  package var kind: Failure.Kind { .badData }
}

extension ScoringError: ExplainedError {
  package var kind: Failure.Kind { .badData }
}

extension FacetsError: ExplainedError {
  package var kind: Failure.Kind {
    if case .unknownFacet = self { .wrongUse } else { .badData }
  }
}

extension RatingColumnError: ExplainedError {
  package var kind: Failure.Kind {
    if case .unknown = self { .wrongUse } else { .badData }
  }
}

extension ReliabilityError: ExplainedError {
  package var kind: Failure.Kind { isWrongUse ? .wrongUse : .badData }
}

extension PartError: ExplainedError {
  package var kind: Failure.Kind { .wrongUse }
}
