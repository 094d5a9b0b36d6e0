internal import Messages
internal import RatingStudy

/// Turns a matrix of ratings (rows people, columns raters, or the reverse) into one row per rating.
struct RatingMatrix {
  private let table: Table
  private let reading: TableReading
  /// The columns of the matrix.
  private var values: [Int] = []
  private(set) var problems: [Problem] = []

  /// Headers of columns that sum up others.
  private static let summaries: Set<String> = [
    "平均", "平均分", "平均得分", "均值", "均分", "最高分", "最低分", "去掉最高最低分平均", "average", "mean", "sum", "min", "max", "median",
  ]

  private init(_ table: Table, _ reading: TableReading) {
    self.table = table
    self.reading = reading
    let known = Set(TableKind.ratings.columns + ["total", "rank", "name"])
    values = table.columns.indices.filter { index in
      let column = table.columns[index]
      return !known.contains(column.name) && !Self.summaries.contains(HeaderNames.folded(column.header))
        && PlainNumber.areNumbers(column)
    }
  }

  /// The table of ratings, one row each; the table itself when it is no matrix.
  ///
  /// A matrix has people or raters, no scores, no other of the two, and at least two columns of numbers besides.
  static func unfold(_ table: Table, _ reading: TableReading) -> (table: Table, reading: TableReading, problems: [Problem]) {
    let names = Set(table.columns.map(\.name))
    guard !names.contains("score"), !names.contains("tier"), !(names.contains("person") && names.contains("rater"))
    else { return (table, reading, []) }
    var matrix = RatingMatrix(table, reading)
    guard matrix.values.count >= 2 else { return (table, reading, []) }
    guard names.contains("person") || names.contains("rater") else {
      matrix.reportUnclear()
      return (table, reading, matrix.problems)
    }
    let columns = names.contains("person") ? "rater" : "person"
    var report = reading
    report.matrixColumns = columns
    let long = matrix.unfolded(columns)
    let count: [String: Argument] = ["columns": .integer(matrix.values.count), "ratings": .integer(long.rowCount)]
    let key: FileMessage = columns == "rater" ? .matrixOfRaters : .matrixOfPersons
    return (long, report, [Problem(.note, in: table.source, message: Message(key, count))])
  }

  /// A matrix whose rows could be either.
  private mutating func reportUnclear() {
    guard let first = table.columns.indices.first(where: { !values.contains($0) }),
      table.columns.indices.allSatisfy({ $0 == first || values.contains($0) })
    else { return }
    let header = table.columns[first].header
    problems.append(
      Problem(
        .error, in: table.source, column: header,
        message: Message(FileMessage.matrixUnclear, ["header": .text(header)])))
  }

  /// One row per cell that is not missing, in the order of the rows.
  private func unfolded(_ subject: String) -> Table {
    var rows: [Int] = []
    var columnsOfRows: [Int] = []
    for row in 0..<table.rowCount {
      for (position, index) in values.enumerated() where table.columns[index].codes[row] >= 0 {
        rows.append(row)
        columnsOfRows.append(position)
      }
    }
    var columns: [TextColumn] = []
    for index in table.columns.indices where !values.contains(index) {
      let column = table.columns[index]
      if Self.summaries.contains(HeaderNames.folded(column.header)) || ["total", "rank"].contains(column.name) { continue }
      columns.append(
        TextColumn(name: column.name, header: column.header, levels: column.levels, codes: rows.map { column.codes[$0] }))
    }
    let headers = values.map { table.columns[$0].header }
    let span = "\(headers.first ?? "") … \(headers.last ?? "")"
    columns += subjects(subject, headers, columnsOfRows, span)
    columns.append(
      TextColumn(
        name: "score", header: span,
        texts: zip(rows, columnsOfRows).lazy.map { table.columns[values[$1]][$0] }))
    var result = table
    result.columns = columns
    result.rowNumbers = rows.map { table.rowNumbers[$0] }
    return result
  }

  /// The column of raters (or people) and, where a header of two rows names components over them, that of components.
  private func subjects(_ subject: String, _ headers: [String], _ positions: [Int], _ span: String) -> [TextColumn] {
    let parts = headers.map { $0.split(separator: "_", maxSplits: 1).map(String.init) }
    let isDouble = reading.headerRows.count > 1 && parts.allSatisfy { $0.count == 2 } && table.column("component") == nil
    guard isDouble else {
      return [TextColumn(name: subject, header: span, texts: positions.lazy.map { headers[$0] })]
    }
    return [
      TextColumn(name: "component", header: span, texts: positions.lazy.map { parts[$0][0] }),
      TextColumn(name: subject, header: span, texts: positions.lazy.map { parts[$0][1] }),
    ]
  }
}
