public import GroupComparison
internal import Normalization
public import RaterBias
internal import RatingStudy
internal import Scoring
internal import Statistics
internal import StudyModel
public import WeightSimulation

/// Everything about a study at once: each part that its tables and schemes allow, and why the others are missing.
public struct Report: Sendable {
  /// Scores, gaps and the proposal are about the last of these.
  public var periods = PeriodChoice.latest
  /// Weights in place of scheme and proposal; `nil`: those of the files.
  public var weights: WeightChange?
  /// What is asked of the proposal; what every report asks where `nil`.
  public var questions: WhatIf.Options?
  /// The audit's settings; their seed and threads are the report's.
  public var audit = AuditSettings()
  /// The options of the comparison of groups.
  public var comparison = ComparisonOptions()

  /// The latest period, everything at its default.
  public init() {}

  /// Computes every part, each once.
  ///
  /// - Throws: only for a question that can't be asked: a period that isn't there, weights of no component.
  public func run(_ opened: OpenedStudy) throws(Failure) -> StudyReport {
    let (period, typed) = try Failure.catching {
      (try periods.codes(in: opened.study).last ?? 0, try weights?.schemes(opened))
    }
    var own = opened
    own.scheme = opened.scheme ?? typed?.before
    own.proposal = typed?.after ?? opened.proposal
    var parts = Parts(opened: own, base: typed?.before ?? own.scheme, period: period, question: self)
    return parts.report()
  }

  /// The ways of normalizing that a report shows side by side.
  fileprivate static let methods: [NormalizationMethod] = [.none, .correctionCoefficient, .z, .anchored]
}

/// A report in the making: what one part found, the next ones use.
private struct Parts {
  let opened: OpenedStudy
  /// What the proposal is held against.
  let base: Scheme?
  let period: Int32
  let question: Report
  private var absent: [Absent] = []

  private var study: Study { opened.study }
  private var seed: UInt64 { question.audit.seed }
  private var threads: Int { question.audit.threads }

  init(opened: OpenedStudy, base: Scheme?, period: Int32, question: Report) {
    self.opened = opened
    self.base = base
    self.period = period
    self.question = question
  }

  mutating func report() -> StudyReport {
    let (fitted, found) = modelAndAudit()
    let audit = found.map { found in
      var asked = Audit()
      asked.settings = question.audit
      return asked.remedied(found, study) { fitted.model }
    }
    absent += fitted.absent
    let score = score()
    let comparison = comparison(fitted, score)
    let normalization = normalization(fitted, score)
    absent += audit?.absent ?? []
    let simulation = simulation(fitted)
    let withCertainty = score.map { certain($0, fitted, simulation) }
    var check = StudyCheck(tables: opened.tables, problems: study.problems, study: study)
    check.whoRatesWhom = WhoRatesWhom.notes(study)
    return StudyReport(
      name: opened.name, study: study, period: period, check: check, model: fitted.model, score: withCertainty,
      comparison: comparison, normalization: normalization, audit: audit?.value, years: years(), grades: question.grades(opened),
      simulation: simulation,
      asksForWeights: question.questions == nil, unitScoresName: opened.scheme?.unitScoresName, absent: absent)
  }

  /// The detectors don't need the model: both at once. No audit without ratings.
  private func modelAndAudit() -> (FittedOrNot, Answer<AuditResult>?) {
    var audit = Audit()
    audit.settings = question.audit
    let both = Parallel.map(count: 2, threads: threads) { [audit] part -> (FittedOrNot?, Answer<AuditResult>?) in
      guard part == 0 else { return (nil, study.ratings == nil ? nil : audit.run(opened, study, ties: [])) }
      return (FittedOrNot(study, threads: threads), nil)
    }
    return (both[0].0 ?? FittedOrNot(study, threads: threads), both[1].1)
  }

  private mutating func score() -> ScoreResult? {
    guard let scheme = opened.scheme else { return missing(.score, .noScheme) }
    return take(
      .score,
      Result {
        var score = try Scorer(scheme).score(study, periods: [period])
        score.reconciliation = Reconciler(scheme).reconcile(score, study)
        return score
      })
  }

  private mutating func comparison(_ fitted: FittedOrNot, _ score: ScoreResult?) -> GroupComparison? {
    guard study.groups.count > 1 else { return missing(.comparison, .noGroups) }
    var compare = Compare()
    compare.options = question.comparison
    return take(.comparison, Result { try compare.run(opened, fitted, score, [period]) })
  }

  private mutating func normalization(_ fitted: FittedOrNot, _ score: ScoreResult?) -> NormalizationReport? {
    guard study.groups.count > 1, let score else { return nil }
    let totals = PersonScore.totals(score, study)
    return take(
      .normalization,
      Result { try NormalizationReport(Report.methods, study, model: fitted.model, scores: totals, source: nil) })
  }

  /// The period beside the one before it, where common raters or cases join them; ranks are told by `normalize --onto`.
  private func years() -> YearsResult? {
    guard let before = study.scoredPeriods.filter({ $0 < period }).max(), let onto = study.periods[before], let own = study.periods[period]
    else { return nil }
    var years = Years(onto: onto)
    (years.periods, years.tellsRanks, years.seed, years.threads) = (.named([own]), false, seed, threads)
    guard let result = try? years.run(opened), result.links.contains(where: { $0.interval != nil }) else { return nil }
    return result
  }

  private mutating func simulation(_ fitted: FittedOrNot) -> SimulationResult? {
    guard let base, let after = opened.proposal else { return missing(.simulation, .noProposal) }
    let options = question.questions ?? .forReport(after, seed: seed, threads: threads)
    return take(
      .simulation,
      Result {
        try WhatIf(before: base, after: after, options: options).run(study, periods: [period], model: fitted.model)
      })
  }

  /// Cards of the official result carry how sure they are, bands how many would not be there: as the simulation drew it for the same scheme, else drawn here.
  private mutating func certain(_ score: ScoreResult, _ fitted: FittedOrNot, _ simulation: SimulationResult?) -> ScoreResult {
    guard let scheme = opened.scheme else { return score }
    if let simulation, base == scheme, simulation.certainty != nil {
      var result = score
      result.certainty = simulation.before.scores.certainty
      result.uncertainty = simulation.before.scores.uncertainty
      return result
    }
    guard study.ratings == nil || fitted.model != nil else { return score }
    let drawn = Result {
      var result = score
      var certainty = ScoreCertainty(.forReport(seed: seed, threads: threads))
      certainty.isAsked = !scheme.bands.isEmpty && study.ratings.map { $0.count <= BandCertaintyOptions.mostRatingsForBands } ?? false
      try certainty.add(to: &result, scheme, study) {
        guard let model = fitted.model else { throw StudyModelError.noRatings }
        return model
      }
      return result
    }
    return take(.certainty, drawn) ?? score
  }

  // MARK: What is not there

  private mutating func missing<Value>(_ part: Absent.Part, _ reason: Absent.Reason) -> Value? {
    absent.append(Absent(part: part, reason: reason))
    return nil
  }

  /// A part, or a word on why there is none.
  private mutating func take<Value>(_ part: Absent.Part, _ result: Result<Value, any Error>) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(let error):
      absent.append(.failed(part, error))
      return nil
    }
  }
}
