package import Evenhand
internal import Messages

extension Document {
  /// Probabilities of bands against what came true, a line a scenario, kind and probability.
  package init(_ results: [BandCalibrationResult]) {
    let title = Message(ReportSentence.bandCalibrationTitle)
    let names: [ColumnSentence] = [.scenario, .planted, .studies, .claim, .nearProbability, .count, .statedProbability, .cameTrue]
    let texts: [ColumnSentence] = [.scenario, .planted, .claim, .cameTrue]
    let columns = names.map { DataTable.Column(Message($0), isNumeric: !texts.contains($0)) }
    let rows = results.flatMap { result in
      result.bins.map { row(result, $0, center: $0.center) } + result.overall.map { row(result, $0, center: nil) }
    }
    self.init(
      calibration: "band-calibration", title: title, note: Message(ReportSentence.bandCalibrationNote), columns: columns, rows: rows)
  }
}

private func row(_ result: BandCalibrationResult, _ bin: BandCalibrationResult.Bin, center: Double?) -> [DataTable.Cell] {
  [
    .text(result.scenario), .message(result.title), .integer(result.replications), .message(Message(bin.claim)),
    .optional(center, places: 2), .integer(bin.n), .number(bin.stated, places: 3),
    .text(bin.observed.text()),
  ]
}
