internal import Messages
internal import RatingStudy

/// The components that a study has, each where its scores can be followed furthest back.
///
/// A column of already aggregated scores is replaced by the ratings, unit scores or ballots it was made of where these give its figures.
struct DraftComponents {
  /// A component found.
  struct Draft {
    var component: SchemeComponent
    /// What a head says it weighs.
    var stated: (number: ExactDecimal, isShare: Bool)?
    /// The head that says so.
    var head: String?
    var people: Int
    /// The highest score.
    var highest: Double
    /// Whether somebody scored lacks it.
    var hasGaps: Bool
    /// Whether it holds additions and deductions rather than a score.
    var isLedger = false
    var reasons: [Message]
  }

  private let study: Study
  private let period: Int32
  private(set) var drafts: [Draft] = []
  private(set) var leftOut: [Message] = []

  init(_ study: Study, _ period: Int32) {
    self.study = study
    self.period = period
  }

  /// Of so many people with a column's figure a source must give it.
  private static let reproduced = 0.95

  mutating func find() {
    var sources = rawSources()
    for index in study.componentScores?.names.indices ?? 0..<0 {
      guard let draft = wide(index, &sources) else { continue }
      drafts.append(draft)
    }
    for source in sources where !source.isUsed {
      // Beside a table that has every component, ratings of another name are an own component all the same.
      drafts.append(source.draft)
    }
    let everybody = drafts.map(\.people).max() ?? 0
    for index in drafts.indices { drafts[index].hasGaps = drafts[index].people < everybody }
    dropUnweighted()
    rename()
  }

  // MARK: Columns

  /// What columns of numbers are called that are nobody's score.
  private static let attributes = [
    "年龄", "年限", "工龄", "任职", "身份证", "电话", "手机", "编号", "工号", "人数", "票数", "序号", "年份", "学历", "行号", "age", "year", "phone", "seniority",
    "number",
  ]
  private static let ledger = ["加减分", "加扣分", "附加分", "奖惩分", "加分", "扣分", "奖励分", "bonus", "penalty"]

  private mutating func wide(_ index: Int, _ sources: inout [RawSource]) -> Draft? {
    guard let table = study.componentScores else { return nil }
    let name = table.names[index]
    let head = table.forms[index].last ?? name
    let folded = Wording.folded(name)
    if Self.attributes.contains(where: folded.contains) {
      leftOut.append(Message(DraftSentence.noScore(name: name)))
      return nil
    }
    let column = SchemeComponent(name, weight: ComponentWeight(1), from: .components)
    guard let scores = try? ComponentSources(Scheme(components: [column]), study, period).column(column) else { return nil }
    let isLedger = Self.ledger.contains(where: folded.contains)
    if isLedger, !study.points.isEmpty {
      leftOut.append(Message(DraftSentence.inLedger(name: name)))
      return nil
    }
    var draft = draft(column, scores, reasons: [Message(DraftSentence.fromColumn(header: head))])
    draft.isLedger = isLedger
    draft.stated = Wording.weight(in: head)
    draft.head = draft.stated == nil ? nil : head
    guard !isLedger, let place = sources.indices.max(by: { sources[$0].likeness(to: name) < sources[$1].likeness(to: name) }),
      sources[place].likeness(to: name) > 0, !sources[place].isUsed
    else { return draft }
    sources[place].isUsed = true
    if let made = reproduced(scores, by: sources[place].ways, as: name) {
      draft.component = made.component
      draft.reasons = [Message(DraftSentence.reproduces(header: head, same: made.same, all: made.all))] + made.reasons
    } else {
      draft.reasons.append(Message(DraftSentence.notReproduced(header: head, table: sources[place].table)))
    }
    return draft
  }

  private func draft(_ component: SchemeComponent, _ scores: ScoreColumn, reasons: [Message]) -> Draft {
    let values = scores.values.filter(\.isFinite)
    return Draft(
      component: component, people: values.count, highest: values.max() ?? 0, hasGaps: false, reasons: reasons)
  }

  /// The first way of making scores that gives a column's figures, to the digits that the column shows.
  private func reproduced(
    _ column: ScoreColumn, by ways: [RawSource.Way], as name: String
  ) -> (component: SchemeComponent, same: Int, all: Int, reasons: [Message])? {
    for way in ways {
      var component = way.component
      if component.of == nil, component.from == .ratings { component.of = component.name }
      component.name = name
      guard let made = try? ComponentSources(Scheme(components: [component]), study, period).column(component) else { continue }
      let rows = (0..<column.count).filter { column.mantissas[$0] != ScoreColumn.missing }
      let unit = 1 / PowersOfTen.double[min(column.places, 15)]
      let same = rows.count { abs(made.value($0) - column.value($0)) < unit * 0.999_999 }
      if !rows.isEmpty, Double(same) >= Self.reproduced * Double(rows.count) { return (component, same, rows.count, way.reasons) }
    }
    return nil
  }

  // MARK: Sources

  private func rawSources() -> [RawSource] {
    var sources: [RawSource] = []
    let heads = study.tables.flatMap(\.columns)
    for raw in RawSource.all(study) {
      var source = raw
      guard let way = source.ways.first,
        let scores = try? ComponentSources(Scheme(components: [way.component]), study, period).column(way.component),
        scores.mantissas.contains(where: { $0 != ScoreColumn.missing })
      else { continue }
      source.draft = draft(way.component, scores, reasons: way.reasons)
      // A head anywhere in the study may say what it weighs.
      let stated = heads.filter { Wording.weight(in: $0) != nil }
      if let head = stated.max(by: { source.likeness(to: Wording.word($0)) < source.likeness(to: Wording.word($1)) }),
        source.likeness(to: Wording.word(head)) > 0
      {
        source.draft.stated = Wording.weight(in: head)
        source.draft.head = head
        if source.isNameless {
          if source.draft.component.from == .ratings, source.draft.component.of == nil {
            source.draft.component.of = source.draft.component.name
          }
          source.draft.component.name = Wording.word(head)
        }
      }
      sources.append(source)
    }
    return sources
  }

  /// Where heads share out the whole, what bears no weight is no component.
  private mutating func dropUnweighted() {
    let shares = drafts.compactMap { $0.stated?.isShare == true ? $0.stated?.number.value : nil }
    guard shares.count > 1, abs(shares.reduce(0, +) - 100) < 1e-9 else { return }
    for draft in drafts where draft.stated == nil && !draft.isLedger {
      leftOut.append(Message(DraftSentence.withoutWeight(name: draft.component.name)))
    }
    drafts.removeAll { $0.stated == nil && !$0.isLedger }
  }

  /// No two components of one name.
  private mutating func rename() {
    var seen: Set<String> = []
    for index in drafts.indices {
      let own = drafts[index].component.name
      var name = own
      var count = 2
      while !seen.insert(name).inserted {
        name = "\(own) \(count)"
        count += 1
      }
      if name != own, drafts[index].component.of == nil, drafts[index].component.from != .unitScores { drafts[index].component.of = own }
      drafts[index].component.name = name
    }
  }
}
