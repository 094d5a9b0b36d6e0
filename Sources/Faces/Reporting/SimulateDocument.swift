package import Evenhand
internal import Messages

extension Document {
  /// What a proposal would do.
  ///
  /// - Parameter mostRows: so many people at most are listed among those who move, for a face that shows no more.
  package init(_ simulation: SimulationResult, mostRows: Int = .max) {
    self.init(
      title: Message(LayoutSentence.simulateTitle),
      sections: Self.sections(simulation, mostRows: mostRows) + Self.furtherSections(simulation))
  }

  /// Summary, importance, groups, changes and swaps as sections of a document.
  static func sections(_ simulation: SimulationResult, mostRows: Int = .max) -> [Section] {
    [
      Section(
        id: "proposal", title: Message(LayoutSentence.simulateTitle),
        blocks: [.paragraph(summary(simulation)), .notes(simulation.notes)]),
      Section(
        id: "importance", title: Message(LayoutSentence.importance),
        blocks: [
          .paragraph(Message(LayoutSentence.importanceNote))
        ] + ProposalCharts.importance(simulation).map { .chart($0) } + [.table(importance(simulation))]
          + poolTables(simulation.before.importanceByPool, simulation.after.importanceByPool)),
      Section(
        id: "outcomes", title: Message(LayoutSentence.groupsOutcome), blocks: [.table(groups(simulation))]),
      Section(
        id: "changes", title: Message(LayoutSentence.changes),
        blocks: ProposalCharts.slopes(simulation).map { .chart($0) } + [.table(changes(simulation, mostRows))]),
      Section(
        id: "swaps", title: Message(LayoutSentence.swaps),
        blocks: [
          .paragraph(Message(LayoutSentence.swapCount(count: simulation.swaps.count)))
        ] + RobustnessCharts.swapPaths(simulation).map { .chart($0) } + [.table(swaps(simulation))]),
    ]
  }

  /// How much moves, in a sentence.
  static func summary(_ simulation: SimulationResult) -> Message {
    summary(
      simulation, changed: .integer(simulation.changes.movedCount), bands: .integer(simulation.summary.bandChanges))
  }

  /// As above, with the counts as they may be told.
  static func summary(_ simulation: SimulationResult, changed: Argument, bands: Argument) -> Message {
    Message(
      LayoutSentence.simulateSummary(
        changed: changed, n: simulation.changes.count, mean: simulation.summary.meanAbsoluteRankShift,
        most: simulation.summary.maximumRankShift, bands: bands, tau: simulation.summary.kendallTau))
  }

  private static func importance(_ simulation: SimulationResult) -> DataTable {
    importance(simulation.before.importance, simulation.after.importance)
  }

  static func importance(_ before: [Importance], _ after: [Importance]) -> DataTable {
    DataTable(
      id: "simulate-importance", columns: [.text(.component)] + shareColumns, rows: shareRows(before, after))
  }

  /// Importances pool by pool, where there are several.
  static func poolTables(_ before: [PoolImportance], _ after: [PoolImportance]) -> [Block] {
    guard !before.isEmpty || !after.isEmpty else { return [] }
    // A pool of one side only is shown with what there is.
    let known = before + after.filter { new in !before.contains { $0.pool == new.pool && $0.period == new.period } }
    let rows = known.flatMap { pool -> [[DataTable.Cell]] in
      func side(_ pools: [PoolImportance]) -> [Importance] {
        pools.first { $0.pool == pool.pool && $0.period == pool.period }?.importance ?? []
      }
      return shareRows(side(before), side(after)).map {
        [.optional(pool.period), .optional(pool.pool), .integer(pool.n)] + $0
      }
    }
    return [
      .table(
        DataTable(
          id: "simulate-importance-pools", title: Message(LayoutSentence.importanceByPool),
          columns: [.text(.period), .text(.pool), .number(.count), .text(.component)] + shareColumns, rows: rows,
          mayBeCut: true))
    ]
  }

  private static var shareColumns: [DataTable.Column] {
    [
      .number(.nominal), .number(.covarianceShare), .number(.mainEffect), .number(.shapley), .number(.nominalAfter),
      .number(.covarianceShareAfter), .number(.mainEffectAfter), .number(.shapleyAfter),
    ]
  }

