/// What was taken for what in a file: shown to people before anything else uses the table.
public struct TableReading: Sendable, Hashable, Encodable {
  /// A column of the table as it is understood.
  public struct Column: Sendable, Hashable, Encodable {
    /// The format's own name, or the header where it is a further attribute.
    public var column: String
    /// The header in the file, several rows joined; the first and the last one for a matrix's columns.
    public var header: String
  }
  /// A row of the table as it is understood.
  public struct Row: Sendable, Hashable, Encodable {
    /// The row's number in the file or sheet.
    public var row: Int
    /// One for each column; `nil` where the cell is missing.
    public var cells: [String?]
  }
  /// How many rows of data are shown.
  public static let shownRows = 3

  /// Which table of the study it became.
  public var table: String
  /// The file, and sheet, that was read.
  public var source: TableSource
  /// The encoding of a text file; `nil` for a workbook or database.
  public var encoding: String?
  /// What separates the cells of a text file.
  public var separator: String?
  /// The rows above the header that were skipped, as numbered in the file.
  public var titleRows: [Int] = []
  /// The rows of the header; none in a database.
  public var headerRows: [Int] = []
  /// The rows of totals and averages that were left out.
  public var totalRows: [Int] = []
  /// The notes and signatures below the data that were left out.
  public var noteRows: [Int] = []
  /// The columns whose empty cells were filled from above.
  public var filledColumns: [String] = []
  /// For a matrix turned into rows: what its columns are, `rater` or `person`.
  public var matrixColumns: String?
  /// The first and last row of the data; `nil` when there is none.
  public var firstRow: Int?
  /// The last row of the data, as the person sees it numbered; `nil` when there is none.
  public var lastRow: Int?
  /// The columns, as the table is used from here on.
  public var columns: [Column] = []
  /// The first rows of the data, as the table is used from here on.
  public var preview: [Row] = []

  /// A table reading, each parameter the property of its name.
  public init(table: String, source: TableSource) {
    self.table = table
    self.source = source
  }

  /// The report with what is known once the table is complete.
  public func completed(by table: Table) -> TableReading {
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
