internal import Messages
internal import RatingStudy

/// A table of ties with a column of units for every kind of tie (分管单位, 联系乡镇): each becomes rows, its header the kind.
enum TieColumns {
  /// The table with one column of units, and what to say; `nil` where it has no more than one.
  static func unfold(_ table: Table) -> (table: Table, note: Problem)? {
    let known = Set(ColumnAliases.headers(of: "unit", in: .ties).filter { $0 != "单位" }.map(HeaderNames.folded))
    let found = table.columns.indices.filter { index in
      let header = table.columns[index].header
      return known.contains(HeaderNames.folded(header)) || known.contains(HeaderNames.bare(header))
    }
    guard found.count > 1 else { return nil }
    var rows: [Int] = []
    var kinds: [String] = []
    var units: [String?] = []
    for row in 0..<table.rowCount {
      for index in found where table.columns[index].codes[row] >= 0 {
        rows.append(row)
        kinds.append(table.columns[index].header)
        units.append(table.columns[index][row])
      }
    }
    var long = table
    long.rowNumbers = rows.map { table.rowNumbers[$0] }
    long.columns = table.columns.indices.filter { !found.contains($0) }.map { index in
      let column = table.columns[index]
      return TextColumn(name: column.name, header: column.header, levels: column.levels, codes: rows.map { column.codes[$0] })
    }
    long.columns.append(TextColumn(name: "unit", header: "unit", texts: units))
    long.columns.append(TextColumn(name: "kind", header: "kind", texts: kinds))
    let headers = found.map { table.columns[$0].header }
    return (long, Problem(.note, in: table.source, message: Message(ShapeSentence.tiesOfColumns(headers: headers))))
  }
}
