package import Evenhand
internal import Messages

extension Document {
  /// A report for publication.
  package init(_ published: PublishedReport) {
    let report = published.report
    let sections =
      [Self.overview(published)] + Self.bands(published) + Self.groups(published) + [Self.detectors(published)] + Self.raters(published)
      + (published.simulation.map(Self.publishedSections) ?? []) + [Self.basis(published)]
    self.init(
      title: Message(LayoutSentence.reportTitle(study: report.name)), sections: NameNet(report.study).strained(sections).map(\.asPrinted))
  }

  private static func overview(_ published: PublishedReport) -> Section {
    let suppression = published.bands?.suppression
    var blocks: [Block] = [
      .paragraph(Message(PublicationSentence.noNames)),
      .paragraph(
        Message(
          PublicationSentence.howHidden(
            last: published.minimum - 1, minimum: published.minimum, primary: suppression?.primary ?? 0,
            complementary: suppression?.complementary ?? 0))),
    ]
    if !published.showsAllGroups { blocks.append(.paragraph(Message(PublicationSentence.groupsHidden))) }
    if let simulation = published.simulation { blocks.append(.paragraph(summary(simulation))) }
    blocks.append(.notes(published.report.absent.map(\.message)))
    return Section(id: "overview", title: Message(PublicationSentence.title), blocks: blocks)
  }

  // MARK: People

  private static func bands(_ published: PublishedReport) -> [Section] {
    guard let table = published.bands, !table.counts.isEmpty else { return [] }
    let suppression = table.suppression
    func cell(_ count: Int, _ isHidden: Bool) -> DataTable.Cell { .published(isHidden ? nil : count) }
    var rows = table.groups.indices.map { row -> [DataTable.Cell] in
      [.optional(table.groups[row])] + table.bands.indices.map { cell(table.counts[row][$0], suppression.isHidden[row][$0]) }
        + [cell(table.counts[row].reduce(0, +), suppression.isRowTotalHidden[row])]
    }
    rows.append(
      [.message(Message(PublicationSentence.all))]
        + table.bands.indices.map { column in
          cell(table.counts.reduce(0) { $0 + $1[column] }, suppression.isColumnTotalHidden[column])
        } + [cell(table.counts.reduce(0) { $0 + $1.reduce(0, +) }, suppression.isGrandTotalHidden)])
    let columns: [DataTable.Column] =
      [.text(.group)] + table.bands.map { $0.map { .named($0) } ?? .init(Message(PublicationSentence.noBand)) }
      + [.init(Message(PublicationSentence.all))]
    return [
      Section(
        id: "published-bands", title: Message(PublicationSentence.bands),
        blocks: [
          .paragraph(Message(PublicationSentence.bandsNote)), .table(DataTable(id: "published-bands", columns: columns, rows: rows)),
        ])
    ]
  }

  private static func groups(_ published: PublishedReport) -> [Section] {
    guard let comparison = published.comparison else { return [] }
    var shown = sections(comparison).filter { $0.id != "groups" }
    // Smallest and largest scores are those of single people.
    let rows = comparison.components.flatMap { component in
      component.groups.map { group -> [DataTable.Cell] in
        [
          .text(component.component), .text(group.group), .integer(group.n),
          .number(group.mean, places: PublishedSimulation.isCoarse(group.n, published.minimum) ? 0 : 2),
          .optional(group.standardDeviation, places: 2),
        ]
      }
    }
    let table = DataTable(
      id: "published-groups", columns: [.text(.component), .text(.group), .number(.count), .number(.mean), .number(.standardDeviation)],
      rows: rows)
    shown.insert(Section(id: "groups", title: Message(LayoutSentence.groupsTable), blocks: [.table(table)]), at: 1)
    // Methods speak of all groups together: with one hidden, the others and the whole would give it away.
    if let normalization = published.report.normalization, published.hiddenGroups.isEmpty {
      shown += sections(normalization, withPeople: false)
    }
    return shown
  }

  // MARK: Raters

