internal import Messages
internal import Scoring
public import WeightSimulation

extension Document {
  /// What a proposal would do.
  public init(_ simulation: SimulationResult) {
    self.init(
      title: Message(LayoutMessage.simulateTitle),
      sections: Self.sections(simulation) + Self.furtherSections(simulation))
  }

  /// Summary, importance, groups, changes and swaps as sections of a document.
  static func sections(_ simulation: SimulationResult) -> [Section] {
    [
      Section(
        id: "proposal", title: Message(LayoutMessage.simulateTitle),
        blocks: [.paragraph(summary(simulation)), .notes(simulation.notes)]),
      Section(
        id: "importance", title: Message(LayoutMessage.importance),
        blocks: [.paragraph(Message(LayoutMessage.importanceNote)), .table(importance(simulation))]),
      Section(
        id: "outcomes", title: Message(LayoutMessage.groupsOutcome), blocks: [.table(groups(simulation))]),
      Section(id: "changes", title: Message(LayoutMessage.changes), blocks: [.table(changes(simulation))]),
      Section(
        id: "swaps", title: Message(LayoutMessage.swaps),
        blocks: [
          .paragraph(Message(LayoutMessage.swapCount, ["count": .integer(simulation.swaps.count)])),
          .table(swaps(simulation)),
        ]),
    ]
  }

  /// How much moves, in a sentence.
  static func summary(_ simulation: SimulationResult) -> Message {
    Message(
      LayoutMessage.simulateSummary,
      [
        "changed": .integer(simulation.changes.count { $0.rankBefore != $0.rankAfter }),
        "n": .integer(simulation.changes.count),
        "mean": .number(simulation.summary.meanAbsoluteRankShift, places: 2),
        "most": .value(simulation.summary.maximumRankShift), "bands": .integer(simulation.summary.bandChanges),
        "tau": simulation.summary.kendallTau.map { .number($0, places: 3) } ?? "–",
      ])
  }

  private static func importance(_ simulation: SimulationResult) -> DataTable {
    let after = Dictionary(
      simulation.after.importance.map { ($0.component, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = simulation.before.importance.map { old -> [DataTable.Cell] in
      let new = after[old.component]
      return [.text(old.component)] + shares(old) + (new.map(shares) ?? Array(repeating: .missing, count: 4))
    }
    return DataTable(
      id: "simulate-importance",
      columns: [
        .text(.component), .number(.nominal), .number(.covarianceShare), .number(.mainEffect), .number(.shapley),
        .number(.nominalAfter), .number(.covarianceShareAfter), .number(.mainEffectAfter), .number(.shapleyAfter),
      ], rows: rows)
  }

  private static func shares(_ importance: Importance) -> [DataTable.Cell] {
    [importance.nominal, importance.covarianceShare, importance.mainEffect, importance.shapley].map {
      $0.map { .percent($0, places: 1) } ?? .missing
    }
  }

  private static func groups(_ simulation: SimulationResult) -> DataTable {
    let after = Dictionary(simulation.after.groups.map { ($0.group, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = simulation.before.groups.map { old -> [DataTable.Cell] in
      let new = after[old.group]
      func percent(_ value: Double?) -> DataTable.Cell { value.map { .percent($0, places: 1) } ?? .missing }
      return [
        .text(old.group), .integer(old.n), .number(old.meanRank, places: 1), .optional(new?.meanRank, places: 1),
        percent(old.selectionRate), percent(new?.selectionRate), .optional(old.impactRatio, places: 3),
        .optional(new?.impactRatio, places: 3),
      ]
    }
    return DataTable(
      id: "simulate-groups",
      columns: [
        .text(.group), .number(.count), .number(.meanRankBefore), .number(.meanRankAfter), .number(.rateBefore),
        .number(.rateAfter), .number(.ratioBefore), .number(.ratioAfter),
      ], rows: rows)
  }

  /// Band changes first, then the largest shifts.
  private static func changes(_ simulation: SimulationResult) -> DataTable {
    let changes = simulation.changes
    func isBandChange(_ index: Int) -> Bool { changes[index].bandBefore != changes[index].bandAfter }
    func shift(_ index: Int) -> Double {
      let value = abs(changes[index].rankAfter - changes[index].rankBefore)
      return value.isFinite ? value : .infinity
    }
    let order = changes.indices.sorted { first, second in
      if isBandChange(first) != isBandChange(second) { return isBandChange(first) }
      return shift(first) != shift(second) ? shift(first) > shift(second) : first < second
    }
    return DataTable(
      id: "simulate-changes",
      columns: [
        .text(.period), .text(.person), .number(.rankBefore), .number(.rankAfter), .number(.rankChange),
        .text(.bandBefore), .text(.bandAfter), .text(.drivers),
      ], rows: order.map { row(changes[$0]) }, mayBeCut: true)
  }

  private static func row(_ change: RankChange) -> [DataTable.Cell] {
    let drivers = change.drivers.sorted { abs($0.contribution) > abs($1.contribution) }.prefix(3).map {
      "\($0.component) \(Argument.signed($0.contribution, places: 2).text(in: .english))"
    }
    let shift = change.rankBefore - change.rankAfter
    return [
      .optional(change.period), .text(change.person), .rank(change.rankBefore), .rank(change.rankAfter),
      shift.isFinite ? .signed(shift, places: shift == shift.rounded() ? 0 : 1) : .missing,
      .optional(change.bandBefore), .optional(change.bandAfter), .text(drivers.joined(separator: ", ")),
    ]
  }

  private static func swaps(_ simulation: SimulationResult) -> DataTable {
    DataTable(
      id: "simulate-swaps", columns: [.number(.swapAt), .text(.swapUp), .text(.swapDown)],
      rows: simulation.swaps.prefix(200).map { [.percent($0.at, places: 2), .text($0.up), .text($0.down)] },
      mayBeCut: true)
  }
}
