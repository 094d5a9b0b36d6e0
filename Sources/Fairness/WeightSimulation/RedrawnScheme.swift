internal import Messages
internal import RatingStudy
internal import Scoring
internal import Statistics

/// What draws show of one scheme: whose band from scores without error is the official one, whose from new ratings, who changes band in each draw, and by how much totals are off.
struct RedrawnScheme: Sendable {
  /// The outcome that everything is held against.
  private let official: ErrorFreeWorld.Outcome
  private let scheme: Scheme
  /// By person the band's index, −1 for none.
  private let bands: [Int]
  /// By pool its people.
  private let members: [[Int]]
  /// By person: draws in which the error-free band is the official one, and in which the one from new ratings is.
  private(set) var right: [Int]
  private(set) var same: [Int]
  /// By draw, then pool × band: who has the band and would not by scores without error; who would, without having it.
  private var wrong: [[Int]] = []
  private var missed: [[Int]] = []
  /// By draw, then person, the total by other raters less the one without error; empty where it wasn't asked for.
  private var errors: [[Double]] = []
  /// By pool: the sum over draws of the squared correlation of both totals, and in how many draws it is there.
  private var agreement: [(sum: Double, draws: Int)]

  init(_ official: ErrorFreeWorld.Outcome, _ scheme: Scheme) {
    self.official = official
    self.scheme = scheme
    bands = official.band.map { name in name.flatMap { name in scheme.bands.firstIndex { $0.name == name } } ?? -1 }
    var members = [[Int]](repeating: [], count: (official.pool.max() ?? -1) + 1)
    for (person, pool) in official.pool.enumerated() { members[pool].append(person) }
    self.members = members
    right = [Int](repeating: 0, count: official.persons.count)
    same = right
    agreement = Array(repeating: (0, 0), count: members.count)
  }

  private func key(_ person: Int, _ band: Int) -> Int { official.pool[person] * scheme.bands.count + band }

  /// Takes up one draw.
  mutating func add(free: ErrorFreeWorld.Outcome, again: ErrorFreeWorld.Outcome) {
    var wrong = [Int](repeating: 0, count: members.count * scheme.bands.count)
    var missed = wrong
    for person in right.indices {
      if again.band[person] == official.band[person] { same[person] += 1 }
      guard free.band[person] != official.band[person] else {
        right[person] += 1
        continue
      }
      if bands[person] >= 0 { wrong[key(person, bands[person])] += 1 }
      if let name = free.band[person], let band = scheme.bands.firstIndex(where: { $0.name == name }) { missed[key(person, band)] += 1 }
    }
    self.wrong.append(wrong)
    self.missed.append(missed)
    for pool in 0..<members.count {
      let own = members[pool].filter { free.total[$0].isFinite && again.total[$0].isFinite }
      let correlation = RankCorrelation.pearson(own.map { free.total[$0] }, own.map { again.total[$0] })
      guard own.count > 2, let correlation else { continue }
      agreement[pool].sum += correlation * correlation
      agreement[pool].draws += 1
    }
  }

  /// Takes up how far a draw's totals by other raters are off.
  mutating func add(totals: [Double], free: [Double]) { errors.append(zip(totals, free).map { $0 - $1 }) }

  /// The draws of both, these first.
  func adding(_ other: RedrawnScheme) -> RedrawnScheme {
    var sum = self
    sum.right = zip(right, other.right).map(+)
    sum.same = zip(same, other.same).map(+)
    sum.wrong += other.wrong
    sum.missed += other.missed
    sum.errors += other.errors
    sum.agreement = zip(agreement, other.agreement).map { ($0.sum + $1.sum, $0.draws + $1.draws) }
    return sum
  }

  // MARK: What is open

  /// What the draws leave open; `ranks` by person.
  ///
  /// - Parameters:
  ///   - period: its name.
  ///   - question: what is asked of ranks; `nil`: nothing.
  /// - Throws: where differences can't be factored.
  func uncertainty(period: String?, _ question: RankQuestion?, threads: Int) throws -> ScoreUncertainty {
    var uncertainty = ScoreUncertainty(draws: wrong.count)
    let pools = members.indices.map { bandErrors([$0], period: period) }
    uncertainty.bands = pools.flatMap { $0 }
    if members.count > 1 { uncertainty.totals = bandErrors(Array(members.indices), period: period) }
    guard let question else { return uncertainty }
    uncertainty.level = question.level
    try addRanks(to: &uncertainty, question, threads: threads)
    return uncertainty
  }

