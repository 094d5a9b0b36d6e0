internal import Messages
public import MixedModels

extension Document {
  /// A fitted mixed model.
  ///
  /// - Parameters:
  ///   - report: the figures.
  ///   - diagnostics: what the reader must know about the fit.
  public init(_ report: FitReport, diagnostics: [Diagnostic]) {
    var blocks: [Block] = [
      .paragraph(
        Message(
          ReportMessage.fitMethod,
          [
            "method": .text(report.method.rawValue), "n": .integer(report.n),
            "criterion": report.criterion.map { .number($0, places: 4) } ?? "–", "iterations": .integer(report.iterations),
            "solver": .text(report.solver.rawValue),
          ])),
      .notes(diagnostics.map(\.message)),
      .table(Self.fixed(report)), .table(Self.random(report)),
    ]
    if let effects = report.effects { blocks.append(.table(Self.effects(effects))) }
    let title = Message(ReportMessage.fitTitle)
    self.init(title: title, sections: [Section(id: "fit", title: title, blocks: blocks)])
  }

  private static func fixed(_ report: FitReport) -> DataTable {
    DataTable(
      id: "fit-fixed", title: Message(ReportMessage.fixedEffects),
      columns: [.text(.term), .number(.estimate), .number(.standardError), .number(.statistic), .number(.pValue)],
      rows: report.fixed.map {
        [
          .text($0.term), .number($0.estimate, places: 6), .number($0.standardError, places: 6),
          .optional($0.statistic, places: 3), $0.pValue.map { .probability($0) } ?? .missing,
        ]
      })
  }

  private static func random(_ report: FitReport) -> DataTable {
    let terms = report.random.map { term -> [DataTable.Cell] in
      [
        .text(term.group), .text(term.term), .number(term.variance, places: 6),
        .number(term.standardDeviation, places: 6), .integer(term.levels),
      ]
    }
    let residual: [DataTable.Cell] = [
      .message(Message(ReportMessage.residual)), .missing, .number(report.residual.variance, places: 6),
      .number(report.residual.standardDeviation, places: 6), .missing,
    ]
    return DataTable(
      id: "fit-random", title: Message(ReportMessage.randomEffects),
      columns: [.text(.group), .text(.term), .number(.variance), .number(.standardDeviation), .number(.levels)],
      rows: terms + [residual])
  }

  private static func effects(_ effects: [FitReport.LevelEffect]) -> DataTable {
    DataTable(
      id: "fit-effects", title: Message(ReportMessage.effects),
      columns: [.text(.group), .text(.term), .text(.level), .number(.estimate), .number(.standardError)],
      rows: effects.map {
        [
          .text($0.group), .text($0.term), .text($0.level), .signed($0.estimate, places: 4),
          .optional($0.standardError, places: 4),
        ]
      }, mayBeCut: true)
  }
}
