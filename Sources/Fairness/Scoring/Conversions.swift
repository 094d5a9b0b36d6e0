internal import RatingStudy

/// Scores that follow from a place among others.
enum Conversions {
  /// Score / best × full (按实绩赋分), the best being the pool's. Where the best isn't positive nobody gets a score.
  static func ratioToBest(_ column: ScoreColumn, full: ExactDecimal, members: [[Int]]) throws(ScoringError) -> ScoreColumn {
    var decimals = [ExactDecimal?](repeating: nil, count: column.count)
    for rows in members {
      guard let best = rows.lazy.map({ column.mantissas[$0] }).max(), best > 0 else { continue }
      for row in rows where column.mantissas[row] != ScoreColumn.missing {
        let numerator = Int128(column.mantissas[row]) * Int128(full.mantissa)
        guard numerator.magnitude < 1 << 85 else { throw .tooLarge(component: "ratioToBest") }
        decimals[row] = try BallotScores.decimal(
          numerator, over: try BallotScores.product(Int128(best), Int128(PowersOfTen.integer[full.places])))
      }
    }
    return try ScoreColumn(decimals: decimals)
  }

  /// full × (1 − step · (rank − 1)) for given ranks, never below 0 (按排名赋分).
  static func points(forRanks ranks: ScoreColumn, full: ExactDecimal, step: Share) throws(ScoringError) -> ScoreColumn {
    guard case .fraction(let numerator, let denominator) = step else { throw .tooLarge(component: "byRank") }
    let unit = Int128(PowersOfTen.integer[ranks.places])
    var decimals: [ExactDecimal?] = []
    decimals.reserveCapacity(ranks.count)
    for mantissa in ranks.mantissas {
      guard mantissa != ScoreColumn.missing else {
        decimals.append(nil)
        continue
      }
      let share = Int128(denominator) * unit - Int128(numerator) * (Int128(mantissa) - unit)
      let whole = try BallotScores.product(Int128(denominator) * unit, Int128(PowersOfTen.integer[full.places]))
      decimals.append(try BallotScores.decimal(try BallotScores.product(max(0, share), Int128(full.mantissa)), over: whole))
    }
    return try ScoreColumn(decimals: decimals)
  }

  /// People ranked by a column within their pool; ties share the mean of their ranks.
  static func ranks(_ column: ScoreColumn, members: [[Int]]) -> ScoreColumn {
    var ranks = [Int64](repeating: ScoreColumn.missing, count: column.count)
    for rows in members {
      let present = rows.filter { column.mantissas[$0] != ScoreColumn.missing }
      let standings = Standings(keys: present.map { column.mantissas[$0] })
      for (position, row) in present.enumerated() { ranks[row] = Int64(standings.rank(position, .average) * 10) }
    }
    return ScoreColumn(mantissas: ranks, places: 1, isExact: true)
  }
}
