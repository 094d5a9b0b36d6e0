internal import Messages
internal import RatingStudy

/// Turns the cells of a sheet into a table: finds the header, spreads merged cells, keeps the data.
struct SheetTable {
  private var grid: SheetGrid
  private let source: TableSource
  private(set) var reading: TableReading
  private(set) var problems: ProblemList
  /// The texts above the header.
  private(set) var titles: [String] = []
  /// The first column where it has no header.
  private(set) var corner: TextColumn?
  /// Cells of the data whose formula was never calculated.
  private(set) var uncalculated: [(row: Int, header: String)] = []

  /// - Parameters:
  ///   - grid: the cells.
  ///   - name: the table it is to become.
  ///   - source: the sheet in words for people.
  init(_ grid: SheetGrid, name: String, source: TableSource) {
    self.grid = grid
    self.source = source
    reading = TableReading(table: name, source: source)
    problems = ProblemList(source: source)
  }

  /// The table; `nil` when there is nothing in the sheet.
  mutating func table() -> Table? {
    let preview = min(grid.rowCount, HeaderFinder.previewRows)
    let rows = (0..<preview).map { row in grid.columns.indices.map { grid.text(row, $0) } }
    guard let layout = HeaderFinder(rows: rows, merges: gridMerges(below: preview)).layout() else {
      problems.add(.emptySheet)
      return nil
    }
    let first = layout.titleRows + layout.headerRows
    reading.titleRows = (0..<layout.titleRows).map { Int(grid.rowNumbers[$0]) }
    titles = rows[..<layout.titleRows].flatMap { $0.compactMap { $0 } }
    reading.headerRows = (layout.titleRows..<first).map { Int(grid.rowNumbers[$0]) }
    HeaderRow.check(layout.headers, row: reading.headerRows.last ?? 1, &problems)
    spreadMerges(from: first, headers: layout.headers)
    var columns: [TextColumn] = []
    for (index, header) in layout.headers.enumerated() {
      let column = column(index, header, from: first)
      if !header.isEmpty {
        columns.append(column)
      } else if !column.levels.isEmpty, index == 0 {
        corner = column
      } else if !column.levels.isEmpty {
        problems.add(as: .warning, .unnamedColumn(position: CellRange.letters(index + 1)))
      }
    }
    uncalculated = grid.uncalculated.compactMap { cell in
      guard let row = gridRow(cell.row), row >= first, layout.headers.indices.contains(cell.column - 1) else { return nil }
      return (cell.row, layout.headers[cell.column - 1])
    }
    return Table(name: reading.table, source: source, columns: columns, rowNumbers: Array(grid.rowNumbers[first...]))
  }

  /// The merged cells of the first rows, rows counted as in the grid.
  private func gridMerges(below limit: Int) -> [CellRange] {
    grid.merges.compactMap { merge in
      guard let first = gridRow(merge.firstRow), first < limit else { return nil }
      var moved = merge
      moved.firstRow = first + 1
      moved.lastRow = max(first, gridRow(atMost: merge.lastRow) ?? first) + 1
      return moved
    }
  }

  /// Copies the text of each merged block of the data into all its rows and columns.
  private mutating func spreadMerges(from first: Int, headers: [String]) {
    var filled: Set<Int> = []
    var room = grid.rowCount * grid.columns.count
    for merge in grid.merges {
      guard let top = gridRow(merge.firstRow), top >= first, let bottom = gridRow(atMost: merge.lastRow),
        merge.firstColumn <= grid.columns.count, bottom > top
      else { continue }
      room -= bottom - top
      guard room >= 0 else { break }  // merged cells don't overlap; these do
      for row in (top + 1)...bottom { grid.copy(top, to: row, column: merge.firstColumn - 1) }
      filled.insert(merge.firstColumn - 1)
    }
    reading.filledColumns = filled.sorted().compactMap { headers.indices.contains($0) ? headers[$0] : nil }
  }

  /// A column's data, with the texts that occur in it in the order in which they do.
  private func column(_ index: Int, _ header: String, from first: Int) -> TextColumn {
    let column = grid.columns[index]
    var map = [Int32](repeating: -1, count: column.levels.count)
    var levels: [String] = []
    let codes = column.codes[first...].map { code -> Int32 in
      guard code >= 0 else { return -1 }
      if map[Int(code)] < 0 {
        map[Int(code)] = Int32(levels.count)
        levels.append(column.levels[Int(code)])
      }
      return map[Int(code)]
    }
    return TextColumn(name: header, levels: levels, codes: codes)
  }

  /// The row of the grid that is a row of the sheet.
  private func gridRow(_ number: Int) -> Int? {
    guard let row = gridRow(atMost: number), Int(grid.rowNumbers[row]) == number else { return nil }
    return row
  }

  /// The last row of the grid up to a row of the sheet; rows are in order.
  private func gridRow(atMost number: Int) -> Int? {
    var low = 0
    var high = grid.rowCount
    while low < high {
      let middle = (low + high) / 2
      if Int(grid.rowNumbers[middle]) <= number { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
