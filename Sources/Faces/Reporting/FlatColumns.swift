internal import Messages

/// The columns of a table as a spreadsheet has them: an interval takes two, its lower and its upper end.
struct FlatColumns {
  /// The headings, in the language asked for.
  let titles: [String]
  /// By column of the table whether it takes two.
  let isInterval: [Bool]

  init(_ table: DataTable, _ language: Language) {
    let isInterval = table.columns.indices.map { column in
      table.rows.contains { if case .interval = $0[column] { true } else { false } }
    }
    self.isInterval = isInterval
    titles = zip(table.columns, isInterval).flatMap { column, isInterval -> [String] in
      let title = column.title.text(in: language)
      guard isInterval else { return [title] }
      return [ReportMessage.lowerEnd, .upperEnd].map { Message($0, ["column": .text(title)]).text(in: language) }
    }
  }

  /// A row's cells, one for each title.
  func cells<Cell>(_ row: [DataTable.Cell], _ one: (DataTable.Cell) -> Cell, ends: (Double, Double, Int) -> [Cell], none: Cell) -> [Cell] {
    zip(row, isInterval).flatMap { cell, isInterval -> [Cell] in
      if case .interval(let low, let high, let places) = cell { return ends(low, high, places) }
      return isInterval ? [one(cell), none] : [one(cell)]
    }
  }
}
