internal import Messages
internal import RatingStudy

/// Makes a table of a study, or a part of one, of a table as it stands in its file: rows that are no data left out, columns named, merged
/// cells filled, wide ratings turned into rows.
struct TablePartReader {
  /// What was made of it.
  struct Result {
    var table: Table
    var reading: TableReading
    var problems: [Problem]
    /// The statements of the maps that found their column.
    var used: Set<HeaderMap.Entry>
    /// The headers of wide ratings, and what they are.
    var scores: [String]
    var subjects: [String]
    var roles: ColumnRoles
    /// The columns of the format that were found, each with its header.
    var named: [(column: String, header: String)]
  }

  let kind: TableKind
  /// What people said about headers, the stronger first.
  let maps: [HeaderMap]
  /// A column that the name of the sheet gives.
  let given: (column: String, value: String)?
  let knownRaters: Set<String>

  mutating func read(_ raw: RawTable) -> Result {
    var problems = raw.notes
    let headers = Set(raw.table.columns.map(\.header))
    var reading = raw.reading
    reading.table = kind.rawValue
    var raw = raw
    let leftOut = LeftOutRows(raw.table)
    reading.totalRows = leftOut.totalRows.map { Int(raw.table.rowNumbers[$0]) }
    reading.noteRows = leftOut.noteRows.map { Int(raw.table.rowNumbers[$0]) }
    let rows = Set(leftOut.totalRows + leftOut.noteRows)
    raw.corner = raw.corner.map { corner in rows.isEmpty ? corner : corner.keeping { !rows.contains($0) } }
    var data = leftOut.removed(&problems)
    if kind == .ties, let unfolded = TieColumns.unfold(data) {
      data = unfolded.table
      problems.append(unfolded.note)
    }
    if kind == .points, let unfolded = PointColumns.unfold(data) {
      data = unfolded.table
      problems.append(unfolded.note)
    }
    let named = HeaderNames.resolve(data, as: kind, maps: maps)
    problems += named.problems
    let present = EmptyParts.columns(of: named.table, kind)
    problems += present.problems
    let filled = FillDown.fill(present.table, kind, &problems)
    reading.filledColumns += filled.headers
    raw.table = filled.table
    raw.reading = reading
    if kind == .components, let given, given.column == "component" {
      raw.table.nameOnlyScore(given.value)
    } else if let given, raw.table.column(given.column) == nil {
      raw.table.add(given.column, given.value)
    }
    var result = Result(
      table: raw.table, reading: reading, problems: problems, used: named.used, scores: [], subjects: [], roles: named.roles,
      named: named.table.columns.filter { column in
        Self.isKnown(column.name, kind) && headers.contains(column.header)
      }.map { ($0.name, $0.header) })
    if kind == .ratings {
      unfold(raw, named.running, into: &result)
    } else {
      raw.notes = []
      raw.noteCorner()
      result.problems += raw.notes
    }
    result.problems += UncalculatedCells.problems(raw, result, kind)
    result.reading = result.reading.completed(by: result.table)
    return result
  }

  private static func isKnown(_ name: String, _ kind: TableKind) -> Bool {
    kind.columns.contains(name) || name == "period" || kind.summaryColumns.contains(name)
  }

  private func unfold(_ raw: RawTable, _ running: TextColumn?, into result: inout Result) {
    var raw = raw
    raw.corner = raw.corner ?? running
    let unfolded = WideRatings.unfold(raw, result.roles, known: knownRaters)
    result.table = unfolded.table
    result.reading = unfolded.reading
    (result.scores, result.subjects) = (unfolded.scores, unfolded.subjects)
    if let running, unfolded.table.columns.contains(where: { ["person", "rater"].contains($0.name) && $0.header == running.header }) {
      result.problems.removeAll { if case FileSentence.runningNumber = $0.message.sentence { true } else { false } }
    }
    result.problems += unfolded.problems
  }
}

/// Formulas that nobody calculated: errors in columns that are used, said once a column in others.
enum UncalculatedCells {
  static func errors(_ cells: [(row: Int, header: String)], _ source: TableSource) -> [Problem] {
    cells.map { Problem(.error, in: source, row: $0.row, column: $0.header, message: Message(FileSentence.formulaWithoutValue)) }
  }

