public import Messages
public import RatingStudy
public import Scoring

/// What a change of scheme would do: both sides, who moves and why, and how sure any of it is.
public struct SimulationResult: Sendable {
  public var before: SimulationSide
  public var after: SimulationSide
  public var changes: RankChanges
  public var summary: SimulationSummary
  /// Every reversal of two people's order on the straight path from the old to the new weights, in order.
  public var swaps: [Swap]
  public var attainability: Attainability?
  public var robustness: Robustness?
  /// What happens to bands on the path; `nil` where there is none to follow.
  public var path: PathOutcomes?
  /// Best and worst ranks while every weight moves, under both schemes.
  public var ranges: (before: RankRanges, after: RankRanges)?
  /// Of neighbours in the new ranking.
  public var criticalWeights: [CriticalWeight]?
  public var certainty: BandCertainty?
  public var fairRegion: FairRegion?
  public var sensitivity: SobolIndices?
  public var backtest: Backtest?
  /// What couldn't be computed and why; assumptions.
  public var notes: [Message]

  public init(
    before: SimulationSide, after: SimulationSide, changes: RankChanges, summary: SimulationSummary, swaps: [Swap],
    attainability: Attainability? = nil, robustness: Robustness? = nil, notes: [Message] = []
  ) {
    self.before = before
    self.after = after
    self.changes = changes
    self.summary = summary
    self.swaps = swaps
    self.attainability = attainability
    self.robustness = robustness
    self.notes = notes
  }
}

/// One scheme's outcome.
public struct SimulationSide: Sendable {
  /// By component, in the scheme's order.
  public var weights: [(component: String, weight: ComponentWeight)]
  public var scores: ScoreResult
  public var importance: [Importance]
  /// Pool by pool, where there are several; empty else.
  public var importanceByPool: [PoolImportance] = []
  public var groups: [GroupOutcome]
}

/// How one person's outcome changes.
public struct RankChange: Sendable {
  public var person: String
  public var period: String?
  /// NaN where the person has no rank.
  public var rankBefore: Double
  public var rankAfter: Double
  public var bandBefore: String?
  public var bandAfter: String?
  /// What the change of the total is made of; the contributions sum to it.
  public var drivers: [Driver]
  /// The probability that the change moves the person to another band, given the error of the scores.
  public var flipProbability: Double?
}

/// A part of the change of a person's total.
public struct Driver: Sendable, Equatable, Encodable {
  /// A component; or `points`, `adjust`, `rounding`, or `total` where the rule of the total itself changed.
  public var component: String
  /// In points of the total.
  public var contribution: Double
}

/// The whole change in four figures.
public struct SimulationSummary: Sendable, Equatable, Encodable {
  /// Kendall's τ-b over all pairs of one pool; `nil` when every pair is tied on a side.
  public var kendallTau: Double?
  public var meanAbsoluteRankShift: Double
  public var maximumRankShift: Double
  /// How many people change their band.
  public var bandChanges: Int

  private enum Key: String, CodingKey { case kendallTau, meanAbsoluteRankShift, maximumRankShift, bandChanges }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kendallTau, forKey: .kendallTau)
    try container.encode(meanAbsoluteRankShift, forKey: .meanAbsoluteRankShift)
    try container.encode(maximumRankShift, forKey: .maximumRankShift)
    try container.encode(bandChanges, forKey: .bandChanges)
  }
}

/// Two people whose order reverses.
public struct Swap: Sendable, Equatable, Encodable {
  /// Where on the path: 0 is the old, 1 the new scheme.
  public var at: Double
  /// Who gets ahead.
  public var up: String
  /// Who falls behind.
  public var down: String
  public var period: String?

  private enum Key: String, CodingKey { case at, up, down, period }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(at, forKey: .at)
    try container.encode(up, forKey: .up)
    try container.encode(down, forKey: .down)
    if let period { try container.encode(period, forKey: .period) }
  }
}

/// What matters how much within one pool.
public struct PoolImportance: Sendable, Equatable, Encodable {
  public var period: String?
  public var pool: String?
  /// People with a rank.
  public var n: Int
  /// In the scheme's order.
  public var importance: [Importance]

  private enum Key: String, CodingKey { case period, pool, n, importance }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(period, forKey: .period)
    try container.encode(pool, forKey: .pool)
    try container.encode(n, forKey: .n)
    try container.encode(importance, forKey: .importance)
  }
}

/// How much a component matters, under each of its names.
public struct Importance: Sendable, Equatable, Encodable {
  public var component: String
  /// The weight's share of all weights; over several pools their mean by people.
  public var nominal: Double
  /// w cov(x, y) / var(y); sums to 1, may be negative. `nil` when the totals don't vary.
  public var covarianceShare: Double?
  /// var(E[y | x]) / var(y), the correlation ratio.
  public var mainEffect: Double?
  /// The component's Shapley share of the variance of the total.
  public var shapley: Double?
  /// The kernel bandwidth of the main effect, in points of the component; `nil` where its values are taken as they are.
  public var bandwidth: Double?

  private enum Key: String, CodingKey { case component, nominal, covarianceShare, mainEffect, shapley, bandwidth }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(component, forKey: .component)
    try container.encode(nominal, forKey: .nominal)
    try container.encode(covarianceShare, forKey: .covarianceShare)
    try container.encode(mainEffect, forKey: .mainEffect)
    try container.encode(shapley, forKey: .shapley)
    try container.encode(bandwidth, forKey: .bandwidth)
  }
}

/// How a group of people fares.
public struct GroupOutcome: Sendable, Equatable, Encodable {
  public var group: String
  /// People with a rank.
  public var n: Int
  public var meanRank: Double
  /// The share with the favourable outcome; `nil` without bands.
  public var selectionRate: Double?
  /// The rate over the highest rate of any group; `nil` when nobody is selected.
  public var impactRatio: Double?
  /// An interval of the ratio that takes units, not people, as independent; `nil` for the reference group and where it
  /// can't be had (fewer than two units, a rate of 0).
  public var impactInterval: [Double]?
  /// Whether the ratio is below four fifths, decided in integers.
  public var isBelowFourFifths: Bool

  private enum Key: String, CodingKey { case group, n, meanRank, selectionRate, impactRatio, impactInterval, flagged }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(group, forKey: .group)
    try container.encode(n, forKey: .n)
    try container.encode(meanRank, forKey: .meanRank)
    try container.encode(selectionRate, forKey: .selectionRate)
    try container.encode(impactRatio, forKey: .impactRatio)
    try container.encode(impactInterval, forKey: .impactInterval)
    try container.encode(isBelowFourFifths, forKey: .flagged)
  }
}
