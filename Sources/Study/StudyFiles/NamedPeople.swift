internal import Messages
internal import RatingStudy

/// People whom one table calls by name and the table `people` by number: each name becomes the number that `people` gives it.
///
/// Only where no person of the table stands in `people` as it is, and by the names that `people` gives. A name that several have is an error
/// with their numbers.
struct NamedPeople {
  /// What is to be said of each table.
  private(set) var problems: [(kind: TableKind, problem: Problem)] = []

  private static let kinds: [TableKind] = [.ratings, .components, .ballots, .tiers, .points, .official, .moves, .ties, .raters]

  /// Replaces names by numbers in every table that needs it.
  mutating func apply(to tables: inout [TableKind: Table]) {
    guard let people = tables[.people], let persons = people.column("person"), let names = people.column("name") else { return }
    let known = Set(persons.levels)
    var numbers: [String: [String]] = [:]
    for row in 0..<people.rowCount {
      guard let name = names[row], let number = persons[row], numbers[name]?.contains(number) != true else { continue }
      numbers[name, default: []].append(number)
    }
    for kind in Self.kinds {
      guard var table = tables[kind], let index = table.columns.firstIndex(where: { $0.name == "person" }) else { continue }
      let column = table.columns[index]
      guard !column.levels.isEmpty, column.levels.allSatisfy({ !known.contains($0) }), column.levels.contains(where: { numbers[$0] != nil })
      else { continue }
      for (code, name) in column.levels.enumerated() {
        let found = numbers[name] ?? []
        if found.count == 1 { table.columns[index].levels[code] = found[0] }
        if found.count > 1 { report(name, found, column, Int32(code), table, kind) }
      }
      tables[kind] = table
      let message = Message(FileSentence.namesToNumbers(header: column.header))
      problems.append((kind, Problem(.note, in: table.source, column: column.header, message: message)))
    }
  }

  private mutating func report(
    _ name: String, _ numbers: [String], _ column: TextColumn, _ code: Int32, _ table: Table, _ kind: TableKind
  ) {
    let row = column.codes.firstIndex(of: code).map { Int(table.rowNumbers[$0]) }
    let message = Message(FileSentence.nameOfSeveral(name: name, numbers: numbers))
    problems.append((kind, Problem(.error, in: table.source, row: row, column: column.header, value: name, message: message)))
  }
}
