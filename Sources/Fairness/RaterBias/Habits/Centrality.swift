internal import Messages
internal import RatingStudy

/// Whether a rater spreads people less (or more) than the others do, given measurement error.
///
/// Within rater × period, y = b·x + e, x being the other raters' mean for the target. b = S_xy/(S_xx − Σ var(x's error)), each rating
/// weighing alike. Errors are clustered by unit, from the corrected score x(y − b·x) + b·var(x's error), each divided by
/// 1 − h (CR3); degrees of freedom 1/Σh² − 1, h being a cluster's share of S_xx. The estimate is (b − b̃)·τ, b̃ the typical rater's slope and τ the
/// targets' standard deviation: points by which somebody one standard deviation above the mean is scored higher than the
/// typical rater would. Source: Fuller 1987, Measurement Error Models, eq. 1.2.3 and section 3.1; Bell & McCaffrey 2002, Survey
/// Methodology 28, for leverage; Engelhard 1994, J. Educational Measurement 31, for the concept.
struct Centrality {
  let panel: RaterPanel
  let settings: AuditSettings

  /// One rater's slope: points by which the rater's score rises with a point of the others' mean.
  struct Slope {
    var value: Double
    /// 0 where the rater's scores leave nothing over.
    var standardError: Double
    var degreesOfFreedom: Double
    /// The variance of scores net of the rater's own error, over that of targets; and its standard error.
    var varianceRatio = 1.0
    var varianceRatioError = 0.0
  }

  func candidates(_ study: Study) -> [Candidate] {
    let spread = targetSpread()
    let estimates = panel.rowsOf.indices.filter { !panel.rowsOf[$0].isEmpty }.map { estimate($0, spread) }
    let error = panel.residuals.errorVariance.squareRoot()
    let name = panel.name
    let family = HabitFamily(
      detector: .centrality, component: panel.name, method: "errors-in-variables-slope", settings: settings,
      raters: study.raters.names,
      sentences: HabitSentences(
        seen: { .centralitySeen(difference: $2, rater: $0, component: name, people: $1, unseen: $4, verdict: $3) },
        untestable: { .centralityUntestable(rater: $0, component: name, reason: $1) }),
      above: AuditSentence.higher, below: AuditSentence.lower, smallestEffect: settings.smallestEffect(error: error))
    return family.candidates(estimates)
  }

  /// τ: the targets' standard deviation in points, net of the error of their deletion means.
  func targetSpread() -> Double {
    var sum = 0.0
    var freedom = 0.0
    for rater in panel.rowsOf.indices {
      let used = panel.compared(rater)
      guard let spread = spread(used) else { continue }
      sum += spread.information
      freedom += Double(used.count - panel.cells(used))
    }
    return freedom > 0 ? max(0, sum / freedom).squareRoot() : 0
  }

  /// S_xx of the others' means within the rater's cells.
  private struct Spread {
    var square: Double
    /// The part of it that is error of the means.
    var error: Double
    /// What is left of it for merit.
    var information: Double { square - error }
  }

  /// - Returns: nil without a spread.
  private func spread(_ used: [Int]) -> Spread? {
    guard used.count > 2 else { return nil }
    let square = used.reduce(0) { $0 + panel.residuals.level[$1] * panel.residuals.level[$1] }
    let kept = 1 - Double(panel.cells(used)) / Double(used.count)
    let error = used.reduce(0) { $0 + errorVariance($1) * kept }
    return square > 0 ? Spread(square: square, error: error) : nil
  }

  /// Of a row's deletion mean.
  private func errorVariance(_ row: Int) -> Double { panel.residuals.errorVariance * (panel.residuals.scale[row] - 1) }

