import Messages
import RatingStudy

/// A table typed as text: the header first, cells separated by commas, an empty cell is missing.
func table(_ name: String, _ lines: String...) -> Table {
  let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  let columns = rows[0].indices.map { column in
    TextColumn(name: rows[0][column], texts: rows.dropFirst().map { $0[column].isEmpty ? nil : $0[column] })
  }
  return Table(
    name: name, source: TableSource(file: "\(name).csv"), columns: columns,
    rowNumbers: rows.indices.dropFirst().map { Int32($0 + 1) })
}

/// The problems of tables that make no study; none when they do.
func problems(_ tables: Table...) -> [Problem] {
  do {
    return try Study(tables: tables).problems
  } catch {
    return error.problems
  }
}

/// Where a problem stands and what it is, for comparison.
func place(_ problem: Problem) -> String {
  "\(problem.severity) \(problem.file) \(problem.row ?? 0) \(problem.column ?? "-") \(problem.value ?? "-") \(problem.message.kind)"
}
