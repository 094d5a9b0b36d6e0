internal import Evenhand
internal import Messages

/// The front page for leaders: what changes, who crosses a line and how sure that is, and the four complaints' answers.
enum SummaryPage {
  /// So many people fit on one printed page beside the answers.
  private static let mostLines = 12

  static func blocks(_ report: StudyReport) -> [Document.Block] {
    var blocks: [Document.Block] = [.paragraph(Message(SummarySentence.reading)), .table(complaints(report))]
    let reasons = self.reasons(report)
    if !reasons.isEmpty { blocks.append(.notes(reasons)) }
    if let simulation = report.simulation { blocks += lines(simulation) }
    return blocks
  }

  // MARK: The four complaints

  private static func complaints(_ report: StudyReport) -> DataTable {
    let rows =
      gapRows(report) + rows(report, .favoritism, .favoritism) + singles(report, .favoritism, .favoritism)
      + rows(report, .departure, .departure) + singles(report, .departure, .departure) + [weights(report)]
    return DataTable(
      id: "summary-complaints", title: Message(SummarySentence.complaints),
      columns: [
        .summary(.question), .summary(.about), .summary(.answer), .number(.estimate), .number(.interval),
        .init(Message(SummarySentence.counted)), .text(.method),
      ],
      rows: rows)
  }

  private static func unasked(_ question: SummarySentence) -> [DataTable.Cell] {
    [.message(Message(question)), .missing, .message(Message(SummarySentence.notAsked)), .missing, .missing, .missing, .missing]
  }

  /// The gap with the gravest verdict, the widest unsupported part first.
  private static func gapRows(_ report: StudyReport) -> [[DataTable.Cell]] {
    let gaps = (report.comparison?.components ?? []).flatMap { component in component.gaps.map { (component, $0) } }
    let order: [GapVerdict] = [.flagged, .inconclusive, .clear, .untestable]
    guard let verdict = order.first(where: { verdict in gaps.contains { $0.1.verdict == verdict } }) else { return [unasked(.gap)] }
    let same = gaps.filter { $0.1.verdict == verdict }
    var widest = same[0]
    for gap in same where abs(gap.1.unsupported ?? 0) > abs(widest.1.unsupported ?? 0) { widest = gap }
    let (component, gap) = widest
    let count = component.groups.filter { [gap.from, gap.to].contains($0.group) }.reduce(0) { $0 + $1.n }
    let about = Message(
      SummarySentence.gapAbout(component: component.component, from: gap.from, to: gap.to))
    return [
      [
        .message(Message(SummarySentence.gap)), .message(about), .message(Message(gap.verdict.name)),
        .optionalSigned(gap.unsupported, places: 2), .interval(gap.unsupportedInterval, places: 2), .integer(count),
        .message(Message(SummarySentence.gapMethod)),
      ]
    ]
  }

  /// What a detector says of all together, a row a tie or component.
  private static func rows(_ report: StudyReport, _ detector: Detector, _ question: SummarySentence) -> [[DataTable.Cell]] {
    let findings = overall(report, detector)
    guard !findings.isEmpty else { return [unasked(question)] }
    return findings.map { finding in
      let interval: DataTable.Cell = finding.interval.map { .interval($0.lowerBound, $0.upperBound, places: 2) } ?? .missing
      return [
        .message(Message(question)), about(finding.subject), .message(Message(finding.verdict.name)),
        .optionalSigned(finding.estimate, places: 2), interval, .integer(finding.n), method(finding),
      ]
    }
  }

  /// How many raters or units stand apart one by one: a clear answer for all together says nothing of them.
  private static func singles(_ report: StudyReport, _ detector: Detector, _ question: SummarySentence) -> [[DataTable.Cell]] {
    let findings = (report.audit?.findings ?? []).filter { $0.detector == detector && [.rater, .unit].contains($0.level) }
    var ties: [String?] = []
    for finding in findings where !ties.contains(finding.subject.tie) { ties.append(finding.subject.tie) }
    return ties.map { tie in
      let own = findings.filter { $0.subject.tie == tie }
      let untestable = own.count { $0.verdict == .untestable }
      let answer = Message(
        SummarySentence.flaggedSingly(flagged: own.count { $0.verdict == .flagged }, tested: own.count - untestable, untestable: untestable)
      )
      let about = Message(detector == .favoritism ? SummarySentence.ratersSingly(tie: tie ?? "") : .unitsSingly)
      return [
        .message(Message(question)), .message(about), .message(answer), .missing, .missing, .integer(own.count),
        .message(Message(SummarySentence.singlyMethod)),
      ]
    }
  }

