internal import GroupComparison
internal import Messages
internal import Normalization
internal import RatingPlans
internal import RatingStudy
internal import Statistics
internal import StudyModel

/// Reference cases with the smallest shared preference that they are promised to find, and the studies on which that is tried.
struct CasePromise: Sendable {
  private let plan: Plan
  private let effect: Double
  private let options = ComparisonOptions()

  /// - Throws: where the generated study can't be read back: a defect.
  init(_ count: Int, isParted: Bool, seed: UInt64) throws {
    var plan = CaseScenario.plan(cases: count, isParted: isParted)
    plan.seed = seed
    let study = try SyntheticStudy(plan).study()
    let raters = Set(study.caseRatings?.rater ?? []).sorted()
    let panel = raters.map { study.panel(of: $0, in: 0) ?? "" }
    let places = Labels(panel)
    let draw = CaseDraw(
      cases: count, panels: panel.map { places.code(of: $0).map(Int.init) ?? 0 }, labelCount: plan.groups.count,
      stream: RandomStream(seed: seed).substream("cases"))
    let component = plan.components[0]
    let spreads = RatingSpreads(
      error: component.errorSD, people: plan.merit.personSD, severity: component.severitySD, taste: component.tasteSD)
    effect =
      CaseSight(draw, spreads: spreads, level: 1 - options.intervalLevel, power: 0.8, smallest: options.smallestEffect).preference(0, 1)
      .effect ?? 0
    plan.effects.sharedPreference = ["township": effect]
    self.plan = plan
  }

  /// Whether the preference is flagged in a study of other people, raters, labels and scores.
  func outcome(seed: UInt64) throws -> PlanCalibration.Outcome {
    var (plan, options) = (plan, options)
    (plan.seed, options.seed) = (seed, seed)
    let study = try SyntheticStudy(plan).study()
    let comparison = try GroupComparison(
      study, model: try StudyModel.fit(study), sources: [.ratings(plan.components[0].name)], options: options)
    let shared = comparison.cases?.sharedPreference.first { $0.raters == nil }
    // `department` comes first, so that the sign is turned.
    let isFound = shared?.verdict == .flagged && (shared?.estimate ?? 0) < 0
    return PlanCalibration.Outcome(promised: effect, found: isFound ? 1 : 0, planted: 1)
  }
}
