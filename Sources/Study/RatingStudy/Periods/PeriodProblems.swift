internal import Messages

/// What is to be said of how the periods' names were understood.
enum PeriodProblems {
  /// Most names that are listed.
  private static let mostListed = 12

  static func of(_ order: PeriodOrder, _ tables: [String: Table]) -> [Problem] {
    guard !order.names.isEmpty else { return [] }
    let source = { (name: String) -> TableSource in
      let holding = Self.tables.lazy.compactMap { tables[$0] }.first { $0.column("period")?.levels.contains(name) ?? false }
      return holding?.source ?? TableSource(file: tables.values.map(\.source.file).min() ?? "")
    }
    func problem(_ severity: Problem.Severity, _ name: String, _ sentence: StudySentence) -> Problem {
      let place = source(name)
      let column = Self.tables.lazy.compactMap { tables[$0] }.first { $0.source == place }?.column("period")?.header
      return Problem(severity, in: place, column: column, message: Message(sentence))
    }
    var problems: [Problem] = []
    for (spelling, name) in order.sameAs.sorted(by: { $0.key < $1.key }) {
      problems.append(problem(.note, spelling, .periodWrittenTwice(other: spelling, period: name)))
    }
    let inner = Dictionary(grouping: order.within, by: \.value)
    for name in order.names {
      guard let found = inner[name]?.map(\.key).sorted() else { continue }
      problems.append(problem(.note, found[0], .periodsWithin(period: name, inner: list(found))))
    }
    if !order.ambiguousDates.isEmpty {
      let first = order.ambiguousDates[0]
      problems.append(problem(.error, first, .ambiguousDates(dates: list(order.ambiguousDates))))
    } else if !order.isCertain {
      problems.append(problem(.warning, order.names[0], .periodsUnordered(periods: list(order.names))))
    }
    return problems
  }

  private static let tables = [
    "ratings", "components", "ballots", "tiers", "people", "raters", "unit_scores", "ties", "moves", "points",
  ]

  private static func list(_ names: [String]) -> [String] {
    names.prefix(mostListed) + (names.count > mostListed ? ["…"] : [])
  }
}
