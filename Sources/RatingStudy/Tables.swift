/// Where each person was in each period. Dense over persons × periods: a table without periods holds for all.
public struct PeopleTable: Sendable {
  var periodCount: Int
  var unitCodes: [Int32]
  var rowIndex: [Int32]
  /// Further columns (name, position, seniority, any attribute), by row of the table.
  public var attributes: [TextColumn]

  /// An empty table: nobody's unit is known.
  public init(persons: Int, periods: Int) {
    periodCount = periods
    unitCodes = Array(repeating: -1, count: persons * periods)
    rowIndex = unitCodes
    attributes = []
  }

  /// The person's unit in a period; −1 when unknown.
  public func unit(of person: Int32, in period: Int32) -> Int32 {
    unitCodes[Int(person) * periodCount + Int(period)]
  }

  /// Whether the person appears in the table for that period.
  public func isListed(_ person: Int32, in period: Int32) -> Bool {
    rowIndex[Int(person) * periodCount + Int(period)] >= 0
  }

  /// An attribute of a person in a period (`position`, `seniority`, `name`, …); `nil` when not stated.
  public func attribute(_ name: String, of person: Int32, in period: Int32) -> String? {
    let row = rowIndex[Int(person) * periodCount + Int(period)]
    guard row >= 0, let column = attributes.first(where: { $0.name == name }) else { return nil }
    return column[Int(row)]
  }
}

/// The units: their groups and attributes.
public struct UnitTable: Sendable {
  /// The group of each unit by code; −1 when not stated.
  public var group: [Int32]
  /// For each unit its row of `attributes`; −1 when not listed.
  var rowIndex: [Int32]
  public var attributes: [TextColumn]

  public init(units: Int) {
    group = Array(repeating: -1, count: units)
    rowIndex = group
    attributes = []
  }

  /// The group of a unit; −1 for an unknown one.
  public func group(of unit: Int32) -> Int32 { unit < 0 ? -1 : group[Int(unit)] }

  public func attribute(_ name: String, of unit: Int32) -> String? {
    guard unit >= 0, rowIndex[Int(unit)] >= 0 else { return nil }
    return attributes.first { $0.name == name }?[Int(rowIndex[Int(unit)])]
  }
}

/// The raters: role, own unit and own person, by period.
public struct RaterTable: Sendable {
  var periodCount: Int
  var unitCodes: [Int32]
  var personCodes: [Int32]
  var rowIndex: [Int32]
  public var attributes: [TextColumn]

  public init(raters: Int, periods: Int) {
    periodCount = periods
    unitCodes = Array(repeating: -1, count: raters * periods)
    personCodes = unitCodes
    rowIndex = unitCodes
    attributes = []
  }

  /// States a rater's own unit, in all periods.
  public mutating func setUnit(_ unit: Int32, of rater: Int32) {
    for period in 0..<periodCount { unitCodes[Int(rater) * periodCount + period] = unit }
  }

  /// The rater's own unit in a period; −1 when not stated.
  public func unit(of rater: Int32, in period: Int32) -> Int32 { unitCodes[Int(rater) * periodCount + Int(period)] }
  /// The person that the rater is; −1 when not stated.
  public func person(of rater: Int32, in period: Int32) -> Int32 {
    personCodes[Int(rater) * periodCount + Int(period)]
  }
  /// An attribute of a rater in a period (`role`, `name`, …).
  public func attribute(_ name: String, of rater: Int32, in period: Int32) -> String? {
    let row = rowIndex[Int(rater) * periodCount + Int(period)]
    guard row >= 0 else { return nil }
    return attributes.first { $0.name == name }?[Int(row)]
  }
}

/// A rater close to a unit or to a person.
public struct Tie: Sendable, Hashable {
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
  public var person: Int32
  public var from: Int32
  public var to: Int32
  public var period: Int32
}

/// A unit's own performance score.
public struct UnitScore: Sendable, Hashable {
  public var unit: Int32
  /// −1: in all periods.
  public var period: Int32
  public var score: Double
}

/// Already aggregated components, one row a person and period.
public struct ComponentScores: Sendable {
  public var source: TableSource
  public var row: [Int32]
  public var period: [Int32]
  public var person: [Int32]
  /// The numeric columns, in the file's order.
  public var names: [String]
  /// By column, then row; NaN where missing.
  public var values: [[Double]]
  /// The other columns (group, pool, …), as read.
  public var text: [TextColumn]
}

/// An addition or deduction in the points ledger.
public struct PointEntry: Sendable, Hashable {
  /// Whether and how the entry counts.
  public enum Status: String, Sendable, Hashable, CaseIterable, Encodable {
    case active, exempted, appealed, revoked
  }
  public var row: Int32
  /// −1: in all periods.
  public var period: Int32
  public var person: Int32
  public var aspect: String?
  public var item: String?
  /// Negative deducts.
  public var points: Double
  public var status: Status
}

/// An official outcome of a period.
public struct TierOutcome: Sendable, Hashable {
  public var period: Int32
  public var person: Int32
  public var tier: String
}

/// The counts of one class of ballots about a person.
public struct Ballot: Sendable, Hashable {
  public var row: Int32
  public var period: Int32
  public var person: Int32
  public var ballotClass: String?
  /// Tier names in the file's column order and their counts.
  public var tiers: [String]
  public var counts: [Int]
  public var abstain: Int?
  public var entitled: Int?
  public var returned: Int?
}
