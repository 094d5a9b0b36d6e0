package import Evenhand
internal import Messages

extension Document {
  /// A scheme in plain words.
  package init(_ explanation: SchemeExplanation, name: String) {
    let title = Message(verbatim: name)
    self.init(title: title, sections: [Section(id: "scheme", title: title, blocks: [.notes(explanation.lines)])])
  }

  /// A drafted scheme: what was found, and what was left out.
  package init(_ drafted: DraftedScheme) {
    let rows = drafted.parts.map { part -> [DataTable.Cell] in
      [
        .text(part.name), .text(part.source.rawValue), .text("\(part.weight)"), .integer(part.people),
        .message(Message(SchemeDocumentSentence.reasons(part.reasons))),
      ]
    }
    let table = DataTable(
      id: "scheme-components",
      columns: [
        Self.text(.component), Self.text(.from), .init(Message(SchemeDocumentSentence.weight)),
        .init(Message(SchemeDocumentSentence.people)),
        Self.text(.why),
      ], rows: rows)
    let title = Message(SchemeDocumentSentence.draft)
    self.init(title: title, sections: [Section(id: "draft", title: title, blocks: [.table(table), .notes(drafted.leftOut)])])
  }

  private static func text(_ title: SchemeDocumentSentence) -> DataTable.Column { .init(Message(title), isNumeric: false) }

  /// Every key of a scheme.
  package init(_ template: SchemeTemplate) {
    let rows = SchemeKeys.all.map { key -> [DataTable.Cell] in
      [
        .text(key.path), .text(key.values(in: template.language)), key.standard.map { .text($0) } ?? .missing,
        .text(key.meaning(in: template.language)), .text(key.example),
      ]
    }
    let table = DataTable(
      id: "scheme-keys", columns: [Self.text(.key), Self.text(.values), Self.text(.standard), Self.text(.meaning), Self.text(.example)],
      rows: rows)
    let title = Message(SchemeDocumentSentence.keys)
    self.init(title: title, sections: [Section(id: "keys", title: title, blocks: [.table(table)])])
  }

  // MARK: A scheme that was tried

  /// What came of trying a scheme.
  package init(_ trial: SchemeTrial, name: String) {
    self.init(
      title: Message(SchemeDocumentSentence.tried(name)),
      sections: [Self.problems(trial), Self.components(trial), Self.missing(trial), Self.bands(trial), Self.announced(trial)].compactMap {
        $0
      })
  }

  private static func problems(_ trial: SchemeTrial) -> Section {
    let title = Message(SchemeDocumentSentence.problems)
    guard !trial.problems.isEmpty else {
      let words: SchemeDocumentSentence = trial.hasStudy ? .fits : .noProblems
      return Section(id: "problems", title: title, blocks: [.paragraph(Message(words))])
    }
    let rows = trial.problems.map { problem -> [DataTable.Cell] in
      [
        .message(Message(problem.severity.name)), .text([problem.file, problem.sheet].compactMap { $0 }.joined(separator: " / ")),
        problem.row.map { .integer($0) } ?? .missing, problem.column.map { .text($0) } ?? .missing,
        problem.value.map { .text($0) } ?? .missing, .message(problem.message),
      ]
    }
    let columns: [DataTable.Column] = [
      text(.severity), text(.file), .init(Message(SchemeDocumentSentence.line)), text(.column), text(.value), text(.message),
    ]
    return Section(id: "problems", title: title, blocks: [.table(DataTable(id: "scheme-problems", columns: columns, rows: rows))])
  }

  private static func components(_ trial: SchemeTrial) -> Section? {
    guard trial.hasStudy, !trial.components.isEmpty else { return nil }
    let rows = trial.components.map { component -> [DataTable.Cell] in
      [
        .text(component.name), .text(component.source.rawValue), .optional(component.found), .integer(component.people),
        .integer(component.missing.count), component.range.map { .number($0.lowerBound, places: 2) } ?? .missing,
        component.range.map { .number($0.upperBound, places: 2) } ?? .missing,
      ]
    }
    let columns: [DataTable.Column] = [
      text(.component), text(.from), text(.found), .init(Message(SchemeDocumentSentence.people)),
      .init(Message(SchemeDocumentSentence.lacking)), .init(Message(SchemeDocumentSentence.least)),
      .init(Message(SchemeDocumentSentence.most)),
    ]
    return Section(
      id: "components", title: Message(SchemeDocumentSentence.components),
      blocks: [.table(DataTable(id: "scheme-components", columns: columns, rows: rows))])
  }

  /// How many names of people who lack a component are listed.
  private static let namesShown = 20

  private static func missing(_ trial: SchemeTrial) -> Section? {
    let lines = trial.components.filter { !$0.missing.isEmpty }.map { component -> Message in
      let names = Array(component.missing.prefix(namesShown))
      let more = component.missing.count - names.count
      return Message(
        more == 0
          ? SchemeDocumentSentence.lack(component: component.name, names: names)
          : .lackWithMore(component: component.name, names: names, more: more))
    }
    return lines.isEmpty ? nil : Section(id: "missing", title: Message(SchemeDocumentSentence.whoLacks), blocks: [.notes(lines)])
  }

  private static func bands(_ trial: SchemeTrial) -> Section? {
    guard !trial.bands.isEmpty else { return nil }
    let rows = trial.bands.map { band -> [DataTable.Cell] in
      [.text(band.band), .integer(band.people), band.reason.map { .message($0) } ?? .missing]
    }
    return Section(
      id: "bands", title: Message(SchemeDocumentSentence.bands(ranked: trial.ranked ?? 0)),
      blocks: [
        .table(
          DataTable(
            id: "scheme-bands", columns: [text(.band), .init(Message(SchemeDocumentSentence.people)), text(.whyNobody)], rows: rows))
      ])
  }

  private static func announced(_ trial: SchemeTrial) -> Section? {
    trial.reconciliation.map { reconciliation in
      Section(
        id: "official", title: Message(ReconciliationSentence.title), blocks: [.notes(reconciliation.summary { _ in "–" })])
    }
  }
}
