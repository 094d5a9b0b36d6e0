package import Evenhand
internal import Messages

extension DataTable.Cell {
  /// A count, or the word for one that is hidden.
  static func published(_ count: Int?) -> Self { count.map { .integer($0) } ?? .message(Message(PublicationSentence.hidden)) }
}

extension Document {
  /// What a proposal would do, in aggregates only.
  package init(_ published: PublishedSimulation) {
    self.init(title: Message(LayoutSentence.simulateTitle), sections: Self.publishedSections(published).map(\.asPrinted))
  }

  /// The parts of a published simulation.
  static func publishedSections(_ published: PublishedSimulation) -> [Section] {
    let whole = published.whole
    let further = [
      published.firstChanges.map(publishedPath), whole.attainability.map(target), spreads(published), ranges(published),
      sensitivity(whole), whole.backtest.map { backtest($0, withBands: false) },
    ]
    return Self.published(published) + further.compactMap(\.self)
  }

  private static func published(_ published: PublishedSimulation) -> [Section] {
    let whole = published.whole
    let note = Message(
      LayoutSentence.publicationNote(minimum: published.minimum, suppressed: published.suppressed))
    let (old, new) = (published.before, published.after)
    return [
      Section(
        id: "proposal", title: Message(LayoutSentence.simulateTitle),
        blocks: [.paragraph(summary(published)), .notes([note] + whole.notes)]),
      Section(
        id: "importance", title: Message(LayoutSentence.importance),
        blocks: [.paragraph(Message(LayoutSentence.importanceNote)), .table(importance(old.importance, new.importance))]
          + poolTables(old.importanceByPool, new.importanceByPool)),
      Section(
        id: "outcomes", title: Message(LayoutSentence.groupsOutcome), blocks: [.table(groups(old.groups, new.groups))]),
      Section(
        id: "band-counts", title: Message(LayoutSentence.publishedBands), blocks: [.table(bandCounts(published))]),
      Section(
        id: "swaps", title: Message(LayoutSentence.swaps),
        blocks: [.paragraph(Message(LayoutSentence.swapCountOnly(count: whole.swaps.count)))]),
    ]
  }

  /// The summary with what may not be told left vague.
  static func summary(_ published: PublishedSimulation) -> Message {
    let untold = Argument.message(Message(PublicationSentence.untold))
    let whole = published.whole
    return summary(
      whole, changed: published.rankChanges == nil ? untold : .integer(whole.changes.movedCount),
      bands: published.bandChanges == nil ? untold : .integer(whole.summary.bandChanges))
  }

  private static func bandCounts(_ published: PublishedSimulation) -> DataTable {
    let isSure = published.bands.contains { $0.rightBefore != nil || $0.rightAfter != nil }
    let rows = published.bands.map { band -> [DataTable.Cell] in
      [.text(band.band), .published(band.before), .published(band.after), .published(band.enter), .published(band.leave)]
        + (isSure ? [band.rightBefore, band.rightAfter].map { $0.map { .percent($0, places: 0) } ?? .missing } : [])
    }
    return DataTable(
      id: "simulate-band-counts",
      columns: [.text(.band), .number(.before), .number(.after), .number(.enter), .number(.leave)]
        + (isSure ? [.number(.rightBefore), .number(.rightAfter)] : []), rows: rows)
  }

  /// Where bands change first, without saying for whom.
  private static func publishedPath(_ firstChanges: [PathOutcomes.FirstChange]) -> Section {
    let rows = firstChanges.map { change -> [DataTable.Cell] in
      [.text(change.band), .optional(change.pool), change.at.map { .percent($0, places: 1) } ?? .missing]
    }
    return Section(
      id: "path", title: Message(LayoutSentence.pathTitle),
      blocks: [
        .table(
          DataTable(id: "simulate-first-changes", columns: [.text(.band), .text(.pool), .number(.swapAt)], rows: rows))
      ])
  }

  private static func spreads(_ published: PublishedSimulation) -> Section? {
    guard let robustness = published.whole.robustness else { return nil }
    let rows = published.spreads.map { pool -> [DataTable.Cell] in
      [
        .optional(pool.pool), .integer(pool.n), .published(pool.everFirst), .percent(pool.surestFirst, places: 1),
        .number(pool.meanEntropy, places: 2),
      ]
    }
    return Section(
      id: "robustness", title: Message(LayoutSentence.robustnessTitle),
      blocks: [
        .paragraph(robustnessNote(robustness)),
        .table(
          DataTable(
            id: "simulate-spreads",
            columns: [.text(.pool), .number(.count), .number(.everFirst), .number(.surestFirst), .number(.entropy)], rows: rows)),
      ])
  }

  private static func ranges(_ published: PublishedSimulation) -> Section? {
    guard let ranges = published.ranges, let whole = published.whole.ranges else { return nil }
    let rows = ranges.after.map { pool -> [DataTable.Cell] in
      [
        .optional(pool.pool), .integer(pool.n), .published(pool.fixed), .number(pool.meanWidth, places: 1),
        .number(pool.medianWidth, places: 1), .number(pool.ninetiethWidth, places: 1), .integer(pool.largestWidth),
      ]
    }
    return Section(
      id: "ranges", title: Message(LayoutSentence.rangesTitle(shift: whole.after.distance)),
      blocks: [
        .notes(whole.after.notes),
        .table(
          DataTable(
            id: "simulate-range-widths",
            columns: [
              .text(.pool), .number(.count), .number(.fixedRanks), .number(.meanWidth), .number(.medianWidth),
              .number(.ninetiethWidth), .number(.largestWidth),
            ], rows: rows)),
      ])
  }
}
