package import Evenhand
internal import Messages

extension Document {
  /// Measured error rates and power, a line a scenario; every rate with its Monte Carlo error.
  package init(_ results: [CalibrationResult]) {
    let title = Message(ReportSentence.calibrationTitle)
    let names: [ColumnSentence] = [
      .scenario, .planted, .studies, .anyFalseFlag, .rejectionsAtOne, .rejectionsAtFive, .rejectionsAtTen, .power,
      .falseDiscoveries, .overallRejections, .overallFlags, .overallCoverage,
    ]
    let columns = names.map { DataTable.Column(Message($0), isNumeric: $0 != .scenario && $0 != .planted) }
    self.init(
      calibration: "calibration", title: title, note: Message(ReportSentence.calibrationNote), columns: columns, rows: results.map(Self.row)
    )
  }

  private static func row(_ result: CalibrationResult) -> [DataTable.Cell] {
    var cells: [DataTable.Cell] = [.text(result.scenario), .message(result.title), .integer(result.replications)]
    cells.append(cell(result.anyFalseFlag))
    for index in 0..<3 { cells.append(index < result.nullRejections.count ? cell(result.nullRejections[index]) : .missing) }
    cells.append(result.power.map(cell) ?? .missing)
    cells.append(cell(result.falseDiscoveryProportion))
    cells.append(overall(result) { $0.rejected })
    cells.append(overall(result) { $0.flagged })
    cells.append(overall(result) { $0.covered })
    return cells
  }

  private static func overall(_ result: CalibrationResult, _ rate: (CalibrationResult.Overall) -> CalibrationResult.Rate?) -> DataTable.Cell
  {
    OverallRateSentence.cell(result.overall, rate).map { .message($0) } ?? .text("")
  }

  private static func cell(_ rate: CalibrationResult.Rate) -> DataTable.Cell { .text(rate.text()) }
}
