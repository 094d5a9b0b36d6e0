internal import Messages
internal import RatingPlans
internal import RatingStudy
internal import StudyFiles

/// Tables of people, raters and pairs as they come from files, under English or Chinese headers.
enum PlanTables {
  private static let headers: [String: [String]] = [
    "person": headers("person", .ratings) + headers("person", .people) + headers("name", .people) + ["name"],
    "rater": headers("rater", .ratings), "unit": headers("unit", .people), "group": headers("group", .units),
    "block": ["block", "场次", "批次"], "ratings": ["ratings", "评分次数"],
    "minimum": ["minimum", "min", "至少", "下限"], "maximum": ["maximum", "max", "至多", "上限"], "pair": ["pair", "rule", "关系", "安排"],
  ]

  /// A column of a study's table, under its name or what else the table calls it.
  private static func headers(_ column: String, _ table: TableKind) -> [String] { [column] + ColumnAliases.headers(of: column, in: table) }

  private static let words: [String: Roster.PairRule] = [
    "forbidden": .forbidden, "conflict": .forbidden, "回避": .forbidden, "不得评": .forbidden, "wanted": .wanted, "必评": .wanted, "须评": .wanted,
  ]

  /// A table whose columns are looked for under all their headers.
  private struct Reading {
    var read: NamedColumns<AssignmentSentence>

    init(_ table: Table) { read = NamedColumns(table) }

    func column(_ name: String) -> TextColumn? {
      headers[name]?.lazy.compactMap { header in
        read.table.columns.first { $0.name == header || $0.header.lowercased() == header }
      }.first
    }

    func required(_ name: String) throws -> TextColumn { try column(name) ?? read.column(name) }

    /// A cell's whole number; `nil` where it is empty.
    mutating func whole(_ row: Int, _ column: TextColumn?) -> Int? {
      guard let column, let text = column[row] else { return nil }
      guard let value = NumberSize.value(text), value >= 0, value == value.rounded(), value <= 1e7 else {
        read.report(row, column, .noWholeNumber)
        return nil
      }
      return Int(value)
    }

    /// A cell's name, which stands once.
    mutating func name(_ row: Int, _ column: TextColumn, _ seen: inout Set<String>) -> String? {
      guard let name = column[row] else {
        read.report(row, column, .noName)
        return nil
      }
      if !seen.insert(name).inserted { read.report(row, column, .nameTwice(name: name)) }
      return name
    }
  }

  private static func blocks(_ text: String?) -> Set<String> {
    Set((text ?? "").split { ";；,，、".contains($0) }.map { MissingText.trimmed(String($0)) }.filter { !$0.isEmpty })
  }

  /// People, raters and ties of whom nobody has scored anybody yet.
  static func roster(people: Table, raters: Table, ties: Table?, component: String?) throws -> StudyRoster {
    var (reading, seen) = (Reading(people), Set<String>())
    let person = try reading.required("person")
    let (unit, group) = (reading.column("unit"), reading.column("group"))
    let (block, wanted) = (reading.column("block"), reading.column("ratings"))
    var persons: [(name: String, unit: String?, group: String?, block: String?, ratings: Int?)] = []
    for row in 0..<people.rowCount {
      let ratings = reading.whole(row, wanted)
      guard let name = reading.name(row, person, &seen) else { continue }
      persons.append((name, unit?[row], group?[row], block?[row], ratings))
    }
    var (other, seenRaters) = (Reading(raters), Set<String>())
    let rater = try other.required("rater")
    let (own, isPerson) = (other.column("unit"), other.column("person"))
    var names: [(name: String, unit: String?)] = []
    var selves: [String: String] = [:]
    for row in 0..<raters.rowCount {
      guard let name = other.name(row, rater, &seenRaters) else { continue }
      names.append((name, own?[row]))
      selves[name] = isPerson?[row] ?? name
    }
    let problems = reading.read.problems + other.read.problems
    guard problems.isEmpty else { throw DataError(problems) }
    guard !persons.isEmpty else { throw RosterErrors([.nobodyToScore]) }
    guard !names.isEmpty else { throw RosterErrors([.nobodyScores]) }
    let study = try study(persons.map { ($0.name, $0.unit, $0.group) }, names, ties, component: component ?? "score")
    var roster = StudyRoster(study, component: 0, period: 0, hasRatings: false)
    for one in persons {
      roster.describe(person: one.name, block: one.block, ratings: one.ratings)
      if one.unit == nil, one.group == nil, let place = roster.place(ofPerson: one.name) { roster.dropUnit(place) }
    }
    // Nobody scores themselves.
    for (place, rater) in roster.roster.raters.enumerated() {
      if let person = selves[rater.name].flatMap({ roster.place(ofPerson: $0) }) { roster.decide(.forbidden, person: person, rater: place) }
    }
    try limit(&roster, raters)
    return roster
  }

