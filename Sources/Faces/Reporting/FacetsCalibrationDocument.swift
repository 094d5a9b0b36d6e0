package import Evenhand
internal import Messages

extension Document {
  /// Coverage and fit of many-facet Rasch models on ratings whose measures are known, a line a scenario.
  package init(_ results: [FacetsCalibrationResult]) {
    let title = Message(ReportSentence.facetsCalibrationTitle)
    let columns: [DataTable.Column] = [
      .init(Message(ColumnSentence.scenario), isNumeric: false), .init(Message(ColumnSentence.planted), isNumeric: false),
      .init(Message(ColumnSentence.studies)), .init(Message(ReportSentence.ratersCovered)), .init(Message(ReportSentence.personsCovered)),
      .init(Message(ReportSentence.ratersSlope)), .init(Message(ReportSentence.randomNoisy)), .init(Message(ReportSentence.othersNoisy)),
      .init(Message(ReportSentence.anyInteraction)),
    ]
    func cell(_ rate: CalibrationResult.Rate?) -> DataTable.Cell {
      rate.map { .text($0.text()) } ?? .missing
    }
    let rows = results.map { one -> [DataTable.Cell] in
      [
        .text(one.scenario), .message(one.title), .integer(one.replications), cell(one.ratersCovered), cell(one.personsCovered),
        cell(one.slope),
        cell(one.randomNoisy), cell(one.othersNoisy), cell(one.anyInteraction),
      ]
    }
    self.init(
      calibration: "facets-calibration", title: title, note: Message(ReportSentence.facetsCalibrationNote), columns: columns, rows: rows)
  }
}
