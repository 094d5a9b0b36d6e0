internal import RatingStudy
internal import Scoring
internal import Statistics
internal import StudyModel
internal import WeightSimulation

/// Whether rank sets hold the true ranks, and whether as many are wrongly in a band as is said. Every replication draws all estimates, or all scores of a study, anew.
package struct RankCalibration: Sendable {
  /// Tables or studies drawn, ≥ 1.
  package var replications: Int
  /// Draws behind the sets of a study.
  package var draws: Int
  /// The seed of the studies; replication r has a stream of its own.
  package var seed: UInt64
  /// Worker threads; they change the time taken, never the result.
  package var threads: Int

  /// - Parameters:
  ///   - replications: ≥ 1.
  ///   - draws: ≥ 1.
  package init(replications: Int, draws: Int = 400, seed: UInt64 = 1, threads: Int = 1) {
    (self.replications, self.draws, self.seed, self.threads) = (replications, draws, seed, threads)
  }

  /// The sets' level, and how many first are asked about.
  static let level = 0.95
  static let first = 10

  /// What some replications show, in their order; each depends on its own number alone.
  ///
  /// - Throws: `DataError` when a generated study can't be read back; `StudyModelError` when its model can't be fitted.
  package func outcomes(_ scenario: RankScenario, _ chosen: [Int]) throws -> [Outcome] {
    let outcomes = Parallel.map(count: chosen.count, threads: threads) { index in
      Result { try outcome(scenario, seed(of: chosen[index])) }
    }
    return try outcomes.map { try $0.get() }
  }

  /// What one ranking showed.
  package struct Outcome: Sendable, Codable {
    /// Whether all sets of all at once hold.
    var allHold: Bool
    /// The share of sets by themselves that hold.
    var alone: Double
    /// Whether all who are truly among the first could be among them.
    var firstHold: Bool
    /// The share of pairs that are distinguished.
    var told: Double
    /// Of a study's bands: who is said to be there wrongly, who truly is, and by the formula.
    var wrongStated = 0.0
    var wrongTrue = 0.0
    var wrongByFormula = 0.0
  }

  private func outcome(_ scenario: RankScenario, _ seed: UInt64) throws -> Outcome {
    switch scenario.kind {
    case .table(let table):
      var stream = RandomStream(seed: seed).substream("table")
      let drawn = table.draw(&stream)
      let sets = try RankSets(drawn.estimates, errors: drawn.errors, level: Self.level, draws: 2000, stream: stream.substream("sets"))
      return Self.outcome(
        sets.entries.map { RankSet(standardError: 0, marginal: $0.marginal, simultaneous: $0.simultaneous, best: $0.best) }, table.truth,
        told: Double(sets.told) / Double(sets.pairs))
    case .study(let own): return try outcome(own, seed)
    }
  }

  private func outcome(_ scenario: BandScenario, _ seed: UInt64) throws -> Outcome {
    let (study, truth, _) = try scenario.draw(seed: seed)
    var question = RankQuestion()
    (question.level, question.tellsFirst) = (Self.level, true)
    var options = BandCertaintyOptions()
    (options.draws, options.seed, options.ranks) = (draws, seed, question)
    let certainty = try BandCertainty(
      before: scenario.before, after: scenario.before, study, try StudyModel.fit(study), period: 0, adjuster: NormalizationAdjuster(),
      options: options)
    let known = try Scorer(scenario.before).score(truth)
    let rows = Dictionary(uniqueKeysWithValues: (0..<known.count).map { (known.persons[known.person[$0]] ?? "", $0) })
    let open = certainty.before
    let ranked = certainty.rows.indices.compactMap { place in
      open.ranks[place].flatMap { set in rows[certainty.rows[place].person].map { (set, known.total[$0]) } }
    }
    var outcome = Self.outcome(
      ranked.map(\.0), ranked.map(\.1), told: open.pairs.map { Double($0.told) / Double($0.all) } ?? 0)
    outcome.wrongStated = open.bands.reduce(0) { $0 + $1.wrong.mean }
    outcome.wrongByFormula = open.bands.reduce(0) { $0 + ($1.wrongByFormula ?? 0) }
    outcome.wrongTrue = Double(
      certainty.rows.count { row in row.bandBefore != nil && rows[row.person].map { known.bandName($0) != row.bandBefore } ?? false })
    return outcome
  }

  /// Holds sets against true values. With ties every rank between the best and the worst that they share is a true one.
  private static func outcome(_ sets: [RankSet], _ truth: [Double], told: Double) -> Outcome {
    let spans = truth.map { own in (best: 1 + truth.count { $0 > own }, worst: truth.count { $0 >= own }) }
    func holds(_ set: ClosedRange<Int>, _ place: Int) -> Bool {
      set.lowerBound <= spans[place].best && spans[place].worst <= set.upperBound
    }
    let alone = sets.indices.count { holds(sets[$0].marginal, $0) }
    return Outcome(
      allHold: sets.indices.allSatisfy { holds(sets[$0].simultaneous, $0) }, alone: Double(alone) / Double(max(1, sets.count)),
      firstHold: sets.indices.allSatisfy { spans[$0].best > first || sets[$0].best <= first }, told: told)
  }
}
