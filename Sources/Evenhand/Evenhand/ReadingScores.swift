internal import RatingStudy
internal import Scoring
internal import Statistics

/// Everybody's bands and ranks under every reading that bears on scores.
struct ReadingScores {
  private let maker: ReadingMaker
  private let threads: Int
  private let places: [ReadingPlace]

  init(_ maker: ReadingMaker, threads: Int) {
    (self.maker, self.threads) = (maker, threads)
    places = ReadingPlace.all(maker.choices, where: \.bearsOnScores)
  }

  /// One reading's outcome, by person code; nobody without a place in it is there.
  private struct Outcome: Sendable {
    var bands: [Int32: Int32]
    var ranks: [Int32: Double]
  }

  /// - Throws: ``ScoringError`` when the scheme can't be applied under some reading.
  func people() throws -> [MultiverseResult.Person] {
    let study = maker.study
    let names = maker.scheme.bands.map(\.name)
    let outcomes = try outcomes()
    let base = try Scorer(maker.scheme).score(study, periods: [study.latestPeriod])
    let rows = (0..<base.count).sorted {
      (base.pool[$0], base.rank[$0].isFinite ? base.rank[$0] : .infinity, $0) < (
        base.pool[$1], base.rank[$1].isFinite ? base.rank[$1] : .infinity, $1
      )
    }
    return rows.map { row -> MultiverseResult.Person in
      let person = base.person[row]
      let bands = outcomes.map { $0.bands[person] ?? -1 }
      let ranks = outcomes.compactMap { $0.ranks[person] }
      let own = base.band[row]
      var counts: [Int32: Int] = [:]
      for band in bands { counts[band, default: 0] += 1 }
      let shares = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { band, count in
        MultiverseResult.BandShare(band: band < 0 ? nil : names[Int(band)], share: Double(count) / Double(bands.count))
      }
      let options = counts.count > 1 ? optionShares(bands.map { $0 == own }) : []
      return MultiverseResult.Person(
        person: base.persons[person] ?? "", pool: base.poolName(row), band: base.bandName(row),
        rank: base.rank[row].isFinite ? Int(base.rank[row].rounded()) : nil,
        ranks: [ranks.min(), ranks.max()].compactMap { $0.map { Int($0.rounded()) } }, bands: shares,
        decidedBy: counts.count > 1 ? deciding(bands) : nil, options: options)
    }
  }

  private func outcomes() throws -> [Outcome] {
    // Readings that differ in the scheme alone share a study.
    let shared = Dictionary(grouping: places.indices) { places[$0].ofRatings }.values.sorted { $0[0] < $1[0] }
    let found = try Parallel.map(count: shared.count, threads: threads) { group in
      let own = maker.scored(places[shared[group][0]])
      return try shared[group].map { (index: $0, outcome: try outcome(places[$0], own)) }
    }
    return found.flatMap { $0 }.sorted { $0.index < $1.index }.map(\.outcome)
  }

  private func outcome(_ place: ReadingPlace, _ study: Study) throws -> Outcome {
    let scorer = Scorer(maker.scheme(place), adjuster: NormalizationAdjuster(threads: 1))
    let ranks = try scorer.ranks(try scorer.prepare(study, period: maker.study.latestPeriod), study)
    var outcome = Outcome(bands: [:], ranks: [:])
    for (row, person) in ranks.persons.enumerated() {
      outcome.bands[person] = ranks.band[row]
      if ranks.rank[row].isFinite { outcome.ranks[person] = ranks.rank[row] }
    }
    return outcome
  }

  private static let choices = ReadingChoice.allCases.filter(\.bearsOnScores)

  /// By option the share of readings that give the band of the reading as it stands.
  private func optionShares(_ agrees: [Bool]) -> [MultiverseResult.OptionShare] {
    let listed = Dictionary(uniqueKeysWithValues: maker.choices.listed.map { ($0.choice, $0.options) })
    return Self.choices.flatMap { choice -> [MultiverseResult.OptionShare] in
      let options = listed[choice] ?? []
      guard options.count > 1 else { return [] }
      return options.indices.map { option in
        let own = places.indices.filter { places[$0][choice] == option }
        return .init(choice: choice, option: options[option], share: Double(own.count { agrees[$0] }) / Double(max(1, own.count)))
      }
    }
  }

  /// The choice whose options differ most in the bands they give: the largest share of the bands' (Gini) variance between options; the first of equals.
  private func deciding(_ bands: [Int32]) -> ReadingChoice? {
    let all = Set(bands)
    func between(_ choice: ReadingChoice) -> Double {
      let groups = Dictionary(grouping: bands.indices) { places[$0][choice] }
      return all.reduce(0) { sum, band in
        let mean = Double(bands.count { $0 == band }) / Double(bands.count)
        return sum
          + groups.values.reduce(0) { part, own in
            let share = Double(own.count { bands[$0] == band }) / Double(own.count)
            return part + Double(own.count) * (share - mean) * (share - mean)
          }
      }
    }
    let found = Self.choices.map { ($0, between($0)) }
    guard let best = found.map(\.1).max(), best > 0 else { return nil }
    return found.first { $0.1 >= best * (1 - 1e-12) }?.0
  }
}
