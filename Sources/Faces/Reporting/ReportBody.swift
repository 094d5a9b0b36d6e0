internal import Evenhand
internal import Messages

/// The body of a report: drawings with their sentence above them, flagged rows alone, one counted line for the rest.
enum ReportBody {
  /// So many flagged rows stand in a table of the body.
  private static let mostRows = 12
  /// So many people who cross a line.
  private static let mostCrossings = 24

  static func sections(_ report: StudyReport, _ answers: ReportAnswers) -> [Document.Section] {
    (report.grades.map { GradesDocument.body($0) } ?? []) + groups(report) + RaterScoresDocument.body(report) + detectors(report, answers)
      + [overview(report), report.score.flatMap(UncertaintyDocument.body)].compactMap(\.self)
      + proposal(report, answers.proposal)
      + years(report) + official(report) + [basis(report)]
  }

  private static func section(_ id: String, _ title: Message, _ blocks: [Document.Block]) -> Document.Section {
    Document.Section(id: "body-\(id)", title: title, blocks: blocks)
  }

  // MARK: Groups

  private static func groups(_ report: StudyReport) -> [Document.Section] {
    guard let comparison = report.comparison, comparison.components.contains(where: { !$0.gaps.isEmpty }) else { return [] }
    let gaps = comparison.components.flatMap { component in component.gaps.map { (component.component, $0.higherFirst) } }
    let told = gaps.filter { $0.1.verdict != .clear }
    let clear = gaps.filter { $0.1.verdict == .clear }
    var names: [String] = []
    for gap in clear where !names.contains(gap.0) { names.append(gap.0) }
    let (single, shared) = gapNotes(told)
    let notes = single.prefix(mostRows) + shared
    var blocks: [Document.Block] = notes.isEmpty ? [] : [.notes(Array(notes))]
    if !clear.isEmpty { blocks.append(.paragraph(Message(FrontSentence.others(count: names.count, components: names)))) }
    blocks += GroupCharts.gapPages(comparison).prefix(3).compactMap(\.first).map { .chart($0) }
    blocks.append(.notes([Message(comparison.measuresPreference ? LayoutSentence.gapsNoteWithCases : .gapsNote)]))
    return [section("groups", Message(FrontSentence.groups), blocks)]
  }

  /// Gaps one by one, and once for all those of which nothing can be told for the same reason, with the widest of them.
  private static func gapNotes(_ gaps: [(String, GroupGap)]) -> (single: [Message], shared: [Message]) {
    var reasons: [Message: [(String, GroupGap)]] = [:]
    var order: [Message] = []
    var single: [Message] = []
    for gap in gaps {
      guard gap.1.verdict == .untestable, let reason = gap.1.reason else {
        single.append(gap.1.message)
        continue
      }
      if reasons[reason] == nil { order.append(reason) }
      reasons[reason, default: []].append(gap)
    }
    var shared: [Message] = []
    for reason in order {
      let own = reasons[reason] ?? []
      guard own.count > 2, let widest = own.max(by: { abs($0.1.estimate) < abs($1.1.estimate) }) else {
        single += own.map(\.1.message)
        continue
      }
      shared.append(
        Message(
          FrontSentence.gapsUntold(
            count: own.count, reason: reason, component: widest.0, from: widest.1.from, to: widest.1.to, points: widest.1.estimate)))
    }
    return (single, shared)
  }

  // MARK: Detectors

  /// Detectors with a flag, each with its drawing, its flagged rows, one line for the rest and one caveat.
  private static func detectors(_ report: StudyReport, _ known: ReportAnswers) -> [Document.Section] {
    guard let audit = report.audit else { return [] }
    // The questions that are asked every year come first.
    let asked = [Detector.favoritism, .departure]
    let detectors = asked.filter(audit.settings.detectors.contains) + audit.settings.detectors.filter { !asked.contains($0) }
    return detectors.compactMap { detector in
      let findings = audit.findings.filter { $0.detector == detector }
      let flagged = findings.filter { $0.verdict == .flagged }
      guard !flagged.isEmpty else { return nil }
      let single = findings.filter { $0.level != .overall }
      func count(_ verdict: Verdict) -> Int { single.count { $0.verdict == verdict } }
      let rows = flagged.filter { $0.level != .overall }.sorted { abs($0.estimate ?? 0) > abs($1.estimate ?? 0) }
      let points = single.filter { [.clear, .inconclusive].contains($0.verdict) }.compactMap(\.minimumDetectableEffect).max()
      let answers = detector == .favoritism ? known.ties : detector == .departure ? known.departures : []
      let isLeavers = detector == .departure
      var blocks: [Document.Block] = answers.map { .paragraph(isLeavers ? $0.leaverAnswer : $0.tieAnswer) }
      if answers.isEmpty {
        blocks = flagged.filter { $0.level == .overall }.prefix(1).map { .paragraph($0.summary) }
      }
      if answers.isEmpty, !single.isEmpty {
        blocks.append(
          .paragraph(
            Message(FrontSentence.flaggedOf(flagged: rows.count, tested: single.count - count(.untestable), points: points))))
      }
      blocks += DetectorDrawing.body(audit, detector)
      if !rows.isEmpty { blocks.append(.table(table(Array(rows.prefix(mostRows)), report, id: "body-\(detector.rawValue)-table"))) }
      var notes: [Message] = rows.count > mostRows ? [Message(FrontSentence.furtherFlagged(count: rows.count - mostRows))] : []
      notes += answers.flatMap { $0.remarks(isLeavers: isLeavers) } + leads(findings)
      if answers.isEmpty, !single.isEmpty {
        notes.append(
          Message(FrontSentence.rest(clear: count(.clear), inconclusive: count(.inconclusive), untestable: count(.untestable))))
      }
      notes.append(Message(detector.rivals))
      return section(detector.rawValue, Message(detector.name), blocks + [.notes(notes)])
    }
  }

