package import Evenhand
internal import Messages

extension Document {
  /// The official totals, ranks and bands; people best first within their pool.
  package init(_ score: ScoreResult) {
    self.init(
      title: Message(ReportSentence.scoreTitle(scheme: score.scheme)),
      sections: [
        Self.people(score), Self.announced(score), Self.bandCounts(score),
        score.steps.isEmpty ? UncertaintyDocument.section(score) : nil, Self.components(score), Self.quotas(score),
      ].compactMap(\.self) + Self.steps(score))
  }

  private static func people(_ score: ScoreResult) -> Section {
    var columns: [DataTable.Column] = [.text(.period), .text(.person), .text(.pool)]
    for component in score.components { columns.append(.named(component.name)) }
    columns += [.number(.points), .number(.total), .number(.rank), .text(.band)]
    let isSure = !score.certainty.isEmpty
    if isSure { columns += [.number(.rightBand), .number(.sameBand)] }
    let isRanked = !(score.uncertainty?.ranks.isEmpty ?? true)
    if isRanked {
      columns += [.init(Message(UncertaintySentence.marginalHead)), .init(Message(UncertaintySentence.simultaneousHead))]
    }
    let order = (0..<score.count).sorted { isBefore(score, $0, $1) }
    let rows = DataTable.Rows(count: order.count) { place in
      let row = order[place]
      return cells(score, row) + (isSure ? sureness(score, row) : []) + (isRanked ? rankSets(score, row) : [])
    }
    return Section(
      id: "people", title: Message(ReportSentence.people),
      blocks: [
        .table(DataTable(id: "score-people", columns: columns, rows: rows, mayBeCut: true)), .notes(score.notes),
      ])
  }

  /// How the figures compare with what the office announced.
  static func announced(_ score: ScoreResult) -> Section? {
    guard let reconciliation = score.reconciliation else { return nil }
    let name = { (row: Int) in score.persons[score.person[row]] ?? "" }
    var blocks: [Block] = []
    // A person's page says only what concerns that person.
    if score.steps.isEmpty { blocks.append(.notes(reconciliation.summary { score.persons[$0] ?? "" })) }
    let rows = reconciliation.differences.map { difference -> [DataTable.Cell] in
      [
        .optional(score.periodName(difference.row)), .text(name(difference.row)),
        .message(Message(ReconciliationSentence.figure(difference.figure))), .text("\(difference.announced)"),
        .optional(difference.computed.map { "\($0)" }), .message(reconciliation.why(difference)),
      ]
    }
    if !rows.isEmpty {
      let columns: [DataTable.Column] = [
        .text(.period), .text(.person), .init(Message(ReconciliationSentence.figureHead), isNumeric: false),
        .init(Message(ReconciliationSentence.announcedHead)), .init(Message(ReconciliationSentence.computedHead)),
        .init(Message(ReconciliationSentence.whyHead), isNumeric: false),
      ]
      blocks.append(.table(DataTable(id: "score-official", columns: columns, rows: rows, mayBeCut: true)))
    }
    guard !blocks.isEmpty else { return nil }
    return Section(id: "official", title: Message(ReconciliationSentence.title), blocks: blocks)
  }

  /// How many people of each pool got each band; with those who got none they are all who are ranked.
  static func bandCounts(_ score: ScoreResult) -> Section? {
    guard !score.bandNames.isEmpty, score.steps.isEmpty else { return nil }
    let ranked = (0..<score.count).filter { score.rank[$0].isFinite }
    let pools = Set(ranked.map { score.pool[$0] }).sorted()
    let rows = pools.map { pool -> [DataTable.Cell] in
      let own = ranked.filter { score.pool[$0] == pool }
      let counts = score.bandNames.indices.map { band in own.count { score.band[$0] == Int32(band) } }
      return [
        .optional(own.first.flatMap { score.periodName($0) }), .optional(score.poolNames[Int(pool)]), .integer(own.count),
      ] + counts.map { .integer($0) } + [.integer(own.count - counts.reduce(0, +))]
    }
    let columns: [DataTable.Column] =
      [.text(.period), .text(.pool), .number(.count)] + score.bandNames.map { .named($0) } + [.number(.noBand)]
    return Section(
      id: "bands", title: Message(ReportSentence.bandCounts),
      blocks: [.table(DataTable(id: "score-bands", columns: columns, rows: rows))])
  }

