/// Values by row and column around zero, such as residuals of raters by unit: blue below, orange above, hatched where
/// there is none. In a grey print strong cells carry their sign.
///
/// At most 60 rows and 50 columns are drawn: those with the largest values, in the order given; how many is said below.
package struct HeatMap: Chart {
  /// One cell; indices count from 0 into the names.
  package struct Cell: Sendable, Equatable {
    /// Index into the chart's row names.
    package var row: Int
    /// Index into the chart's column names.
    package var column: Int
    /// The value, in the unit that `scaleName` names; 0 is white.
    package var value: Double
    /// Framed: a pair that something is said about (tied, flagged).
    package var isMarked: Bool

    /// A cell, each parameter the property of its name.
    package init(row: Int, column: Int, value: Double, isMarked: Bool = false) {
      self.row = row
      self.column = column
      self.value = value
      self.isMarked = isMarked
    }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// `vertical` names the rows, `horizontal` the columns.
  package var text: ChartText
  /// The names of the rows, from the top.
  package var rowNames: [String]
  /// The names of the columns, from the left.
  package var columnNames: [String]
  /// The cells there are; of several at one place the last is drawn.
  package var cells: [Cell]
  /// What the colours measure, with the unit.
  package var scaleName: String
  /// What hatched cells mean.
  package var missingName: String
  /// What framed cells mean.
  package var markedName: String
  /// How figures are written.
  package var format: ValueFormat

  /// A heat map, each parameter the property of its name.
  package init(
    id: String, text: ChartText, rowNames: [String], columnNames: [String], cells: [Cell], scaleName: String,
    missingName: String, markedName: String = "", format: ValueFormat = .fixed(places: 1)
  ) {
    self.id = id
    self.text = text
    self.rowNames = rowNames
    self.columnNames = columnNames
    self.cells = cells
    self.scaleName = scaleName
    self.missingName = missingName
    self.markedName = markedName
    self.format = format
  }

  static let mostRows = 60
  static let mostColumns = 50

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    var refusals = Refusals()
    let admitted = cells.filter {
      rowNames.indices.contains($0.row) && columnNames.indices.contains($0.column) && refusals.admit($0.value) != nil
    }
    guard !admitted.isEmpty else { return canvas.empty(refused: refusals.count) }
    let rows = Self.strongest(admitted, at: \.row, of: rowNames.count, most: Self.mostRows)
    let columns = Self.strongest(
      admitted, at: \.column, of: columnNames.count, most: min(Self.mostColumns, Int((theme.width * 0.815 - 20) / 10.8))
    )
    let grid = grid(admitted, rows: rows, columns: columns)
    canvas.verticalName(Self.sides(text))
    let layout = grid.layout(on: canvas, top: canvas.cursor)
    grid.draw(on: &canvas, layout)
    grid.drawLegend(on: &canvas, name: scaleName, missing: missingName, marked: markedName)
    for (drawn, total, name) in [(rows, rowNames, text.vertical), (columns, columnNames, text.horizontal)]
    where drawn.count < total.count {
      let sentence = text.phrases.drawn(drawn.count, total.count)
      canvas.remark(name.isEmpty ? sentence : "\(name): \(sentence)")
    }
    canvas.remark(refused: refusals.count)
    return canvas.finished()
  }

  static func sides(_ text: ChartText) -> String {
    text.vertical.isEmpty || text.horizontal.isEmpty
      ? text.vertical + text.horizontal : text.vertical + " × " + text.horizontal
  }

  /// The rows (or columns) whose greatest absolute value is greatest, in the order given.
  private static func strongest(_ cells: [Cell], at side: KeyPath<Cell, Int>, of count: Int, most: Int) -> [Int] {
    guard count > most else { return Array(0..<count) }
    var strength = Array(repeating: -1.0, count: count)
    for cell in cells {
      let index = cell[keyPath: side]
      // What is marked is drawn before what is not.
      strength[index] = max(strength[index], cell.value.magnitude + (cell.isMarked ? 1e100 : 0))
    }
    return (0..<count).sorted {
      strength[$0] == strength[$1] ? $0 < $1 : strength[$0] > strength[$1]
    }.prefix(most).sorted()
  }

  private func grid(_ admitted: [Cell], rows: [Int], columns: [Int]) -> CellGrid {
    var rowPlace = Array(repeating: -1, count: rowNames.count)
    var columnPlace = Array(repeating: -1, count: columnNames.count)
    for (place, row) in rows.enumerated() { rowPlace[row] = place }
    for (place, column) in columns.enumerated() { columnPlace[column] = place }
    var placed = Array(repeating: CellGrid.Cell?.none, count: rows.count * columns.count)
    for cell in admitted where rowPlace[cell.row] >= 0 && columnPlace[cell.column] >= 0 {
      placed[rowPlace[cell.row] * columns.count + columnPlace[cell.column]] = CellGrid.Cell(
        row: rowPlace[cell.row], column: columnPlace[cell.column], value: cell.value, isMarked: cell.isMarked)
    }
    let drawn = placed.compactMap { $0 }
    let end = drawn.map(\.value.magnitude).max() ?? 0
    let limit = end > 0 ? end : 1
    return CellGrid(
      rowNames: rows.map { rowNames[$0] }, columnNames: columns.map { columnNames[$0] }, cells: drawn, ramp: .diverging,
      low: -limit, high: limit, format: format, hasSigns: true, hatchesMissing: true)
  }
}
