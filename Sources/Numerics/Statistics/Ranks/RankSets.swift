package import LinearAlgebra

/// Which ranks of estimates with error can't be ruled out.
///
/// For the differences t_jk = (θ̂_j − θ̂_k)/se_jk the critical value is the quantile of the largest of the same differences of pure error, drawn from its normal distribution; j stands above k beyond
/// doubt where t_jk is larger. A rank set runs from 1 + the number of those that stand above beyond doubt to p − the number of those that stand below. *Marginal*: the largest over one estimate's
/// differences, so that each set by itself covers; *simultaneous*: over all pairs, so that all sets cover at once. Pairs that have been distinguished leave the largest, until no further one is found
/// (stepdown). Who could be among the first m is told by one-sided bounds: there each direction of a pair is a hypothesis of its own, and only that which was rejected leaves.
/// Source: Mogstad, Romano, Shaikh & Wilhelm 2024, Review of Economic Studies 91, 476–518; Romano & Wolf 2005, Econometrica 73, 1237–1282.
package struct RankSets: Sendable {
  /// The errors of the estimates.
  package enum Errors: Sendable {
    /// Standard errors of independent estimates; 0 for one that is known.
    case independent([Double])
    /// Their joint covariance, estimates × estimates.
    case covariance(Matrix)
    /// Draws of them, by draw, then estimate, from whatever distribution they have: of estimates that are no smooth function of what has error.
    case draws([[Double]])
  }

  /// What is known of one estimate's rank; ranks count from 1, the largest estimate first.
  package struct Entry: Sendable, Equatable {
    /// Of the estimate: 1 + how many are larger.
    package let rank: Int
    /// Covers the true rank with the level's probability.
    package let marginal: ClosedRange<Int>
    /// All of these cover with the level's probability at once.
    package let simultaneous: ClosedRange<Int>
    /// No true rank is smaller, with the level's probability for all at once; 1 where the first were not asked for.
    package let best: Int
  }

  /// By estimate, in the order given.
  package let entries: [Entry]
  /// Pairs that stand apart beyond doubt, all of them at once.
  package let told: Int
  /// The last critical value over all pairs.
  package let criticalValue: Double
  /// How many draws of the errors the quantiles are of.
  package let draws: Int

  /// All pairs of two estimates.
  package var pairs: Int { entries.count * (entries.count - 1) / 2 }

  /// Positions of the estimates that could be among the first m: with the level's probability the true ones are all among them, for every m at once.
  package func couldBeAmongFirst(_ m: Int) -> [Int] { entries.indices.filter { entries[$0].best <= m } }

  /// Draws unless their number is given: as many as take a moment, 1,000 to 20,000. With 1,000 their own error moves a critical value by about two hundredths, with 20,000 by half of one.
  package static func usualDraws(_ estimates: Int) -> Int {
    min(20_000, max(1000, 300_000_000 / max(1, estimates * estimates)))
  }

  /// - Parameters:
  ///   - estimates: finite.
  ///   - errors: of the same number.
  ///   - level: in (0, 1), usually 0.95.
  ///   - tellsFirst: whether it will be asked who could be among the first, which takes as long again.
  ///   - draws: how many are made; those that are given are all used.
  ///   - stream: of the draws; one's own draws depend on the place among the estimates sorted from the largest, so that the order in which they are given changes nothing.
  ///   - threads: changes nothing but time.
  /// - Throws: `LinearAlgebraError.notPositiveDefinite` where the covariance is none.
  /// - Complexity: O(estimates² · draws), a few times.
  package init(
    _ estimates: [Double], errors: Errors, level: Double, tellsFirst: Bool = true, draws: Int? = nil, stream: RandomStream, threads: Int = 1
  ) throws {
    precondition(level > 0 && level < 1, "a level lies between 0 and 1")
    let count = estimates.count
    func own(_ position: Int) -> Double {
      switch errors {
      case .independent(let errors): errors[position]
      case .covariance(let matrix): matrix[position, position]
      case .draws: 0
      }
    }
    let order = estimates.indices.sorted { (-estimates[$0], own($0), $0) < (-estimates[$1], own($1), $1) }
    if case .draws(let own) = errors { self.draws = own.count } else { self.draws = draws ?? Self.usualDraws(count) }
    let differences = try RankDifferences(
      estimates: order.map { estimates[$0] }, errors: Self.permuted(errors, order), draws: self.draws, stream: stream, threads: threads)
    let simultaneous = differences.simultaneous(level: level, threads: threads)
    let marginal = differences.marginal(level: level, threads: threads)
    let best = tellsFirst ? differences.best(level: level, threads: threads) : [Int](repeating: 1, count: count)
    var entries = [Entry?](repeating: nil, count: count)
    var rank = 1
    for (place, position) in order.enumerated() {
      if place > 0, estimates[position] != estimates[order[place - 1]] { rank = place + 1 }
      entries[position] = Entry(rank: rank, marginal: marginal[place], simultaneous: simultaneous.sets[place], best: best[place])
    }
    self.entries = entries.compactMap(\.self)
    (told, criticalValue) = (simultaneous.told, simultaneous.criticalValue)
  }

  private static func permuted(_ errors: Errors, _ order: [Int]) -> Errors {
    switch errors {
    case .independent(let errors): .independent(order.map { errors[$0] })
    case .covariance(let matrix): .covariance(matrix.selectingRows(order).selectingColumns(order))
    case .draws(let draws): .draws(draws.map { own in order.map { own[$0] } })
    }
  }
}
