public import Messages
public import MixedModels

extension FormulaError {
  /// What to tell people.
  public var message: Message {
    func message(_ key: FitMessage, _ arguments: [String: Argument] = [:]) -> Message {
      Message(key, arguments.merging(["pointer": .text(pointer)]) { own, _ in own })
    }
    switch reason {
    case .unexpectedCharacter: return message(.unexpectedCharacter)
    case .expected(let what): return message(.expected, ["what": .text(what)])
    case .notClosed(let what): return message(.notClosed, ["what": .text(what)])
    case .unknownColumn(let column, let similar):
      if similar.isEmpty { return message(.unknownColumnAlone, ["column": .text(column)]) }
      return message(.unknownColumn, ["column": .text(column), "candidates": .list(similar.map { .text($0) })])
    case .notNumeric(let column): return message(.notNumeric, ["column": .text(column)])
    case .correlatedTerms: return message(.correlatedTerms)
    case .duplicate(let what): return message(.duplicate, ["what": .text(what)])
    case .emptyModel: return message(.emptyModel)
    case .responseOnRight(let what): return message(.responseOnRight, ["what": .text(what)])
    }
  }
}

extension Diagnostic {
  /// What to tell people.
  public var message: Message {
    let term: [String: Argument] = ["term": .text(subject)]
    let count: [String: Argument] = ["count": .integer(Int(values.first ?? 0))]
    switch kind {
    case .missingRows: return Message(FitMessage.missingRows, count)
    case .droppedColumn: return Message(FitMessage.droppedColumn, term)
    case .oneLevelFactor: return Message(FitMessage.oneLevelFactor, term)
    case .boundary: return Message(FitMessage.boundary, term)
    case .notConverged: return Message(FitMessage.notConverged)
    case .disconnected: return Message(FitMessage.disconnected, term.merging(count) { own, _ in own })
    case .oneRowPerLevel: return Message(FitMessage.oneRowPerLevel, term)
    case .sameGrouping: return Message(FitMessage.sameGrouping, term)
    case .notIdentified: return Message(FitMessage.notIdentified, term)
    case .stochastic: return Message(FitMessage.stochastic, ["error": .percent(values.max() ?? 0, places: 2)])
    }
  }
}
