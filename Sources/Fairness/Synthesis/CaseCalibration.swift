package import GroupComparison
internal import Messages
internal import Normalization
internal import RatingStudy
internal import Statistics
internal import StudyModel

/// Level, coverage and power of what reference cases measure: the preference that raters share, the merit that is left of a gap, gaps between groups that
/// nothing but cases joins, and raters' levels and slopes against the key. Every replication draws people, labels and scores anew.
package struct CaseCalibration: ScenarioCalibration {
  /// The options of the comparisons that are measured.
  package var options: ComparisonOptions
  /// Studies drawn, ≥ 1.
  package var replications: Int
  /// The seed of all studies.
  package var seed: UInt64
  /// Worker threads; they change the time taken, never the result.
  package var threads: Int

  /// - Parameter replications: ≥ 1.
  package init(options: ComparisonOptions = ComparisonOptions(), replications: Int, seed: UInt64 = 1, threads: Int = 1) {
    (self.options, self.replications, self.seed, self.threads) = (options, replications, seed, threads)
  }

  /// What one replication showed, townships minus departments.
  package struct Outcome: Sendable, Codable {
    var preference: Double?
    var preferenceInterval: [Double]?
    var acrossCases: [Double]?
    var pValue: Double?
    var supported: Double?
    var supportedInterval: [Double]?
    var byMerit: Double?
    var byMeritInterval: [Double]?
    /// Whether the gap was refused: nothing says what of it common raters support.
    var isRefused = false
    /// Raters whose interval against the key holds their true level, and slope; and how many there are.
    var levelsCovered = 0
    var slopesCovered = 0
    var raters = 0
  }

  /// What some replications show, in their order; each depends on its own number alone.
  ///
  /// - Throws: ``DataError`` when a generated study can't be read back; ``StudyModelError`` when its model can't be fitted.
  package func outcomes(_ scenario: CaseScenario, _ chosen: [Int]) throws -> [Outcome] {
    try Parallel.map(count: chosen.count, threads: threads) { index in
      try outcome(scenario, seed: seed(of: chosen[index]))
    }
  }

  private func outcome(_ scenario: CaseScenario, seed: UInt64) throws -> Outcome {
    var plan = scenario.plan
    plan.seed = seed
    let made = SyntheticStudy(plan)
    let study = try made.study()
    let model = try StudyModel.fit(study)
    var options = options
    options.seed = seed
    let comparison = try GroupComparison(study, model: model, sources: [.ratings("leaders")], options: options)
    var result = Outcome()
    // `department` comes first, so that every sign is turned.
    func turned(_ interval: [Double]?) -> [Double]? { interval.map { [-$0[1], -$0[0]] } }
    if let gap = comparison.components.first?.gaps.first {
      result.supported = gap.supported.map { -$0 }
      result.supportedInterval = turned(gap.supportedInterval)
      result.byMerit = gap.supportedByMerit.map { -$0 }
      result.byMeritInterval = turned(gap.supportedByMeritInterval)
      result.isRefused = gap.supported == nil
    }
    if let shared = comparison.cases?.sharedPreference.first(where: { $0.raters == nil && $0.reason == nil }) {
      result.preference = shared.estimate.map { -$0 }
      result.preferenceInterval = turned(shared.interval)
      result.acrossCases = turned(shared.acrossCases)
      result.pValue = shared.pValue
    }
    let levels = Dictionary(made.truth.raterLevels.map { ($0.rater, $0.value) }, uniquingKeysWith: { first, _ in first })
    let slopes = Dictionary((made.truth.raterSlopes ?? []).map { ($0.rater, 1 + $0.value) }, uniquingKeysWith: { first, _ in first })
    // Labels are shown equally often, so that on average each case gets the mean preference.
    let common = scenario.preference / Double(plan.groups.count)
    let mean = comparison.cases?.accuracy.first?.meanKey ?? 0
    for rater in comparison.cases?.accuracy.first?.raters ?? [] {
      guard let level = rater.level.interval, let slope = rater.slope.interval, let own = levels[rater.rater],
        let steep = slopes[rater.rater]
      else { continue }
      result.raters += 1
      // On the average case.
      let true0 = own + common + (steep - 1) * (mean - plan.components[0].mean)
      if level[0] <= true0, true0 <= level[1] { result.levelsCovered += 1 }
      if slope[0] <= steep, steep <= slope[1] { result.slopesCovered += 1 }
    }
    return result
  }

  /// What outcomes show together.
  package func result(_ scenario: CaseScenario, _ outcomes: [Outcome]) -> CaseCalibrationResult {
    CaseCalibrationResult(scenario: scenario, level: 1 - options.intervalLevel, outcomes: outcomes)
  }

  /// Outcomes as a part holds them.
  package static func packed(_ outcomes: [Outcome]) -> CalibrationPart.Outcomes { .cases(outcomes) }

  /// Those of a part; `nil` where something else was measured.
  package static func unpacked(_ outcomes: CalibrationPart.Outcomes) -> [Outcome]? {
    if case .cases(let own) = outcomes { own } else { nil }
  }
}