  /// A rater's slope; nil where the others' means are too unreliable.
  func slope(_ used: [Int]) -> Slope? {
    guard let spread = spread(used), spread.information > settings.minimumSlopeReliability * spread.square else { return nil }
    let r = panel.residuals
    let information = spread.information
    let product = used.reduce(0) { $0 + (r.value[$1] + r.level[$1]) * r.level[$1] }
    let b = product / information
    let kept = spread.error > 0 ? 1 - Double(panel.cells(used)) / Double(used.count) : 1
    let shares = panel.clusterSums(used) { r.level[$0] * r.level[$0] / spread.square }
    let scores = panel.clusterSums(used) { row in
      r.level[row] * (r.value[row] + (1 - b) * r.level[row]) + b * errorVariance(row) * kept
    }
    guard shares.count > 2 else { return nil }
    let meat = zip(scores, shares).reduce(0) { sum, cluster in
      let left = max(1 - cluster.1, 1 / Double(shares.count))
      return sum + cluster.0 * cluster.0 / (left * left)
    }
    var result = Slope(
      value: b, standardError: meat.squareRoot() / information,
      degreesOfFreedom: max(1, 1 / shares.reduce(0) { $0 + $1 * $1 } - 1))
    setVarianceRatio(&result, used, information)
    return result
  }

  /// Residuals around each rater's own level and slope.
  func ownResiduals() -> OwnResiduals {
    let r = panel.residuals
    var value = [Double](repeating: 0, count: panel.rows.count)
    var scale = value
    for rater in panel.rowsOf.indices {
      let used = panel.compared(rater)
      let b = slope(used)?.value ?? 1
      for row in used {
        value[row] = r.value[row] + (1 - b) * r.level[row]
        scale[row] = 1 + b * b * (r.scale[row] - 1)
      }
    }
    return OwnResiduals(value: value, scale: scale)
  }

  /// (S_yy − n·σ²)/(S_xx − error), with the component's σ²: the spread of what the rater says, whatever it agrees with.
  private func setVarianceRatio(_ slope: inout Slope, _ used: [Int], _ information: Double) {
    let r = panel.residuals
    let freedom = Double(used.count - panel.cells(used))
    func square(_ row: Int) -> Double { (r.value[row] + r.level[row]) * (r.value[row] + r.level[row]) }
    let total = used.reduce(0) { $0 + square($1) }
    slope.varianceRatio = (total - freedom * r.errorVariance) / information
    let mean = total / Double(used.count)
    let sums = panel.clusterSums(used) { square($0) - mean }
    slope.varianceRatioError = sums.reduce(0) { $0 + $1 * $1 }.squareRoot() / information
  }

  private func estimate(_ rater: Int, _ spread: Double) -> HabitEstimate {
    let used = panel.compared(rater)
    var result = HabitEstimate(rater: rater, ratings: used.count, people: panel.people(used))
    result.reason = settings.tooFew(panel, used)
    guard result.reason == nil else {
      result.lack = .sharedPeople
      return result
    }
    guard let slope = slope(used) else {
      result.reason = Message(HabitSentence.levelsTooUnsure)
      return result
    }
    result.estimate = .measured(
      slope.value * spread, standardError: slope.standardError * spread, degreesOfFreedom: slope.degreesOfFreedom)
    result.evidence = [
      "slope": .number(slope.value), "slopeError": .number(slope.standardError), "varianceRatio": .number(slope.varianceRatio),
      "varianceRatioError": .number(slope.varianceRatioError), "targetStandardDeviation": .number(spread),
      "errorStandardDeviation": .number(panel.residuals.errorVariance.squareRoot()),
    ]
    return result
  }
}

extension Centrality: DetectorRoom {
  static let name = "centrality"
  static let title: any Sentence = HabitSentence.centralityTitle
  static let rivals: any Sentence = HabitSentence.centralityRivals
  static let level: FindingLevel? = .rater
  static let needs = [AuditNeed.ratings]

  static func absence(_ reason: Message) -> Message { Message(HabitSentence.centralityAbsent(reason: reason)) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    context.raterPanels.flatMap { Centrality(panel: $0, settings: context.settings).candidates(context.study) }
  }
}

extension Detector {
  /// Whether a rater spreads people less, or more, than the others do.
  public static let centrality = Detector(Centrality.self)
}
