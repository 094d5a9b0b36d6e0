/// The cells of a matrix of members by members that were observed, row by row: their places stand for them in arrays as long as they are many.
struct ObservedCells: Sendable {
  /// In the order of rows, then columns.
  let cells: [(from: Int, to: Int)]
  /// By row where its cells begin; one more for the end.
  private let start: [Int]

  /// - Parameter cells: in order, each once, none on the diagonal.
  init(_ cells: [(from: Int, to: Int)], members: Int) {
    self.cells = cells
    var start = [Int](repeating: 0, count: members + 1)
    for cell in cells { start[cell.from + 1] += 1 }
    for row in 0..<members { start[row + 1] += start[row] }
    self.start = start
  }

  /// The place of a cell; one behind the last where it was not observed.
  ///
  /// - Complexity: O(log of the row's cells).
  func place(_ from: Int, _ to: Int) -> Int {
    var (low, high) = (start[from], start[from + 1])
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].to < to { low = middle + 1 } else { high = middle }
    }
    return low < start[from + 1] && cells[low].to == to ? low : cells.count
  }

  /// Places of what each kind gives each, of each row, and of each column; those that are empty are left out. Kinds first: a row in which two kinds lie
  /// apart has no typical cell.
  func lines(_ types: MemberTypes) -> [[Int]] {
    let members = start.count - 1
    let rows = (0..<members).map { Array(start[$0]..<start[$0 + 1]) }
    var columns = [[Int]](repeating: [], count: members)
    for (place, cell) in cells.enumerated() { columns[cell.to].append(place) }
    return (types.blocks(cells) + rows + columns).filter { !$0.isEmpty }
  }
}
