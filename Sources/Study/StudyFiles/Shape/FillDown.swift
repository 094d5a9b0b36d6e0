internal import Messages
internal import RatingStudy

/// Fills the empty cells below a name that stood over several rows in merged cells, where the merge itself is lost (as in CSV).
///
/// Only columns that need a value in every row are filled, and only when they look like blocks: the first row has a name, no name
/// begins two blocks, and at least as many cells are empty as not. It is said each time.
enum FillDown {
  /// Fewest rows in which blocks can be distinguished from gaps.
  private static let fewestRows = 4

  /// The columns of a table that may be blocks.
  private static func candidates(_ kind: TableKind) -> [String] {
    switch kind {
    case .people, .components, .tiers, .unitScores: ["unit", "group"]
    case .units: ["group"]
    case .ratings: ["person", "rater", "component", "period"]
    case .points, .ballots: ["person"]
    case .ties: ["rater"]
    case .raters, .moves, .official, .cases: []
    }
  }

  /// The table with blocks filled, and which columns were.
  static func fill(_ table: Table, _ kind: TableKind, _ problems: inout [Problem]) -> (table: Table, headers: [String]) {
    var table = table
    var headers: [String] = []
    let names = candidates(kind)
    let aliases = (ColumnAliases.headers(of: "unit", in: .people) + ColumnAliases.headers(of: "group", in: .units))
      .map(HeaderNames.folded)
    for index in table.columns.indices {
      let column = table.columns[index]
      let isNamed = names.contains(column.name)
      let isUnit = kind == .components && aliases.contains(HeaderNames.folded(column.header))
      guard isNamed || isUnit, looksLikeBlocks(column), !PlainNumber.areNumbers(column)
      else { continue }
      var last: Int32 = -1
      for row in column.codes.indices {
        if column.codes[row] >= 0 { last = column.codes[row] } else { table.columns[index].codes[row] = last }
      }
      headers.append(column.header)
      let count = column.codes.count { $0 < 0 }
      problems.append(
        Problem(
          .warning, in: table.source, column: column.header,
          message: Message(FileSentence.filledDown(count: count, header: column.header))))
    }
    return (table, headers)
  }

  private static func looksLikeBlocks(_ column: TextColumn) -> Bool {
    guard column.count >= fewestRows, let first = column.codes.first, first >= 0, column.levels.count > 1 else { return false }
    let present = column.codes.count { $0 >= 0 }
    return present == column.levels.count && column.count - present >= present
  }
}
