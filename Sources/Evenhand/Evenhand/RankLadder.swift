internal import Messages
package import Scoring

/// Everybody of a pool in the order of rank, with the ranks that can't be ruled out and the places at which bands begin and end.
package struct RankLadder: Sendable {
  /// A band whose people stand together.
  package struct Band: Sendable {
    /// The band's name.
    package var name: String
    /// So many stand above the band.
    package var from: Int
    /// So many stand in it or above it.
    package var through: Int
    /// People who have it.
    package var n: Int
    /// Of them, those all of whose ranks lie within.
    package var sure: Int
    /// Others of whom some rank lies within.
    package var others: Int
    /// Whether the band is a good thing to have.
    package var isFavorable: Bool
  }

  /// The period's name; `nil` when the study knows no periods.
  package var period: String?
  /// The pool's name; `nil` when there are no pools.
  package var pool: String?
  /// Of the rank sets, all of the pool at once.
  package var level: Double
  /// Rows of the result, best first.
  package var rows: [Int]
  /// In the order of the bands' places.
  package var bands: [Band]
}

extension ScoreResult {
  /// The ladders of all pools whose ranks were looked at.
  package var ladders: [RankLadder] {
    guard let open = uncertainty, let level = open.level else { return [] }
    let rows = (0..<count).filter { open.ranks[$0] != nil && rank[$0].isFinite }
    let pools = Dictionary(grouping: rows) { Int64(period[$0]) << 32 | Int64(pool[$0]) }
    return pools.sorted { $0.key < $1.key }.compactMap { _, members in
      guard members.count > 1 else { return nil }
      let ordered = members.sorted { (rank[$0], $0) < (rank[$1], $1) }
      return RankLadder(
        period: periodName(ordered[0]), pool: poolName(ordered[0]), level: level, rows: ordered, bands: ladderBands(ordered, open))
    }
  }

  /// Bands whose people stand next to each other; of others nothing can be drawn.
  private func ladderBands(_ ordered: [Int], _ open: ScoreUncertainty) -> [RankLadder.Band] {
    let favorable = Dictionary(open.bands.map { ($0.band, $0.isFavorable) }, uniquingKeysWith: { first, _ in first })
    return bandNames.indices.compactMap { index -> RankLadder.Band? in
      let places = ordered.indices.filter { band[ordered[$0]] == Int32(index) }
      guard let first = places.first, let last = places.last, last - first + 1 == places.count else { return nil }
      let within = (first + 1)...(last + 1)
      func isIn(_ row: Int) -> Bool { band[row] == Int32(index) }
      let sets = ordered.map { ($0, open.ranks[$0]?.simultaneous ?? 1...ordered.count) }
      return RankLadder.Band(
        name: bandNames[index], from: first, through: last + 1, n: places.count,
        sure: sets.count { isIn($0.0) && within.lowerBound <= $0.1.lowerBound && $0.1.upperBound <= within.upperBound },
        others: sets.count { !isIn($0.0) && $0.1.overlaps(within) }, isFavorable: favorable[bandNames[index]] ?? true)
    }.sorted { $0.from < $1.from }
  }
}

extension RankLadder {
  /// For each band who stands there beyond doubt, and who else could.
  package var sentences: [Message] {
    bands.map { band in
      Message(
        UncertaintySentence.sure(pool: pool, band: band.name, sure: band.sure, n: band.n, others: band.others, level: level))
    }
  }
}
