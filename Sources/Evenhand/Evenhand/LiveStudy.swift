public import RaterBias
public import RatingStudy
public import Scoring
public import WeightSimulation

/// A study whose weights are moved again and again, as while somebody drags one: everything that stays the same is computed once.
public struct LiveStudy: Sendable {
  /// The study with the rules that apply today.
  public let opened: OpenedStudy
  /// What was asked.
  public let question: Explore
  /// Today's rules.
  public let scheme: Scheme
  /// How much each component matters today.
  public let importanceBefore: [Importance]
  private let live: LiveComparison
  private let period: Int32
  private let audited: (selected: Study, ties: [TieKind])
  /// By code the name that stands in the table of people.
  private let names: [Int32: String]
  /// By code.
  private let units: [Int32: String]

  init(_ opened: OpenedStudy, _ scheme: Scheme, _ question: Explore) throws {
    self.opened = opened
    self.scheme = scheme
    self.question = question
    period = try question.periods.codes(in: opened.study).last ?? opened.study.latestPeriod
    audited = try question.audit.question(opened.study)
    live = try LiveComparison(scheme, opened.study, period: period, options: question.options)
    importanceBefore = live.importance(try live.moved(to: [:]))
    let lookup = AttributeLookup(opened.study)
    names = try Self.column("name", of: live.before, lookup, period)
    units = try Self.column("unit", of: live.before, lookup, period)
  }

  /// An attribute by person; empty where no table has it.
  private static func column(
    _ name: String, of scores: ScoreResult, _ lookup: AttributeLookup, _ period: Int32
  ) throws -> [Int32: String] {
    guard lookup.knows(name) else { return [:] }
    let value = try lookup.column(name, period)
    return Dictionary(
      scores.person.compactMap { person in value(person).map { (person, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// Today's outcome.
  public var before: ScoreResult { live.before }

  /// The name of a person where it says more than the identity does.
  public func name(of person: Int32) -> String? {
    names[person].flatMap { $0 == opened.study.persons[person] ? nil : $0 }
  }

  /// The unit of a person, by name.
  public func unit(of person: Int32) -> String? { units[person] }

  /// The period that is looked at; `nil` where the study knows none.
  public var periodName: String? { opened.study.periodName(period) }

  /// The weights that are proposed, where a proposal names the same components; and whether it changes more than that.
  public var proposed: (weights: [String: ExactDecimal], changesMore: Bool)? {
    guard let proposal = opened.proposal else { return nil }
    let weights = Dictionary(
      proposal.components.compactMap { component in component.weight.base.map { (component.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    guard scheme.components.allSatisfy({ weights[$0.name] != nil }) else { return nil }
    return (weights, scheme.withWeights(weights) != proposal)
  }

  // MARK: Other weights

  /// Totals, ranks, bands and changes under other weights; a component that isn't named keeps its own.
  ///
  /// - Throws: where a pool is left without weights, or a geometric mean meets a negative score.
  public func moved(to weights: [String: ExactDecimal]) throws(Failure) -> LiveComparison.Outcome {
    try Failure.catching { try live.moved(to: weights) }
  }

  /// The whole change in four figures.
  public func summary(_ outcome: LiveComparison.Outcome) -> SimulationSummary { live.summary(outcome) }

  /// How groups fare; empty where there is nothing to compare.
  public func groups(_ scores: ScoreResult) -> [GroupOutcome] { live.groups(scores) }

  /// How much each component matters in an outcome: too slow for every movement of a hand.
  public func importance(_ outcome: LiveComparison.Outcome) -> [Importance] { live.importance(outcome) }

  /// The ranks that each person can have while every share of an outcome's weights moves by up to `distance`, a share of 1.
  ///
  /// - Complexity: seconds for pools of a thousand people.
  public func ranges(_ outcome: LiveComparison.Outcome, distance: Double) -> RankRanges {
    RankRanges(outcome.scores, outcome.scheme, distance: distance, seed: question.options.seed)
  }

  /// What moves each person past the others of their pool.
  package func poolDrivers(_ outcome: LiveComparison.Outcome) -> PoolDrivers { PoolDrivers(outcome.changes) }

  // MARK: The audit

  /// How raters' scores lie in the period, with what the audit could not test of them.
  package func raterScores(_ audit: AuditResult) -> [RaterScores] { RaterScores.all(opened.study, period: period, audit) }

  /// The position that the table of people states; `nil` where it states none.
  package func position(of person: Int32) -> String? { opened.study.people.attribute("position", of: person, in: period) }

  /// The findings of the audit, and what depends on them.
  ///
  /// - Complexity: that of the detectors: seconds for large studies.
  public func audit() -> Answer<AuditResult> {
    let found = question.audit.run(opened, audited.selected, ties: audited.ties)
    return question.audit.remedied(found, audited.selected) { FittedOrNot(opened.study, threads: question.audit.settings.threads).model }
  }
}

/// A study laid out for moving its weights.
public struct Explore: Sendable {
  /// The last of these is looked at.
  public var periods = PeriodChoice.latest
  /// Weights in place of the scheme's own, of these components alone; `nil`: the scheme's.
  public var weights: WeightChange?
  /// Of these only `band`, `group`, `level`, `seed` and `threads` count here.
  public var options = WhatIf.Options()
  /// What is audited, and how.
  public var audit = Audit()

  /// The latest period.
  public init() {}

  /// Scores a study by its scheme once.
  ///
  /// - Throws: where there is no scheme, it can't be applied, or has no band of the name asked for.
  public func run(_ opened: OpenedStudy) throws(Failure) -> LiveStudy {
    try Failure.catching {
      let scheme = try weights?.base(opened) ?? opened.requiredScheme()
      if let band = options.band { try scheme.require(band: band) }
      var own = opened
      own.scheme = scheme
      return try LiveStudy(own, scheme, self)
    }
  }
}
