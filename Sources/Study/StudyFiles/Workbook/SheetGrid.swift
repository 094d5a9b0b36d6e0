/// The cells of a sheet as coded columns, rows without any cell left out.
struct SheetGrid {
  /// A column of the sheet.
  struct Column {
    /// The distinct texts.
    var levels: [String]
    /// For each row of the grid the index of its text, −1 where there is none.
    var codes: [Int32]
  }

  var columns: [Column]
  /// For each row of the grid its number in the sheet.
  var rowNumbers: [Int32]
  /// The merged cells, in the order of the sheet.
  var merges: [CellRange]
  /// Cells whose formula was never calculated: row and column.
  var uncalculated: [(row: Int, column: Int)]

  var rowCount: Int { rowNumbers.count }

  /// The text of a cell, by grid row and column from 0.
  func text(_ row: Int, _ column: Int) -> String? {
    let code = columns[column].codes[row]
    return code < 0 ? nil : columns[column].levels[Int(code)]
  }

  /// Sets the cell at the grid row to the text of another row of the same column.
  mutating func copy(_ source: Int, to row: Int, column: Int) {
    columns[column].codes[row] = columns[column].codes[source]
  }
}
