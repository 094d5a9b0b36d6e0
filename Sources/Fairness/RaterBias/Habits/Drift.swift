internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics

/// Whether a rater's level moves from period to period against the others'.
///
/// Levels are rater × period effects after target effects, each less the mean of the raters who score in every period. The estimate is the least
/// squares trend over the rater's periods times their span, against the typical rater's: points of change from the first period to the last. The error
/// allows for tastes, which cancel as far as the same people are scored again. A joint test of all periods stands in the evidence.
/// Source: Myford & Wolfe 2009, J. Educational Measurement 46, for the concept.
struct Drift {
  let panel: RaterPanel
  let settings: AuditSettings

  /// A rater's level in a period.
  struct Level {
    var period: Int32
    /// Positions in the panel; at least one.
    var rows: [Int]
    /// In points.
    var value: Double
    /// The connected part of the design in which it stands.
    var part: Int
  }

  func candidates(_ study: Study) -> [Candidate] {
    let levels = levels()
    let hasPeriods = Set(panel.rows.period).count > 1
    let estimates = panel.rowsOf.indices.filter { !panel.rowsOf[$0].isEmpty }.map { rater in
      estimate(rater, levels[rater], hasPeriods: hasPeriods, study)
    }
    let name = panel.name
    let family = HabitFamily(
      detector: .drift, component: panel.name, method: "trend-of-rater-by-period-effects", settings: settings,
      raters: study.raters.names,
      sentences: HabitSentences(
        seen: { rater, people, difference, verdict, _ in
          .driftSeen(rater: rater, difference: difference, component: name, people: people, verdict: verdict)
        },
        untestable: { .driftUntestable(rater: $0, component: name, reason: $1) }),
      above: HabitSentence.upwards, below: HabitSentence.downwards,
      smallestEffect: settings.smallestEffect(error: panel.interactions.pooledErrorVariance.squareRoot()))
    return family.candidates(estimates)
  }

  /// By rater code, in the order of periods.
  func levels() -> [[Level]] {
    let rows = panel.rows
    let fit = TwoWayEffects(rows.score, rows.targetsByRaterPeriods, isUsed: panel.isUsed)
    let levels: [[Level]] = panel.rowsOf.indices.map { rater in
      let used = panel.compared(rater)
      return Set(used.map { rows.period[$0] }).sorted().map { period in
        let own = used.filter { rows.period[$0] == period }
        let code = Int(rows.raterPeriod[own[0]])
        return Level(period: period, rows: own, value: fit.second[code], part: Int(fit.parts.second[code]))
      }
    }
    return Self.centred(levels, parts: fit.parts.count)
  }

  /// Levels less the mean of those who score in the most periods, or of all where only one does; without those that nobody else's can be held against.
  ///
  /// Effects are known up to a constant in each connected part, and parts do not cross periods.
  private static func centred(_ levels: [[Level]], parts: Int) -> [[Level]] {
    let maximum = levels.map(\.count).max() ?? 0
    let steady = levels.indices.filter { levels[$0].count == maximum }
    let anchors = steady.count > 1 ? steady : Array(levels.indices)
    var sum = [Double](repeating: 0, count: parts)
    var size = sum
    for level in anchors.flatMap({ levels[$0] }) {
      sum[level.part] += level.value
      size[level.part] += 1
    }
    return levels.map { own in
      own.compactMap { level in
        guard size[level.part] > 1 else { return nil }
        var level = level
        level.value -= sum[level.part] / size[level.part]
        return level
      }
    }
  }

  private func estimate(
    _ rater: Int, _ levels: [Level], hasPeriods: Bool, _ study: Study
  ) -> HabitEstimate {
    let used = levels.flatMap(\.rows)
    var result = HabitEstimate(rater: rater, ratings: used.count, people: panel.people(used))
    guard hasPeriods else {
      result.reason = Message(HabitSentence.onePeriod)
      return result
    }
    result.reason = settings.tooFew(panel, panel.compared(rater))
    guard result.reason == nil else {
      result.lack = .sharedPeople
      return result
    }
    guard levels.count > 1 else {
      result.reason = Message(HabitSentence.onePeriodOfRater)
      return result
    }
    let times = levels.map { Double($0.period) }
    let mean = times.reduce(0, +) / Double(times.count)
    let square = times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let span = (times.max() ?? 0) - (times.min() ?? 0)
    let weights = times.map { ($0 - mean) / square * span }
    let variance = panel.interactions.variance(squaredWeights(levels, weights), rater: rater)
    result.estimate = .measured(
      zip(weights, levels).reduce(0) { $0 + $1.0 * $1.1.value }, standardError: variance.value.squareRoot(),
      degreesOfFreedom: variance.degreesOfFreedom)
    result.evidence = evidence(levels, panel.interactions.errorVariance[rater], study)
    return result
  }

  /// Of the contrast Σ weight · level.
  private func squaredWeights(_ levels: [Level], _ weights: [Double]) -> SquaredWeights {
    var used: [Int] = []
    var scaled: [Double] = []
    for (level, weight) in zip(levels, weights) {
      used += level.rows
      scaled += level.rows.map { weight / Double(level.rows.count) * panel.residuals.scale[$0].squareRoot() }
    }
    return SquaredWeights(panel.rows, used, scaled: scaled, rating: scaled.reduce(0) { $0 + $1 * $1 })
  }

  /// Each period's level, and the test of all being equal.
  private func evidence(_ levels: [Level], _ error: Double, _ study: Study) -> Evidence {
    let errors = levels.map { level in
      let scale = level.rows.reduce(0) { $0 + panel.residuals.scale[$1] } / Double(level.rows.count)
      return (error * scale / Double(level.rows.count)).squareRoot()
    }
    var result: Evidence = [
      "levels": .list(
        zip(levels, errors).map { level, error in
          .object([
            "period": .text(study.periods.names[Int(level.period)]), "level": .number(level.value),
            "standardError": .number(error), "n": .integer(level.rows.count),
          ])
        })
    ]
    guard errors.allSatisfy({ $0 > 0 }) else { return result }
    let weights = errors.map { 1 / ($0 * $0) }
    let mean = zip(weights, levels).reduce(0) { $0 + $1.0 * $1.1.value } / weights.reduce(0, +)
    let square = zip(weights, levels).reduce(0) { $0 + $1.0 * ($1.1.value - mean) * ($1.1.value - mean) }
    result["jointPValue"] = .number(
      ChiSquaredDistribution(degreesOfFreedom: Double(levels.count - 1)).upperTail(square))
    return result
  }
}

extension Drift: DetectorRoom {
  static let name = "drift"
  static let title: any Sentence = HabitSentence.driftTitle
  static let rivals: any Sentence = HabitSentence.driftRivals
  static let level: FindingLevel? = .rater
  static let needs = [AuditNeed.ratings]

  static func absence(_ reason: Message) -> Message { Message(HabitSentence.driftAbsent(reason: reason)) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    context.raterPanels.flatMap { Drift(panel: $0, settings: context.settings).candidates(context.study) }
  }
}

extension Detector {
  /// Whether a rater's level moves from period to period.
  public static let drift = Detector(Drift.self)
}
