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
    var rows: [Int]
    var value: Double
  }

  func candidates(_ study: Study) -> [Candidate] {
    let levels = levels()
    let tastes = panel.tastes
    let hasPeriods = Set(panel.rows.period).count > 1
    let estimates = panel.rowsOf.indices.filter { !panel.rowsOf[$0].isEmpty }.map { rater in
      estimate(rater, levels[rater], tastes, hasPeriods: hasPeriods, study)
    }
    let family = HabitFamily(
      detector: .drift, component: panel.name, method: "trend-of-rater-by-period-effects", settings: settings,
      raters: study.raters.names, rivals: .driftRivals, seen: .driftSeen, untestable: .driftUntestable,
      directions: (.upwards, .downwards), smallestEffect: settings.smallestEffect(error: tastes.pooledError.squareRoot()))
    return family.candidates(estimates)
  }

  /// By rater code, in the order of periods.
  func levels() -> [[Level]] {
    let rows = panel.rows
    let fit = TwoWayEffects(rows.score, rows.targetsByRaterPeriods, isUsed: panel.isUsed)
    var result: [[Level]] = panel.rowsOf.indices.map { rater in
      let used = panel.compared(rater)
      return Set(used.map { rows.period[$0] }).sorted().map { period in
        let own = used.filter { rows.period[$0] == period }
        return Level(period: period, rows: own, value: fit.second[Int(rows.raterPeriod[own[0]])])
      }
    }
    func part(_ level: Level) -> Int { Int(fit.parts.second[Int(rows.raterPeriod[level.rows[0]])]) }
    // Effects are known up to a constant in each connected part, and parts do not cross periods.
    let most = result.map(\.count).max() ?? 0
    let steady = result.indices.filter { result[$0].count == most }
    let anchors = steady.count > 1 ? steady : Array(result.indices)
    var sum = [Double](repeating: 0, count: fit.parts.count)
    var size = sum
    for rater in anchors {
      for level in result[rater] {
        sum[part(level)] += level.value
        size[part(level)] += 1
      }
    }
    for rater in result.indices {
      result[rater] = result[rater].compactMap { level in
        let own = part(level)
        guard size[own] > 1 else { return nil }
        var level = level
        level.value -= sum[own] / size[own]
        return level
      }
    }
    return result
  }

  private func estimate(
    _ rater: Int, _ levels: [Level], _ tastes: TasteVariance, hasPeriods: Bool, _ study: Study
  ) -> HabitEstimate {
    let used = levels.flatMap(\.rows)
    var result = HabitEstimate(rater: rater, ratings: used.count, people: panel.people(used))
    guard hasPeriods else {
      result.reason = Message(AuditMessage.onePeriod)
      return result
    }
    result.reason = settings.tooFew(panel, panel.compared(rater))
    guard result.reason == nil else { return result }
    guard levels.count > 1 else {
      result.reason = Message(AuditMessage.onePeriodOfRater)
      return result
    }
    let times = levels.map { Double($0.period) }
    let mean = times.reduce(0, +) / Double(times.count)
    let square = times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let span = (times.max() ?? 0) - (times.min() ?? 0)
    let weights = times.map { ($0 - mean) / square * span }
    result.estimate = zip(weights, levels).reduce(0) { $0 + $1.0 * $1.1.value }
    let (variance, freedom) = variance(rater, levels, weights, tastes)
    result.error = variance.squareRoot()
    result.freedom = freedom
    result.evidence = evidence(levels, tastes.error[rater], study)
    return result
  }

  /// The contrast's weights added up over units, persons and ratings, and what that makes of tastes and error.
  private func variance(
    _ rater: Int, _ levels: [Level], _ weights: [Double], _ tastes: TasteVariance
  ) -> (variance: Double, freedom: Double) {
    let rows = panel.rows
    var used: [Int] = []
    var own: [Double] = []
    for (level, weight) in zip(levels, weights) {
      for row in level.rows {
        used.append(row)
        own.append(weight / Double(level.rows.count) * panel.residuals.scale[row].squareRoot())
      }
    }
    func squares(_ codes: DenseCodes) -> Double { codes.sums(own).reduce(0) { $0 + $1 * $1 } }
    let units = DenseCodes(used.map { panel.cluster[$0] })
    let persons = DenseCodes(crossing: used.map { panel.cluster[$0] }, used.map { rows.person[$0] })
    return tastes.variance(
      rater: rater, unitSquares: squares(units), personSquares: squares(persons),
      rowSquares: own.reduce(0) { $0 + $1 * $1 })
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
  static let title = FindingMessage.drift
  static let level: FindingLevel? = .rater
  static let needs = [AuditNeed.ratings]

  static func absence(_ reason: Message) -> Message { Message(AuditMessage.driftAbsent, ["reason": .message(reason)]) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    context.raterPanels.flatMap { Drift(panel: $0, settings: context.settings).candidates(context.study) }
  }
}

extension Detector {
  /// Whether a rater's level moves from period to period.
  package static let drift = Detector(Drift.self)
}