  /// What is seen before the moves.
  private static func leads(_ findings: [Finding]) -> [Message] {
    findings.lazy.filter { $0.level == .overall }.compactMap { finding in
      if case .message(let sentence) = finding.evidence.tree("eventStudy")["leadsSentence"] { sentence } else { nil }
    }.prefix(1).map(\.self)
  }

  private static func table(_ findings: [Finding], _ report: StudyReport, id: String) -> DataTable {
    let hasPeople = findings.contains { people($0) != nil }
    return DataTable(
      id: id,
      columns: [.text(.subject)] + (findings.contains { $0.subject.component != nil } ? [.text(.component)] : [])
        + [.number(.estimate), .number(.interval), .number(.qValue)]
        + (hasPeople ? [.init(Message(FrontSentence.people))] : []) + [.number(.count)],
      rows: findings.map { finding in
        let interval: DataTable.Cell = finding.interval.map { .interval($0.lowerBound, $0.upperBound, places: 1) } ?? .missing
        return [.text(report.named(finding.subject).text)]
          + (findings.contains { $0.subject.component != nil } ? [.optional(finding.subject.component)] : [])
          + [.optionalSigned(finding.estimate, places: 1), interval, finding.qValue.map { .probability($0) } ?? .missing]
          + (hasPeople ? [people(finding).map { .integer($0) } ?? .missing] : []) + [.integer(finding.n)]
      })
  }

  /// The people that a finding is about, where it counts them.
  private static func people(_ finding: Finding) -> Int? {
    ["tiedPeople", "leavers", "people"].lazy.compactMap { finding.evidence.number($0) }.first.map { Int($0) }
  }

  /// A row a detector, and why so many can't be tested, said once.
  private static func overview(_ report: StudyReport) -> Document.Section? {
    guard let audit = report.audit else { return nil }
    let rows = audit.settings.detectors.compactMap { detector -> [DataTable.Cell]? in
      let all = audit.findings.filter { $0.detector == detector }
      guard !all.isEmpty else { return nil }
      // One by one where there are such; else what is said of all together.
      let singles = all.filter { $0.level != .overall }
      let findings = singles.isEmpty ? all : singles
      func count(_ verdict: Verdict) -> Int { findings.count { $0.verdict == verdict } }
      return [
        .message(Message(detector.name)), .integer(findings.count - count(.untestable)), .integer(count(.flagged)), .integer(count(.clear)),
        .integer(count(.inconclusive)), .integer(count(.untestable)), reasons(findings),
      ]
    }
    let table = DataTable(
      id: "body-detectors-table",
      columns: [
        .text(.detector), .init(Message(FrontSentence.tested)), .init(Message(VerdictSentence.flagged)),
        .init(Message(VerdictSentence.clear)),
        .init(Message(VerdictSentence.inconclusive)), .init(Message(VerdictSentence.untestable)),
        .init(Message(FrontSentence.whyNot), isNumeric: false),
      ], rows: rows)
    let note = Message(
      FrontSentence.allDetectorsNote(flagged: audit.findings.count { $0.verdict == .flagged }, expected: audit.expectedFalseFlags))
    return section(
      "detectors", Message(FrontSentence.allDetectors), [.paragraph(note), .table(table), .notes(Document.remedies(audit.findings))])
  }

  /// The two commonest reasons, each once with its count.
  private static func reasons(_ findings: [Finding]) -> DataTable.Cell {
    let common = Document.commonReasons(findings)
    return common.isEmpty ? .missing : .message(Message(FrontSentence.listed(common)))
  }

  // MARK: The proposal

