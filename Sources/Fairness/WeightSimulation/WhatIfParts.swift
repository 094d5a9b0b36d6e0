internal import Messages
internal import RatingStudy
internal import Scoring
internal import Statistics
internal import StudyModel

/// What a comparison adds when it is asked for.
extension WhatIf {
  func add(
    to result: inout SimulationResult, _ study: Study, _ periods: [Int32], _ model: FittedStudyModel?
  ) throws {
    let (old, new) = (result.before.scores, result.after.scores)
    result.attainability = options.target.map { Self.attain($0, new, after) }
    if let region = options.robustness {
      let robustness = Robustness(new, after, region)
      result.notes += robustness.notes
      result.robustness = robustness
    }
    if let shift = options.shift {
      result.ranges = (
        RankRanges(old, before, distance: shift, seed: options.seed), RankRanges(new, after, distance: shift, seed: options.seed)
      )
      let (critical, lacking) = Self.criticalWeights(new, after)
      result.criticalWeights = critical
      if lacking > 0 { result.notes.append(Message(SimulationSentence.missingInNeighbours(count: lacking))) }
    }
    if let certainty = options.certainty {
      try addCertainty(to: &result, study, periods, certainty, model)
    } else if let certainty = options.certaintyOfCards, hasCards(result) || looksAtBands(study) {
      try addCertainty(toCardsOf: &result, study, periods, certainty, model)
    }
    if options.searchesFairWeights, let period = periods.last { result.fairRegion = try fairRegion(study, period, new) }
    if let sensitivity = options.sensitivity, let period = periods.last {
      result.sensitivity = try RankSensitivity(
        after, study, period: period, adjuster: adjuster, options: sensitivity
      ).indices()
    }
    if options.backtests { result.backtest = try Backtest(self, study) }
  }

  /// Whether bands are looked at though nobody has a card.
  private func looksAtBands(_ study: Study) -> Bool {
    guard let count = study.ratings?.count, !before.bands.isEmpty else { return false }
    return count <= options.mostRatingsForBands
  }

  /// The bands of either scheme that are a burden.
  private var cards: Set<String> { before.cards.union(after.cards) }

  /// Whether anybody has a card on either side.
  private func hasCards(_ result: SimulationResult) -> Bool {
    let cards = cards
    return [result.before.scores, result.after.scores].contains { scores in
      let codes = scores.bandNames.indices.filter { cards.contains(scores.bandNames[$0]) }.map { Int32($0) }
      return !codes.isEmpty && scores.band.contains { codes.contains($0) }
    }
  }

  private func addCertainty(
    toCardsOf result: inout SimulationResult, _ study: Study, _ periods: [Int32], _ options: BandCertaintyOptions,
    _ model: FittedStudyModel?
  ) throws {
    guard let ratings = study.ratings else {
      result.notes.append(Message(SimulationSentence.cardsNotRated))
      return
    }
    guard ratings.count <= self.options.mostRatingsForCards else {
      result.notes.append(Message(SimulationSentence.cardsNotDrawn(count: ratings.count)))
      return
    }
    try addCertainty(to: &result, study, periods, options, model)
    result.certainty?.isForEverybody = false
  }

  private func addCertainty(
    to result: inout SimulationResult, _ study: Study, _ periods: [Int32], _ options: BandCertaintyOptions,
    _ known: FittedStudyModel?
  ) throws {
    guard study.ratings != nil else {
      result.notes.append(Message(SimulationSentence.certaintyNeedsRatings))
      return
    }
    let model: FittedStudyModel
    do {
      if let known { model = known } else { model = try StudyModel.fit(study, threads: options.threads) }
    } catch {
      result.notes.append(error.message)
      return
    }
    var all: BandCertainty?
    for period in periods {
      let own = try BandCertainty(
        before: before, after: after, study, model, period: period, adjuster: adjuster, options: options)
      if all == nil { all = own } else { all?.append(own) }
    }
    guard var certainty = all else { return }
    certainty.cards = cards
    result.certainty = certainty
    certainty.add(to: &result.before.scores, .before, ofBands: before.cards)
    certainty.add(to: &result.after.scores, .after, ofBands: after.cards)
    let flips = Dictionary(
      certainty.rows.map { (PersonPeriod(person: $0.person, period: $0.period), $0.flip) }, uniquingKeysWith: { first, _ in first })
    result.changes.flipProbabilities = result.changes.map { change in
      flips[PersonPeriod(person: change.person, period: change.period)] ?? .nan
    }
  }

  private func fairRegion(_ study: Study, _ period: Int32, _ scores: ScoreResult) throws -> FairRegion {
    let scorer = Scorer(after, adjuster: adjuster)
    let prepared = try scorer.prepare(study, period: period)
    let present = Scorer(before, adjuster: adjuster)
    let lookup = AttributeLookup(study)
    let group = (try? lookup.column(options.group, period)) ?? { _ in nil }
    let moments = PoolMoments(scores)
    let isLinear = after.total != .geometric && after.adjust?.isNone ?? true
    return try FairRegion(
      after, prepared, study,
      present: try present.ranks(try present.prepare(study, period: period), study),
      groups: prepared.population.persons.map { group($0) },
      covariance: isLinear ? moments.covariance(moments.centred) : nil, threads: options.threads)
  }

  /// Critical weights of neighbours, pool by pool, and how many people are nobody's neighbour because they lack a component.
  static func criticalWeights(_ scores: ScoreResult, _ scheme: Scheme) -> (weights: [CriticalWeight], lacking: Int) {
    guard scheme.total != .geometric, scheme.adjust?.isNone ?? true else { return ([], 0) }
    var lacking = 0
    var pools: [Int32: [Int]] = [:]
    for row in 0..<scores.count where scores.rank[row].isFinite { pools[scores.pool[row], default: []].append(row) }
    let found = pools.sorted { $0.key < $1.key }.flatMap { pool, members -> [CriticalWeight] in
      let weights = scheme.components.map {
        $0.weight.weight(in: scores.poolNames[Int(pool)], parts: scores.poolParts[Int(pool)]).value
      }
      let counting = weights.indices.filter { weights[$0] > 0 }
      let sum = weights.reduce(0, +)
      let order = members.sorted {
        scores.exactTotal[$0] != scores.exactTotal[$1] ? scores.exactTotal[$0] > scores.exactTotal[$1] : $0 < $1
      }
      func isComplete(_ row: Int) -> Bool { counting.allSatisfy { scores.components[$0].adjusted[row].isFinite } }
      lacking += order.count { !isComplete($0) }
      let scale = scheme.total == .sum ? sum : 1
      // Neighbours in the ranking of all: somebody who lacks a component parts those before from those behind.
      return order.split(whereSeparator: { !isComplete($0) }).flatMap { run in
        CriticalWeights.neighbors(
          run.map { row in
            counting.map { scale * scores.components[$0].adjusted[row] + scores.pointsAdded[row] }
          }, names: run.map { scores.persons.names[Int(scores.person[$0])] },
          components: counting.map { scheme.components[$0].name }, shares: counting.map { weights[$0] / sum })
      }
    }
    return (found, lacking)
  }
}
