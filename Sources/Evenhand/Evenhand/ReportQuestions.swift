package import RatingStudy
package import WeightSimulation

extension WhatIf.Options {
  /// Weights within so much of the proposal's shares are looked at for the ranks they give.
  private static let region = WeightRegion.box(0.1)
  /// So far every share moves for the best and worst ranks.
  private static let weightShift = 0.05

  /// What a report asks of every proposal: whether importances can be what the weights say, ranks over weights near the proposal's, ranges of
  /// ranks, fair weights, and how sure cards are.
  package static func forReport(_ proposal: Scheme, seed: UInt64, threads: Int) -> Self {
    var options = Self()
    options.seed = seed
    options.threads = threads
    let weights = proposal.components.map { ($0.name, $0.weight.base?.value ?? 0) }.filter { $0.1 > 0 }
    // Weights that differ by pool are no single wish.
    if proposal.components.allSatisfy({ $0.weight.pools.isEmpty }) {
      options.target = ImportanceTarget(Dictionary(weights, uniquingKeysWith: { first, _ in first }))
    }
    var robustness = RobustnessOptions()
    robustness.region = Self.region
    robustness.seed = seed
    robustness.threads = threads
    options.robustness = robustness
    options.shift = Self.weightShift
    options.certaintyOfCards = .forReport(seed: seed, threads: threads)
    options.mostRatingsForBands = BandCertaintyOptions.mostRatingsForBands
    options.searchesFairWeights = true
    return options
  }
}

extension BandCertaintyOptions {
  /// Studies of more ratings are drawn for the sake of cards alone.
  static let mostRatingsForBands = 200_000

  /// How hard a report looks at bands and ranks: their quantiles move by a tenth of a standard error with the draws.
  static func forReport(seed: UInt64, threads: Int) -> Self {
    var options = Self.forCards
    options.draws = 200
    options.ranks = RankQuestion()
    options.ranks?.mostComparisons = 4e8
    (options.seed, options.threads) = (seed, threads)
    return options
  }
}
