public import RatingStudy

/// What was taken for what in a file: shown to people before anything else uses the table.
public struct TableReading: Sendable, Hashable, Encodable {
  /// Which table of the study it became.
  public var table: String
  public var source: TableSource
  /// The encoding of a text file; `nil` for a workbook or database.
  public var encoding: String?
  /// What separates the cells of a text file.
  public var separator: String?
  /// The rows above the header that were skipped, as numbered in the file.
  public var titleRows: [Int] = []
  /// The rows of the header.
  public var headerRows: [Int] = []
  /// The header of each column, several rows joined.
  public var headers: [String] = []
  /// The rows of totals, averages and notes that were left out.
  public var leftOutRows: [Int] = []
  /// The columns whose empty cells were filled from above.
  public var filledColumns: [String] = []
  /// For a matrix turned into rows: what its columns are, `rater` or `person`.
  public var matrixColumns: String?
  /// The first and last row of the data; `nil` when there is none.
  public var firstRow: Int?
  public var lastRow: Int?

  /// The report with what is known once the table is complete.
  func completed(by table: Table) -> TableReading {
    var report = self
    report.headers = table.columns.map(\.header)
    report.firstRow = table.rowNumbers.first.map { Int($0) }
    report.lastRow = table.rowNumbers.last.map { Int($0) }
    return report
  }

  init(table: String, source: TableSource) {
    self.table = table
    self.source = source
  }
}
