internal import RatingStudy

/// Fills the columns of a table row by row, whatever the rows come from.
struct TableBuilder {
  private struct Column {
    var header: String
    var interner = TextInterner()
    var codes: [Int32] = []
  }

  private var columns: [Column]
  private(set) var rowNumbers: [Int32] = []

  /// - Parameter expectedRows: a guess, for room.
  init(headers: [String], expectedRows: Int = 0) {
    columns = headers.map { Column(header: $0) }
    rowNumbers.reserveCapacity(expectedRows)
    for index in columns.indices { columns[index].codes.reserveCapacity(expectedRows) }
  }

  var columnCount: Int { columns.count }
  func header(_ column: Int) -> String { columns[column].header }

  /// Sets the next cell of a column from bytes of a buffer; tells whether something stands in it.
  mutating func append(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, to column: Int) -> Bool {
    let code = columns[column].interner.code(of: bytes, start, end)
    columns[column].codes.append(code)
    return code >= 0
  }

  /// Sets the next cell of a column; `nil` is a missing one.
  mutating func append(_ text: String?, to column: Int) {
    columns[column].codes.append(text.map { columns[column].interner.code(of: $0) } ?? -1)
  }

  /// Ends a row that has cells for the first `filled` columns; the others are missing.
  mutating func endRow(_ number: Int32, filled: Int) {
    for column in filled..<max(filled, columns.count) { columns[column].codes.append(-1) }
    rowNumbers.append(number)
  }

  /// Takes back the cells of a row that is not ended.
  mutating func dropRow(filled: Int) {
    for column in 0..<min(filled, columns.count) { columns[column].codes.removeLast() }
  }

  /// The table; columns without a header and without a single cell are left out.
  ///
  /// - Returns: also the first column where it holds something under no header, and the positions (counted from 1) of other such columns; they
  ///   are left out too.
  func finish(name: String, source: TableSource) -> (table: Table, corner: TextColumn?, unnamed: [Int]) {
    var kept: [TextColumn] = []
    var unnamed: [Int] = []
    var corner: TextColumn?
    for (index, column) in columns.enumerated() {
      if column.header.isEmpty {
        guard !column.interner.levels.isEmpty else { continue }
        if index == 0 {
          corner = TextColumn(name: "", levels: column.interner.levels, codes: column.codes)
        } else {
          unnamed.append(index + 1)
        }
        continue
      }
      kept.append(TextColumn(name: column.header, levels: column.interner.levels, codes: column.codes))
    }
    return (Table(name: name, source: source, columns: kept, rowNumbers: rowNumbers), corner, unnamed)
  }
}