  /// Every step of every component: from the raw score to what it adds to the total.
  private static func components(_ score: ScoreResult) -> Section? {
    // A person's page says it in words.
    guard score.steps.isEmpty else { return nil }
    let order = (0..<score.count).sorted { isBefore(score, $0, $1) }
    let steps = score.components.count
    let rows = DataTable.Rows(count: order.count * steps) { place -> [DataTable.Cell] in
      let (row, component) = (order[place / steps], score.components[place % steps])
      return [
        .optional(score.periodName(row)), .optional(score.persons[score.person[row]]), .text(component.name),
        .finite(component.raw[row], places: 4), .finite(component.adjusted[row], places: 4),
        .finite(component.weight[row], places: 4), .finite(component.contribution[row], places: 4),
      ]
    }
    return Section(
      id: "components", title: Message(ReportSentence.componentSteps),
      blocks: [
        .table(
          DataTable(
            id: "score-components",
            columns: [
              .text(.period), .text(.person), .text(.component), .number(.raw), .number(.adjusted), .number(.weight),
              .number(.contribution),
            ], rows: rows, mayBeCut: true))
      ])
  }

  private static func cells(_ score: ScoreResult, _ row: Int) -> [DataTable.Cell] {
    var cells: [DataTable.Cell] = [.optional(score.periodName(row))]
    cells.append(.optional(score.persons[score.person[row]]))
    cells.append(.optional(score.poolName(row)))
    for component in score.components { cells.append(.finite(component.adjusted[row], places: 2)) }
    cells.append(.finite(score.points[row], places: 2))
    cells.append(.finite(score.total[row], places: 2))
    cells.append(.rank(score.rank[row]))
    cells.append(.optional(score.bandName(row)))
    return cells
  }

  /// How sure a card is.
  private static func sureness(_ score: ScoreResult, _ row: Int) -> [DataTable.Cell] {
    guard let certainty = score.certainty[row] else { return [.missing, .missing] }
    return [.percent(certainty.right, places: 0), .percent(certainty.same, places: 0)]
  }

  private static func rankSets(_ score: ScoreResult, _ row: Int) -> [DataTable.Cell] {
    guard let own = score.uncertainty?.ranks[row] else { return [.missing, .missing] }
    return [own.marginal, own.simultaneous].map { .interval([Double($0.lowerBound), Double($0.upperBound)], places: 0) }
  }

  /// By period, pool and rank; people without a rank come last, ties in the order of their names.
  private static func isBefore(_ score: ScoreResult, _ first: Int, _ second: Int) -> Bool {
    if score.period[first] != score.period[second] { return score.period[first] < score.period[second] }
    if score.pool[first] != score.pool[second] { return score.pool[first] < score.pool[second] }
    let ranks = [first, second].map { score.rank[$0].isFinite ? score.rank[$0] : .infinity }
    return ranks[0] != ranks[1] ? ranks[0] < ranks[1] : score.person[first] < score.person[second]
  }

  private static func quotas(_ score: ScoreResult) -> Section? {
    let missed = score.quotaChecks.filter { !$0.isMet }
    guard !missed.isEmpty else { return nil }
    let lines = missed.map { check in
      Message(
        ReportSentence.quotaLine(
          rater: check.rater, tiers: check.tiers, given: check.given, n: check.n, required: check.required ?? check.allowed ?? 0))
    }
    return Section(id: "quotas", title: Message(ReportSentence.quotas), blocks: [.notes(lines)])
  }

  private static func steps(_ score: ScoreResult) -> [Section] {
    score.steps.keys.sorted().map { row in
      Section(
        id: "steps-\(row)",
        title: Message(
          ReportSentence.personSteps(person: score.persons[score.person[row]] ?? "", period: score.periodName(row) ?? "–")),
        blocks: [.notes((score.steps[row] ?? []) + sureSentence(score, row))])
    }
  }

  private static func sureSentence(_ score: ScoreResult, _ row: Int) -> [Message] {
    var sentences: [Message] = []
    if let certainty = score.certainty[row] {
      sentences.append(Message(LayoutSentence.cardSureness(draws: certainty.draws, right: certainty.right, same: certainty.same)))
    }
    if let open = score.uncertainty, let level = open.level, let own = open.ranks[row] {
      sentences.append(
        Message(
          UncertaintySentence.person(
            rank: score.rank[row], low: own.marginal.lowerBound, high: own.marginal.upperBound, lowest: own.simultaneous.lowerBound,
            highest: own.simultaneous.upperBound, level: level)))
    }
    return sentences
  }
}
