internal import Scoring
package import WeightSimulation

/// Who moves across a line under a proposal, and who stands next to it.
package struct RankSlopes: Sendable {
  /// A person's ranks.
  package struct Line: Sendable {
    /// The person's name.
    package var person: String
    /// The rank now.
    package var before: Double
    /// The rank under the proposal.
    package var after: Double
    /// Whether the person enters or leaves the band.
    package var crosses: Bool
  }

  /// The band whose line it is.
  package var band: String
  /// Who is ranked with whom; `nil`: all.
  package var pool: String?
  /// People who cross the line, and those within a few ranks of it on either side.
  package var lines: [Line]
  /// The rank above which the band begins or below which it ends, on each side; `nil` where nobody has the band.
  package var cut: (before: Double, after: Double)?
}

extension SimulationResult {
  /// So many ranks on either side of a line are shown beside those who cross it.
  private static let neighbours = 3.0
  /// A line that fewer cross is told in the table alone.
  private static let fewest = 2

  /// For each pool and band that at least two people enter or leave: those people, and the neighbours of the line.
  package var slopes: [RankSlopes] {
    var rows: [Int32: [(change: Int, before: Double, after: Double)]] = [:]
    for (row, position) in zip(0..., changes.indices) where row < before.scores.count {
      let rank = before.scores.rank[row]
      let after = rank + changes.shift(position)
      guard rank.isFinite, after.isFinite else { continue }
      rows[before.scores.pool[row], default: []].append((position, rank, after))
    }
    return before.scores.bandNames.flatMap { band in
      rows.keys.sorted().compactMap { pool in slopes(band, before.scores.poolNames[Int(pool)], rows[pool] ?? []) }
    }
  }

  private func slopes(_ band: String, _ pool: String?, _ rows: [(change: Int, before: Double, after: Double)]) -> RankSlopes? {
    let bands = rows.map { changes.bands($0.change) }
    let crosses = bands.map { ($0.before == band) != ($0.after == band) }
    guard crosses.count(where: \.self) >= Self.fewest else { return nil }
    let cut = line(rows.indices.map { (rows[$0].before, bands[$0].before == band) }).flatMap { old in
      line(rows.indices.map { (rows[$0].after, bands[$0].after == band) }).map { (before: old, after: $0) }
    }
    let lines = rows.indices.compactMap { index -> RankSlopes.Line? in
      let isNear = cut.map {
        abs(rows[index].before - $0.before - 0.5) <= Self.neighbours && abs(rows[index].after - $0.after - 0.5) <= Self.neighbours
      }
      guard crosses[index] || isNear == true else { return nil }
      return .init(
        person: changes[rows[index].change].person, before: rows[index].before, after: rows[index].after, crosses: crosses[index])
    }
    return RankSlopes(band: band, pool: pool, lines: lines, cut: cut)
  }

  /// The last rank before the line: the band's own last one where it holds the best, else the one before its first.
  private func line(_ ranks: [(rank: Double, isIn: Bool)]) -> Double? {
    let inside = ranks.filter(\.isIn).map(\.rank)
    let outside = ranks.filter { !$0.isIn }.map(\.rank)
    guard let first = inside.min(), let last = inside.max(), let best = outside.min() else { return nil }
    return first <= best ? last : first - 1
  }
}
