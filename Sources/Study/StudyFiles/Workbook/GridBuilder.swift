/// Collects the cells of a sheet, row by row from the top and from left to right, whatever the sheet comes from.
struct GridBuilder {
  /// Most cells that a sheet's used rows and columns may span: 1 GB of codes.
  static let mostCells = 250_000_000
  /// Rows that a sheet can have.
  static let mostRows = 1_048_576

  private var interners: [TextInterner] = []
  private var codes: [[Int32]] = []
  private var rowNumbers: [Int32] = []
  /// Set once the cells span more than ``mostCells``; what comes after is of no use.
  private(set) var isTooLarge = false

  /// Stores a cell's text; an empty one is no cell.
  ///
  /// - Parameters:
  ///   - row: its number in the sheet, from 1; not below that of the cell before.
  ///   - column: from 1.
  mutating func store(_ text: String, row: Int, column: Int) {
    guard !text.isEmpty, !isTooLarge, (1...Self.mostRows).contains(row), (1...CSVReader.mostColumns).contains(column) else { return }
    if rowNumbers.last.map({ Int($0) }) != row { rowNumbers.append(Int32(row)) }
    while codes.count < column {
      codes.append([])
      interners.append(TextInterner())
    }
    if rowNumbers.count * codes.count > Self.mostCells {
      isTooLarge = true
      return
    }
    let index = rowNumbers.count - 1
    let missing = index - codes[column - 1].count
    if missing > 0 { codes[column - 1].append(contentsOf: repeatElement(-1, count: missing)) }
    let code = interners[column - 1].code(of: text)
    if codes[column - 1].count > index {
      codes[column - 1][index] = code
    } else {
      codes[column - 1].append(code)
    }
  }

  /// The grid of all cells stored.
  func grid(merges: [CellRange] = [], uncalculated: [(row: Int, column: Int)] = []) -> SheetGrid {
    let columns = codes.indices.map { index in
      let missing = Array(repeating: Int32(-1), count: rowNumbers.count - codes[index].count)
      return SheetGrid.Column(levels: interners[index].levels, codes: codes[index] + missing)
    }
    return SheetGrid(columns: columns, rowNumbers: rowNumbers, merges: merges, uncalculated: uncalculated)
  }
}
