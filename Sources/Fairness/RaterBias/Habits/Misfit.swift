internal import Messages
internal import RatingStudy
internal import RealModule

/// Whether a rater's scores scatter more (or less) around what the others imply than the typical rater's do.
///
/// Residuals are taken around the rater's own level and slope, so that neither leniency nor spread counts as scatter, and are
/// scaled by their variance at that height of the scale (quantile bins over all raters: noise may depend on level). outfit = mean of z²; infit =
/// Σ residual²/Σ variance. The test compares the cube root of the mean square with the typical rater's (Wilson & Hilferty 1931, Proc. Natl. Acad. Sci. 17), residuals beyond `largestResidual` standard deviations
/// counting as that, so that one wild rating makes no rater; its variance is pooled over raters from sums over units, so that tastes for units count. Source: Wright & Masters 1982, Rating Scale Analysis, p. 100, for infit and outfit.
struct Misfit {
  let panel: RaterPanel
  let own: OwnResiduals
  let settings: AuditSettings

  /// One rater's mean squares.
  struct Fit {
    var rater: Int
    /// Positions of the rows that enter.
    var used: [Int]
    var outfit = 0.0
    var infit = 0.0
    /// The mean square in which no residual counts by more than `largestResidual` standard deviations.
    var held = 0.0
  }

  /// In standard deviations: of normal errors it touches one in 370, and of heavy tails it leaves enough to see who is noisy.
  private static let largestResidual = 3.0

  func candidates(_ study: Study) -> [Candidate] {
    let squares = scaledSquares()
    let fits = panel.rowsOf.indices.filter { !panel.rowsOf[$0].isEmpty }.map { fit($0, squares) }
    let variance = relativeVariance(fits, squares.held)
    let mean = meanScale(fits)
    let sigma = panel.residuals.errorVariance.squareRoot()
    let estimates = fits.map { estimate($0, variance) }
    let name = panel.name
    let family = HabitFamily(
      detector: .misfit, component: panel.name, method: "mean-square-cube-root", settings: settings,
      raters: study.raters.names,
      sentences: HabitSentences(
        seen: { .misfitSeen(rater: $0, component: name, people: $1, difference: $2, unseen: $4, verdict: $3) },
        untestable: { .misfitUntestable(rater: $0, component: name, reason: $1) }),
      above: HabitSentence.more, below: HabitSentence.less, smallestEffect: settings.smallestEffect(error: sigma))
    return family.candidates(estimates) { _ in .cubeRoot(standardDeviation: sigma, panel: mean) }
  }

  /// Squared residuals by row; 0 where there is none.
  private struct Squares {
    /// Over the variance at the row's height.
    var scaled: [Double]
    /// The same, none beyond `largestResidual` standard deviations.
    var held: [Double]
    /// In squared points, on the scale of single ratings.
    var square: [Double]
    /// Of a rating at the row's height, in squared points.
    var variance: [Double]
  }

  private func scaledSquares() -> Squares {
    let all = panel.rowsOf.indices.flatMap { panel.compared($0) }
    var square = [Double](repeating: 0, count: panel.rows.count)
    var height = square
    for row in all {
      square[row] = own.value[row] * own.value[row] / own.scale[row]
      height[row] = panel.rows.score[row] - own.value[row]
    }
    let variance = levelVariance(all, height, square)
    var scaled = square
    for row in all { scaled[row] = variance[row] > 0 ? square[row] / variance[row] : 0 }
    let held = scaled.map { min($0, Self.largestResidual * Self.largestResidual) }
    return Squares(scaled: scaled, held: held, square: square, variance: variance)
  }

