package import Evenhand
internal import Messages

extension Document {
  /// Coverage of the decomposition of gaps, a line a scenario; every mean with its Monte Carlo error.
  package init(_ results: [GapCalibrationResult]) {
    let title = Message(ReportSentence.gapCalibrationTitle)
    let names: [ColumnSentence] = [
      .scenario, .planted, .component, .studies, .covered, .coveredByLoading, .coveredHere, .supportedCovered, .meanUnsupported,
      .spreadOfEstimate, .halfWidth,
      .realizedNoise, .expectedNoise, .methodError, .splitShare, .flaggedShare, .inconclusiveShare, .distanceLeft,
    ]
    let texts: [ColumnSentence] = [.scenario, .planted, .component]
    let columns = names.map { DataTable.Column(Message($0), isNumeric: !texts.contains($0)) }
    self.init(
      calibration: "gap-calibration", title: title, note: Message(ReportSentence.gapCalibrationNote), columns: columns,
      rows: results.map(Self.row))
  }

  private static func row(_ result: GapCalibrationResult) -> [DataTable.Cell] {
    [
      .text(result.scenario), .message(result.title), .text(result.component), .integer(result.replications),
      .text(result.covered.text(places: 3)), .text(result.coveredByLoading?.text(places: 3) ?? "–"),
      .text(result.coveredHere?.text(places: 3) ?? "–"), .text(result.supportedCovered.text(places: 3)),
      .text(result.unsupported.text(places: 2)),
      .number(result.spread, places: 3), .number(result.halfWidth, places: 2), .number(result.realizedNoise, places: 3),
      .number(result.expectedNoise, places: 3), .number(result.methodError, places: 3), .number(result.split.value, places: 3),
      .number(result.flagged.value, places: 3), .number(result.inconclusive.value, places: 3),
      .text(result.left.map { "\($0.method) \($0.distance.text(places: 2))" }.joined(separator: "; ")),
    ]
  }

}
