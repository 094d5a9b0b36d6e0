public import Messages
public import RatingStudy
public import Scoring

/// What a change of scheme would do: both sides, who moves and why, and how sure any of it is.
public struct SimulationResult: Sendable {
  /// The outcome under the scheme.
  public var before: SimulationSide
  /// The outcome under the proposal.
  public var after: SimulationSide
  /// How everybody's outcome changes.
  public var changes: RankChanges
  /// The whole change in four figures.
  public var summary: SimulationSummary
  /// Every reversal of two people's order on the straight path from the old to the new weights, in order.
  public var swaps: [Swap]
  /// Whether the wanted importances can be had; `nil` where none were asked for.
  public var attainability: Attainability?
  /// How ranks hold while weights vary; `nil` where it wasn't asked for.
  public var robustness: Robustness?
  /// What happens to bands on the path; `nil` where there is none to follow.
  public var path: PathOutcomes?
  /// Best and worst ranks while every weight moves, under both schemes.
  public var ranges: (before: RankRanges, after: RankRanges)?
  /// Of neighbours in the new ranking.
  public var criticalWeights: [CriticalWeight]?
  /// How sure bands are; `nil` where it wasn't drawn.
  public var certainty: BandCertainty?
  /// Which weights keep impact ratios at four fifths; `nil` where it wasn't asked for, or nothing can be said.
  public var fairRegion: FairRegion?
  /// What the ranking depends on most; `nil` where it wasn't asked for, or nothing can be said.
  public var sensitivity: SobolIndices?
  /// What the proposal would have done in earlier periods; `nil` where it wasn't asked for.
  public var backtest: Backtest?
  /// What couldn't be computed and why; assumptions.
  public var notes: [Message]

  /// What moves each person past the others of their pool.
  package var poolDrivers: PoolDrivers { PoolDrivers(changes) }

  /// A simulation result, each parameter the property of its name.
  package init(
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
  /// Everybody's figures, totals, ranks and bands.
  public var scores: ScoreResult
  /// How much each component matters, in the scheme's order.
  public var importance: [Importance]
  /// Pool by pool, where there are several; empty else.
  public var importanceByPool: [PoolImportance] = []
  /// How groups fare, in the groups' order; empty where no groups are known.
  public var groups: [GroupOutcome]
}

/// How one person's outcome changes.
public struct RankChange: Sendable {
  /// The person's name.
  public var person: String
  /// The period's name; `nil` when the study knows no periods.
  public var period: String?
  /// NaN where the person has no rank.
  public var rankBefore: Double
  /// The rank under the proposal; NaN where the person has none.
  public var rankAfter: Double
  /// The band under the scheme; `nil`: none.
  public var bandBefore: String?
  /// The band under the proposal; `nil`: none.
  public var bandAfter: String?
  /// What the change of the total is made of; the contributions sum to it.
  public var drivers: [Driver]
  /// The probability that the change moves the person to another band, given the error of the scores.
  public var flipProbability: Double?
}

/// A part of the change of a person's total.
public struct Driver: Sendable, Equatable {
  /// A component; or `points`, `adjust`, `rounding`, or `total` where the rule of the total itself changed.
  public var component: String
  /// In points of the total.
  public var contribution: Double
}

/// The whole change in four figures.
public struct SimulationSummary: Sendable, Equatable {
  /// Kendall's τ-b over all pairs of one pool; `nil` when every pair is tied on a side.
  public var kendallTau: Double?
  /// The mean of
  /// rank after − rank before
  /// , in places, over people who have both.
  public var meanAbsoluteRankShift: Double
  /// The greatest
  /// rank after − rank before
  /// , in places.
  public var maximumRankShift: Double
  /// How many people change their band.
  public var bandChanges: Int
}

/// Two people whose order reverses.
public struct Swap: Sendable, Equatable {
  /// Where on the path: 0 is the old, 1 the new scheme.
  public var at: Double
  /// Who gets ahead.
  public var up: String
  /// Who falls behind.
  public var down: String
  /// The period's name; `nil` when the study knows no periods.
  public var period: String?
}

/// What matters how much within one pool.
public struct PoolImportance: Sendable, Equatable {
  /// The period's name; `nil` when the study knows no periods.
  public var period: String?
  /// The pool's name; `nil` when there are no pools.
  public var pool: String?
  /// People with a rank.
  public var n: Int
  /// In the scheme's order.
  public var importance: [Importance]
}

/// How much a component matters, under each of its names.
public struct Importance: Sendable, Equatable {
  /// The component's name.
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
}

/// How a group of people fares.
public struct GroupOutcome: Sendable, Equatable {
  /// The group's name.
  public var group: String
  /// People with a rank.
  public var n: Int
  /// The mean of their ranks, 1 the best.
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
}