  /// The variance of a rating by the height of the scale, in bins of equal size; rows of one height share a bin, so that the order of rows
  /// doesn't matter.
  private func levelVariance(_ all: [Int], _ height: [Double], _ square: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: square.count)
    let order = all.sorted { height[$0] != height[$1] ? height[$0] < height[$1] : $0 < $1 }
    let bins = max(1, min(settings.levelBins, order.count / max(1, settings.minimumComparedPeople)))
    var members = [[Int]](repeating: [], count: bins)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, height[order[end]] - height[order[end - 1]] <= settings.equalityTolerance { end += 1 }
      // The bin in which the middle of the tie stands.
      members[(start + end - 1) * bins / (2 * order.count)] += order[start..<end]
      start = end
    }
    for rows in members {
      let mean = rows.reduce(0) { $0 + square[$1] } / Double(max(1, rows.count))
      for row in rows { result[row] = mean }
    }
    return result
  }

  private func fit(_ rater: Int, _ squares: Squares) -> Fit {
    let used = panel.compared(rater)
    var result = Fit(rater: rater, used: used)
    // The rater's levels and slope were estimated from the same ratings.
    let freedom = Double(used.count - panel.cells(used) - 1)
    guard freedom >= 1 else { return result }
    let lost = Double(used.count) / freedom
    result.outfit = used.reduce(0) { $0 + squares.scaled[$1] } / Double(used.count) * lost
    result.held = used.reduce(0) { $0 + squares.held[$1] } / Double(used.count) * lost
    let expected = used.reduce(0) { $0 + squares.variance[$1] }
    result.infit = expected > 0 ? used.reduce(0) { $0 + squares.square[$1] } / expected * lost : 0
    return result
  }

  /// The variance of a scaled square relative to its mean's square, sums over clusters counting, per rating.
  private func relativeVariance(_ fits: [Fit], _ scaled: [Double]) -> VarianceEstimate {
    var sum = 0.0
    var size = 0.0
    var clusters = 0
    for fit in fits where fit.held > 0 {
      let mean = fit.used.reduce(0) { $0 + scaled[$1] } / Double(fit.used.count)
      guard mean > 0 else { continue }
      let sums = panel.clusterSums(fit.used) { scaled[$0] / mean - 1 }
      sum += sums.reduce(0) { $0 + $1 * $1 }
      size += Double(fit.used.count) * (1 - 1 / Double(max(2, sums.count)))
      clusters += sums.count - 1
    }
    return size > 0
      ? VarianceEstimate(value: sum / size, degreesOfFreedom: Double(max(1, clusters))) : VarianceEstimate(value: 0, degreesOfFreedom: 1)
  }

  private func meanScale(_ fits: [Fit]) -> Double {
    let rows = fits.flatMap(\.used)
    return rows.isEmpty ? 1 : rows.reduce(0) { $0 + panel.residuals.scale[$1] } / Double(rows.count)
  }

  private func estimate(_ fit: Fit, _ variance: VarianceEstimate) -> HabitEstimate {
    var result = HabitEstimate(rater: fit.rater, ratings: fit.used.count, people: panel.people(fit.used))
    result.reason = settings.tooFew(panel, fit.used)
    if result.reason != nil { result.lack = .sharedPeople }
    guard result.reason == nil, fit.held > 0 else { return result }
    let relative = variance.value / Double(fit.used.count)
    // The mean of the cube root is 1 − relative/9.
    result.estimate = .measured(
      1.5 * (Double.pow(fit.held, 1 / 3.0) - 1 + relative / 9), standardError: relative.squareRoot() / 2,
      degreesOfFreedom: variance.degreesOfFreedom)
    result.evidence = [
      "infit": .number(fit.infit), "outfit": .number(fit.outfit),
      "errorStandardDeviation": .number(panel.residuals.errorVariance.squareRoot()),
    ]
    return result
  }
}

extension Misfit: DetectorRoom {
  static let name = "misfit"
  static let title: any Sentence = HabitSentence.misfitTitle
  static let rivals: any Sentence = HabitSentence.misfitRivals
  static let level: FindingLevel? = .rater
  static let needs = [AuditNeed.ratings]

  static func absence(_ reason: Message) -> Message { Message(HabitSentence.misfitAbsent(reason: reason)) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    zip(context.raterPanels, context.ownResiduals).flatMap { panel, own in
      Misfit(panel: panel, own: own, settings: context.settings).candidates(context.study)
    }
  }
}

extension Detector {
  /// Whether a rater's scores scatter more, or less, than the others' do.
  public static let misfit = Detector(Misfit.self)
}