  /// What is to say of a table's formulas without a value, in the rows that are data.
  static func problems(_ raw: RawTable, _ result: TablePartReader.Result, _ kind: TableKind) -> [Problem] {
    let cells = raw.uncalculated.filter { !result.reading.totalRows.contains($0.row) && !result.reading.noteRows.contains($0.row) }
    guard !cells.isEmpty else { return [] }
    let isKnown = { (column: TextColumn) in kind.columns.contains(column.name) && column.name != "name" }
    let isNumber = { (column: TextColumn) in (kind == .components || kind == .ballots) && PlainNumber.areNumbers(column) }
    // A known column all of whose cells are such formulas is empty, and gone by now.
    let emptied = result.named.filter { kind.columns.contains($0.0) && $0.0 != "name" }.map { $0.1 }
    let used = Set(result.scores + emptied + raw.table.columns.filter { isKnown($0) || isNumber($0) }.map(\.header))
    let unused = Dictionary(grouping: cells.filter { !used.contains($0.header) }, by: \.header)
    return errors(cells.filter { used.contains($0.header) }, raw.table.source)
      + unused.sorted { $0.key < $1.key }.map { header, cells in
        Problem(
          .note, in: raw.table.source, row: cells.first?.row, column: header,
          message: Message(ShapeSentence.formulasUnused(count: cells.count, header: header)))
      }
  }
}

extension Table {
  /// Adds a column that says the same in every row.
  mutating func add(_ name: String, _ text: String) {
    columns.append(TextColumn(name: name, header: name, levels: [text], codes: Array(repeating: 0, count: rowCount)))
  }

  /// Calls the one column of numbers by a name: the component that the sheet is.
  mutating func nameOnlyScore(_ name: String) {
    let known = Set(TableKind.components.columns + ["total", "rank", "band", "period"])
    let numbers = columns.indices.filter { PlainNumber.areNumbers(columns[$0]) && !WideRatings.isSummary(columns[$0].header) }
    let free = numbers.filter { !known.contains(columns[$0].name) }
    guard let index = free.last ?? numbers.last(where: { !["person", "period", "name"].contains(columns[$0].name) }) else { return }
    columns[index].name = name
    columns[index].header = name
    // Whatever else is numbered there is no component.
    columns.removeAll { $0.name != name && PlainNumber.areNumbers($0) && !["person", "period", "name"].contains($0.name) }
  }

  /// Tables of one component each as one table, a row a person (and period).
  init(merging parts: [Table]) {
    var keys: [[String?]: Int] = [:]
    var rows: [(number: Int32, cells: [String: String])] = []
    var names: [String] = []
    for part in parts {
      for column in part.columns where !names.contains(column.name) { names.append(column.name) }
      for row in 0..<part.rowCount {
        let key = [part.column("period")?[row], part.column("person")?[row]]
        let place = keys[key] ?? rows.count
        if place == rows.count {
          keys[key] = place
          rows.append((part.rowNumbers[row], [:]))
        }
        for column in part.columns {
          if let text = column[row], rows[place].cells[column.name] == nil { rows[place].cells[column.name] = text }
        }
      }
    }
    let columns = names.map { name in
      TextColumn(name: name, header: parts.lazy.compactMap { $0.column(name)?.header }.first, texts: rows.map { $0.cells[name] })
    }
    self.init(name: parts[0].name, source: Self.source(of: parts), columns: columns, rowNumbers: rows.map(\.number))
  }

  /// Several tables of the same kind below one another; a column that one lacks is missing in its rows.
  init(joining parts: [Table]) {
    var names: [String] = []
    for column in parts.flatMap(\.columns) where !names.contains(column.name) { names.append(column.name) }
    let columns = names.map { name in
      let header = parts.lazy.compactMap { $0.column(name)?.header }.first
      return TextColumn(
        name: name, header: header,
        texts: parts.flatMap { part -> [String?] in
          guard let column = part.column(name) else { return Array(repeating: nil, count: part.rowCount) }
          return (0..<part.rowCount).map { column[$0] }
        })
    }
    self.init(name: parts[0].name, source: Self.source(of: parts), columns: columns, rowNumbers: parts.flatMap(\.rowNumbers))
  }

  /// Where several tables came from: the first and the last.
  private static func source(of parts: [Table]) -> TableSource {
    var source = parts[0].source
    let sheets = parts.compactMap(\.source.sheet)
    if let first = sheets.first, let last = sheets.last, sheets.count > 1 { source.sheet = "\(first) … \(last)" }
    if Set(parts.map(\.source.file)).count > 1 { source.file = "\(parts[0].source.file) … \(parts[parts.count - 1].source.file)" }
    return source
  }
}

extension TextColumn {
  /// The column with the rows (by index) that a condition keeps; texts that occur no more are dropped.
  func keeping(_ isKept: (Int) -> Bool) -> TextColumn {
    TextColumn(name: name, header: header, texts: codes.indices.filter(isKept).map { self[$0] })
  }
}