  /// How many could be tested and how many stand out, without saying who.
  private static func detectors(_ published: PublishedReport) -> Section {
    guard let audit = published.report.audit else {
      return Section(id: "published-detectors", title: Message(PublicationSentence.detectors), blocks: [])
    }
    var rows: [[DataTable.Cell]] = []
    var overall: [Message] = []
    for detector in audit.settings.detectors {
      let findings = audit.findings.filter { $0.detector == detector }
      overall += findings.filter { $0.level == .overall }.map(\.summary).filter { !$0.tellsOfFewer(than: published.minimum) }
      let own = findings.filter { $0.level != .overall }
      guard !own.isEmpty else { continue }
      let tested = own.count { $0.verdict != .untestable }
      let flagged = own.count { $0.verdict == .flagged }
      let isFew = { (count: Int) in (1..<published.minimum).contains(count) }
      // Flagged and not flagged are parts of what was tested.
      let hides = isFew(flagged) || isFew(tested - flagged) || isFew(tested)
      rows.append([
        .message(Message(detector.name)), .published(isFew(tested) ? nil : tested), .published(hides ? nil : flagged),
        .published(isFew(own.count - tested) || isFew(tested) ? nil : own.count - tested),
      ])
    }
    let table = DataTable(
      id: "published-detectors",
      columns: [
        .text(.detector), .init(Message(PublicationSentence.tested)), .init(Message(PublicationSentence.flagged)),
        .init(Message(PublicationSentence.untestable)),
      ], rows: rows)
    let expected = Message(
      FindingSentence.expected(count: audit.expectedFalseFlags))
    return Section(
      id: "published-detectors", title: Message(PublicationSentence.detectors),
      blocks: [.paragraph(Message(PublicationSentence.detectorsNote)), .table(table), .paragraph(expected), .notes(overall)])
  }

  /// Estimates of raters without a name or a place that tells it.
  private static func raters(_ published: PublishedReport) -> [Section] {
    guard let audit = published.report.audit else { return [] }
    let people = PeoplePerRater(published.report.study)
    return [Detector.severity, .favoritism].filter { audit.settings.detectors.contains($0) }.map { detector in
      let found = audit.findings.filter { $0.detector == detector && $0.level == .rater && $0.estimate != nil }
      var families: [String: [Finding]] = [:]
      for finding in found { families[finding.subject.tie ?? finding.subject.component ?? "", default: []].append(finding) }
      let tables = families.keys.sorted().map { family -> Block in
        table(families[family] ?? [], detector, family, people, published.minimum)
      }
      return Section(
        id: "published-\(detector.rawValue)",
        title: Message(
          FindingSentence.detectorTitle(name: Message(detector.name), detector: .message(Message(PublicationSentence.raters)))),
        blocks: tables.isEmpty
          ? [.paragraph(Message(PublicationSentence.ratersNone))]
          : [.paragraph(Message(PublicationSentence.ratersNote(minimum: published.minimum)))] + tables)
    }
  }

  private static func table(
    _ findings: [Finding], _ detector: Detector, _ family: String, _ people: PeoplePerRater, _ minimum: Int
  ) -> Block {
    struct Line {
      var estimate: Double
      var interval: ClosedRange<Double>?
      var people: Message
    }
    let lines = findings.compactMap { finding -> Line? in
      guard let estimate = finding.estimate, let count = people.count(finding.subject), count >= minimum else { return nil }
      return Line(
        estimate: estimate, interval: finding.interval, people: CountRange.message(count, from: minimum))
    }
    guard lines.count >= minimum else { return .paragraph(Message(PublicationSentence.ratersFew)) }
    // No verdicts, whose number may be hidden above; by what is shown and nothing else, so that the order says no more than the figures do.
    let sorted = lines.sorted { a, b in
      if a.estimate != b.estimate { return a.estimate < b.estimate }
      let ends = [a, b].map { [$0.interval?.lowerBound ?? 0, $0.interval?.upperBound ?? 0] }
      if ends[0] != ends[1] { return ends[0].lexicographicallyPrecedes(ends[1]) }
      return a.people.text(in: .english) < b.people.text(in: .english)
    }
    let rows = sorted.map { line -> [DataTable.Cell] in
      [
        .signed(line.estimate, places: 2), line.interval.map { .interval($0.lowerBound, $0.upperBound, places: 2) } ?? .missing,
        .message(line.people),
      ]
    }
    return .table(
      DataTable(
        id: "published-\(detector.rawValue)-\(family)", title: Message(verbatim: family),
        columns: [.number(.estimate), .number(.interval), .init(Message(PublicationSentence.peopleScored), isNumeric: false)],
        rows: rows))
  }

  // MARK: The basis

  private static func basis(_ published: PublishedReport) -> Section {
    let report = published.report
    var blocks: [Block] = [.notes(basisNotes(report, fewestMissing: published.minimum))]
    if let model = report.model { blocks.append(.table(variances(model))) }
    if let audit = report.audit { blocks += settings(audit).blocks }
    return Section(id: "basis", title: Message(LayoutSentence.basis), blocks: blocks)
  }
}
