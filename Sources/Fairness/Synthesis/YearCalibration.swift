internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics
internal import YearLinks

/// Bias, coverage, and what is found of drifted anchors, of shifts between two periods. Every replication draws people, raters, cases and scores anew.
package struct YearCalibration: ScenarioCalibration {
  /// Studies drawn, ≥ 1.
  package var replications: Int
  /// The seed of all studies.
  package var seed: UInt64
  /// Worker threads; they change the time taken, never the result.
  package var threads: Int

  /// - Parameter replications: ≥ 1.
  package init(replications: Int, seed: UInt64 = 1, threads: Int = 1) {
    (self.replications, self.seed, self.threads) = (replications, seed, threads)
  }

  /// What one replication showed.
  package struct Outcome: Sendable, Codable {
    /// Shift less the planted one, in points.
    var miss: Double?
    /// Half the interval, in points.
    var half: Double?
    var isCovered = false
    /// Whether the interval of a score of 90 holds what it stands for.
    var isNinetyCovered = false
    var movesSpread = false
    /// Of the planted drifted anchors, how many were left out.
    var found = 0
    var planted = 0
    /// Others that were left out, and all others.
    var falselyOut = 0
    var steady = 0
  }

  /// The score whose conversion is looked at.
  private static let score = 90.0

  /// What some replications show, in their order; each depends on its own number alone.
  ///
  /// - Throws: ``DataError`` when a generated study can't be read back.
  package func outcomes(_ scenario: YearScenario, _ chosen: [Int]) throws -> [Outcome] {
    try Parallel.map(count: chosen.count, threads: threads) { index in
      try outcome(scenario, seed: seed(of: chosen[index]))
    }
  }

  private func outcome(_ scenario: YearScenario, seed: UInt64) throws -> Outcome {
    var plan = scenario.plan
    plan.seed = seed
    let made = SyntheticStudy(plan)
    let study = try made.study()
    var options = YearOptions()
    options.anchors = AnchorKind(rawValue: scenario.anchors).map { [$0] } ?? []
    let link = YearLinker(options).link(study, component: 0, from: 1, onto: 0)
    let drifted = Set((made.truth.driftedCases ?? []) + (made.truth.driftedRaters ?? []))
    var result = Outcome()
    let own = link.anchors.filter { $0.kind.rawValue == scenario.anchors }
    result.planted = own.count { drifted.contains($0.name) }
    result.steady = own.count - result.planted
    result.found = own.count { $0.isDrifted && drifted.contains($0.name) }
    result.falselyOut = own.count { $0.isDrifted && !drifted.contains($0.name) }
    result.movesSpread = link.movesSpread
    let truth = made.truth.yearShift?.first { $0.period == plan.periods[1] }?.points ?? 0
    let stretch = plan.drift?.stretch[plan.periods[1]] ?? 1
    let mean = plan.components[0].mean
    let level = made.truth.raterLevels.prefix(plan.panelSize).reduce(0) { $0 + $1.value } / Double(max(1, plan.panelSize))
    // What a score of the second period stands for: the merit that it shows, seen by the first period's panel.
    func right(_ score: Double) -> Double { mean + level + (score - mean - level - truth) / stretch }
    guard let shift = link.shift, let interval = link.interval else { return result }
    let rows = YearPanel(YearPanel.Rows(study, component: 0, period: 1))?.mean ?? mean
    let planted = rows - right(rows)
    result.miss = shift - planted
    result.half = (interval[1] - interval[0]) / 2
    result.isCovered = interval[0] <= planted && planted <= interval[1]
    if let ends = link.converted(Self.score)?.interval {
      result.isNinetyCovered = ends[0] <= right(Self.score) && right(Self.score) <= ends[1]
    }
    return result
  }

  /// What outcomes show together.
  package func result(_ scenario: YearScenario, _ outcomes: [Outcome]) -> YearCalibrationResult {
    YearCalibrationResult(scenario: scenario, outcomes: outcomes)
  }

  /// Outcomes as a part holds them.
  package static func packed(_ outcomes: [Outcome]) -> CalibrationPart.Outcomes { .years(outcomes) }

  /// Those of a part; `nil` where something else was measured.
  package static func unpacked(_ outcomes: CalibrationPart.Outcomes) -> [Outcome]? {
    if case .years(let own) = outcomes { own } else { nil }
  }
}

extension Plan {
  /// Raters of the first component in the first period.
  fileprivate var panelSize: Int {
    if case .raters(let count, _) = components[0].source { count } else { 0 }
  }
}
