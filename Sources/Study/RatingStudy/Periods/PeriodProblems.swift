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
    func problem(_ severity: Problem.Severity, _ name: String, _ key: StudyMessage, _ arguments: [String: Argument]) -> Problem {
      let place = source(name)
      let column = Self.tables.lazy.compactMap { tables[$0] }.first { $0.source == place }?.column("period")?.header
      return Problem(severity, in: place, column: column, message: Message(key, arguments))
    }
    var problems: [Problem] = []
    for (spelling, name) in order.sameAs.sorted(by: { $0.key < $1.key }) {
      problems.append(problem(.note, spelling, .periodWrittenTwice, ["other": .text(spelling), "period": .text(name)]))
    }
    let inner = Dictionary(grouping: order.within, by: \.value)
    for name in order.names {
      guard let found = inner[name]?.map(\.key).sorted() else { continue }
      problems.append(problem(.note, found[0], .periodsWithin, ["inner": list(found), "period": .text(name)]))
    }
    if !order.ambiguousDates.isEmpty {
      let first = order.ambiguousDates[0]
      problems.append(problem(.error, first, .ambiguousDates, ["dates": list(order.ambiguousDates)]))
    } else if !order.isCertain {
      problems.append(problem(.warning, order.names[0], .periodsUnordered, ["periods": list(order.names)]))
    }
    return problems
  }

  private static let tables = [
    "ratings", "components", "ballots", "tiers", "people", "raters", "unit_scores", "ties", "moves", "points",
  ]

  private static func list(_ names: [String]) -> Argument {
    .list(names.prefix(mostListed).map { .text($0) } + (names.count > mostListed ? [.text("…")] : []))
  }
}
