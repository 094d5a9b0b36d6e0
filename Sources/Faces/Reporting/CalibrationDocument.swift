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
    cells.append(.text(result.overall.map { "\($0.name) \($0.rejected.text())" }.joined(separator: "; ")))
    cells.append(.text(result.overall.map { "\($0.name) \($0.flagged.text())" }.joined(separator: "; ")))
    cells.append(
      .text(result.overall.compactMap { own in own.covered.map { "\(own.name) \($0.text())" } }.joined(separator: "; ")))
    return cells
  }

  private static func cell(_ rate: CalibrationResult.Rate) -> DataTable.Cell { .text(rate.text()) }
}
