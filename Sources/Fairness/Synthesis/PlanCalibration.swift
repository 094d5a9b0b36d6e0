internal import Normalization
internal import RaterBias
internal import RatingPlans
internal import RatingStudy
internal import Scoring
internal import Statistics
internal import StudyModel

/// Whether what plans promise comes true: effects of the promised size are planted in complete generated studies, of which only the planned pairs are kept; further ratings are made
/// as the settlement chooses them, and as an even hand would.
package struct PlanCalibration: ScenarioCalibration {
  /// Studies drawn, ≥ 1.
  package var replications: Int
  /// Different casts, each with a plan and a promise of its own.
  package var designs = 5
  /// The seed of casts, plans and scores.
  package var seed: UInt64
  /// Worker threads; they change the time taken, never the result.
  package var threads: Int

  /// - Parameter replications: ≥ 1.
  package init(replications: Int, seed: UInt64 = 1, threads: Int = 1) {
    (self.replications, self.seed, self.threads) = (replications, seed, threads)
  }

  /// What one replication showed.
  package struct Outcome: Sendable, Codable {
    /// The size that was promised, in points; 0 for a settlement.
    var promised = 0.0
    var found = 0
    var planted = 0
    /// People in a wrong band: now, after the chosen ratings, after as many evenly dealt.
    var wrong = [0.0, 0, 0]
    /// The same as expected beforehand.
    var expected = [0.0, 0, 0]
  }

  /// What some replications show, in their order; each depends on its own number alone.
  ///
  /// - Throws: where a generated study can't be read back, planned for or scored: a defect.
  package func outcomes(_ scenario: PlanScenario, _ chosen: [Int]) throws -> [Outcome] {
    switch scenario.kind {
    case .detectable(let kind, let ratings, let together):
      let promises = try Parallel.map(count: min(designs, replications), threads: threads) { try promise(kind, ratings, together, $0) }
      return try Parallel.map(count: chosen.count, threads: threads) { index in
        try promises[chosen[index] % promises.count].outcome(seed: seed(of: chosen[index]))
      }
    case .cases(let count, let isParted):
      let promises = try (0..<min(designs, replications)).map { try CasePromise(count, isParted: isParted, seed: seed &+ UInt64($0)) }
      return try Parallel.map(count: chosen.count, threads: threads) { index in
        try promises[chosen[index] % promises.count].outcome(seed: seed(of: chosen[index]))
      }
    case .settled(let bands, let ratings):
      return try Parallel.map(count: chosen.count, threads: threads) { try Settled(bands, ratings, seed: seed(of: chosen[$0])).outcome }
    }
  }

  /// A cast with a plan on it and what it promises.
  private func promise(_ kind: DetectableEffect.Kind, _ ratings: Int, _ together: Bool, _ design: Int) throws -> Promise {
    var plan = CalibrationScenario.leaders(periods: 1, tasteSD: 0.3 * CalibrationScenario.errorSD)
    plan.seed = seed &+ UInt64(design) &* 1_000_003
    let cast = try Cast(plan)
    let study = cast.study
    var roster = StudyRoster(study, component: 0, period: 0)
    for tie in study.tieKinds { try roster.decide(.wanted, tied: tie) }
    var rules = PlanRules()
    (rules.ratings, rules.unitsTogether, rules.seed) = (ratings, together, plan.seed)
    let problem = try RosterProblem(roster.roster, rules)
    var planner = RatingPlanner()
    planner.seed = plan.seed
    let found = try planner.plan(problem.problem)
    let raters = problem.raters(found)
    let spreads = RatingSpreads(
      error: CalibrationScenario.errorSD, people: (CalibrationScenario.meritSD * CalibrationScenario.meritSD + 2).squareRoot(), severity: 2,
      taste: 0.3 * CalibrationScenario.errorSD)
    var pairs: Set<Int64> = []
    for (person, own) in zip(roster.persons, raters) { for rater in own { pairs.insert(Promise.key(person, roster.raters[rater])) } }
    var effect: Double?
    var error = 0.0
    if kind == .groupGap {
      error = found.links[0].standardError(spreads) ?? .infinity
      effect = DetectableEffect.size(error: error, level: 0.05, power: 0.8)
    } else {
      var sight = PlanSight()
      sight.seed = plan.seed
      effect = sight.effects(roster.planned(raters, spreads: spreads)).first { $0.kind == kind }?.effect
    }
    let size = effect ?? 0
    switch kind {
    case .favoritism: plan.effects.favoritism = .init(raters: 4, points: size)
    case .pooledFavoritism: plan.effects.favoritism = .init(raters: 26, points: size)
    case .severity: plan.effects.lenient = .init(component: "leaders", raters: 4, points: size)
    case .groupGap, .departure, .sharedPreference: break
    }
    return Promise(kind: kind, effect: size, error: error, cast: try Cast(plan), pairs: pairs)
  }
}

