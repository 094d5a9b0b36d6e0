internal import Scoring

/// What the drivers of a change are in the mean of a pool, so that a person's drivers can be set against it.
///
/// When weights change, everybody's total changes by about as much, and no rank follows from that: who moves is whoever changes by more or
/// less than the others of the pool. A person's drivers less the pool's means sum to just that difference.
package struct PoolDrivers: Sendable {
  private let changes: RankChanges
  /// By pool, then driver: its mean over everybody who has a total on both sides.
  private let means: [Int32: [String: Double]]
  /// The means of the totals' changes, by pool.
  private let totals: [Int32: Double]

  /// - Complexity: O(people × components) for sums and means; more, by a constant, for geometric means.
  package init(_ changes: RankChanges) {
    self.changes = changes
    var tallies: [Int32: Tally] = [:]
    let (old, new) = (changes.old, changes.new)
    if changes.split.isAdditive {
      for (pool, rows) in Self.rows(changes) { tallies[pool] = Self.columns(rows, old, new, changes.split) }
    } else {
      for position in changes.indices {
        guard let pool = changes.pool(position) else { continue }
        tallies[pool, default: Tally()].add(changes[position].drivers)
      }
    }
    means = tallies.mapValues { tally in tally.sums.mapValues { $0 / Double(tally.count) } }
    totals = means.mapValues { $0.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value } }
  }

  /// A person's drivers less the means of the person's pool; empty where the person has no total on either side.
  ///
  /// A driver that nobody else has, or the person lacks, is part of it: the parts sum to the difference of the totals' changes.
  package func relative(_ position: Int) -> [Driver] {
    guard let pool = changes.pool(position), let means = means[pool] else { return [] }
    let own = changes[position].drivers
    let missing = means.keys.filter { name in !own.contains { $0.component == name } }.sorted()
    return own.map { Driver(component: $0.component, contribution: $0.contribution - (means[$0.component] ?? 0)) }
      + missing.map { Driver(component: $0, contribution: -(means[$0] ?? 0)) }
  }

  /// The mean change of the totals of a person's pool; `nil` where the person has no total on either side.
  package func meanChange(_ position: Int) -> Double? { changes.pool(position).flatMap { totals[$0] } }

  /// Sums over a pool.
  private struct Tally {
    var sums: [String: Double] = [:]
    var count = 0

    mutating func add(_ drivers: [Driver]) {
      count += 1
      for driver in drivers { sums[driver.component, default: 0] += driver.contribution }
    }
  }

  /// By pool the rows of everybody who has a total on both sides.
  private static func rows(_ changes: RankChanges) -> [Int32: [(old: Int, new: Int)]] {
    var rows: [Int32: [(old: Int, new: Int)]] = [:]
    for position in changes.indices {
      guard let pool = changes.pool(position) else { continue }
      rows[pool, default: []].append(changes.rows[position])
    }
    return rows
  }

  /// The sums of a pool column by column: the same parts as ``DriverSplit``.
  private static func columns(
    _ rows: [(old: Int, new: Int)], _ old: ScoreResult, _ new: ScoreResult, _ split: DriverSplit
  ) -> Tally {
    func finite(_ value: Double) -> Double { value.isFinite ? value : 0 }
    func sum(_ before: [Double]?, _ after: [Double]?) -> Double {
      var sum = 0.0
      if let after { for row in rows { sum += finite(after[row.new]) } }
      if let before { for row in rows { sum -= finite(before[row.old]) } }
      return sum
    }
    var tally = Tally()
    tally.count = rows.count
    for component in split.components {
      tally.sums[component.name] = sum(
        component.before.map { old.components[$0].contribution }, component.after.map { new.components[$0].contribution })
    }
    let further = [("points", sum(old.pointsAdded, new.pointsAdded)), ("adjust", sum(old.adjustment, new.adjustment))]
    for (name, value) in further where value != 0 { tally.sums[name, default: 0] += value }
    let known = tally.sums.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    let rest = sum(old.total, new.total) - known
    if abs(rest) > 1e-9 * Double(rows.count) { tally.sums[split.rest, default: 0] += rest }
    return tally
  }
}
