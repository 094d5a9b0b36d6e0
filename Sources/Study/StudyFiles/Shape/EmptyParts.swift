internal import Messages
internal import RatingStudy

/// Columns and tables that a template offers and nobody filled in: they count as not there.
enum EmptyParts {
  /// A table without those of the format's columns that are empty throughout, and what to say of them. A table without rows is left alone.
  static func columns(of table: Table, _ kind: TableKind) -> (table: Table, problems: [Problem]) {
    let empty = table.rowCount == 0 ? [] : table.columns.filter { $0.levels.isEmpty && kind.columns.contains($0.name) }
    guard !empty.isEmpty else { return (table, []) }
    var result = table
    result.columns.removeAll { column in empty.contains { $0.name == column.name } }
    return (result, [Problem(.note, in: table.source, message: Message(FileSentence.emptyColumns(headers: empty.map(\.header))))])
  }

  /// Which tables have a header only and can be done without, and what to say of them. Where there are neither ratings nor components nor ballots all are
  /// kept: nothing was filled in at all.
  static func tables(_ tables: [TableKind: Table]) -> (kinds: Set<TableKind>, problems: [Problem]) {
    guard tables.contains(where: { $0.key.standsAlone && $0.value.rowCount > 0 }) else { return ([], []) }
    let empty = TableKind.allCases.filter { tables[$0]?.rowCount == 0 }
    let problems = empty.compactMap { kind in
      tables[kind].map { Problem(.note, in: $0.source, message: Message(FileSentence.emptyTableLeftOut)) }
    }
    return (Set(empty), problems)
  }
}
