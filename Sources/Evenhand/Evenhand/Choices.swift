package import RatingStudy

/// Which periods a question is about.
package enum PeriodChoice: Sendable, Hashable {
  /// The last in order.
  case latest
  case all
  /// By name.
  case named([String])

  /// The codes in order.
  ///
  /// - Throws: ``QuestionError/unknownPeriod(_:known:)``.
  package func codes(in study: Study) throws(QuestionError) -> [Int32] {
    let all = Array(0..<Int32(study.periods.count))
    switch self {
    case .latest: return Array(all.suffix(1))
    case .all: return all
    case .named(let names):
      var codes: [Int32] = []
      for name in names {
        guard let code = study.periods.code(of: name) else { throw .unknownPeriod(name, known: study.periods.names) }
        codes.append(code)
      }
      return codes.sorted()
    }
  }
}

/// Which components a question is about: all, or some by name.
package enum ComponentChoice: Sendable, Hashable {
  case all
  /// By name.
  case named([String])

  /// The codes in the order named; `nil` for all.
  ///
  /// - Throws: ``QuestionError/unknownComponent(_:known:)``.
  package func codes(in study: Study) throws(QuestionError) -> [Int32]? {
    guard case .named(let names) = self else { return nil }
    var codes: [Int32] = []
    for name in names {
      guard let code = study.components.code(of: name) else { throw .unknownComponent(name, known: study.components.names) }
      codes.append(code)
    }
    return codes
  }
}
