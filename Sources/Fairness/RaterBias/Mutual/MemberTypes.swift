internal import Panels
internal import RatingStudy

/// What is known of members' kinds.
enum KnownKinds: Sendable {
  /// Columns by which they were taken out.
  case takenOut([String])
  /// The study states that there are none.
  case alike
  /// Then whatever is found may be what those of one kind give each other.
  case unknown
}

/// Of what kinds members are, as far as the study states it: members of one profession, or of one group, may score each other alike because they know the work, with no give and take
/// between any two. What every kind gives every other is taken out with givers and receivers.
///
/// Source: Dekker, Krackhardt & Snijders 2007 (Psychometrika 72) for what else distinguishes pairs, partialled out of both matrices before members are exchanged.
struct MemberTypes: Sendable {
  /// Columns that tell members apart: the group of units, attributes of units, persons and raters.
  private(set) var names: [String] = []
  /// By column, then member: dense codes.
  private(set) var codes: [[Int32]] = []

  /// A kind has so many members, or they are taken together with the other rare kinds. What the two of a smaller one give each other is all that is seen of it.
  private static let fewestMembers = 3
  /// What somebody is called is no kind.
  private static let nameColumn = "name"
  /// More kinds are no kinds but names, or measurements.
  private static let mostKinds = 8
  /// What kinds may take of the cells' freedom, all columns together.
  private static let largestShare = 0.25

  /// Nothing is known of the members.
  init() {}

  func known(_ stated: MemberKinds) -> KnownKinds {
    if !names.isEmpty { return .takenOut(names) }
    return stated == .alike ? .alike : .unknown
  }

  /// - Parameter members: codes of persons or units.
  init(_ study: Study, _ kind: MutualScores.Kind, _ members: [Int32]) {
    let periods = (0..<Int32(study.periods.count)).reversed()
    func latest(_ value: (Int32) -> String?) -> String? { periods.lazy.compactMap(value).first }
    func ofPerson(_ name: String, _ person: Int32) -> String? { latest { study.people.attribute(name, of: person, in: $0) } }
    func unitOf(_ person: Int32) -> Int32 {
      for period in periods where study.people.unit(of: person, in: period) >= 0 { return study.people.unit(of: person, in: period) }
      return -1
    }
    let group: (Int32) -> String? = { study.groups[study.unitTable.group(of: $0)] }
    switch kind {
    case .person:
      let units: [Int32] = members.map(unitOf)
      add("group", units.map(group))
      for column in study.unitTable.attributes { add(column.name, units.map { study.unitTable.attribute(column.name, of: $0) }) }
      for column in study.people.attributes { add(column.name, members.map { ofPerson(column.name, $0) }) }
    case .unit:
      add("group", members.map(group))
      for column in study.unitTable.attributes { add(column.name, members.map { study.unitTable.attribute(column.name, of: $0) }) }
      guard !study.people.attributes.isEmpty else { return }
      var people: [Int32: [Int32]] = [:]
      for person in 0..<Int32(study.persons.count) {
        people[unitOf(person), default: []].append(person)
      }
      for column in study.people.attributes {
        add(column.name, members.map { unit in Self.most((people[unit] ?? []).map { ofPerson(column.name, $0) }) })
      }
    }
  }

  /// What more than half of them are.
  private static func most(_ values: [String?]) -> String? {
    var count: [String: Int] = [:]
    for value in values.compactMap({ $0 }) { count[value, default: 0] += 1 }
    return count.first { 2 * $0.value > values.count }?.key
  }

  /// Takes a column that says of everybody which of few kinds it is, unless it says what another does.
  private mutating func add(_ name: String, _ values: [String?]) {
    guard name != Self.nameColumn, !values.isEmpty, values.allSatisfy({ $0 != nil }) else { return }
    let words = values.compactMap { $0 }
    var count: [String: Int] = [:]
    for word in words { count[word, default: 0] += 1 }
    let kept = count.filter { $0.value >= Self.fewestMembers }.keys.sorted()
    guard kept.count > 1, kept.count <= Self.mostKinds else { return }
    let place = Dictionary(uniqueKeysWithValues: zip(kept, Int32(0)...))
    let dense = DenseCodes(words.map { place[$0] ?? Int32(kept.count) })
    let taken = codes.reduce(0) { $0 + Self.freedom($1) } + Self.freedom(dense.codes)
    guard !codes.contains(dense.codes), Double(taken) <= Self.largestShare * Double(words.count * (words.count - 1)) else { return }
    names.append(name)
    codes.append(dense.codes)
  }

  /// Of what kinds give each other, beyond givers and receivers.
  private static func freedom(_ codes: [Int32]) -> Int {
    let kinds = Set(codes).count - 1
    return kinds * kinds
  }

  /// Places of cells, one line a pair of kinds of a column: giver's × receiver's.
  func blocks(_ cells: [(from: Int, to: Int)]) -> [[Int]] {
    codes.flatMap { own -> [[Int]] in
      let kinds = Int(own.max() ?? -1) + 1
      var blocks = [[Int]](repeating: [], count: kinds * kinds)
      for (place, cell) in cells.enumerated() { blocks[Int(own[cell.from]) * kinds + Int(own[cell.to])].append(place) }
      return blocks
    }
  }
}
