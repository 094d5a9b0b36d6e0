internal import Messages
public import Scoring

extension Document {
  /// The official totals, ranks and bands; people best first within their pool.
  public init(_ score: ScoreResult) {
    self.init(
      title: Message(ReportMessage.scoreTitle, ["scheme": .text(score.scheme)]),
      sections: [Self.people(score), Self.quotas(score)].compactMap { $0 } + Self.steps(score))
  }

  private static func people(_ score: ScoreResult) -> Section {
    let columns: [DataTable.Column] =
      [.text(.period), .text(.person), .text(.pool)] + score.components.map { .named($0.name) }
      + [.number(.points), .number(.total), .number(.rank), .text(.band)]
    let order = (0..<score.count).sorted { first, second in
      (score.period[first], score.pool[first], order(score.rank[first]), score.person[first])
        < (score.period[second], score.pool[second], order(score.rank[second]), score.person[second])
    }
    let rows = order.map { row -> [DataTable.Cell] in
      [.optional(score.periodName(row)), .optional(score.persons[score.person[row]]), .optional(score.poolName(row))]
        + score.components.map { .finite($0.adjusted[row], places: 2) }
        + [
          .finite(score.points[row], places: 2), .finite(score.total[row], places: 2), .rank(score.rank[row]),
          .optional(score.bandName(row)),
        ]
    }
    return Section(
      id: "people", title: Message(ReportMessage.people),
      blocks: [
        .table(DataTable(id: "score-people", columns: columns, rows: rows, mayBeCut: true)), .notes(score.notes),
      ])
  }

  /// People without a rank come last.
  private static func order(_ rank: Double) -> Double { rank.isFinite ? rank : .infinity }

  private static func quotas(_ score: ScoreResult) -> Section? {
    let missed = score.quotaChecks.filter { !$0.isMet }
    guard !missed.isEmpty else { return nil }
    let lines = missed.map { check in
      Message(
        ReportMessage.quotaLine,
        [
          "rater": .text(check.rater), "tiers": .list(check.tiers.map { .text($0) }), "given": .integer(check.given),
          "n": .integer(check.n), "required": .integer(check.required ?? check.allowed ?? 0),
        ])
    }
    return Section(id: "quotas", title: Message(ReportMessage.quotas), blocks: [.notes(lines)])
  }

  private static func steps(_ score: ScoreResult) -> [Section] {
    score.steps.keys.sorted().map { row in
      Section(
        id: "steps-\(row)",
        title: Message(
          ReportMessage.personSteps,
          [
            "person": .text(score.persons[score.person[row]] ?? ""), "period": .text(score.periodName(row) ?? "–"),
          ]), blocks: [.notes(score.steps[row] ?? [])])
    }
  }
}
