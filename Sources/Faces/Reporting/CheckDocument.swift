package import Evenhand
internal import Messages

extension Document {
  /// What was understood of a study.
  package init(_ check: StudyCheck) {
    self.init(
      title: Message(CheckSentence.title),
      sections: [Self.tables(check), Self.readings(check), Self.problems(check), Self.connectivity(check), Self.missing(check)].compactMap {
        $0
      })
  }

  private static func tables(_ check: StudyCheck) -> Section {
    let columns: [DataTable.Column] = [
      .init(Message(CheckSentence.table), isNumeric: false), .init(Message(CheckSentence.source), isNumeric: false),
      .init(Message(CheckSentence.rows)), .init(Message(CheckSentence.columns), isNumeric: false),
      .init(Message(CheckSentence.enables), isNumeric: false),
    ]
    let rows = check.tables.map { entry -> [DataTable.Cell] in
      [
        .text(entry.table), .text([entry.source.file, entry.source.sheet].compactMap { $0 }.joined(separator: " / ")),
        .integer(entry.rows), .text(entry.columns.joined(separator: " ")), .message(entry.enables),
      ]
    }
    return Section(
      id: "tables", title: Message(CheckSentence.tables),
      blocks: [.table(DataTable(id: "check-tables", columns: columns, rows: rows))])
  }

  private static func missing(_ check: StudyCheck) -> Section? {
    guard !check.missing.isEmpty else { return nil }
    let columns: [DataTable.Column] = [
      .init(Message(CheckSentence.table), isNumeric: false), .init(Message(CheckSentence.wouldEnable), isNumeric: false),
    ]
    return Section(
      id: "missing", title: Message(CheckSentence.missing),
      blocks: [
        .table(
          DataTable(
            id: "check-missing", columns: columns,
            rows: check.missing.map { [.text($0.table), .message($0.wouldEnable)] }))
      ])
  }

  private static func problems(_ check: StudyCheck) -> Section {
    let title = Message(CheckSentence.problems)
    guard !check.problems.isEmpty else {
      return Section(id: "problems", title: title, blocks: [.paragraph(Message(CheckSentence.noProblems))])
    }
    func count(_ severity: Problem.Severity) -> Int {
      check.problems.filter { $0.severity == severity }.reduce(0) { $0 + $1.count }
    }
    let names: [CheckSentence] = [.severity, .file, .row, .column, .value, .message]
    let rows = check.problems.map { problem -> [DataTable.Cell] in
      [
        .message(Message(problem.severity.name)),
        .text([problem.file, problem.sheet].compactMap { $0 }.joined(separator: " / ")),
        problem.row.map { .integer($0) } ?? .missing, problem.column.map { .text($0) } ?? .missing,
        problem.value.map { .text($0) } ?? .missing, .message(problem.message),
      ]
    }
    return Section(
      id: "problems", title: title,
      blocks: [
        .paragraph(
          Message(
            CheckSentence.counts(errors: count(.error), warnings: count(.warning), notes: count(.note)))),
        .table(
          DataTable(
            id: "check-problems", columns: names.map { .init(Message($0), isNumeric: $0 == .row) }, rows: rows,
            mayBeCut: true)),
      ])
  }

  private static func connectivity(_ check: StudyCheck) -> Section? {
    guard let connectivity = check.connectivity else { return nil }
    let title = Message(CheckSentence.connectivity)
    guard !connectivity.parts.isEmpty else {
      return Section(id: "connectivity", title: title, blocks: [.paragraph(Message(CheckSentence.noRatings))])
    }
    var blocks: [Block] = [
      .paragraph(Message(CheckSentence.parts(parts: connectivity.parts.count))), .notes(connectivity.notes),
    ]
    if connectivity.links.isEmpty {
      blocks.append(.paragraph(Message(CheckSentence.noGroups)))
    } else {
      blocks.append(.table(links(connectivity)))
      blocks.append(.notes(connectivity.links.map(\.message)))
    }
    blocks += whoRatesWhom(check)
    return Section(id: "connectivity", title: title, blocks: blocks)
  }

  /// Whether who rates whom goes with how good they are, and whom of those in question raters scored; nothing where there is nothing to say.
  static func whoRatesWhom(_ check: StudyCheck) -> [Block] {
    let said = (check.connectivity?.assignment.map(\.message) ?? []) + check.whoRatesWhom
    return said.isEmpty ? [] : [.paragraph(Message(CheckSentence.whoRatesWhom)), .notes(said)]
  }

  private static func links(_ connectivity: Connectivity) -> DataTable {
    let names: [CheckSentence] = [.from, .to, .linkingRaters, .label, .variance]
    return DataTable(
      id: "check-links", columns: names.map { .init(Message($0), isNumeric: $0 == .linkingRaters || $0 == .variance) },
      rows: connectivity.links.map { link in
        [
          .text(link.from), .text(link.to), .integer(link.raters.count), .message(Message(link.label.name)),
          .optional(link.variance, places: 4),
        ]
      })
  }
}

extension Problem.Severity {
  /// The severity's name for people.
  var name: CheckSentence {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

extension LinkLabel {
  /// The label's name for people.
  var name: CheckSentence {
    switch self {
    case .comparable: .comparable
    case .weaklyLinked: .weaklyLinked
    case .notComparable: .notComparable
    }
  }
}