  private static func shareRows(_ before: [Importance], _ after: [Importance]) -> [[DataTable.Cell]] {
    let old = Dictionary(before.map { ($0.component, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.map { ($0.component, $0) }, uniquingKeysWith: { first, _ in first })
    let names = before.map(\.component) + after.map(\.component).filter { old[$0] == nil }
    let none = [DataTable.Cell](repeating: .missing, count: 4)
    return names.map { [.text($0)] + (old[$0].map(shares) ?? none) + (new[$0].map(shares) ?? none) }
  }

  private static func shares(_ importance: Importance) -> [DataTable.Cell] {
    [importance.nominal, importance.covarianceShare, importance.mainEffect, importance.shapley].map {
      $0.map { .percent($0, places: 1) } ?? .missing
    }
  }

  private static func groups(_ simulation: SimulationResult) -> DataTable {
    groups(simulation.before.groups, simulation.after.groups)
  }

  static func groups(_ before: [GroupOutcome], _ after: [GroupOutcome]) -> DataTable {
    let after = Dictionary(after.map { ($0.group, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = before.map { old -> [DataTable.Cell] in
      let new = after[old.group]
      func percent(_ value: Double?) -> DataTable.Cell { value.map { .percent($0, places: 1) } ?? .missing }
      return [
        .text(old.group), .integer(old.n), .number(old.meanRank, places: 1), .optional(new?.meanRank, places: 1),
        percent(old.selectionRate), percent(new?.selectionRate), .optional(old.impactRatio, places: 3),
        .optional(new?.impactRatio, places: 3), .interval(new?.impactInterval, places: 2),
      ]
    }
    return DataTable(
      id: "simulate-groups",
      columns: [
        .text(.group), .number(.count), .number(.meanRankBefore), .number(.meanRankAfter), .number(.rateBefore),
        .number(.rateAfter), .number(.ratioBefore), .number(.ratioAfter), .number(.interval),
      ], rows: rows)
  }

  /// Band changes first, then the largest shifts; cards with how sure they are.
  private static func changes(_ simulation: SimulationResult, _ mostRows: Int) -> DataTable {
    let order = simulation.changes.byInterest
    let certainty = simulation.certainty
    var places: [PersonPeriod: Int] = [:]
    for (place, row) in (certainty?.rows ?? []).enumerated() {
      places[PersonPeriod(person: row.person, period: row.period)] = place
    }
    let pools = simulation.poolDrivers
    let rows = order.prefix(mostRows).map { position -> [DataTable.Cell] in
      let change = simulation.changes[position]
      let own = row(change, pools.relative(position))
      guard let certainty else { return own }
      let known = places[PersonPeriod(person: change.person, period: change.period)].map { certainty.rows[$0] }
      return own + sureness(known, certainty)
    }
    let sure: [DataTable.Column] = certainty == nil ? [] : [.number(.rightBefore), .number(.rightAfter), .number(.flips)]
    return DataTable(
      id: "simulate-changes",
      columns: [
        .text(.period), .text(.person), .number(.rankBefore), .number(.rankAfter), .number(.rankChange),
        .text(.bandBefore), .text(.bandAfter), .text(.drivers),
      ] + sure, rows: rows, mayBeCut: true, omitted: order.count - rows.count)
  }

  private struct PersonPeriod: Hashable {
    var person: String
    var period: String?
  }

  /// How sure a person's bands are; of people without a card only where it was asked for.
  private static func sureness(_ row: BandCertainty.Row?, _ certainty: BandCertainty) -> [DataTable.Cell] {
    guard let row, certainty.isForEverybody || certainty.hasCard(row) else { return Array(repeating: .missing, count: 3) }
    return [row.rightBefore, row.rightAfter, row.flip].map { .percent($0, places: 0) }
  }

  /// - Parameter relative: the person's drivers less the pool's means: what changes all totals alike moves nobody.
  private static func row(_ change: RankChange, _ relative: [Driver]) -> [DataTable.Cell] {
    let drivers = relative.sorted { abs($0.contribution) > abs($1.contribution) }.prefix(3).map {
      Message(FrontSentence.driver(component: $0.component, points: $0.contribution))
    }
    let shift = change.rankBefore - change.rankAfter
    return [
      .optional(change.period), .text(change.person), .rank(change.rankBefore), .rank(change.rankAfter),
      shift.isFinite ? .signed(shift, places: shift == shift.rounded() ? 0 : 1) : .missing,
      .optional(change.bandBefore), .optional(change.bandAfter), .message(Message(FrontSentence.listed(drivers))),
    ]
  }

  static func swaps(_ simulation: SimulationResult) -> DataTable {
    DataTable(
      id: "simulate-swaps", columns: [.number(.swapAt), .text(.swapUp), .text(.swapDown)],
      rows: simulation.swaps.prefix(200).map { [.percent($0.at, places: 2), .text($0.up), .text($0.down)] },
      mayBeCut: true)
  }
}
