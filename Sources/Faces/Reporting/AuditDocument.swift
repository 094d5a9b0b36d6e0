package import Evenhand
package import Messages

extension Document {
  /// An audit: what was seen, in sentences first, then every finding with its figures, then what decided.
  ///
  /// - Parameter isBrief: for a face with little room: of many findings the flagged rows alone, the rest counted, no sentence twice.
  package init(_ audit: AuditResult, isBrief: Bool = false) {
    self.init(
      title: Message(FindingSentence.title),
      sections: [Self.summary(audit)] + audit.settings.detectors.map { isBrief ? Self.brief(audit, $0) : Self.section(audit, $0) }
        + Self.impact(audit) + [Self.settings(audit)])
    joined = [Self.joined(audit)]
  }

  /// The findings of all detectors, each with its detector.
  private static func joined(_ audit: AuditResult) -> DataTable {
    let tables = audit.settings.detectors.map { detector in
      (detector, table(audit.findings.filter { $0.detector == detector }, id: "audit-findings"))
    }
    let columns = tables.first?.1.columns ?? []
    return DataTable(
      id: "audit-findings", columns: [.text(.detector)] + columns,
      rows: tables.flatMap { detector, table in table.rows.map { [.message(Message(detector.name))] + $0 } })
  }

  /// So many findings of a detector are shown row by row where there is little room.
  private static let mostBrief = 12

  /// A detector in a few lines; the sentences of flagged findings stand at the head of the document.
  private static func brief(_ audit: AuditResult, _ detector: Detector) -> Section {
    let findings = audit.findings.filter { $0.detector == detector }
    let whole = section(audit, detector)
    let told = findings.filter { $0.level == .overall && $0.verdict != .flagged }.map(\.summary)
    let shown = findings.count <= mostBrief ? findings : findings.filter { $0.verdict == .flagged }
    var blocks: [Block] = [.notes(told)]
    if !shown.isEmpty {
      var table = table(shown, id: "audit-\(detector.rawValue)-table")
      table.columns.removeLast()
      table.rows = table.rows.changed { Array($0.dropLast()) }
      blocks.append(.table(table))
    }
    if shown.count < findings.count {
      func count(_ verdict: Verdict) -> Int { findings.count { $0.verdict == verdict } }
      blocks.append(
        .paragraph(
          Message(FrontSentence.rest(clear: count(.clear), inconclusive: count(.inconclusive), untestable: count(.untestable)))))
      blocks.append(.notes(commonReasons(findings) + remedies(findings)))
    }
    return Section(id: whole.id, title: whole.title, blocks: blocks)
  }

  /// The two commonest reasons why something can't be tested, each once with its count.
  static func commonReasons(_ findings: [Finding]) -> [Message] {
    let reasons = findings.filter { $0.verdict == .untestable }.compactMap(\.reason)
    var counts: [Message: Int] = [:]
    var order: [Message] = []
    for reason in reasons {
      if counts[reason] == nil { order.append(reason) }
      counts[reason, default: 0] += 1
    }
    return order.sorted(descendingBy: { counts[$0] ?? 0 }).prefix(2)
      .map { Message(FrontSentence.reasonOf(reason: $0, count: counts[$0] ?? 0)) }
  }

  /// What would make findings testable that are not, each once.
  static func remedies(_ findings: [Finding]) -> [Message] {
    var seen: Set<Message> = []
    return findings.compactMap(\.remedy).filter { seen.insert($0).inserted }.prefix(mostRemedies).map(\.self)
  }

  /// So many remedies are told of a detector.
  private static let mostRemedies = 3

  /// The flagged findings in sentences.
  static func summary(_ audit: AuditResult) -> Section {
    func count(_ verdict: Verdict) -> Int { audit.findings.count { $0.verdict == verdict } }
    let flagged = audit.findings.filter { $0.verdict == .flagged }
    return Section(
      id: "findings", title: Message(FindingSentence.title),
      blocks: [
        .paragraph(Message(FindingSentence.advice)),
        .paragraph(
          Message(
            FindingSentence.counts(
              flagged: count(.flagged), clear: count(.clear), inconclusive: count(.inconclusive), untestable: count(.untestable)))),
        .paragraph(Message(FindingSentence.expected(count: audit.expectedFalseFlags))),
      ] + overStudy(audit, flagged: flagged) + [.notes(flagged.map(\.summary))])
  }

  /// What holds over all families, and which intervals the sentences of flagged findings state; nothing where nothing was tested.
  private static func overStudy(_ audit: AuditResult, flagged: [Finding]) -> [Block] {
    let found = audit.overStudy
    guard found.families > 0 else { return [] }
    guard !flagged.isEmpty else {
      return [.paragraph(Message(FindingSentence.overStudyNothing(families: found.families, any: found.anyFalseFlag)))]
    }
    let sentence = FindingSentence.overStudy(
      families: found.families, selected: found.selected, level: found.level, flagged: flagged.count, holding: found.flagged,
      any: found.anyFalseFlag)
    return [.paragraph(Message(sentence)), .paragraph(Message(FindingSentence.selectedIntervals))]
  }