  /// How it was found, without the terms of the audit.
  private static func method(_ finding: Finding) -> DataTable.Cell {
    if finding.method.hasPrefix("two-way-fixed-effects") { return .message(Message(SummarySentence.tiedMethod)) }
    if finding.method.hasPrefix("second-difference") { return .message(Message(SummarySentence.secondMethod)) }
    if finding.method.hasPrefix("third-difference") { return .message(Message(SummarySentence.thirdMethod)) }
    return .text(finding.method)
  }

  private static func about(_ subject: Subject) -> DataTable.Cell {
    if let tie = subject.tie { return .message(Message(SummarySentence.tieAbout(tie: tie))) }
    guard let component = subject.component else { return .optional(subject.text.isEmpty ? nil : subject.text) }
    return .message(Message(SummarySentence.componentAbout(component: component)))
  }

  private static func overall(_ report: StudyReport, _ detector: Detector) -> [Finding] {
    (report.audit?.findings ?? []).filter { $0.detector == detector && $0.level == .overall }
  }

  private static func weights(_ report: StudyReport) -> [DataTable.Cell] {
    guard let simulation = report.simulation else { return unasked(.weights) }
    let answer = Message(SummarySentence.bandsChange(count: simulation.summary.bandChanges))
    return [
      .message(Message(SummarySentence.weights)), .missing, .message(answer), .missing, .missing,
      .integer(simulation.changes.count), .message(Message(SummarySentence.exactMethod)),
    ]
  }

  /// Why a question has no answer.
  private static func reasons(_ report: StudyReport) -> [Message] {
    let gaps = (report.comparison?.components ?? []).flatMap(\.gaps).filter { $0.verdict == .untestable }.compactMap(\.reason)
    let findings = overall(report, .favoritism) + overall(report, .departure)
    var reasons: [Message] = []
    for reason in gaps + findings.filter({ $0.verdict == .untestable }).compactMap(\.reason) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    return reasons
  }

  // MARK: Who crosses a line

  private struct Key: Hashable {
    var person: String
    var period: String?
  }

  private static func lines(_ simulation: SimulationResult) -> [Document.Block] {
    let title = Message(SummarySentence.lines)
    let moved = simulation.changes.byInterest.map { simulation.changes[$0] }.filter { $0.bandBefore != $0.bandAfter }
    guard !moved.isEmpty else { return [.paragraph(Message(SummarySentence.noLines))] }
    var sure: [Key: Double] = [:]
    for row in simulation.certainty?.rows ?? [] { sure[Key(person: row.person, period: row.period)] = row.flip }
    let rows = moved.prefix(mostLines).map { change -> [DataTable.Cell] in
      let flip = sure[Key(person: change.person, period: change.period)]
      return [
        .optional(change.period), .text(change.person), .rank(change.rankBefore), .rank(change.rankAfter),
        .optional(change.bandBefore), .optional(change.bandAfter),
        flip.map { .message(Message(LikelihoodSentence($0))) } ?? .missing, flip.map { .percent($0, places: 0) } ?? .missing,
      ]
    }
    let table = DataTable(
      id: "summary-lines", title: title,
      columns: [
        .text(.period), .text(.person), .number(.rankBefore), .number(.rankAfter), .text(.bandBefore), .text(.bandAfter),
        .summary(.howSure), .init(Message(SummarySentence.figure)),
      ], rows: rows)
    var notes: [Message] =
      moved.count > rows.count ? [Message(SummarySentence.furtherLines(count: moved.count - rows.count))] : []
    if !sure.isEmpty { notes.append(Message(SummarySentence.scale)) }
    return [.table(table), .notes(notes)]
  }
}

extension DataTable.Column {
  /// A column of texts on the front page.
  fileprivate static func summary(_ title: SummarySentence) -> Self { .init(Message(title), isNumeric: false) }
}
