internal import Messages

/// The columns of a table as a spreadsheet has them: an interval takes two, its lower and its upper end.
struct FlatColumns {
  /// The headings, in the language asked for.
  let titles: [String]
  /// By column of the table whether it takes two.
  let isInterval: [Bool]

  init(_ table: DataTable, _ language: Language) {
    var isInterval = table.columns.map { _ in false }
    for row in table.rows { for (column, cell) in row.enumerated() where cell.isInterval { isInterval[column] = true } }
    self.isInterval = isInterval
    titles = zip(table.columns, isInterval).flatMap { column, isInterval -> [String] in
      let title = column.title.text(in: language)
      guard isInterval else { return [title] }
      return [ReportSentence.lowerEnd(column: title), .upperEnd(column: title)].map { Message($0).text(in: language) }
    }
  }

  /// A row's cells, one for each title.
  ///
  /// - Parameters:
  ///   - one: of a cell that is no interval.
  ///   - none: stands beside a cell that is no interval in a column of intervals.
  func cells<Cell>(_ row: [DataTable.Cell], _ one: (DataTable.Cell) -> Cell, none: Cell) -> [Cell] {
    zip(row, isInterval).flatMap { cell, isInterval -> [Cell] in
      switch cell {
      case .interval(let low, let high, let places): [one(.number(low, places: places)), one(.number(high, places: places))]
      case .significantInterval(let low, let high, let places):
        [one(.significant(low, places: places)), one(.significant(high, places: places))]
      default: isInterval ? [one(cell), none] : [one(cell)]
      }
    }
  }
}
