internal import RatingStudy
internal import Scoring

/// How everybody's outcome changes, one element a person and period.
///
/// Elements are made when they are asked for: a million people cost nothing until somebody looks.
public struct RankChanges: RandomAccessCollection, Sendable {
  private let old: ScoreResult
  private let new: ScoreResult
  private let rows: [(old: Int, new: Int)]
  private let split: DriverSplit
  /// By element, where it was computed: the probability that the change moves the person to another band.
  public var flipProbabilities: [Double] = []

  /// - Parameter rows: positions on both sides, −1 where the person isn't there.
  init(_ old: ScoreResult, _ new: ScoreResult, _ rows: [(old: Int, new: Int)], _ before: Scheme, _ after: Scheme) {
    self.old = old
    self.new = new
    self.rows = rows
    split = DriverSplit(old, new, before, after)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { rows.count }

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

extension RankChanges: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for change in self { try container.encode(change) }
  }
}