  /// A detector's findings as a table, the flagged ones first, and the sentences of those that hold for all.
  static func section(_ audit: AuditResult, _ detector: Detector) -> Section {
    let findings = audit.findings.filter { $0.detector == detector }
    let overall = findings.filter { $0.level == .overall }
    return Section(
      id: "audit-\(detector.rawValue)",
      title: Message(
        FindingSentence.detectorTitle(name: Message(detector.name), detector: .text(detector.rawValue))),
      blocks: DetectorDrawing.blocks(audit, detector)
        + [.notes(overall.map(\.summary) + remedies(findings)), .table(table(findings, id: "audit-\(detector.rawValue)-table"))]
        + HiddenReasonCharts.blocks(findings))
  }

  private static func table(_ findings: [Finding], id: String) -> DataTable {
    let order = findings.indices.sorted { first, second in
      let ranks = [first, second].map { rank(findings[$0].verdict) }
      if ranks[0] != ranks[1] { return ranks[0] < ranks[1] }
      let values = [first, second].map { findings[$0].qValue ?? 2 }
      return values[0] != values[1] ? values[0] < values[1] : first < second
    }
    return DataTable(
      id: id,
      columns: [
        .text(.level), .text(.subject), .text(.verdict), .number(.estimate), .number(.interval), .number(.selectionInterval),
        .number(.shrunken),
        .number(.pValue), .number(.qValue), .number(.count), .number(.detectable), .text(.summary),
      ],
      rows: order.map { row(findings[$0]) }, mayBeCut: true)
  }

  private static func row(_ finding: Finding) -> [DataTable.Cell] {
    func interval(_ ends: ClosedRange<Double>?) -> DataTable.Cell {
      ends.map { .interval($0.lowerBound, $0.upperBound, places: 2) } ?? .missing
    }
    return [
      .message(Message(finding.level.name)), .message(finding.subject.words), .message(Message(finding.verdict.name)),
      .optionalSigned(finding.estimate, places: 2), interval(finding.unadjustedInterval),
      interval(finding.verdict == .flagged ? finding.interval : nil), .optionalSigned(finding.shrunken, places: 2),
      finding.pValue.map { .probability($0) } ?? .missing, finding.qValue.map { .probability($0) } ?? .missing,
      .integer(finding.n), .optional(finding.minimumDetectableEffect, places: 2), .message(finding.summary),
    ]
  }

  private static func rank(_ verdict: Verdict) -> Int {
    switch verdict {
    case .flagged: 0
    case .inconclusive: 1
    case .clear: 2
    case .untestable: 3
    }
  }

  /// What ranks and bands depend on the flagged ties; nothing where no rater is flagged or no scheme is known.
  static func impact(_ audit: AuditResult) -> [Section] {
    guard let impact = audit.impact, !impact.isEmpty else { return [] }
    let sentences = impact.map(\.sentence)
    let rows = impact.flatMap { own in
      own.people.map { change -> [DataTable.Cell] in
        [
          .text(own.rater), .optional(change.period), .text(change.person), .optional(change.pool),
          .optional(change.rankBefore, places: 1), .optional(change.rankAfter, places: 1),
          .optional(change.bandBefore), .optional(change.bandAfter),
        ]
      }
    }
    return [
      Section(
        id: "audit-impact", title: Message(FindingSentence.impactTitle),
        blocks: [
          .paragraph(Message(FindingSentence.impactText)), .notes(sentences),
          .table(
            DataTable(
              id: "audit-impact-table",
              columns: [
                .text(.rater), .text(.period), .text(.person), .text(.pool), .number(.rankBefore), .number(.rankAfter),
                .text(.bandBefore), .text(.bandAfter),
              ], rows: rows, mayBeCut: true)),
        ])
    ]
  }

  /// Every constant that decided a verdict.
  static func settings(_ audit: AuditResult) -> Section {
    Section(
      id: "audit-settings", title: Message(FindingSentence.settings),
      blocks: [
        .table(settingTable(of: audit.settings, id: "audit-settings-table"))
      ])
  }
}

extension Subject {
  /// The names it consists of, joined.
  package var text: String { names.joined(separator: " · ") }

  private var names: [String] { [rater, other, person, unit, group, component, period, tie].compactMap(\.self) }

  /// The same, each name for itself, so that a component can be called otherwise.
  package var words: Message {
    var rest: Message?
    for name in names.reversed() { rest = Message(FindingSentence.joined(first: name, rest: rest)) }
    return rest ?? Message(verbatim: "")
  }
}

extension FlagImpact {
  /// What depends on the flagged tie, in a sentence.
  package var sentence: Message {
    Message(
      FindingSentence.impactSummary(rater: rater, tie: tie, replaced: replaced, change: meanChange, ranks: rankChanges, bands: bandChanges))
  }
}

extension FindingLevel {
  /// The level's name for people.
  package var name: FindingSentence {
    switch self {
    case .overall: .overall
    case .rater: .rater
    case .unit: .unit
    case .pair: .pair
    case .group: .group
    case .person: .person
    }
  }
}
