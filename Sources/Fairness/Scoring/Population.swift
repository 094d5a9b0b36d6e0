package import RatingStudy

/// The people of one period who have anything to be scored by, and their pools.
package struct Population: Sendable {
  /// The period's code.
  package var period: Int32
  /// The people's codes, ascending.
  package var persons: [Int32]
  /// By person the pool's index; 0 throughout when there are no pools.
  package var pool: [Int32]
  /// The pools' names, ascending; one without a name when there are no pools.
  package var poolNames: [String?]
  /// By pool the attribute values that make it up.
  package var poolParts: [[String]]
  /// By pool the positions of its people.
  package var members: [[Int]]
  /// By pool how many people are listed in it, with or without a score.
  package var listed: [Int]

  /// - Parameters:
  ///   - persons: those to be scored.
  ///   - others: listed in the period, without a score; they count only for shares of everybody listed.
  /// - Throws: ``ScoringError/unknownAttribute(_:)`` when nobody has an attribute of the pools.
  init(
    period: Int32, persons: [Int32], others: [Int32], by attributes: [String], _ lookup: AttributeLookup
  ) throws(ScoringError) {
    self.period = period
    self.persons = persons
    guard !attributes.isEmpty else {
      pool = Array(repeating: 0, count: persons.count)
      poolNames = [nil]
      poolParts = [[]]
      members = [Array(persons.indices)]
      listed = [persons.count + others.count]
      return
    }
    let columns = try attributes.map { name throws(ScoringError) in try lookup.column(name, period) }
    let parts = { (person: Int32) in columns.map { $0(person) ?? Population.unknownPart } }
    let all = persons.map(parts)
    let rest = others.map(parts)
    let labels = Labels((all + rest).lazy.map { $0.joined(separator: Population.separator) })
    pool = all.map { labels.code(of: $0.joined(separator: Population.separator)) ?? 0 }
    poolNames = labels.names
    var poolParts = [[String]](repeating: [], count: labels.count)
    var members = [[Int]](repeating: [], count: labels.count)
    var listed = [Int](repeating: 0, count: labels.count)
    for (position, code) in pool.enumerated() {
      poolParts[Int(code)] = all[position]
      members[Int(code)].append(position)
      listed[Int(code)] += 1
    }
    for parts in rest { if let code = labels.code(of: parts.joined(separator: Population.separator)) { listed[Int(code)] += 1 } }
    self.poolParts = poolParts
    self.members = members
    self.listed = listed
  }

  /// Stands for a value that isn't known.
  static let unknownPart = "–"
  /// Between the attribute values of a pool's name.
  static let separator = " / "
}

/// Finds what is known of people under the names that schemes use.
package struct AttributeLookup: Sendable {
  /// The study whose tables are asked.
  package let study: Study
  /// By period and person the row of the components table.
  private let componentRow: [Int64: Int]

  /// - Parameter needed: whether anything will be looked up at all; `false` spares the index.
  package init(_ study: Study, needed: Bool = true) {
    self.study = study
    var rows: [Int64: Int] = [:]
    if needed, let table = study.componentScores, !table.text.isEmpty {
      for row in table.person.indices { rows[Self.key(table.period[row], table.person[row])] = row }
    }
    componentRow = rows
  }

  private static func key(_ period: Int32, _ person: Int32) -> Int64 { Int64(period) << 32 | Int64(UInt32(bitPattern: person)) }

  /// Whether any table says something of that name about people.
  package func knows(_ name: String) -> Bool { (try? column(name, 0)) != nil }

  /// How to find an attribute of a person in a period: `group` and `unit` by their tables, else a column of `people`, of
  /// `units`, or a text column of `components`.
  ///
  /// - Returns: a function from a person's code to the value; `nil` where it isn't stated.
  /// - Throws: ``ScoringError/unknownAttribute(_:)`` when no table has it.
  package func column(_ name: String, _ period: Int32) throws(ScoringError) -> (Int32) -> String? {
    let study = study
    let text = study.componentScores?.text.named(name)
    let isUnit = name == "unit" && study.units.count > 0
    let isGroup = name == "group" && study.groups.count > 0
    let isPerson = study.people.attributes.named(name) != nil
    let ofUnit = study.unitTable.attributes.named(name) != nil
    guard isUnit || isGroup || isPerson || ofUnit || text != nil else { throw .unknownAttribute(name) }
    let componentRow = componentRow
    return { person in
      let unit = study.people.unit(of: person, in: period)
      if isUnit, let found = study.units[unit] { return found }
      if isGroup, let found = study.groups[study.unitTable.group(of: unit)] { return found }
      if isPerson, let found = study.people.attribute(name, of: person, in: period) { return found }
      if ofUnit, let found = study.unitTable.attribute(name, of: unit) { return found }
      guard let text, let row = componentRow[Self.key(period, person)] ?? componentRow[Self.key(-1, person)] else { return nil }
      return text[row]
    }
  }
}
