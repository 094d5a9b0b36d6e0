package import Evenhand
internal import Messages

extension Document {
  /// The report: one page for whoever decides, the body for whoever reads on, and the annex with every table.
  package init(_ report: StudyReport) {
    let answers = report.answers
    let told = [FrontPage.section(report, answers)] + ReportBody.sections(report, answers)
    let drawn = Set(told.flatMap(\.blocks).compactMap { if case .chart(let source) = $0 { source.id } else { nil } })
    let annex =
      (report.grades.map { Document($0).sections } ?? []) + Self.groups(report) + Self.raters(report) + RaterScoresDocument.annex(report)
      + Self.proposal(report) + Self.official(report)
      + Self.annexBasis(report)
    self.init(
      title: Message(LayoutSentence.reportTitle(study: report.name)), sections: told + annex.map { $0.without(charts: drawn).inAnnex })
  }

  // MARK: Groups

  private static func groups(_ report: StudyReport) -> [Section] {
    guard let comparison = report.comparison else { return [] }
    var sections = sections(comparison, isDivided: true)
    if let place = sections.firstIndex(where: { $0.id == "groups" }) {
      sections[place].blocks.insert(.chart(GroupCharts.distribution(report)), at: 0)
    }
    if let normalization = report.normalization {
      sections += Self.sections(normalization, withPeople: false)
    }
    return sections
  }

  // MARK: Raters

  private static func raters(_ report: StudyReport) -> [Section] {
    guard let audit = report.audit else { return [] }
    var sections = [summary(audit)] + audit.settings.detectors.map { section(audit, $0) }
    guard let place = sections.firstIndex(where: { $0.id == "audit-\(Detector.favoritism.rawValue)" }) else {
      return sections + impact(audit)
    }
    let cells = report.raterUnitResiduals
    if !cells.isEmpty {
      // Below the drawing of the differences themselves.
      sections[place].blocks.insert(
        contentsOf: [.chart(RaterCharts.heatMap(cells, report.study)), .table(residualTable(cells, report.study))], at: 1)
    }
    return sections + impact(audit)
  }

  private static func residualTable(_ cells: [RaterUnitResidual], _ study: Study) -> DataTable {
    let order = cells.indices.sorted { abs(cells[$0].mean) > abs(cells[$1].mean) }
    return DataTable(
      id: "residuals", columns: [.text(.rater), .text(.unit), .number(.residual), .number(.count)],
      rows: order.map { index in
        [
          .optional(study.raters[cells[index].rater]), .optional(study.units[cells[index].unit]),
          .signed(cells[index].mean, places: 2), .integer(cells[index].count),
        ]
      }, mayBeCut: true)
  }

  // MARK: The proposal and the official result

  private static func proposal(_ report: StudyReport) -> [Section] {
    guard let simulation = report.simulation else { return [] }
    var sections = sections(simulation) + furtherSections(simulation)
    if report.asksForWeights, let index = sections.firstIndex(where: { $0.id == "target" }) {
      sections[index].blocks.insert(.paragraph(Message(LayoutSentence.targetOfWeights)), at: 0)
    }
    return sections
  }

  private static func official(_ report: StudyReport) -> [Section] {
    guard let score = report.score else { return [] }
    let document = Document(score)
    var sections = document.sections
    if !sections.isEmpty { sections[0].title = document.title }
    return sections
  }

  // MARK: The basis

  /// What every report says of how it came about.
  ///
  /// - Parameter fewestMissing: fewer missing scores aren't told.
  static func basisNotes(_ report: StudyReport, fewestMissing: Int = 1) -> [Message] {
    var notes = [
      Message(
        LayoutSentence.basisVersion(
          version: Version.number, library: BLASLibrary.current.description, seed: "\(report.audit?.seed ?? 1)", sha: report.study.sha256))
    ]
    if report.model != nil { notes.append(Message(LayoutSentence.basisModel)) }
    if let missing = report.study.ratings?.missingScores, missing >= fewestMissing {
      notes.append(Message(LayoutSentence.basisMissing(count: missing)))
    }
    return notes
  }

  private static func annexBasis(_ report: StudyReport) -> [Section] {
    var blocks: [Block] = []
    if let model = report.model { blocks.append(.table(variances(model))) }
    var sections = blocks.isEmpty ? [] : [Section(id: "basis", title: Message(LayoutSentence.basis), blocks: blocks)]
    if let audit = report.audit { sections.append(settings(audit)) }
    return sections + Document(report.check).sections
  }

  static func variances(_ model: FittedStudyModel) -> DataTable {
    let columns: [DataTable.Column] =
      [.init(Message(LayoutSentence.sourceOfVariation), isNumeric: false)] + model.components.map { .named($0.component) }
    return DataTable(
      id: "variances", title: Message(LayoutSentence.variancesTitle), columns: columns,
      rows: model.variances.map { variance in
        let name = Message(variance.term.name)
        let source = variance.component.map { Message(LayoutSentence.termOf(term: name, component: $0)) } ?? name
        return [.message(source)] + variance.standardDeviation.map { .optional($0, places: 2) }
      })
  }
}

extension Document.Section {
  /// Without drawings that stand elsewhere in the document.
  fileprivate func without(charts ids: Set<String>) -> Self {
    var section = self
    section.blocks = blocks.filter { if case .chart(let source) = $0 { !ids.contains(source.id) } else { true } }
    return section
  }
}
