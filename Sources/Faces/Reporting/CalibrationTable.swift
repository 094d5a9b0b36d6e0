internal import Evenhand
internal import Messages

extension Document {
  /// A calibration: what was measured, and a line a scenario.
  ///
  /// - Parameter id: of the section; the table's is made of it.
  init(calibration id: String, title: Message, note: Message, columns: [DataTable.Column], rows: [[DataTable.Cell]]) {
    self.init(
      title: title,
      sections: [
        Section(
          id: id, title: title,
          blocks: [.paragraph(note), .table(DataTable(id: id + "-table", columns: columns, rows: .init(rows)))])
      ])
  }
}

extension DataTable.Cell {
  /// A rate with its Monte Carlo error, or a missing cell.
  static func rate(_ rate: CalibrationResult.Rate?, places: Int) -> Self { rate.map { .text($0.text(places: places)) } ?? .missing }
}
