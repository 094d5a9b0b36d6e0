internal import Messages
package import RatingStudy
internal import Statistics

/// Applies a scheme to a study, exactly as it is written.
///
/// The order of the steps: scores of a person are aggregated; converted (ratio, rank); rounded (`component`); adjusted;
/// points before weighting are added; gaps are filled; scores are weighted (each rounded by `weighted` where stated) and
/// summed; the total is adjusted; points are added; the total is rounded (`total`), ranked and cut into bands.
package struct Scorer: Sendable {
  /// The scheme that is applied.
  package let scheme: Scheme
  private let adjuster: any Adjuster

  /// - Parameters:
  ///   - scheme: a valid one, as read from a file.
  ///   - adjuster: carries out the adjustments the scheme names.
  package init(_ scheme: Scheme, adjuster: any Adjuster = NormalizationAdjuster()) {
    self.scheme = scheme
    self.adjuster = adjuster
  }

  /// Scores a study's people.
  ///
  /// - Parameter periods: codes; the latest when `nil`.
  /// - Throws: ``ScoringError`` when the scheme can't be applied.
  /// - Complexity: O(n) in ratings, people × components; a sort a pool where totals aren't rounded.
  package func score(_ study: Study, periods: [Int32]? = nil) throws -> ScoreResult {
    let wanted = periods ?? [study.latestPeriod]
    return try Work.stage(.score) { try score(try prepare(study, periods: wanted), study, periods: wanted) }
  }

  /// Scores prepared people: the same preparation serves every scheme that differs in weights, rounding of weighted
  /// scores and totals, bands or ties only (see ``Scheme/preparation``).
  package func score(_ prepared: [PreparedScores], _ study: Study, periods wanted: [Int32]) throws -> ScoreResult {
    var outcomes = try prepared.map { try outcome(of: $0, study) }
    var repeats = RepeatedBands(scheme)
    for index in outcomes.indices { repeats.apply(to: &outcomes[index]) }
    return result(outcomes.filter { wanted.contains($0.prepared.population.period) }, study)
  }

  /// Prepares the periods that are wanted, and all earlier ones where cards add up over the years.
  package func prepare(_ study: Study, periods wanted: [Int32]) throws -> [PreparedScores] {
    let needed = scheme.repeats.isEmpty ? wanted : Array(0...(wanted.max() ?? 0))
    return try needed.compactMap { period in
      do {
        return try prepare(study, period: period)
      } catch ScoringError.nobody where !wanted.contains(period) {
        return nil
      }
    }
  }

  /// Everything of a period that doesn't depend on weights.
  package func prepare(_ study: Study, period: Int32) throws -> PreparedScores {
    try Preparation(scheme, study, adjuster).prepare(period: period)
  }

  // MARK: One period

  /// Totals, ranks and bands of one period.
  struct PeriodOutcome {
    var prepared: PreparedScores
    /// By component, then person.
    var weight: [[Double]]
    var contribution: [[Double]]
    var total: [Double]
    var exactTotal: [Double]
    var adjustment: [Double]
    var rank: [Double]
    var band: [Int32]
    var quotaChecks: [QuotaCheck]
  }

  func outcome(of prepared: PreparedScores, _ study: Study, details: Bool = true) throws -> PeriodOutcome {
    let count = prepared.population.persons.count
    let empty = [Double](repeating: .nan, count: count)
    var outcome = PeriodOutcome(
      prepared: prepared, weight: scheme.components.map { _ in empty }, contribution: scheme.components.map { _ in empty },
      total: empty, exactTotal: empty,
      adjustment: Array(repeating: 0, count: count), rank: empty, band: Array(repeating: -1, count: count),
      quotaChecks: QuotaCheck.checks(scheme, study, period: prepared.population.period))
    let adjustedTotals = try adjustedTotals(&outcome, study)
    let isOnePool = prepared.population.members.count == 1
    for (pool, rows) in prepared.population.members.enumerated() {
      let weighing = try weighing(prepared, pool, isOnePool ? nil : rows, study)
      let points = prepared.pointsAfter.map { isOnePool ? $0 : $0.gathering(rows) }
      let totals: (published: ScoreColumn, exact: ScoreColumn)
      if let adjustedTotals {
        let exact = try Weighing.adding(isOnePool ? adjustedTotals : adjustedTotals.gathering(rows), points)
        totals = (exact.rounded(scheme.rounding[.total]), exact)
      } else {
        let published = try weighing.totals(points: points, rounded: true)
        let isRounded = scheme.rounding[.total] != nil
        totals = (published, isRounded ? try weighing.totals(points: points, rounded: false) : published)
      }
      if details {
        for component in scheme.components.indices {
          Self.scatter(weighing.applied(component), rows, isOnePool, into: &outcome.weight[component])
          Self.scatter(try weighing.contributions(component), rows, isOnePool, into: &outcome.contribution[component])
        }
      }
      rank(totals, pool, rows, &outcome)
    }
    return outcome
  }

  func weighing(
    _ prepared: PreparedScores, _ pool: Int, _ rows: [Int]?, _ study: Study
  ) throws(ScoringError) -> Weighing {
    let population = prepared.population
    let weights = scheme.components.map {
      $0.weight.weight(in: population.poolNames[pool], parts: population.poolParts[pool])
    }
    guard weights.allSatisfy({ $0.mantissa >= 0 }), weights.contains(where: { $0.mantissa > 0 }) else {
      throw .weights(pool: population.poolNames[pool])
    }
    let columns = rows.map { rows in prepared.adjusted.map { $0.gathering(rows) } } ?? prepared.adjusted
    if scheme.total == .geometric {
      try refuseNegative(columns, weights, rows ?? Array(population.persons.indices), prepared, study)
    }
    return try Weighing(scheme, weights: weights, columns: columns)
  }

  private func refuseNegative(
    _ columns: [ScoreColumn], _ weights: [ExactDecimal], _ rows: [Int], _ prepared: PreparedScores, _ study: Study
  ) throws(ScoringError) {
    for (index, column) in columns.enumerated() where weights[index].mantissa > 0 {
      guard let row = column.mantissas.firstIndex(where: { $0 < 0 && $0 != ScoreColumn.missing }) else { continue }
      let person = prepared.population.persons[rows[row]]
      throw .negativeScore(
        person: study.persons.names[Int(person)], component: scheme.components[index].name, score: column.value(row))
    }
  }

  /// The weighted totals of everybody, adjusted, where the scheme adjusts them.
  private func adjustedTotals(_ outcome: inout PeriodOutcome, _ study: Study) throws -> ScoreColumn? {
    let prepared = outcome.prepared
    guard let specification = scheme.adjust, !specification.isNone else { return nil }
    if specification.isByRater {
      throw ScoringError.adjustment(method: specification.method, problem: Message(AdjustSentence.byRaterNeedsRatings))
    }
    var bases = [Double](repeating: .nan, count: prepared.population.persons.count)
    for (pool, rows) in prepared.population.members.enumerated() {
      let base = try weighing(prepared, pool, rows, study).base()
      for (position, row) in rows.enumerated() { bases[row] = base.value(position) }
    }
    let adjusted = try Preparation.adjusted(
      ScoreColumn(bases), specification, .total, Preparation(scheme, study, adjuster), prepared.population,
      &outcome.prepared.notes)
    for row in bases.indices where !bases[row].isNaN { outcome.adjustment[row] = adjusted.value(row) - bases[row] }
    return adjusted
  }

  private static func scatter(_ values: [Double], _ rows: [Int], _ isWhole: Bool, into column: inout [Double]) {
    if isWhole {
      column = values
    } else {
      for (position, row) in rows.enumerated() { column[row] = values[position] }
    }
  }

  /// Ranks and bands of one pool.
  private func rank(
    _ totals: (published: ScoreColumn, exact: ScoreColumn), _ pool: Int, _ rows: [Int], _ outcome: inout PeriodOutcome
  ) {
    var published = totals.published
    var keys = scheme.rankBy == .exact ? totals.exact : totals.published
    if let veto = scheme.points.veto?.total {
      let places = published.places
      let mantissa = veto.mantissa(at: places) ?? 0
      for (position, row) in rows.enumerated() where outcome.prepared.vetoed[row] {
        published.mantissas[position] = mantissa
        keys.mantissas[position] = veto.mantissa(at: keys.places) ?? 0
      }
    }
    for (position, row) in rows.enumerated() {
      outcome.total[row] = published.value(position)
      outcome.exactTotal[row] = totals.exact.value(position)
    }
    keys = keys.trusted
    let ranked = rows.indices.filter { keys.mantissas[$0] != ScoreColumn.missing }
    let breakers = scheme.tieBreakers.compactMap { name -> [Int64]? in
      guard let component = scheme.components.firstIndex(where: { $0.name == name }) else { return nil }
      return ranked.map { outcome.prepared.adjusted[component].mantissas[rows[$0]] }
    }
    let standings = Standings(keys: ranked.map { keys.mantissas[$0] }, breakers: breakers)
    let bands = BandAssignment(bands: scheme.bands).bands(
      standings, totals: ranked.map { published.mantissas[$0] }, scale: (1, published.places),
      listed: outcome.prepared.population.listed[pool])
    for (index, position) in ranked.enumerated() {
      outcome.rank[rows[position]] = standings.rank(index, scheme.ties)
      outcome.band[rows[position]] = bands[index]
    }
    guard let veto = scheme.points.veto else { return }
    for row in rows where outcome.prepared.vetoed[row] {
      outcome.band[row] = Int32(scheme.bands.firstIndex { $0.name == veto.band } ?? -1)
    }
  }

  // MARK: All periods

  private func result(_ outcomes: [PeriodOutcome], _ study: Study) -> ScoreResult {
    var result = ScoreResult(
      scheme: scheme.name, persons: study.persons, periods: study.hasPeriods ? study.periods : nil, period: [],
      person: [], pool: [], poolNames: [], poolParts: [],
      components: scheme.components.map {
        ScoreResult.Component(name: $0.name, raw: [], adjusted: [], weight: [], contribution: [])
      },
      points: [], pointsAdded: [], adjustment: [], total: [], exactTotal: [], rank: [], band: [],
      bandNames: scheme.bands.map(\.name), quotaChecks: [], notes: scheme.remarks)
    result.hasSeats = scheme.bands.map { $0.top != nil || $0.bottom != nil }
    for outcome in outcomes {
      let population = outcome.prepared.population
      let base = Int32(result.poolNames.count)
      result.poolNames += population.poolNames
      result.poolParts += population.poolParts
      result.poolListed += population.listed
      result.period += Array(repeating: population.period, count: population.persons.count)
      Self.append(population.persons, to: &result.person)
      Self.append(base == 0 ? population.pool : population.pool.map { $0 + base }, to: &result.pool)
      for index in scheme.components.indices {
        let (raw, adjusted) = (outcome.prepared.raw[index], outcome.prepared.adjusted[index])
        let values = raw.values
        Self.append(values, to: &result.components[index].raw)
        // What isn't adjusted needs no second copy.
        Self.append(adjusted == raw ? values : adjusted.values, to: &result.components[index].adjusted)
        Self.append(outcome.weight[index], to: &result.components[index].weight)
        Self.append(outcome.contribution[index], to: &result.components[index].contribution)
      }
      let count = population.persons.count
      Self.append(
        outcome.prepared.points?.values.map { $0.isNaN ? 0 : $0 } ?? Array(repeating: .nan, count: count), to: &result.points)
      Self.append(
        outcome.prepared.pointsAfter?.values.map { $0.isNaN ? 0 : $0 } ?? Array(repeating: 0, count: count),
        to: &result.pointsAdded)
      Self.append(outcome.adjustment, to: &result.adjustment)
      Self.append(outcome.total, to: &result.total)
      Self.append(outcome.exactTotal, to: &result.exactTotal)
      Self.append(outcome.rank, to: &result.rank)
      Self.append(outcome.band, to: &result.band)
      result.quotaChecks += outcome.quotaChecks
      result.notes += outcome.prepared.notes
    }
    return result
  }

  /// Adds to a column; the first part is taken as it is, without copying.
  private static func append<Value>(_ values: [Value], to column: inout [Value]) {
    if column.isEmpty { column = values } else { column += values }
  }
}
