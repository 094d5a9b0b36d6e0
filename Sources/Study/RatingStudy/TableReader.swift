internal import Messages

/// Reads one table column by column, collecting what is wrong with it.
struct TableReader {
  let table: Table
  var problems = ProblemList()

  init(_ table: Table) { self.table = table }

  /// A problem at a row (an index into the table) and column.
  mutating func report(
    _ severity: Problem.Severity, row: Int? = nil, _ column: TextColumn? = nil, _ sentence: StudySentence
  ) {
    problems.add(
      Problem(
        severity, in: table.source, row: row.map { Int(table.rowNumbers[$0]) }, column: column?.header,
        value: row.flatMap { column?[$0] }, message: Message(sentence)))
  }

  /// As for what is said of a study's tables, for what is said of their shape.
  mutating func report(
    _ severity: Problem.Severity, row: Int? = nil, _ column: TextColumn? = nil, _ sentence: ShapeSentence
  ) {
    problems.add(
      Problem(
        severity, in: table.source, row: row.map { Int(table.rowNumbers[$0]) }, column: column?.header,
        value: row.flatMap { column?[$0] }, message: Message(sentence)))
  }

  /// A column that must be there; without it the table can't be read.
  mutating func required(_ name: String) -> TextColumn? {
    if let column = table.column(name) { return column }
    problems.add(
      Problem(
        .error, in: table.source, column: name,
        message: Message(StudySentence.missingColumn(table: table.name, column: name))))
    return nil
  }

  /// The codes of a column's cells among labels; −1 where the cell is missing or names nothing known.
  func codes(_ column: TextColumn?, in labels: Labels) -> [Int32]? {
    guard let column else { return nil }
    let map = column.levels.map { labels.code(of: $0) ?? -1 }
    return column.codes.map { $0 < 0 ? -1 : map[Int($0)] }
  }

  /// As ``codes(_:in:)``, with an error for every missing cell.
  mutating func requiredCodes(_ column: TextColumn, in labels: Labels) -> [Int32] {
    for row in column.codes.indices where column.codes[row] < 0 {
      report(
        .error, row: row, column, .missingCell(table: table.name, column: column.name))
    }
    return codes(column, in: labels) ?? []
  }

  /// The numbers of a column, NaN where the cell is missing, with an error for every cell that is no number or none to compute with.
  mutating func numbers(_ column: TextColumn) -> [Double] {
    let values = column.levels.map { NumberSize.value($0) }
    if values.contains(where: { $0 == nil }) {
      let isMissing = column.levels.indices.map { values[$0] == nil && MissingWord.isOne(column.levels[$0]) }
      reportMissingWords(column, isMissing)
      for row in column.codes.indices {
        let code = column.codes[row]
        if code >= 0, values[Int(code)] == nil, !isMissing[Int(code)] {
          if let point = NumberText.withPoint(column.levels[Int(code)]) {
            report(.error, row: row, column, .decimalComma(point: point))
          } else {
            report(.error, row: row, column, .unusable(column.levels[Int(code)], column: column.name))
          }
        }
      }
    }
    reportPercents(column, values)
    return column.codes.map { $0 < 0 ? .nan : values[Int($0)] ?? .nan }
  }

  /// Says which words were taken for missing cells, where in a column some were.
  mutating func reportMissingWords(_ column: TextColumn, _ isMissing: [Bool]) {
    let rows = column.codes.indices.filter { column.codes[$0] >= 0 && isMissing[Int(column.codes[$0])] }
    guard let first = rows.first else { return }
    let words = Labels(column.levels.indices.filter { isMissing[$0] }.map { column.levels[$0] }).names.prefix(8).map { Argument.text($0) }
    report(.note, row: first, column, .missingWords(count: rows.count, words: words))
  }

  /// Says that percent signs and plain numbers stand in one column: an error where all plain numbers other than 0 exceed 1, since 85%
  /// (0.85) beside 90 then means 85.
  private mutating func reportPercents(_ column: TextColumn, _ values: [Double?]) {
    let isPercent = column.levels.indices.map { values[$0] != nil && NumberText.isPercent(column.levels[$0]) }
    guard isPercent.contains(true) else { return }
    var percent = 0
    var plain = 0
    var first: Int?
    var isAboveOne = true
    var hasPlain = false
    for row in column.codes.indices {
      guard column.codes[row] >= 0, let value = values[Int(column.codes[row])] else { continue }
      if isPercent[Int(column.codes[row])] {
        percent += 1
        first = first ?? row
      } else {
        plain += 1
        hasPlain = hasPlain || value != 0
        if value != 0, abs(value) <= 1 { isAboveOne = false }
      }
    }
    guard plain > 0, let first else { return }
    let isError = hasPlain && isAboveOne
    report(
      isError ? .error : .warning, row: first, column,
      isError
        ? .percentOfOne(column: column.name, percent: percent, plain: plain)
        : .percentAmongNumbers(column: column.name, percent: percent, plain: plain))
  }

  /// The periods of a table without a required period: −1 (all periods) where the column or the cell is missing.
  func periods(in labels: Labels) -> [Int32] {
    codes(table.column("period"), in: labels) ?? Array(repeating: -1, count: table.rowCount)
  }

  /// The columns that are none of the given names.
  func others(than names: Set<String>) -> [TextColumn] { table.columns.filter { !names.contains($0.name) } }
}
