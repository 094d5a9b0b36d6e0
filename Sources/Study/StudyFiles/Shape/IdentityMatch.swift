internal import Messages
internal import RatingStudy

/// Makes tables speak of people in the way the table of people does: some sheets say a number where others say a name.
///
/// Where a table's people are strangers to the table of people but another of its columns says them, that column is the identity; where they
/// are the names of people who are numbered there, each name becomes its number. A name that several bear is an error with their numbers.
enum IdentityMatch {
  private static let kinds: [TableKind] = [.ratings, .components, .ballots, .points, .moves, .tiers, .official, .ties, .raters]

  /// Aligns the tables and notes what was done.
  static func apply(to tables: inout [TableKind: Table], notes: inout [TableKind: [Problem]]) {
    nameByNames(&tables, &notes)
    guard let people = tables[.people], let persons = people.column("person"), !persons.levels.isEmpty else { return }
    let known = Set(persons.levels)
    let numbers = numbersByName(people)
    for kind in kinds {
      guard let table = tables[kind], let index = table.columns.firstIndex(where: { $0.name == "person" }) else { continue }
      let column = table.columns[index]
      guard !column.levels.isEmpty, share(column, among: known) < 0.5 else { continue }
      let named = table.columns.indices.filter { place in
        place != index && !["rater", "unit", "score", "from", "to"].contains(table.columns[place].name)
          && share(table.columns[place], among: known) >= 0.8
      }
      if let other = named.first {
        var swapped = table
        swapped.columns[other].name = "person"
        swapped.columns[index].name = table.column("name") == nil ? "name" : column.header
        tables[kind] = swapped
        notes[kind, default: []].append(
          Problem(
            .note, in: table.source, column: table.columns[other].header,
            message: Message(ShapeSentence.identityOfPeople(header: table.columns[other].header, other: column.header))))
      } else if share(column, among: known) == 0 {
        number(kind, index, numbers, of: persons.header, &tables, &notes)
      }
    }
  }

  /// Gives the people whom a table calls by name the numbers that they have in the table of people.
  private static func number(
    _ kind: TableKind, _ index: Int, _ numbers: [String: [String]], of header: String, _ tables: inout [TableKind: Table],
    _ notes: inout [TableKind: [Problem]]
  ) {
    guard var table = tables[kind] else { return }
    let column = table.columns[index]
    guard column.levels.contains(where: { numbers[$0] != nil }) else { return }
    let texts = column.levels.map { numbers[$0]?.count == 1 ? numbers[$0]?[0] ?? $0 : $0 }
    table.columns[index] = TextColumn(name: column.name, header: column.header, texts: column.codes.map { $0 < 0 ? nil : texts[Int($0)] })
    tables[kind] = table
    notes[kind, default: []].append(
      Problem(
        .note, in: table.source, column: column.header,
        message: Message(ShapeSentence.namesNumbered(header: column.header, other: header))))
    for (code, name) in column.levels.enumerated() {
      guard let several = numbers[name], several.count > 1 else { continue }
      let row = column.codes.firstIndex(of: Int32(code)).map { Int(table.rowNumbers[$0]) }
      notes[kind, default: []].append(
        Problem(
          .error, in: table.source, row: row, column: column.header, value: name,
          message: Message(ShapeSentence.nameOfSeveral(name: name, numbers: several))))
    }
  }

  /// The numbers of those who bear each name, in the order of rows.
  private static func numbersByName(_ people: Table) -> [String: [String]] {
    guard let persons = people.column("person"), let names = people.column("name") else { return [:] }
    var numbers: [String: [String]] = [:]
    for row in 0..<people.rowCount {
      guard let name = names[row], let number = persons[row], numbers[name]?.contains(number) != true else { continue }
      numbers[name, default: []].append(number)
    }
    return numbers
  }

  /// People who are numbered in the table of people only, while all others name them: the name is the identity there, too, where the numbers
  /// are damaged.
  private static func nameByNames(_ tables: inout [TableKind: Table], _ notes: inout [TableKind: [Problem]]) {
    guard let people = tables[.people], let index = people.columns.firstIndex(where: { $0.name == "person" }),
      let other = people.columns.firstIndex(where: { $0.name == "name" })
    else { return }
    let (persons, names) = (people.columns[index], people.columns[other])
    let others = kinds.compactMap { kind in tables[kind].flatMap { $0.source == people.source ? nil : $0.column("person") } }
    let known = Set(persons.levels)
    let naming = others.filter { share($0, among: Set(names.levels)) >= 0.8 }
    guard !naming.isEmpty, others.allSatisfy({ share($0, among: known) == 0 }) else { return }
    guard IdentityText.areDamaged(persons.levels) else { return }
    tables[.people]?.columns[index].name = persons.header
    tables[.people]?.columns[other].name = "person"
    let message = Message(ShapeSentence.namesOfOthers(header: names.header, other: persons.header))
    notes[.people, default: []].append(Problem(.note, in: people.source, column: names.header, message: message))
  }

  private static func share(_ column: TextColumn, among known: Set<String>) -> Double {
    column.levels.isEmpty ? 1 : Double(column.levels.count { known.contains($0) }) / Double(column.levels.count)
  }
}
