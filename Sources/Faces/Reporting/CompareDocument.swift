package import Evenhand
internal import Messages

extension Document {
  /// Groups side by side.
  package init(_ comparison: GroupComparison) {
    self.init(title: Message(LayoutSentence.compareTitle), sections: Self.sections(comparison))
  }

  /// Gaps, groups and selection as sections of a document.
  ///
  /// - Parameter isDivided: whether the table of gaps is two, each of which fits a sheet of paper: what gaps are made of, and what that rests on.
  static func sections(_ comparison: GroupComparison, isDivided: Bool = false) -> [Section] {
    let hasGaps = comparison.components.contains { !$0.gaps.isEmpty }
    let hasGroups = comparison.components.contains { !$0.groups.isEmpty }
    var sections = [
      Section(
        id: "gaps", title: Message(LayoutSentence.gaps),
        blocks: [.notes(comparison.notes)]
          + (hasGaps
            ? [.paragraph(Message(comparison.measuresPreference ? LayoutSentence.gapsNoteWithCases : .gapsNote))]
              + GroupCharts.gaps(comparison).map { .chart($0) }
              + (isDivided ? divided(gaps(comparison)) : [gaps(comparison)]).map { .table($0) } + [
                .notes(comparison.components.flatMap(\.gaps).flatMap { [$0.message] + ($0.underLoading.map { [$0.message] } ?? []) })
              ] + HiddenReasonCharts.blocks(comparison) : []))
    ]
    if hasGroups {
      sections.append(Section(id: "groups", title: Message(LayoutSentence.groupsTable), blocks: [.table(groups(comparison))]))
    }
    sections += caseSections(comparison)
    if let stratified = comparison.stratified { sections.append(StratifiedDocument.section(stratified)) }
    if !comparison.selection.isEmpty {
      sections.append(
        Section(
          id: "selection", title: Message(LayoutSentence.selection),
          blocks: [.paragraph(Message(LayoutSentence.selectionNote)), .table(selection(comparison))]))
    }
    return sections
  }

  private static func gaps(_ comparison: GroupComparison) -> DataTable {
    let rows = comparison.components.flatMap { component in
      component.gaps.map(\.higherFirst).map { gap -> [DataTable.Cell] in
        [
          .text(component.component), .text(gap.from), .text(gap.to), .signed(gap.estimate, places: 2),
          .interval(gap.interval, places: 2), .optionalSigned(gap.supported, places: 2),
          .interval(gap.supportedInterval, places: 2), .optionalSigned(gap.raterComposition, places: 2),
          .optionalSigned(gap.unsupported, places: 2), .interval(gap.unsupportedInterval, places: 2),
          .interval(gap.unsupportedIntervalHere, places: 2),
          gap.equivalencePValue.map { .probability($0) } ?? .missing, .integer(gap.linkingRaters.count), .message(Message(gap.label.name)),
          .message(Message(gap.verdict.name)),
        ]
      }
    }
    return DataTable(
      id: "compare-gaps",
      columns: [
        .text(.component), .text(.from), .text(.to), .number(.gap), .number(.interval), .number(.supported),
        .number(.supportedInterval), .number(.raterComposition), .number(.unsupported), .number(.unsupportedInterval),
        .number(.unsupportedIntervalHere),
        .number(.equivalence), .number(.linkingRaters), .text(.label), .text(.verdict),
      ], rows: rows)
  }

  /// What stands before the interval for these people, with the verdict; and the rest.
  private static func divided(_ table: DataTable) -> [DataTable] {
    let last = table.columns.count - 1
    func columns(_ kept: [Int], id: String, title: Message?) -> DataTable {
      DataTable(id: id, title: title, columns: kept.map { table.columns[$0] }, rows: table.rows.map { row in kept.map { row[$0] } })
    }
    return [
      columns(Array(0..<10) + [last], id: table.id, title: table.title),
      columns(Array(0..<3) + Array(10..<last), id: "\(table.id)-basis", title: Message(LayoutSentence.gapsBasis)),
    ]
  }

  private static func groups(_ comparison: GroupComparison) -> DataTable {
    let rows = comparison.components.flatMap { component in
      component.groups.map { group -> [DataTable.Cell] in
        [
          .text(component.component), .text(group.group), .integer(group.n), .number(group.mean, places: 2),
          .optional(group.standardDeviation, places: 2), .number(group.minimum, places: 2),
          .number(group.maximum, places: 2),
        ]
      }
    }
    return DataTable(
      id: "compare-groups",
      columns: [
        .text(.component), .text(.group), .number(.count), .number(.mean), .number(.standardDeviation),
        .number(.minimum), .number(.maximum),
      ], rows: rows)
  }

  private static func selection(_ comparison: GroupComparison) -> DataTable {
    let rows = comparison.selection.map { row -> [DataTable.Cell] in
      [
        .text(row.band), .text(row.group), .integer(row.selected), .integer(row.n),
        .percent(row.n > 0 ? Double(row.selected) / Double(row.n) : 0, places: 1), .optional(row.impactRatio, places: 3),
        .interval(row.impactInterval, places: 2), row.fisher.map { .probability($0) } ?? .missing,
        row.midP.map { .probability($0) } ?? .missing, row.unitPermutation.map { .probability($0) } ?? .missing,
        .optional(row.shortfall, places: 2),
      ]
    }
    return DataTable(
      id: "compare-selection",
      columns: [
        .text(.band), .text(.group), .number(.selected), .number(.count), .number(.rate), .number(.impactRatio),
        .number(.interval), .number(.fisher), .number(.midP), .number(.unitPermutation), .number(.shortfall),
      ], rows: rows)
  }
}
