/// How a file was read: shown to people before anything else uses the table.
package struct TableReading: Sendable, Hashable {
  /// A column of the table as it is understood.
  package struct Column: Sendable, Hashable {
    /// The format's own name, or the header where it is a further attribute.
    package var column: String
    /// The header in the file, several rows joined; the first and the last one for a matrix's columns.
    package var header: String
  }
  /// A row of the table as it is understood.
  package struct Row: Sendable, Hashable {
    /// The row's number in the file or sheet.
    package var row: Int
    /// One for each column; `nil` where the cell is missing.
    package var cells: [String?]
  }
  /// How many rows of data are shown.
  package static let shownRows = 3

  /// Which table of the study it became.
  package var table: String
  /// The file, and sheet, that was read.
  package var source: TableSource
  /// The encoding of a text file; `nil` for a workbook or database.
  package var encoding: String?
  /// What separates the cells of a text file.
  package var separator: String?
  /// The rows above the header that were skipped, as numbered in the file.
  package var titleRows: [Int] = []
  /// The rows of the header; none in a database.
  package var headerRows: [Int] = []
  /// The rows of totals and averages that were left out.
  package var totalRows: [Int] = []
  /// The notes and signatures below the data that were left out.
  package var noteRows: [Int] = []
  /// The columns whose empty cells were filled from above.
  package var filledColumns: [String] = []
  /// For a wide table turned into rows: what its columns are, `rater`, `person` or `component`.
  package var matrixColumns: String?
  /// The first and last row of the data; `nil` when there is none.
  package var firstRow: Int?
  /// The last row of the data, as the person sees it numbered; `nil` when there is none.
  package var lastRow: Int?
  /// The columns, as the table is used from here on.
  package var columns: [Column] = []
  /// The first rows of the data, as the table is used from here on.
  package var preview: [Row] = []

  /// A table reading, each parameter the property of its name.
  package init(table: String, source: TableSource) {
    self.table = table
    self.source = source
  }

  /// The report with what is known once the table is complete.
  package func completed(by table: Table) -> TableReading {
    var report = self
    report.firstRow = table.rowNumbers.min().map { Int($0) }
    report.lastRow = table.rowNumbers.max().map { Int($0) }
    report.columns = table.columns.map { Column(column: $0.name, header: $0.header) }
    report.preview = (0..<min(Self.shownRows, table.rowCount)).map { row in
      Row(row: Int(table.rowNumbers[row]), cells: table.columns.map { $0[row] })
    }
    return report
  }
}
