package import Evenhand
internal import Messages

extension Document {
  /// Who gives which grades.
  package init(_ result: GradesResult) {
    self.init(
      title: Message(GradeSentence.title),
      sections: result.components.flatMap { GradesDocument(all: $0, interval: result.interval).sections }
        + (result.notes.isEmpty ? [] : [Section(id: "not-grades", title: Message(GradeSentence.title), blocks: [.notes(result.notes)])]))
    if let period = result.period { periods = [period] }
  }
}

/// The grades of one component: what to look at first, then the tables that it rests on.
struct GradesDocument {
  let all: GradeDistribution
  let interval: Double

  /// So many rows stand in a table of a report's body.
  private static let mostRows = 24

  /// What a report says before its annex: what to look at, whoever lies apart, the whole beside the guidelines, people.
  static func body(_ result: GradesResult) -> [Document.Section] {
    result.components.map { all in
      var own = GradesDocument(all: all, interval: result.interval)
      own.prefix = "body-"
      let apart = all.apart
      var blocks = own.looks.blocks
      if !apart.isEmpty {
        blocks.append(own.givenTable(Array(apart.prefix(mostRows)), omitted: max(0, apart.count - mostRows)))
        blocks.append(.notes([Message(GradeSentence.givenNote(level: result.interval))]))
      }
      if let people = own.people { blocks += people.blocks }
      return Document.Section(id: "body-grades-\(all.component)", title: Message(GradeSentence.title), blocks: blocks)
    }
  }

  /// Before the names of tables, so that a document may have one twice.
  private var prefix = ""

  init(all: GradeDistribution, interval: Double) { (self.all, self.interval) = (all, interval) }

  var sections: [Document.Section] { [looks, given, guidelines, changes, people].compactMap(\.self) }

  private func section(_ id: String, _ title: GradeSentence, _ blocks: [Document.Block]) -> Document.Section {
    Document.Section(id: "\(id)-\(all.component)", title: Message(title), blocks: blocks)
  }

  private func head(_ sentence: GradeSentence, isNumeric: Bool = true) -> DataTable.Column {
    .init(Message(sentence), isNumeric: isNumeric)
  }

  private var looks: Document.Section {
    section(
      "looks", .lookTitle,
      [
        .paragraph(Message(GradeSentence.summary(component: all.component, n: all.n, people: all.peopleCount))), .notes(all.looks),
        .paragraph(all.reach),
      ])
  }

  private func name(_ level: GradeDistribution.Level) -> GradeSentence {
    switch level {
    case .rater: .raterLevel
    case .unit: .unitLevel
    case .group: .groupLevel
    }
  }

  private func verdict(_ found: GradeDistribution.Difference) -> DataTable.Cell {
    if let reason = found.reason { return .message(reason) }
    let said: GradeSentence =
      switch found.verdict {
      case .look: .look
      case .alike: .alike
      case .open: .open
      case .untestable: .untestable
      }
    return .message(Message(said))
  }

  private func difference(_ found: GradeDistribution.Difference) -> [DataTable.Cell] {
    [
      .optional(found.estimate, places: 2),
      DataTable.Cell.interval(found.interval, places: 2), found.qValue.map { .probability($0) } ?? .missing, verdict(found),
    ]
  }

  private var differenceHeads: [DataTable.Column] {
    [head(.differenceHead), .number(.interval), .number(.qValue), head(.verdictHead, isNumeric: false)]
  }

  private var given: Document.Section {
    section(
      "grades", .givenTitle,
      [
        givenTable(all.givers, omitted: 0), .notes([Message(GradeSentence.givenNote(level: interval))]),
      ])
  }

  private func givenTable(_ givers: [GradeDistribution.Giver], omitted: Int) -> Document.Block {
    .table(
      DataTable(
        id: "\(prefix)grades-table-\(all.component)",
        columns: [head(.levelHead, isNumeric: false), .text(.name), .number(.count)]
          + all.grades.map { DataTable.Column.named($0) } + [head(.meanHead)] + differenceHeads,
        rows: .init(
          givers.map { giver in
            [.message(Message(name(giver.level))), .text(giver.name), .integer(giver.n)] + giver.counts.map { .integer($0) }
              + [.number(giver.mean, places: 2)] + difference(giver.difference)
          }), mayBeCut: prefix.isEmpty, omitted: omitted))
  }

  private var guidelines: Document.Section? {
    guard !all.guidelines.isEmpty else { return nil }
    func row(_ level: DataTable.Cell, _ name: DataTable.Cell, _ share: GradeDistribution.Share) -> [DataTable.Cell] {
      [
        level, name, .text(share.grades.joined(separator: "+")), .integer(share.count), .percent(share.share, places: 0),
        .text("\(share.allowed[0])–\(share.allowed[1])"), .integer(share.excess), share.chance.map { .percent($0, places: 1) } ?? .missing,
      ]
    }
    let whole = all.guidelines.map { row(.message(Message(GradeSentence.everybody)), .missing, $0) }
    let rows = all.givers.flatMap { giver in
      giver.guidelines.filter { $0.excess != 0 }.map { row(.message(Message(name(giver.level))), .text(giver.name), $0) }
    }
    return section(
      "guidelines", .guidelineTitle,
      [
        .table(
          DataTable(
            id: "guidelines-table-\(all.component)",
            columns: [
              head(.levelHead, isNumeric: false), .text(.name), head(.gradesHead, isNumeric: false), head(.countHead), head(.shareHead),
              head(.allowedHead), head(.beyondHead), head(.chanceHead),
            ], rows: .init(whole + rows), mayBeCut: true)), .notes([Message(GradeSentence.guidelineNote)]),
      ])
  }

  private var changes: Document.Section? {
    guard all.both > 0 else { return nil }
    let givers = all.givers.filter { $0.changes != nil }
    return section(
      "changes", .changeTitle,
      [
        .table(
          DataTable(
            id: "changes-table-\(all.component)",
            columns: [head(.levelHead, isNumeric: false), .text(.name), head(.betterHead), head(.sameHead), head(.worseHead)]
              + differenceHeads,
            rows: .init(
              givers.map { giver in
                [.message(Message(name(giver.level))), .text(giver.name)] + (giver.changes ?? []).map { .integer($0) }
                  + (giver.change.map { difference($0) } ?? [.missing, .missing, .missing, .missing])
              }), mayBeCut: true)), .notes([Message(GradeSentence.changeNote(both: all.both, switched: all.switched))]),
      ])
  }

  private var people: Document.Section? {
    guard !all.people.isEmpty else { return nil }
    return section(
      "people", .peopleTitle,
      [
        .table(
          DataTable(
            id: "\(prefix)people-table-\(all.component)",
            columns: [
              .text(.person), .text(.rater), head(.beforeHead, isNumeric: false), head(.gradesHead, isNumeric: false), head(.changeHead),
              head(.verdictHead, isNumeric: false),
            ],
            rows: .init(
              all.people.map { own in
                [
                  .text(own.person), .text(own.raters.joined(separator: " ")), .text(own.before.joined(separator: " ")),
                  .text(own.grades.joined(separator: " ")), .optional(own.change, places: 1), .message(own.reason),
                ]
              }), mayBeCut: true))
      ])
  }
}
