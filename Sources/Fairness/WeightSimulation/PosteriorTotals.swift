package import RatingStudy
package import Scoring
internal import Statistics
package import StudyModel

/// What the ratings let one know of totals without error: beside each official total the mean and the spread of its draws, and where bands are cut in both.
package struct PosteriorTotals: Sendable {
  /// A line between two bands of a pool.
  package struct Cut: Sendable {
    /// The pool's number.
    package var pool: Int
    /// How many of the pool stand above it.
    package var above: Int
    /// In official totals: halfway between those who stand next to it.
    package var official: Double
    /// In totals without error: the mean over the draws.
    package var free: Double
    /// The bands above and below; `nil`: none.
    package var bands: [String?]
  }

  /// Codes of the people with a total.
  package var persons: [Int32]
  /// By person their pool's number.
  package var pool: [Int]
  /// By pool its name.
  package var poolNames: [String?]
  /// By person the official total.
  package var total: [Double]
  /// By person the official band.
  package var band: [String?]
  /// By person the mean of the total without error.
  package var mean: [Double]
  /// By person its standard deviation.
  package var deviation: [Double]
  /// By person the share of draws in which the band without error is another than the official one.
  package var wrong: [Double]
  /// From the top of each pool down.
  package var cuts: [Cut]

  /// - Parameters:
  ///   - draws: how often totals without error are drawn.
  ///   - period: the code of the period that is scored.
  /// - Throws: ``ScoringError`` when the scheme can't be applied, `StudyModelError` when the equations can't be solved.
  package init(
    _ scheme: Scheme, _ study: Study, _ model: FittedStudyModel, period: Int32, adjuster: any Adjuster, draws: Int, seed: UInt64,
    threads: Int
  ) throws {
    let world = ErrorFreeWorld(before: scheme, after: scheme, study: study, model: model, period: period, adjuster: adjuster)
    let official = try world.outcomes(of: world.study).before
    let source = try ScoreDraws(
      model, study, period: period, stream: RandomStream(seed: seed).substream("settle").substream(Int(period)), threads: threads)
    let free = try Parallel.map(count: draws, threads: threads) { index in
      try world.outcomes(of: world.studies(try source.draw(index), source.ratings).free).before
    }
    let kept = official.persons.indices.filter { person in official.total[person].isFinite && free.allSatisfy { $0.total[person].isFinite }
    }
    persons = kept.map { official.persons[$0] }
    pool = kept.map { official.pool[$0] }
    poolNames = official.poolNames
    total = kept.map { official.total[$0] }
    band = kept.map { official.band[$0] }
    let totals = free.map { draw in kept.map { draw.total[$0] } }
    let count = Double(draws)
    let means = kept.indices.map { place in totals.reduce(0) { $0 + $1[place] } / count }
    mean = means
    deviation = kept.indices.map { place in
      (totals.reduce(0) { $0 + ($1[place] - means[place]) * ($1[place] - means[place]) } / max(1, count - 1)).squareRoot()
    }
    wrong = kept.map { person in Double(free.count { $0.band[person] != official.band[person] }) / count }
    cuts = []
    for number in Set(pool).sorted() { addCuts(number, totals) }
  }

  /// Lines between neighbours of different bands, from the top down.
  private mutating func addCuts(_ number: Int, _ totals: [[Double]]) {
    let own = pool.indices.filter { pool[$0] == number }.sorted { (-total[$0], $0) < (-total[$1], $1) }
    let sorted = totals.map { draw in own.map { draw[$0] }.sorted(by: >) }
    for place in own.indices.dropFirst() where band[own[place]] != band[own[place - 1]] && total[own[place]] < total[own[place - 1]] {
      let free = sorted.reduce(0.0) { $0 + ($1[place - 1] + $1[place]) / 2 } / Double(sorted.count)
      cuts.append(
        Cut(
          pool: number, above: place, official: (total[own[place]] + total[own[place - 1]]) / 2, free: free,
          bands: [band[own[place - 1]], band[own[place]]]))
    }
  }
}