  /// A study of these people and raters. Its ratings only make everybody known; nobody reads their scores.
  private static func study(
    _ people: [(name: String, unit: String?, group: String?)], _ raters: [(name: String, unit: String?)], _ ties: Table?, component: String
  ) throws -> Study {
    func table(_ name: String, _ columns: [(String, [String?])]) -> Table {
      Table(
        name: name, source: TableSource(file: name + ".csv"), columns: columns.map { TextColumn(name: $0.0, texts: $0.1) },
        rowNumbers: (columns.first?.1.indices ?? 0..<0).map { Int32($0 + 2) })
    }
    let count = max(people.count, raters.count)
    var tables = [
      table(
        "ratings",
        [
          ("component", Array(repeating: component, count: count)), ("rater", (0..<count).map { raters[$0 % raters.count].name }),
          ("person", (0..<count).map { people[$0 % people.count].name }), ("score", (0..<count).map { _ in "0" }),
        ]), table("raters", [("rater", raters.map(\.name)), ("unit", raters.map(\.unit))]),
    ]
    if people.contains(where: { $0.unit != nil || $0.group != nil }) {
      // Groups without units: each is a unit of its own.
      tables.append(table("people", [("person", people.map(\.name)), ("unit", people.map { $0.unit ?? $0.group ?? "–" })]))
      var groups: [String: String] = [:]
      for one in people { groups[one.unit ?? one.group ?? "–"] = one.group ?? "–" }
      let units = groups.keys.sorted()
      tables.append(table("units", [("unit", units), ("group", units.map { groups[$0] })]))
    }
    if var ties {
      ties.name = "ties"
      tables.append(ties)
    }
    return try Study(tables: tables)
  }

  /// What a table says of raters: at least and at most so many people, the blocks in which they can score.
  static func limit(_ roster: inout StudyRoster, _ table: OpenedTable) throws { try limit(&roster, table.table) }

  private static func limit(_ roster: inout StudyRoster, _ table: Table) throws {
    var reading = Reading(table)
    let rater = try reading.required("rater")
    let (from, upTo, block) = (reading.column("minimum"), reading.column("maximum"), reading.column("block"))
    for row in 0..<table.rowCount {
      let (minimum, maximum) = (reading.whole(row, from), reading.whole(row, upTo))
      guard let name = rater[row] else { continue }
      guard let place = roster.place(ofRater: name) else {
        reading.read.report(row, rater, .unknownRater(name: name))
        continue
      }
      roster.limit(place, minimum: minimum, maximum: maximum, blocks: blocks(block?[row]))
    }
    try reading.read.finish()
  }

  /// Raters of a table whom a study doesn't know, with their own units.
  ///
  /// - Throws: a unit that the study doesn't know.
  static func newcomers(_ table: OpenedTable, in study: Study) throws -> [(name: String, unit: Int32)] {
    var reading = Reading(table.table)
    let (rater, unit) = (try reading.required("rater"), reading.column("unit"))
    var seen: Set<String> = []
    var found: [(name: String, unit: Int32)] = []
    for row in 0..<table.table.rowCount {
      guard let name = rater[row], study.raters.code(of: name) == nil, seen.insert(name).inserted else { continue }
      let own = unit?[row]
      let code = own.flatMap { study.units.code(of: $0) }
      if let unit, let own, code == nil { reading.read.report(row, unit, .unknownUnit(name: own)) }
      found.append((name, code ?? -1))
    }
    try reading.read.finish()
    return found
  }

  /// What a table says of pairs: a rater with a person, or with everybody of a unit.
  static func decide(_ roster: inout StudyRoster, _ table: OpenedTable) throws {
    var reading = Reading(table.table)
    let (rater, rule) = (try reading.required("rater"), try reading.required("pair"))
    let (person, unit) = (reading.column("person"), reading.column("unit"))
    if person == nil, unit == nil { _ = try reading.required("person") }
    for row in 0..<table.table.rowCount {
      let place = rater[row].flatMap { roster.place(ofRater: $0) }
      if place == nil { reading.read.report(row, rater, .unknownRater(name: rater[row] ?? "")) }
      let word = rule[row].flatMap { words[$0.lowercased()] }
      if word == nil { reading.read.report(row, rule, .unknownRule(word: rule[row] ?? "")) }
      var people: [Int] = []
      if let person, let name = person[row] {
        people = [roster.place(ofPerson: name)].compactMap(\.self)
        if people.isEmpty { reading.read.report(row, person, .unknownPerson(name: name)) }
      } else if let unit, let name = unit[row] {
        people = roster.places(ofUnit: name)
        if people.isEmpty { reading.read.report(row, unit, .unknownUnit(name: name)) }
      } else if let column = person ?? unit {
        reading.read.report(row, column, .noName)
      }
      if let place, let word { for one in people { roster.decide(word, person: one, rater: place) } }
    }
    try reading.read.finish()
  }
}
