internal import RatingStudy
internal import Scoring

/// How everybody's outcome changes, one element a person and period.
///
/// Elements are made when they are asked for: a million people cost nothing until somebody looks.
public struct RankChanges: RandomAccessCollection, Sendable {
  let old: ScoreResult
  let new: ScoreResult
  let rows: [(old: Int, new: Int)]
  let split: DriverSplit
  /// By element, where it was computed: the probability that the change moves the person to another band.
  public var flipProbabilities: [Double] = []

  /// - Parameter rows: positions on both sides, −1 where the person isn't there.
  init(_ old: ScoreResult, _ new: ScoreResult, _ rows: [(old: Int, new: Int)], _ before: Scheme, _ after: Scheme) {
    self.old = old
    self.new = new
    self.rows = rows
    split = DriverSplit(old, new, before, after)
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// How many people and periods there are.
  public var endIndex: Int { rows.count }

  /// The rows of a person in the two outcomes; `nil` on a side where the person isn't there.
  package func rows(_ position: Int) -> (before: Int?, after: Int?) {
    let row = rows[position]
    return (row.old >= 0 ? row.old : nil, row.new >= 0 ? row.new : nil)
  }

  /// The new pool of a person who has a total on both sides.
  func pool(_ position: Int) -> Int32? {
    let row = rows[position]
    guard row.old >= 0, row.new >= 0, (new.total[row.new] - old.total[row.old]).isFinite else { return nil }
    return new.pool[row.new]
  }

  /// The names of a person's bands, without the rest.
  package func bands(_ position: Int) -> (before: String?, after: String?) {
    let row = rows[position]
    return (row.old >= 0 ? old.bandName(row.old) : nil, row.new >= 0 ? new.bandName(row.new) : nil)
  }

  /// Ranks after less ranks before; NaN where one is missing.
  package func shift(_ position: Int) -> Double {
    let row = rows[position]
    return row.old >= 0 && row.new >= 0 ? new.rank[row.new] - old.rank[row.old] : .nan
  }

  /// How many have another rank than before, or one on one side only.
  public var movedCount: Int {
    rows.indices.count { position in
      let shift = shift(position)
      return shift.isNaN ? isRanked(position) : shift != 0
    }
  }

  private func isRanked(_ position: Int) -> Bool {
    let row = rows[position]
    return (row.old >= 0 && old.rank[row.old].isFinite) || (row.new >= 0 && new.rank[row.new].isFinite)
  }

  /// The positions in the order in which people ask: bands that change first, then the largest shifts.
  ///
  /// - Complexity: O(n log n).
  public var byInterest: [Int] {
    // A key of one number: 2 × 10⁹ + 1 for a band change, more than any shift; whoever is ranked on one side only comes before shifts.
    let keys = rows.indices.map { position -> Double in
      let (before, after) = bands(position)
      let shift = abs(shift(position))
      return (before != after ? 4e9 : 0) + (shift.isFinite ? shift : 2e9)
    }
    return keys.indices.sorted { keys[$0] != keys[$1] ? keys[$0] > keys[$1] : $0 < $1 }
  }

  /// The change of one person in one period, made anew each time.
  ///
  /// - Complexity: O(components).
  public subscript(position: Int) -> RankChange {
    let row = rows[position]
    let named = row.old >= 0 ? old : new
    let index = row.old >= 0 ? row.old : row.new
    return RankChange(
      person: named.persons.names[Int(named.person[index])], period: named.periodName(index),
      rankBefore: row.old >= 0 ? old.rank[row.old] : .nan, rankAfter: row.new >= 0 ? new.rank[row.new] : .nan,
      bandBefore: row.old >= 0 ? old.bandName(row.old) : nil, bandAfter: row.new >= 0 ? new.bandName(row.new) : nil,
      drivers: row.old >= 0 && row.new >= 0 ? split.drivers(row.old, row.new) : [],
      flipProbability: flipProbabilities.isEmpty ? nil : flipProbabilities[position])
  }
}