  /// Who would not be in a band if the true scores were known, by band, of some pools; of bands that nobody there has and nobody would have, nothing.
  private func bandErrors(_ pools: [Int], period: String?) -> [BandErrors] {
    let ranked = pools.map { pool in members[pool].filter { official.total[$0].isFinite } }
    let reliability = pools.map { agreement[$0].draws > 0 ? agreement[$0].sum / Double(agreement[$0].draws) : nil }
    return scheme.bands.enumerated().compactMap { index, band -> BandErrors? in
      func count(_ draws: [[Int]]) -> BandErrors.Count {
        .init(draws.map { draw in pools.reduce(0) { $0 + draw[$1 * scheme.bands.count + index] } })
      }
      let own = ranked.map { $0.filter { bands[$0] == index } }
      let n = own.reduce(0) { $0 + $1.count }
      let missed = count(missed)
      guard n > 0 || missed.mean > 0 else { return nil }
      let isShare = band.top != nil || band.bottom != nil
      let byFormula = pools.indices.map { place in
        own[place].isEmpty ? 0 : reliability[place].flatMap { wrongByFormula(own[place], ranked[place], reliability: $0) }
      }
      return BandErrors(
        period: period, pool: pools.count == 1 ? official.poolNames[pools[0]] : nil, band: band.name, isFavorable: band.isFavorable,
        people: ranked.reduce(0) { $0 + $1.count }, n: n, wrong: count(wrong), missed: missed,
        reliability: pools.count == 1 ? reliability[0] : nil,
        wrongByFormula: isShare && !byFormula.contains { $0 == nil } ? byFormula.compactMap(\.self).reduce(0, +) : nil)
    }
  }

  /// Of a band whose members stand together in the ranking, the number who would not stand between the same two shares of the pool by true scores.
  private func wrongByFormula(_ members: [Int], _ ranked: [Int], reliability: Double) -> Double? {
    let totals = members.map { official.total[$0] }
    guard let lowest = totals.min(), let highest = totals.max() else { return nil }
    let isMember = Set(members)
    let others = ranked.filter { !isMember.contains($0) }.map { official.total[$0] }
    let (above, below) = (others.count { $0 >= highest }, others.count { $0 <= lowest })
    guard above + below == others.count, !others.isEmpty else { return nil }
    let count = Double(ranked.count)
    let cuts = [below > 0 ? Double(below) / count : nil, above > 0 ? 1 - Double(above) / count : nil].compactMap(\.self)
    let found = BandMisclassification(reliability: min(1, reliability), cuts: cuts.map { .quantile($0) })
    return found.bands[below > 0 ? 1 : 0].undeserved.map { $0 * Double(members.count) }
  }

  // MARK: Ranks

  /// Rank sets of the totals, pool by pool, by the draws of their errors.
  ///
  /// The errors are what new ratings, by other raters of the same kind in the same places, scored by the whole scheme, are off the totals without error: steps, caps and rounding
  /// count as they do, and raters whom two people share cancel in their difference. Raters' own severities are not taken off: the totals ranked are the official ones, in which they
  /// are errors like the rest.
  private func addRanks(to uncertainty: inout ScoreUncertainty, _ question: RankQuestion, threads: Int) throws {
    var pairs = ScoreUncertainty.Pairs(told: 0, all: 0)
    for pool in members {
      let own = pool.filter { person in official.total[person].isFinite && errors.allSatisfy { $0[person].isFinite } }
      guard !own.isEmpty else { continue }
      let found = try RankSets(
        own.map { official.total[$0] }, errors: .draws(errors.map { draw in own.map { draw[$0] } }), level: question.level,
        tellsFirst: question.tellsFirst, stream: RandomStream(seed: 0), threads: threads)
      for (person, entry) in zip(own, found.entries) {
        uncertainty.ranks[person] = RankSet(
          standardError: standardError(person), marginal: entry.marginal, simultaneous: entry.simultaneous, best: entry.best)
      }
      pairs.told += found.told
      pairs.all += found.pairs
    }
    uncertainty.pairs = pairs
  }

  private func standardError(_ person: Int) -> Double { SampleMoments.standardDeviation(errors.map { $0[person] }) ?? 0 }
}
