public import Messages
public import MixedModels
internal import StudyModel

extension FormulaError {
  /// What to tell people.
  public var message: Message {
    let sentence: FitSentence =
      switch reason {
      case .unexpectedCharacter: .unexpectedCharacter(pointer: pointer)
      case .expected(let what): .expected(what: what, pointer: pointer)
      case .notClosed(let what): .notClosed(what: what, pointer: pointer)
      case .unknownColumn(let column, let similar):
        similar.isEmpty
          ? .unknownColumnAlone(column: column, pointer: pointer)
          : .unknownColumn(column: column, candidates: similar, pointer: pointer)
      case .notNumeric(let column): .notNumeric(column: column, pointer: pointer)
      case .correlatedTerms: .correlatedTerms(pointer: pointer)
      case .duplicate(let what): .duplicate(what: what, pointer: pointer)
      case .emptyModel: .emptyModel(pointer: pointer)
      case .responseOnRight(let what): .responseOnRight(what: what, pointer: pointer)
      case .absorbedBesideRandom: .absorbedBesideRandom(pointer: pointer)
      }
    return Message(sentence)
  }
}

extension Diagnostic {
  /// What to tell people.
  public var message: Message {
    let (term, count) = (subject, Int(values.first ?? 0))
    switch kind {
    case .missingRows: return Message(FitSentence.missingRows(count: count))
    case .droppedColumn: return Message(FitSentence.droppedColumn(term: term))
    case .oneLevelFactor: return Message(FitSentence.oneLevelFactor(term: term))
    case .boundary: return Message(FitSentence.boundary(term: term))
    case .notConverged: return Message(FitSentence.notConverged)
    case .disconnected: return Message(FitSentence.disconnected(term: term, count: count))
    case .oneRowPerLevel: return Message(FitSentence.oneRowPerLevel(term: term))
    case .sameGrouping: return Message(FitSentence.sameGrouping(term: term))
    case .notIdentified: return Message(FitSentence.notIdentified(term: term))
    case .exactFit: return Message(FitSentence.exactFit(term: term))
    case .singularCovariance: return Message(FitSentence.singularCovariance(term: term))
    case .absorbedBound: return Message(FitSentence.absorbedBound(effects: count))
    case .separation: return Message(FitSentence.separation(term: term))
    case .unusedCategory: return Message(FitSentence.unusedCategory(category: term))
    case .stochastic: return Message(FitSentence.stochastic(error: values.max() ?? 0))
    }
  }
}
