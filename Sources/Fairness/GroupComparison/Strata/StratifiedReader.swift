internal import Normalization
internal import RatingStudy
internal import Scoring

/// Reads scores with their strata and groups off a study.
struct StratifiedReader {
  /// A score of somebody.
  struct Row {
    var person: Int32
    var unit: Int32
    var period: Int32
    var stratum: String?
    var label: String?
    var value: Double

    /// Whether it has a group and a stratum.
    var isWhole: Bool { stratum != nil && label != nil }
  }

  private let study: Study
  private let periods: [Int32]
  private let asked: Stratification
  private let lookup: AttributeLookup

  /// - Throws: a column that no table has.
  init(_ study: Study, periods: [Int32], _ asked: Stratification) throws(StratificationError) {
    (self.study, self.periods, self.asked) = (study, periods, asked)
    lookup = AttributeLookup(study)
    var columns = [asked.group]
    if case .column(let name) = asked.strata { columns.append(name) }
    for name in columns where !lookup.knows(name) && extra(name) == nil { throw .unknownColumn(name) }
  }

  private func extra(_ name: String) -> TextColumn? { study.ratings?.extra.named(name) }

  /// The scores of a component; `nil` where it has no such strata, as unit scores have no raters.
  func rows(_ source: ComponentSource) -> [Row]? {
    var found: [Row] = []
    for period in periods {
      let label = column(asked.group, period)
      switch (source, asked.strata) {
      case (.ratings(let name), _): found += ofRatings(name, period, label)
      case (_, .rater): return nil
      case (_, .column(let name)) where !lookup.knows(name): return nil
      case (_, .unit), (_, .referenceCase), (_, .column):
        let stratum: (Int32) -> String? =
          asked.strata == .unit ? { study.units[study.people.unit(of: $0, in: period)] } : column(asked.strata.name, period)
        found += study.scores(of: source, period: period).map {
          Row(person: $0.person, unit: $0.unit, period: period, stratum: stratum($0.person), label: label($0.person), value: $0.score)
        }
      }
    }
    return found
  }

  /// An attribute of people in a period; nothing where no table but that of ratings has it.
  private func column(_ name: String, _ period: Int32) -> (Int32) -> String? { (try? lookup.column(name, period)) ?? { _ in nil } }

  private func ofRatings(_ name: String, _ period: Int32, _ label: (Int32) -> String?) -> [Row] {
    guard let ratings = study.ratings, let component = study.components.code(of: name) else { return [] }
    let ownLabel = lookup.knows(asked.group) ? nil : extra(asked.group)
    let stratum: (Int32) -> String? = asked.strata == .unit || asked.strata == .rater ? { _ in nil } : column(asked.strata.name, period)
    var ownStratum: TextColumn?
    if case .column(let name) = asked.strata, !lookup.knows(name) { ownStratum = extra(name) }
    return (0..<ratings.count).filter { ratings.component[$0] == component && ratings.period[$0] == period }.map { row in
      let person = ratings.person[row]
      let place: String? =
        switch asked.strata {
        case .unit: study.units[ratings.personUnit[row]]
        case .rater: study.raters[ratings.rater[row]]
        default: ownStratum.map { $0[row] } ?? stratum(person)
        }
      return Row(
        person: person, unit: ratings.personUnit[row], period: period, stratum: place, label: ownLabel.map { $0[row] } ?? label(person),
        value: ratings.score[row])
    }
  }

  /// Who is exchanged.
  struct Bearers {
    /// Units, where nearly everybody who has colleagues has colleagues of one group only; else persons.
    var exchanged: StratifiedGaps.Exchanged
    /// Units of several groups, by period and unit, where units are exchanged: their people are of no use then.
    var mixed: Set<Int64> = []
    /// People in these, and people without a unit.
    var people = 0

    /// Whether a score counts.
    func takes(_ row: Row) -> Bool { exchanged != .unit || row.unit >= 0 && !mixed.contains(StratifiedReader.key(row)) }
  }

  /// So large a share of those who have colleagues must be in units of one group for whole units to be exchanged: one person in the wrong unit
  /// does not make people of a unit independent of each other.
  static let unitShare = 0.9

  private static func key(_ row: Row) -> Int64 { Int64(row.period) << 32 | Int64(row.unit) }

  func bearers(_ rows: [Row]) -> Bearers {
    var (labels, people): ([Int64: Set<String>], [Int64: Set<Int32>]) = ([:], [:])
    var without: Set<Int32> = []
    for row in rows {
      guard let label = row.label else { continue }
      guard row.unit >= 0 else {
        without.insert(row.person)
        continue
      }
      labels[Self.key(row), default: []].insert(label)
      people[Self.key(row), default: []].insert(row.person)
    }
    let mixed = Set(labels.filter { $0.value.count > 1 }.keys)
    let several = people.filter { $0.value.count > 1 }
    let all = several.values.reduce(0) { $0 + $1.count }
    let inMixed = several.filter { mixed.contains($0.key) }.values.reduce(0) { $0 + $1.count }
    guard all > 0, Double(all - inMixed) >= Self.unitShare * Double(all + without.count) else { return Bearers(exchanged: .person) }
    return Bearers(exchanged: .unit, mixed: mixed, people: inMixed + without.count)
  }

  /// People by group, counted once a period.
  ///
  /// - Throws: a person of two groups in one period.
  func people(_ rows: [Row]) throws(StratificationError) -> [String: Int] {
    var groups: [Int64: String] = [:]
    for row in rows {
      guard let label = row.label else { continue }
      let key = Int64(row.period) << 32 | Int64(row.person)
      if let known = groups[key], known != label { throw .twoGroups(person: study.persons[row.person] ?? "", column: asked.group) }
      groups[key] = label
    }
    return Dictionary(groups.values.map { ($0, 1) }, uniquingKeysWith: +)
  }
}
