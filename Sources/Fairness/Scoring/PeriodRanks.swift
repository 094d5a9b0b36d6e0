package import RatingStudy

/// Ranks and bands of one period's people, and nothing else: what a million people can be asked for in a moment.
package struct PeriodRanks: Sendable {
  /// The period's code.
  package var period: Int32
  /// The people's codes.
  package var persons: [Int32]
  /// 1 is the best of the pool; NaN for people without a total.
  package var rank: [Double]
  /// Index into the scheme's bands; −1 for none.
  package var band: [Int32]
  /// By person the pool's index.
  package var pool: [Int32] = []
  /// What the ranks follow, in points; NaN for people without a total. Empty where it wasn't asked for.
  package var total: [Double] = []
}

extension Scorer {
  /// Ranks and bands without contributions and applied weights; totals where they are asked for.
  ///
  /// Where everybody has every component and nothing is rounded, people are ordered by the exact numerators of their totals; else as
  /// ``score(_:_:periods:)`` orders them. Cards that add up over periods are not looked at.
  /// - Throws: ``ScoringError`` when the scheme can't be applied.
  /// - Complexity: O(people × components), and a sort where totals have many distinct values.
  package func ranks(_ prepared: PreparedScores, _ study: Study, tellsTotals: Bool = false) throws -> PeriodRanks {
    let population = prepared.population
    guard scheme.adjust?.isNone ?? true, scheme.points.veto == nil, scheme.tieBreakers.isEmpty else {
      let outcome = try outcome(of: prepared, study, details: false)
      return PeriodRanks(
        period: population.period, persons: population.persons, rank: outcome.rank, band: outcome.band, pool: population.pool,
        total: tellsTotals ? (scheme.rankBy == .exact ? outcome.exactTotal : outcome.total) : [])
    }
    let count = population.persons.count
    var ranks = PeriodRanks(
      period: population.period, persons: population.persons, rank: Array(repeating: .nan, count: count),
      band: Array(repeating: -1, count: count), pool: population.pool, total: tellsTotals ? Array(repeating: .nan, count: count) : [])
    let isOnePool = population.members.count == 1
    for (pool, rows) in population.members.enumerated() {
      let weighing = try weighing(prepared, pool, isOnePool ? nil : rows, study)
      let points = prepared.pointsAfter.map { isOnePool ? $0 : $0.gathering(rows) }
      let keys = try RankingKeys(weighing, scheme, points: points)
      place(keys, rows, listed: population.listed[pool], &ranks)
    }
    return ranks
  }

  private func place(_ keys: RankingKeys, _ rows: [Int], listed: Int, _ ranks: inout PeriodRanks) {
    let ranked = keys.hasMissing ? rows.indices.filter { keys.keys[$0] != ScoreColumn.missing } : []
    let standings = Standings(keys: keys.hasMissing ? ranked.map { keys.keys[$0] } : keys.keys)
    let bands =
      scheme.bands.isEmpty
      ? []
      : BandAssignment(bands: scheme.bands).bands(
        standings, totals: keys.hasMissing ? ranked.map { keys.totals[$0] } : keys.totals, scale: keys.scale,
        listed: listed)
    for index in 0..<standings.count {
      let row = rows[keys.hasMissing ? ranked[index] : index]
      ranks.rank[row] = standings.rank(index, scheme.ties)
      if !bands.isEmpty { ranks.band[row] = bands[index] }
    }
    guard !ranks.total.isEmpty else { return }
    for (index, key) in keys.keys.enumerated() where key != ScoreColumn.missing { ranks.total[rows[index]] = keys.points(key) }
  }
}

/// What people of a pool are ordered by, and what bands are cut by.
struct RankingKeys {
  let keys: [Int64]
  let totals: [Int64]
  /// A total is `totals` / (divisor · 10^places).
  let scale: (divisor: Int64, places: Int)
  let hasMissing: Bool
  /// A key is the total times divisor · 10^places.
  private let keyScale: (divisor: Int64, places: Int)

  /// The total that a key stands for.
  func points(_ key: Int64) -> Double { Double(key) / (Double(keyScale.divisor) * PowersOfTen.double[keyScale.places]) }

  init(_ weighing: Weighing, _ scheme: Scheme, points: ScoreColumn?) throws(ScoringError) {
    if scheme.rounding[.total] == nil, let exact = weighing.exactKeys(points: points) {
      (keys, totals, scale, hasMissing) = (exact.keys, exact.keys, (exact.divisor, exact.places), false)
      keyScale = scale
      return
    }
    let published = try weighing.totals(points: points, rounded: true)
    let isExact = scheme.rankBy == .exact && scheme.rounding[.total] != nil
    let ordering = isExact ? try weighing.totals(points: points, rounded: false) : published
    let trusted = ordering.trusted
    keys = trusted.mantissas
    keyScale = (1, trusted.places)
    totals = published.mantissas
    scale = (1, published.places)
    hasMissing = keys.contains(ScoreColumn.missing)
  }
}
