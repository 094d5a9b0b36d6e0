/// What the error of the ratings leaves open of a result: who of a band would be in it if the true scores were known, and which ranks can't be ruled out.
///
/// Where the figures come from is said in `WeightSimulation`.
package struct ScoreUncertainty: Sendable {
  /// Pairs of one pool that are ranked against each other.
  package struct Pairs: Sendable, Equatable {
    /// That can be distinguished, all of them at once.
    package var told: Int
    /// All.
    package var all: Int

    /// Each parameter the property of its name.
    package init(told: Int, all: Int) { (self.told, self.all) = (told, all) }
  }

  /// How many draws everything is of.
  package var draws: Int
  /// By period, pool and band.
  package var bands: [BandErrors] = []
  /// By period and band, over all pools; empty where there is one pool.
  package var totals: [BandErrors] = []
  /// Of the rank sets; `nil` where none were asked for.
  package var level: Double?
  /// By row of the result; people without a total have none.
  package var ranks: [Int: RankSet] = [:]
  /// Over all pools; `nil` without rank sets.
  package var pairs: Pairs?

  /// Nothing but how many draws there were.
  package init(draws: Int) { self.draws = draws }

  /// Takes up bands and pairs of another period; rows have places of their own.
  package mutating func addBands(_ other: ScoreUncertainty) {
    bands += other.bands
    totals += other.totals
    level = level ?? other.level
    guard let more = other.pairs else { return }
    pairs = Pairs(told: (pairs?.told ?? 0) + more.told, all: (pairs?.all ?? 0) + more.all)
  }

  /// Bands over all pools where there are several, else of the one.
  package var wholeBands: [BandErrors] { totals.isEmpty ? bands : totals }
}

/// Ranks of a person's total that its error does not rule out; 1 is the best of the pool.
package struct RankSet: Sendable, Equatable {
  /// Of the total, in points.
  package var standardError: Double
  /// First and last rank, for this person by itself.
  package var marginal: ClosedRange<Int>
  /// The same for all of the pool at once.
  package var simultaneous: ClosedRange<Int>
  /// No true rank is smaller, for all of the pool at once: who could be among the first m has one of at most m; 1 where it wasn't asked for.
  package var best: Int

  /// Each parameter the property of its name.
  package init(standardError: Double, marginal: ClosedRange<Int>, simultaneous: ClosedRange<Int>, best: Int) {
    (self.standardError, self.marginal, self.simultaneous, self.best) = (standardError, marginal, simultaneous, best)
  }
}

/// Of those who got a band, how many would not have it if the true scores were known; and how many others would.
package struct BandErrors: Sendable {
  /// A number over the draws.
  package struct Count: Sendable, Equatable {
    /// Its mean.
    package var mean: Double
    /// Its 2.5 % and 97.5 % points.
    package var interval: ClosedRange<Int>

    /// Of counts, one a draw; not empty.
    package init(_ counts: [Int]) {
      let sorted = counts.sorted()
      mean = Double(sorted.reduce(0, +)) / Double(sorted.count)
      let last = Double(sorted.count - 1)
      interval = sorted[Int((0.025 * last).rounded(.down))]...sorted[Int((0.975 * last).rounded(.up))]
    }
  }

  /// The period's name; `nil` when the study knows no periods.
  package var period: String?
  /// The pool's name; `nil` when there are no pools.
  package var pool: String?
  /// The band's name.
  package var band: String
  /// Whether the band is a good thing to have.
  package var isFavorable: Bool
  /// People of the pool who have a total.
  package var people: Int
  /// People who have the band.
  package var n: Int
  /// Those of them who would not have it by scores without error.
  package var wrong: Count
  /// People without it who would have it by scores without error.
  package var missed: Count
  /// The squared correlation within the pool, over the draws, of totals from new ratings with those without error; `nil` where they don't vary.
  package var reliability: Double?
  /// The number wrong by the bivariate normal formula at that reliability, for a band that is a share of the pool; else `nil`.
  package var wrongByFormula: Double?

  /// Each parameter the property of its name.
  package init(
    period: String?, pool: String?, band: String, isFavorable: Bool, people: Int, n: Int, wrong: Count, missed: Count, reliability: Double?,
    wrongByFormula: Double?
  ) {
    (self.period, self.pool, self.band, self.isFavorable) = (period, pool, band, isFavorable)
    (self.people, self.n, self.wrong, self.missed) = (people, n, wrong, missed)
    (self.reliability, self.wrongByFormula) = (reliability, wrongByFormula)
  }
}
