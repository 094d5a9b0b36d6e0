package import Evenhand
internal import Messages

extension Document {
  /// Coverage and fit of many-facet Rasch models on ratings whose measures are known, a line a scenario.
  package init(_ results: [FacetsCalibrationResult]) {
    let title = Message(ReportMessage.facetsCalibrationTitle)
    let columns: [DataTable.Column] = [
      .init(Message(ColumnMessage.scenario), isNumeric: false), .init(Message(ColumnMessage.planted), isNumeric: false),
      .init(Message(ColumnMessage.studies)), .init(Message(ReportMessage.ratersCovered)), .init(Message(ReportMessage.personsCovered)),
      .init(Message(ReportMessage.ratersSlope)), .init(Message(ReportMessage.randomNoisy)), .init(Message(ReportMessage.othersNoisy)),
      .init(Message(ReportMessage.anyInteraction)),
    ]
    func cell(_ rate: CalibrationResult.Rate?) -> DataTable.Cell {
      rate.map { .text($0.text()) } ?? .missing
    }
    let rows = results.map { one -> [DataTable.Cell] in
      [
        .text(one.scenario), .text(one.title), .integer(one.replications), cell(one.ratersCovered), cell(one.personsCovered),
        cell(one.slope),
        cell(one.randomNoisy), cell(one.othersNoisy), cell(one.anyInteraction),
      ]
    }
    self.init(
      title: title,
      sections: [
        Section(
          id: "facets-calibration", title: title,
          blocks: [
            .paragraph(Message(ReportMessage.facetsCalibrationNote)),
            .table(DataTable(id: "facets-calibration-table", columns: columns, rows: rows)),
          ])
      ])
  }
}
