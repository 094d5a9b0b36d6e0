/// Where each person was in each period. Dense over persons × periods: a table without periods holds for all.
public struct PeopleTable: Sendable {
  var periodCount: Int
  var unitCodes: [Int32]
  var rowIndex: [Int32]
  /// Further columns (name, position, seniority, any attribute), by row of the table.
  public var attributes: [TextColumn]

  /// An empty table: nobody's unit is known.
  package init(persons: Int, periods: Int) {
    periodCount = periods
    unitCodes = Array(repeating: -1, count: persons * periods)
    rowIndex = unitCodes
    attributes = []
  }

  /// The person's unit in a period; −1 when unknown.
  package func unit(of person: Int32, in period: Int32) -> Int32 {
    unitCodes[Int(person) * periodCount + Int(period)]
  }

  /// States a person's unit in a period.
  package mutating func setUnit(_ unit: Int32, of person: Int32, in period: Int32) {
    unitCodes[Int(person) * periodCount + Int(period)] = unit
  }

  /// Whether the person appears in the table for that period.
  package func isListed(_ person: Int32, in period: Int32) -> Bool {
    rowIndex[Int(person) * periodCount + Int(period)] >= 0
  }

  /// An attribute of a person in a period (`position`, `seniority`, `name`, …); `nil` when not stated.
  package func attribute(_ name: String, of person: Int32, in period: Int32) -> String? {
    let row = rowIndex[Int(person) * periodCount + Int(period)]
    guard row >= 0, let column = attributes.named(name) else { return nil }
    return column[Int(row)]
  }
}

/// The units: their groups and attributes.
public struct UnitTable: Sendable {
  /// The group of each unit by code; −1 when not stated.
  public var group: [Int32]
  /// For each unit its row of `attributes`; −1 when not listed.
  var rowIndex: [Int32]
  /// What is known of the units: columns of one length, one row a listed unit.
  public var attributes: [TextColumn]

  /// So many units of which nothing is known yet.
  package init(units: Int) {
    group = Array(repeating: -1, count: units)
    rowIndex = group
    attributes = []
  }

  /// The group of a unit; −1 for an unknown one.
  package func group(of unit: Int32) -> Int32 { unit < 0 ? -1 : group[Int(unit)] }

  /// An attribute of a unit; `nil` where none of that name, or nothing of the unit, is stated.
  package func attribute(_ name: String, of unit: Int32) -> String? {
    guard unit >= 0, rowIndex[Int(unit)] >= 0 else { return nil }
    return attributes.named(name)?[Int(rowIndex[Int(unit)])]
  }
}

/// The raters: role, own unit and own person, by period.
public struct RaterTable: Sendable {
  var periodCount: Int
  var unitCodes: [Int32]
  var personCodes: [Int32]
  var rowIndex: [Int32]
  /// What is known of the raters: columns of one length, one row a rater (and period, where stated by period).
  public var attributes: [TextColumn]

  /// So many raters, in so many periods, of whom nothing is known yet.
  package init(raters: Int, periods: Int) {
    periodCount = periods
    unitCodes = Array(repeating: -1, count: raters * periods)
    personCodes = unitCodes
    rowIndex = unitCodes
    attributes = []
  }

  /// States a rater's own unit, in all periods.
  package mutating func setUnit(_ unit: Int32, of rater: Int32) {
    for period in 0..<periodCount { unitCodes[Int(rater) * periodCount + period] = unit }
  }

  /// Further raters, of whom the unit is known at most (−1: not even that), in all periods.
  mutating func add(units: [Int32]) {
    for unit in units {
      unitCodes += Array(repeating: unit, count: periodCount)
      personCodes += Array(repeating: -1, count: periodCount)
      rowIndex += Array(repeating: -1, count: periodCount)
    }
  }

