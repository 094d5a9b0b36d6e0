/// A rectangle of cells, rows and columns counted from 1.
struct CellRange: Hashable {
  var firstRow: Int
  var firstColumn: Int
  var lastRow: Int
  var lastColumn: Int

  /// The rectangle between two corners, both within it.
  init(firstRow: Int, firstColumn: Int, lastRow: Int, lastColumn: Int) {
    (self.firstRow, self.firstColumn, self.lastRow, self.lastColumn) = (firstRow, firstColumn, lastRow, lastColumn)
  }

  /// Reads `A1:C3` or `A1`; `nil` when it is no reference within a sheet.
  init?(_ reference: String) {
    let corners = reference.split(separator: ":", maxSplits: 1).map { CellRange.cell($0.utf8) }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil else { return nil }
    (firstRow, firstColumn) = (min(first.row, last.row), min(first.column, last.column))
    (lastRow, lastColumn) = (max(first.row, last.row), max(first.column, last.column))
  }

  /// Row and column of a reference such as `AB12`; `nil` when there is no such cell (a sheet ends at XFD1048576).
  static func cell(_ reference: some Sequence<UInt8>) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in reference {
      switch byte {
      case 0x24: continue
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x61...0x7A where row == 0: column = column * 26 + Int(byte - 0x60)
      case 0x30...0x39 where column > 0: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      if column > 16_384 || row > 1_048_576 { return nil }
    }
    return row > 0 ? (row, column) : nil
  }

  /// The letters of a column: 1 is A, 28 is AB.
  static func letters(_ column: Int) -> String {
    var column = column
    var text = ""
    while column > 0 {
      text = String(UnicodeScalar(UInt8(0x41 + (column - 1) % 26))) + text
      column = (column - 1) / 26
    }
    return text
  }
}
