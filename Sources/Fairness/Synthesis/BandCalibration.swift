internal import RatingStudy
internal import Scoring
internal import Statistics
internal import StudyModel
internal import WeightSimulation

/// Whether people whose band is said to be right with probability P are right in a share P of cases; likewise for bands from new ratings
/// and for bands that the proposal alters. Every replication draws all scores anew and fits the study model anew.
package struct BandCalibration: Sendable {
  /// Studies drawn, ≥ 1.
  package var replications: Int
  /// Draws behind each probability.
  package var draws: Int
  /// The seed of the studies; replication r has a stream of its own.
  package var seed: UInt64
  /// Worker threads; they change the time taken, never the result.
  package var threads: Int

  /// - Parameters:
  ///   - replications: ≥ 1.
  ///   - draws: ≥ 1.
  package init(replications: Int, draws: Int = 100, seed: UInt64 = 1, threads: Int = 1) {
    self.replications = replications
    self.draws = draws
    self.seed = seed
    self.threads = threads
  }

  /// What some replications show, in their order; each depends on its own number alone.
  ///
  /// - Throws: `DataError` when a generated study can't be read back; `StudyModelError` when its model can't be fitted.
  package func outcomes(_ scenario: BandScenario, _ chosen: [Int]) throws -> [Outcome] {
    let outcomes = Parallel.map(count: chosen.count, threads: threads) { index in
      Result { try outcome(scenario, seed(of: chosen[index])) }
    }
    return try outcomes.map { try $0.get() }
  }

  /// What one study showed: each probability with whether it came true.
  package struct Outcome: Sendable, Codable {
    var right: [Claim] = []
    var same: [Claim] = []
    var flip: [Claim] = []
  }

  /// A probability that was stated, and what happened.
  struct Claim: Sendable, Codable {
    var probability: Double
    var cameTrue: Bool
  }

  private func outcome(_ scenario: BandScenario, _ seed: UInt64) throws -> Outcome {
    let (study, truth, again) = try scenario.draw(seed: seed)
    var options = BandCertaintyOptions()
    options.draws = draws
    options.seed = seed
    let certainty = try BandCertainty(
      before: scenario.before, after: scenario.after, study, try StudyModel.fit(study), period: 0,
      adjuster: NormalizationAdjuster(), options: options)
    let (trueOld, trueNew) = (try bands(scenario.before, truth), try bands(scenario.after, truth))
    let (againOld, againNew) = (try bands(scenario.before, again), try bands(scenario.after, again))
    var outcome = Outcome()
    for row in certainty.rows {
      let person = row.person
      outcome.right.append(Claim(probability: row.rightBefore, cameTrue: trueOld[person] == row.bandBefore))
      outcome.right.append(Claim(probability: row.rightAfter, cameTrue: trueNew[person] == row.bandAfter))
      outcome.same.append(Claim(probability: row.sameBefore, cameTrue: againOld[person] == row.bandBefore))
      outcome.same.append(Claim(probability: row.sameAfter, cameTrue: againNew[person] == row.bandAfter))
      outcome.flip.append(Claim(probability: row.flip, cameTrue: trueOld[person] != trueNew[person]))
    }
    return outcome
  }

  /// The name of everybody's band; nobody without one is there.
  private func bands(_ scheme: Scheme, _ study: Study) throws -> [String: String] {
    let scores = try Scorer(scheme).score(study)
    return Dictionary(
      uniqueKeysWithValues: (0..<scores.count).compactMap { row in
        scores.bandName(row).map { (scores.persons.names[Int(scores.person[row])], $0) }
      })
  }
}
