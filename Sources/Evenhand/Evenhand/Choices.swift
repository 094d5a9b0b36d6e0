public import RatingStudy

/// Which periods a question is about.
public enum PeriodChoice: Sendable, Hashable {
  /// The last of which there are scores.
  case latest
  case all
  /// By name.
  case named([String])

  /// The codes in order.
  ///
  /// - Throws: ``QuestionError/unknownPeriod(_:known:)``.
  public func codes(in study: Study) throws(QuestionError) -> [Int32] {
    let all = Array(0..<Int32(study.periods.count))
    switch self {
    case .latest: return [study.latestPeriod]
    case .all: return all
    case .named(let names):
      // A name may hold a comma itself: October 5, 2024.
      if names.count > 1, let code = study.period(named: names.joined(separator: ", ")) { return [code] }
      var codes: [Int32] = []
      for name in names {
        guard let code = study.period(named: name) else { throw .unknownPeriod(name, known: study.periods.names) }
        codes.append(code)
      }
      return codes.sorted()
    }
  }

  /// The code of one period, the latest where none is named.
  ///
  /// - Throws: ``QuestionError/unknownPeriod(_:known:)``.
  static func one(_ name: String?, in study: Study) throws(QuestionError) -> Int32 {
    try (name.map { PeriodChoice.named([$0]) } ?? .latest).codes(in: study)[0]
  }

  /// The names of the periods that the question is about, in order; of those not named themselves only such as have scores. Empty where the
  /// study knows no periods.
  ///
  /// - Throws: ``QuestionError/unknownPeriod(_:known:)``.
  public func names(in study: Study) throws(QuestionError) -> [String] {
    let codes = try codes(in: study)
    if case .named = self { return study.periodNames(codes) }
    let scored = study.scoredPeriods
    return study.periodNames(codes.filter(scored.contains))
  }
}

/// Which components a question is about: all, or some by name.
public enum ComponentChoice: Sendable, Hashable {
  case all
  /// By name.
  case named([String])

  /// The codes in the order named; `nil` for all.
  ///
  /// - Throws: ``QuestionError/unknownComponent(_:known:)``.
  public func codes(in study: Study) throws(QuestionError) -> [Int32]? {
    guard case .named(let names) = self else { return nil }
    var codes: [Int32] = []
    for name in names {
      guard let code = study.components.code(of: name) else { throw .unknownComponent(name, known: study.components.names) }
      if !codes.contains(code) { codes.append(code) }
    }
    return codes
  }
}
