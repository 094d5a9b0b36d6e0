internal import Evenhand
internal import Messages

extension PlanDocument {
  /// Which reference cases are added, what they will show, and what is to be done with them.
  var cases: Document.Section? {
    guard let cases = result.cases else { return nil }
    return Document.Section(
      id: "cases", title: Message(CasePlanSentence.title),
      blocks: [
        .paragraph(
          Message(
            CasePlanSentence.summary(
              cases: cases.names.count, names: Self.short(cases.names), raters: cases.raters, ratings: cases.ratings)))
      ] + shows(cases) + [
        .paragraph(Message(CasePlanSentence.sizesIntro)), .table(sizes(cases)), .notes(notes(cases)),
      ])
  }

  /// The first and the last of many names.
  private static func short(_ names: [String]) -> [Argument] {
    guard names.count > 6 else { return names.map { .text($0) } }
    return names.prefix(3).map { .text($0) } + [.text("…"), .text(names[names.count - 1])]
  }

  private func shows(_ cases: PlannedCases) -> [Document.Block] {
    guard let own = cases.own, !cases.labels.isEmpty else { return [] }
    let found = own.effect.map { CasePlanSentence.found(points: $0, power: result.power) } ?? .notFound(cases: cases.names.count)
    return [.paragraph(Message(found))]
  }

  private func sizes(_ cases: PlannedCases) -> DataTable {
    let (hasLabels, hasGap) = (!cases.labels.isEmpty, cases.sizes.contains { $0.gapError != nil })
    func head(_ sentence: CasePlanSentence) -> DataTable.Column { .init(Message(sentence), isNumeric: true) }
    return DataTable(
      id: "cases-table",
      columns: [head(.casesHead)] + (hasLabels ? [head(.preferenceHead), head(.acrossHead)] : []) + [head(.levelHead)]
        + (hasGap ? [head(.gapHead)] : []),
      rows: .init(
        cases.sizes.map { size in
          [.integer(size.cases)]
            + (hasLabels ? [.optional(size.effect, places: 2), .optional(size.acrossCases, places: 2)] : [])
            + [.optional(size.raterLevel, places: 2)] + (hasGap ? [.optional(size.gapError.map { 1.96 * $0 }, places: 2)] : [])
        }))
  }

  private func notes(_ cases: PlannedCases) -> [Message] {
    var notes: [CasePlanSentence] = []
    if cases.known > 0 { notes.append(.known(known: cases.known, cases: cases.names.count)) }
    if cases.labels.isEmpty {
      notes.append(.unlabelled)
    } else {
      notes.append(.draw(labels: cases.labels.map { .text($0) }))
      if cases.panels > 1 { notes.append(.panels(panels: cases.panels)) }
      if cases.settled > 0 { notes.append(.settled(settled: cases.settled)) }
      notes.append(cases.digest.map { .sealed(digest: $0) } ?? .unsealed)
    }
    return (notes + [.toDo]).map { Message($0) }
  }
}
