public import RatingStudy
public import Scoring

/// A scheme held against its own rules under other weights, again and again, as while somebody drags a weight.
///
/// Everything that doesn't depend on weights (scores of the components, pools, groups, units, the standing of everybody today) is worked out
/// once; ``moved(to:)`` then weighs, rounds, ranks and cuts bands by the same steps as ``Scorer`` and gives the same figures as ``WhatIf``.
public struct LiveComparison: Sendable {
  /// Today's rules.
  public let scheme: Scheme
  /// Today's outcome.
  public let before: ScoreResult
  private let study: Study
  private let periods: [Int32]
  private let prepared: [PreparedScores]
  private let adjuster: any Adjuster
  private let options: WhatIf.Options
  /// By row of ``before``.
  private let group: [String?]
  private let unit: [String?]

  /// What new weights make of everybody.
  public struct Outcome: Sendable {
    /// The scheme with the new weights.
    public var scheme: Scheme
    /// The scores that it gives.
    public var scores: ScoreResult
    /// Who moves and why; elements are made when they are asked for.
    public var changes: RankChanges
  }

  /// Prepares a study's people.
  ///
  /// - Parameters:
  ///   - period: a code; the latest when `nil`.
  ///   - options: of these only `band`, `group`, `level` and `threads` count here.
  ///   - adjuster: carries out the adjustments the scheme names.
  /// - Throws: ``ScoringError`` when the scheme can't be applied.
  /// - Complexity: that of ``Scorer/score(_:periods:)``.
  package init(
    _ scheme: Scheme, _ study: Study, period: Int32? = nil, options: WhatIf.Options = WhatIf.Options(),
    adjuster: any Adjuster = NormalizationAdjuster()
  ) throws {
    self.scheme = scheme
    self.study = study
    self.options = options
    self.adjuster = adjuster
    periods = [period ?? study.latestPeriod]
    let scorer = Scorer(scheme, adjuster: adjuster)
    prepared = try scorer.prepare(study, periods: periods)
    before = try scorer.score(prepared, study, periods: periods)
    let lookup = AttributeLookup(study)
    group = WhatIf.attribute(options.group, before, lookup)
    unit = WhatIf.attribute("unit", before, lookup)
  }

  /// Totals, ranks, bands and changes under other weights.
  ///
  /// - Parameter weights: by component, not negative; a component that isn't named keeps its weight.
  /// - Throws: ``ScoringError`` when a pool is left without weights, or a geometric mean meets a negative score.
  /// - Complexity: O(people × components), and a sort where totals have many distinct values. Where gaps are filled by a rule that asks which
  ///   components count, the people are prepared again.
  package func moved(to weights: [String: ExactDecimal]) throws -> Outcome {
    let changed = scheme.withWeights(weights)
    let scorer = Scorer(changed, adjuster: adjuster)
    let scores =
      changed.preparation == scheme.preparation
      ? try scorer.score(prepared, study, periods: periods) : try scorer.score(study, periods: periods)
    let changes = RankChanges(before, scores, WhatIf.match(before, scores), scheme, changed)
    return Outcome(scheme: changed, scores: scores, changes: changes)
  }

  /// The whole change in four figures.
  ///
  /// - Complexity: O(people · log people).
  package func summary(_ outcome: Outcome) -> SimulationSummary {
    SimulationSummary(before, outcome.scores, WhatIf.match(before, outcome.scores))
  }

  /// How groups fare in an outcome (``GroupOutcome``).
  ///
  /// - Complexity: O(people).
  package func groups(_ scores: ScoreResult) -> [GroupOutcome] {
    let outcomes = GroupOutcomes(
      favorable: GroupOutcomes.FavorableOutcome(scheme.bands, named: options.band), level: options.level)
    guard scores.person != before.person else { return outcomes.outcomes(scores, group: group, unit: unit) }
    let lookup = AttributeLookup(study)
    return outcomes.outcomes(
      scores, group: WhatIf.attribute(options.group, scores, lookup), unit: WhatIf.attribute("unit", scores, lookup))
  }

  /// How much each component matters in an outcome, under each name of importance.
  ///
  /// - Complexity: O(people × components²), and a kernel regression a component: too slow for every movement of a hand.
  package func importance(_ outcome: Outcome) -> [Importance] {
    Importances.of(outcome.scores, outcome.scheme, threads: options.threads)
  }
}