  /// The rater's own unit in a period; −1 when not stated.
  package func unit(of rater: Int32, in period: Int32) -> Int32 { unitCodes[Int(rater) * periodCount + Int(period)] }
  /// The person that the rater is; −1 when not stated.
  package func person(of rater: Int32, in period: Int32) -> Int32 {
    personCodes[Int(rater) * periodCount + Int(period)]
  }
  /// An attribute of a rater in a period (`role`, `name`, …).
  package func attribute(_ name: String, of rater: Int32, in period: Int32) -> String? {
    let row = rowIndex[Int(rater) * periodCount + Int(period)]
    guard row >= 0 else { return nil }
    return attributes.named(name)?[Int(row)]
  }
}

/// A rater close to a unit or to a person.
public struct Tie: Sendable, Hashable {
  /// The rater's code.
  public var rater: Int32
  /// −1 when the tie is to a person.
  public var unit: Int32
  /// −1 when the tie is to a unit.
  public var person: Int32
  /// Index into the study's `tieKinds`.
  public var kind: Int
  /// −1: in all periods.
  public var period: Int32
}

/// A person's move: `period` is the first in the new unit.
public struct Move: Sendable, Hashable {
  /// The person's code.
  public var person: Int32
  /// The code of the unit that was left.
  public var from: Int32
  /// The code of the new unit.
  public var to: Int32
  /// The code of the first period in the new unit.
  public var period: Int32
}

/// A unit's own performance score.
public struct UnitScore: Sendable, Hashable {
  /// The unit's code.
  public var unit: Int32
  /// −1: in all periods.
  public var period: Int32
  /// The score, in points.
  public var score: Double
}

/// Already aggregated components, one row a person and period.
public struct ComponentScores: Sendable {
  /// The file, and sheet, it was read from.
  public var source: TableSource
  /// The number that the person sees each row by.
  public var row: [Int32]
  /// The code of each row's period.
  public var period: [Int32]
  /// The code of each row's person.
  public var person: [Int32]
  /// The numeric columns in the table's own words, in the file's order.
  public var names: [String]
  /// By column the other names it goes by: the format's own, the header as it stands.
  public var forms: [[String]]
  /// By column, then row; NaN where missing.
  public var values: [[Double]]
  /// The other columns (group, pool, …), as read.
  public var text: [TextColumn]
}

/// An addition or deduction in the points ledger.
public struct PointEntry: Sendable, Hashable {
  /// Whether and how the entry counts.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case active, exempted, appealed, revoked
  }
  /// The number that the person sees the row by.
  public var row: Int32
  /// −1: in all periods.
  public var period: Int32
  /// The person's code.
  public var person: Int32
  /// The aspect that the points are of (moral, academic, …); `nil` where not stated.
  public var aspect: String?
  /// What they are for; `nil` where not stated.
  public var item: String?
  /// Negative deducts.
  public var points: Double
  /// Whether and how the entry counts.
  public var status: Status
}

/// An official outcome of a period.
public struct TierOutcome: Sendable, Hashable {
  /// The period's code.
  public var period: Int32
  /// The person's code.
  public var person: Int32
  /// The tier's name.
  public var tier: String
}

/// The counts of one class of ballots about a person.
public struct Ballot: Sendable, Hashable {
  /// The number that the person sees the row by.
  public var row: Int32
  /// The period's code.
  public var period: Int32
  /// The person's code.
  public var person: Int32
  /// Who voted (superiors, peers, …); `nil` where the table has no such column.
  public var ballotClass: String?
  /// The tiers in the table's own words, in the file's column order.
  public var tiers: [String]
  /// How many ballots named each tier, in the order of `tiers`.
  public var counts: [Int]
  /// Ballots that abstained; `nil` where not stated.
  public var abstain: Int?
  /// People entitled to vote; `nil` where not stated.
  public var entitled: Int?
  /// Ballots that came back; `nil` where not stated.
  public var returned: Int?
  /// Ballots that came back and don't count; `nil` where not stated.
  public var invalid: Int?
}
