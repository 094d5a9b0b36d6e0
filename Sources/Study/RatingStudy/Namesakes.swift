internal import Messages

/// People of one name who stand in several units at a time: most likely several people.
package enum Namesakes {
  /// Headers of the person's own unit, where the format has no column of that name.
  private static let unitHeaders: Set<String> = [
    "unit", "单位", "所在单位", "工作单位", "部门", "所在部门", "单位名称", "所属单位", "department", "dept", "office", "organization", "organisation", "team",
  ]

  /// Whether people of one name stand in several units at a time in some table.
  package static func areThere(in tables: [Table]) -> Bool {
    !problems(Dictionary(tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })).isEmpty
  }

  /// One warning a table.
  static func problems(_ tables: [String: Table]) -> [Problem] {
    ["people", "ratings", "components", "points", "tiers", "ballots"].compactMap { name in
      guard let table = tables[name], let person = table.column("person"), let unit = unit(of: table, person) else { return nil }
      let found = shared(person, unit, table.column("period"))
      guard let first = found.first else { return nil }
      return Problem(
        .warning, in: table.source, row: Int(table.rowNumbers[first.row]), column: person.header, value: person[first.row],
        message: Message(
          StudySentence.namesakes(
            person: person[first.row] ?? "", header: unit.header, first: unit.levels[Int(first.units.0)],
            second: unit.levels[Int(first.units.1)], count: found.count, name: person.header)))
    }
  }

  /// The column of the person's own unit; a rating's `unit` is the one in whose name it was given.
  private static func unit(of table: Table, _ person: TextColumn) -> TextColumn? {
    let named = table.name == "people" ? table.column("unit") : nil
    return named ?? table.columns.first { $0.header != person.header && saysUnit($0) }
  }

  /// Whether a column is that of the person's own unit by its header.
  static func saysUnit(_ column: TextColumn) -> Bool {
    !["unit", "rater"].contains(column.name) && unitHeaders.contains(NearDuplicates.folded(column.header))
  }

  /// Where a person stands with a second unit in one period; each person once.
  private static func shared(_ person: TextColumn, _ unit: TextColumn, _ period: TextColumn?) -> [(row: Int, units: (Int32, Int32))] {
    struct Cell: Hashable {
      var person: Int32
      var period: Int32
    }
    var first: [Cell: Int32] = [:]
    var isSaid: Set<Int32> = []
    var found: [(row: Int, units: (Int32, Int32))] = []
    for row in person.codes.indices where person.codes[row] >= 0 && unit.codes[row] >= 0 {
      let cell = Cell(person: person.codes[row], period: period?.codes[row] ?? -1)
      guard let earlier = first[cell] else {
        first[cell] = unit.codes[row]
        continue
      }
      if earlier != unit.codes[row], isSaid.insert(person.codes[row]).inserted { found.append((row, (earlier, unit.codes[row]))) }
    }
    return found
  }
}