  private static func proposal(_ report: StudyReport, _ answer: ProposalAnswer?) -> [Document.Section] {
    guard let simulation = report.simulation, let answer else { return [] }
    var blocks: [Document.Block] =
      [
        .paragraph(Document.summary(simulation)), .paragraph(Message(LayoutSentence.importanceNote)),
      ] + ProposalCharts.importance(simulation).prefix(1).map { .chart($0) }
    blocks += ProposalCharts.nearCuts(simulation).map { .chart($0) }
    if !answer.bands.isEmpty { blocks.append(.table(crossings(report))) }
    if report.bandChanges.contains(where: { $0.flip != nil }) { blocks.append(.notes([Message(FrontSentence.scale)])) }
    return [section("proposal", Message(LayoutSentence.simulateTitle), blocks)]
  }

  private static func crossings(_ report: StudyReport) -> DataTable {
    let moved = report.bandChanges
    let isSure = moved.contains { $0.flip != nil }
    let shown = moved.prefix(mostCrossings)
    let people = shown.map { report.named(person: $0.change.person) }
    let hasPositions = people.contains { $0.position != nil }
    let rows = zip(shown, people).map { crossing, person -> [DataTable.Cell] in
      let (change, flip) = crossing
      let sure: [DataTable.Cell] = [
        flip.map { .message(Message(LikelihoodSentence($0))) } ?? .missing, flip.map { .percent($0, places: 0) } ?? .missing,
      ]
      return [.text(person.text), .optional(person.unit)] + (hasPositions ? [.optional(person.position)] : []) + [
        .rank(change.rankBefore), .rank(change.rankAfter), .optional(change.bandBefore), .optional(change.bandAfter),
      ] + (isSure ? sure : [])
    }
    let sure: [DataTable.Column] = [.init(Message(FrontSentence.howSure), isNumeric: false), .number(.flips)]
    return DataTable(
      id: "summary-lines", title: Message(FrontSentence.crossingTitle),
      columns: who(hasPositions) + [.number(.rankBefore), .number(.rankAfter), .text(.bandBefore), .text(.bandAfter)]
        + (isSure ? sure : []), rows: rows, omitted: moved.count - rows.count)
  }

  /// Columns of who somebody is.
  private static func who(_ hasPositions: Bool) -> [DataTable.Column] {
    [.text(.person), .init(Message(FrontSentence.unit), isNumeric: false)] + (hasPositions ? [.text(.position)] : [])
  }

  // MARK: The period before

  /// The period on the scale of the one before: what differs, in sentences, and what totals correspond to.
  private static func years(_ report: StudyReport) -> [Document.Section] {
    guard let years = report.years else { return [] }
    let linked = years.links.filter { $0.interval != nil }
    let said = linked.flatMap { $0.messages.prefix(1) } + years.totals.flatMap(\.messages) + years.notes
    return [section("years", Message(YearsSentence.title), [.paragraph(Message(YearsSentence.note(onto: years.onto))), .notes(said)])]
  }

  // MARK: The official result, the basis

  private static func official(_ report: StudyReport) -> [Document.Section] {
    guard let score = report.score else { return [] }
    let counts = [Document.announced(score), Document.bandCounts(score)].compactMap(\.self).flatMap(\.blocks)
    let cards = (0..<score.count).filter { score.certainty[$0] != nil && score.band[$0] >= 0 }
    let people = cards.prefix(mostCrossings).map { report.named(person: score.persons[score.person[$0]] ?? "") }
    let hasPositions = people.contains { $0.position != nil }
    let rows = zip(cards, people).map { row, person -> [DataTable.Cell] in
      [.text(person.text), .optional(person.unit)] + (hasPositions ? [.optional(person.position)] : []) + [
        .finite(score.total[row], places: 2), .rank(score.rank[row]), .optional(score.bandName(row)),
        .optional(score.certainty[row]?.right, percent: 0),
      ]
    }
    let table = DataTable(
      id: "body-cards", title: Message(FrontSentence.cards),
      columns: who(hasPositions) + [.number(.total), .number(.rank), .text(.band), .number(.rightBand)], rows: rows,
      omitted: cards.count - rows.count)
    return [section("official", Message(FrontSentence.official), counts + (rows.isEmpty ? [] : [.table(table)]))]
  }

  private static func basis(_ report: StudyReport) -> Document.Section {
    section(
      "basis", Message(FrontSentence.basis),
      [.notes(Document.basisNotes(report) + (report.model?.notes ?? []) + [Message(FrontSentence.elsewhere)])])
  }
}

extension DataTable.Cell {
  /// A share as a percentage, or a missing cell.
  static func optional(_ share: Double?, percent places: Int) -> Self { share.map { .percent($0, places: places) } ?? .missing }
}
