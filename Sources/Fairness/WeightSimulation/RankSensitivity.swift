internal import Messages
package import RatingStudy
package import Scoring
internal import Statistics

/// What the ranking depends on most: Sobol indices of the mean absolute rank shift against the proposal's ranking when weights, normalization,
/// trimming and raters vary at once.
///
/// Weights are uniform within ± a distance of the proposal's shares (before they are scaled to sum to 1); each component without an adjustment
/// of its own is left as it is, or put on z-scores, min–max or normal scores of the pool; one, two or no scores are dropped at each end; and a
/// tenth of the raters is left out. A factor that has nothing to vary is not there (no groups to normalize within, a product that takes no
/// negative scores, no ratings).
public struct RankSensitivity: Sendable {
  /// How much is varied, and how hard is looked.
  public var options: Options
  private let scheme: Scheme
  private let study: Study
  private let period: Int32
  private let adjuster: any Adjuster

  /// How much is varied, and how hard is looked.
  public struct Options: Sendable {
    /// How far each share of the weights moves, of its own size.
    public var weightDistance = 0.25
    /// The normalizations that are tried, by name as in `normalize --method`.
    public var normalizations = ["none", "z", "min-max", "rank"]
    /// Scores dropped at each end.
    public var trims = [0, 1, 2]
    /// Raters are dealt into so many parts, of which one is left out.
    public var raterParts = 10
    /// Size of each of the two samples of the Sobol estimator, ≥ 1.
    public var sampleSize = 128
    /// The seed of the samples.
    public var seed: UInt64 = 1
    /// Worker threads; they change the time taken, never the result.
    public var threads = 1

    private enum CodingKeys: String, CodingKey {
      case weightDistance, normalizations, trims, raterParts, sampleSize, seed
    }

    /// Everything at its default.
    public init() {}
  }

  /// Prepares to vary a scheme on one period of a study.
  ///
  /// - Parameters:
  /// - scheme: the proposal, whose ranking everything is held against.
  /// - study: whose people are ranked.
  /// - period: the period's code.
  /// - adjuster: carries out the normalizations.
  /// - options: how much is varied.
  package init(_ scheme: Scheme, _ study: Study, period: Int32, adjuster: any Adjuster, options: Options = Options()) {
    self.scheme = scheme
    self.study = study
    self.period = period
    self.adjuster = adjuster
    self.options = options
  }

  private var rated: [Int] { scheme.components.indices.filter { scheme.components[$0].from == .ratings } }

  /// The factors that have something to vary, with their coordinates.
  private var factors: [(name: String, coordinates: Int)] {
    var factors = [("weights", scheme.components.count)]
    let hasGroups = !scheme.poolsBy.isEmpty || study.groups.count > 0
    if hasGroups, scheme.total != .geometric, scheme.components.contains(where: { $0.adjust?.isNone ?? true }) {
      factors.append(("normalization", 1))
    }
    if !rated.isEmpty {
      factors.append(("trimming", 1))
      if study.raters.count >= options.raterParts { factors.append(("raters", 1)) }
    }
    return factors
  }

  /// - Returns: `nil` where nothing moves anybody.
  /// - Throws: ``ScoringError`` when the scheme can't be applied.
  package func indices() throws -> SobolIndices? {
    let scorer = Scorer(scheme, adjuster: adjuster)
    let base = try scorer.ranks(try scorer.prepare(study, period: period), study)
    let ranks = Dictionary(uniqueKeysWithValues: zip(base.persons, base.rank))
    let factors = factors
    return try SobolIndices(
      factors: factors, sampleSize: options.sampleSize, stream: RandomStream(seed: options.seed).substream("sensitivity"),
      threads: options.threads
    ) { point in
      try shift(factors, point, ranks)
    }
  }

  /// The mean absolute rank shift at a point.
  private func shift(
    _ factors: [(name: String, coordinates: Int)], _ point: [Double], _ base: [Int32: Double]
  ) throws -> Double {
    var scheme = scheme
    var study = study
    var next = 0
    for factor in factors {
      let own = Array(point[next..<next + factor.coordinates])
      next += factor.coordinates
      switch factor.name {
      case "weights": vary(&scheme, own)
      case "normalization": normalize(&scheme, Self.pick(options.normalizations, own[0]))
      case "trimming": trim(&scheme, Self.pick(options.trims, own[0]))
      default: leaveOut(&study, min(options.raterParts - 1, Int(own[0] * Double(options.raterParts))))
      }
    }
    let scorer = Scorer(scheme, adjuster: adjuster)
    let ranks = try scorer.ranks(try scorer.prepare(study, period: period), study)
    let shifts = zip(ranks.persons, ranks.rank).compactMap { person, rank -> Double? in
      guard let old = base[person], old.isFinite, rank.isFinite else { return nil }
      return abs(rank - old)
    }
    return shifts.isEmpty ? 0 : shifts.reduce(0, +) / Double(shifts.count)
  }

  private static func pick<Choice>(_ choices: [Choice], _ uniform: Double) -> Choice {
    choices[min(choices.count - 1, Int(uniform * Double(choices.count)))]
  }

  /// Weights to four digits of a share, so that they stay decimals.
  private func vary(_ scheme: inout Scheme, _ uniforms: [Double]) {
    for (index, uniform) in uniforms.enumerated() {
      let factor = 1 + options.weightDistance * (2 * uniform - 1)
      let scaled = { (weight: ExactDecimal) in
        ExactDecimal(Rounding(places: 6).rounded(weight.value * factor)) ?? weight
      }
      let weight = scheme.components[index].weight
      scheme.components[index].weight = ComponentWeight(weight.base.map(scaled), pools: weight.pools.mapValues(scaled))
    }
  }

  private func normalize(_ scheme: inout Scheme, _ method: String) {
    guard method != "none" else { return }
    for index in scheme.components.indices where scheme.components[index].adjust?.isNone ?? true {
      scheme.components[index].adjust = AdjustSpecification(
        method: method, within: scheme.poolsBy.isEmpty ? [] : scheme.poolsBy)
    }
  }

  private func trim(_ scheme: inout Scheme, _ count: Int) {
    for index in rated { scheme.components[index].aggregate.trim = count == 0 ? nil : Trim(high: count, low: count) }
  }

  /// Leaves out the raters of one part; everybody keeps a score, since others rated them, or drops out of the comparison.
  private func leaveOut(_ study: inout Study, _ part: Int) {
    guard var ratings = study.ratings else { return }
    let kept = (0..<ratings.count).filter { Int(ratings.rater[$0]) % options.raterParts != part }
    ratings.keep(kept)
    study.ratings = ratings
  }
}