/// A plan with what it promises, and the studies on which that is tried.
private struct Promise: Sendable {
  let kind: DetectableEffect.Kind
  let effect: Double
  /// Of a gap.
  let error: Double
  let cast: Cast
  let pairs: Set<Int64>

  static func key(_ person: Int32, _ rater: Int32) -> Int64 { Int64(person) << 32 | Int64(rater) }

  func outcome(seed: UInt64) throws -> PlanCalibration.Outcome {
    var outcome = PlanCalibration.Outcome(promised: effect)
    let (whole, sheet) = cast.scores(seed: seed)
    guard let ratings = whole.ratings else { return outcome }
    var study = whole.selecting(
      ratings: (0..<ratings.count).filter { pairs.contains(Self.key(ratings.person[$0], ratings.rater[$0])) })
    if kind == .groupGap {
      (outcome.found, outcome.planted) = (try isGapFound(study, whole) ? 1 : 0, 1)
      return outcome
    }
    if kind == .severity { setLevels(&study, sheet) }
    var settings = AuditSettings().ofMany
    let detector: Detector = kind == .severity ? .severity : .favoritism
    (settings.detectors, settings.whomToScore) = ([detector], .assigned)
    let result = Auditor(settings).audit(study, scheme: cast.scheme)
    if kind == .pooledFavoritism {
      (outcome.found, outcome.planted) = (result.findings(.favoritism, .overall).contains { $0.verdict == .flagged } ? 1 : 0, 1)
      return outcome
    }
    let own = CalibrationOutcome(result, CalibrationTruth(sheet.truth, sheet.plan).about(detector), detector: detector)
    (outcome.found, outcome.planted) = (own.plantedFlags, own.planted)
    return outcome
  }

  /// Takes what chance gave them off the levels of those in whom one is planted, so that theirs is the promised one.
  private func setLevels(_ study: inout Study, _ sheet: ScoreSheet) {
    for planted in sheet.truth.lenient {
      guard let rater = study.raters.code(of: planted.rater), let own = sheet.raters.first(where: { $0.code == planted.rater }),
        let ratings = study.ratings
      else { continue }
      for row in 0..<ratings.count where ratings.rater[row] == rater { study.ratings?.score[row] -= own.level - planted.points }
    }
  }

  /// Whether a gap of the promised size would be beyond chance: the planned ratings' estimate, less what everybody's ratings by everybody say, has the promised error.
  private func isGapFound(_ study: Study, _ whole: Study) throws -> Bool {
    func gap(_ study: Study) throws -> Double {
      let model = try StudyModel.fit(study)
      return (try model.groupContrast(from: 0, to: 1, period: 0)?.estimate ?? .nan) * model.meritSpread
    }
    // The planned ratings are part of all: the variance of the difference is that of the part less that of the whole (Hausman 1978).
    let share = Double(study.ratings?.count ?? 0) / Double(max(1, whole.ratings?.count ?? 1))
    let deviation = (try gap(study) - gap(whole)) / max(0.01, 1 - share).squareRoot()
    return abs(effect + deviation) > NormalDistribution.standard.quantile(0.975) * error
  }
}

/// Further ratings of a study whose truth is known.
private struct Settled {
  var outcome = PlanCalibration.Outcome()

  init(_ scenario: BandScenario, _ count: Int, seed: UInt64) throws {
    let drawn = try scenario.drawnWhole(seed: seed)
    let model = try StudyModel.fit(drawn.study)
    var request = RatingSettlement.Request()
    (request.most, request.draws, request.seed) = (count, 200, seed)
    let settlement = try RatingSettlement(
      scenario.before, drawn.study, model, period: 0, adjuster: NormalizationAdjuster(), request)
    let truth = try Scorer(scenario.before).score(drawn.truth)
    func wrong(_ study: Study) throws -> Double {
      let scores = try Scorer(scenario.before).score(study)
      return Double(
        (0..<scores.count).count { row in
          let person = scores.persons[scores.person[row]] ?? ""
          guard let own = truth.persons.code(of: person), let other = truth.row(of: own, in: truth.period[0]) else { return false }
          return truth.bandName(other) != scores.bandName(row)
        })
    }
    let chosen = settlement.ratings.map { (drawn.study.persons[$0.person] ?? "", $0.component, drawn.study.raters[$0.rater] ?? "") }
    outcome.wrong = [
      try wrong(drawn.study), try wrong(drawn.with(chosen)), try wrong(drawn.with(drawn.evenly(chosen.count, seed: seed))),
    ]
    outcome.expected = [
      settlement.wrong, settlement.ratings.last?.expectedWrong ?? settlement.wrong, settlement.evenWrong,
    ]
  }
}
