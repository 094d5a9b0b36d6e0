internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics

/// What favoritism says of all raters together.
extension Favoritism {
  /// The slope of *tied* after target and rater × period fixed effects, errors clustered by rater.
  func overall(_ views: Views) -> Candidate {
    let tie = tie.name
    let raters = Set(panel.rater.indices.filter { isTied[$0] }.map { panel.rater[$0] }).count
    var average = average(views)
    let notes = notes(average.contrast, average.coverage, nil, views)
    var result = Candidate(
      detector: .favoritism, level: .overall, subject: Subject(tie: tie), family: tie,
      sentence: { FavoritismWords.overall($0, tie: tie, raters: raters, notes: notes) })
    result.n = panel.count
    result.method = "two-way-fixed-effects-cr1-by-rater"
    result.smallestEffect = settings.smallestEffect(error: views.chosen.interactions.pooledErrorVariance.squareRoot())
    guard raters > 1, let slope = pooledSlope(), var estimate = slope.estimate(0, clusters: slope.clusters) else { return result }
    let plainError = estimate.standardError
    // The plain panel is that of published analyses, whose error is CR1.
    if settings.panelAdjustment != .none, let corrected = slope.leverageCorrected(panel.rater) {
      result.method = "two-way-fixed-effects-cr3-by-rater"
      estimate.standardError = corrected.error
      estimate.degreesOfFreedom = corrected.freedom
    }
    result.measure(estimate, settings)
    result.regression = regression(
      views.testable.compactMap { views.chosen.contrasts[$0]?.rows },
      freedom: Double(panel.count - panel.targetCount - panel.raterPeriodCount), views)
    // What slopes make of the pooled slope, which weighs raters in its own way.
    if let share = pooledSlope(of: leveled(views)) { average.contrast.levelDifference = share.coefficients[0] }
    if settings.panelAdjustment != .none { addRivals(&result, average.contrast, estimate, views, coverage: average.coverage) }
    result.evidence = [
      "cr1StandardError": .number(plainError), "degreesOfFreedom": .number(estimate.degreesOfFreedom),
      "tiedRatings": .integer(isTied.count { $0 }), "ratersWithTies": .integer(raters), "clusters": .integer(slope.clusters),
      "ratersTested": .integer(views.testable.count),
    ]
    if let shrinkage = views.shrinkage {
      result.evidence["meanOverRaters"] = .number(shrinkage.mean)
      result.evidence["meanOverRatersError"] = .number(shrinkage.meanError)
      result.evidence["standardDeviationOverRaters"] = .number(shrinkage.variance.squareRoot())
    }
    if panel.count <= settings.jointModelRatings { result.evidence["jointModel"] = jointModel() }
    return result
  }

  /// Without adjustment a rater has one effect over all periods. Nil where *tied* is absorbed.
  ///
  /// - Parameter column: what is regressed in place of the scores; nil: the scores.
  private func pooledSlope(of column: [Double]? = nil) -> AbsorbedRegression? {
    let isPlain = settings.panelAdjustment == .none
    return AbsorbedRegression(
      column ?? panel.score, on: [isTied.map { $0 ? 1 : 0 }],
      absorbing: TwoWayDesign(
        first: panel.target, firstCount: panel.targetCount, second: isPlain ? panel.raterComponent : panel.raterPeriod,
        secondCount: isPlain ? panel.raterComponentCount : panel.raterPeriodCount),
      clusters: [.init(code: panel.rater, secondIsNested: true)])
  }

  /// What a slope of the tied adds to each score, per unit of slope: how much better than the rater's untied people the tied are.
  private func leveled(_ views: Views) -> [Double] {
    panel.row.indices.map { isTied[$0] && views.chosen.residuals.scale[$0] > 0 ? views.chosen.residuals.level[$0] : 0 }
  }

  private func jointModel() -> EvidenceValue {
    let joint = JointFavoritism(
      panel, isTied: isTied, allowsTastes: settings.exchange == .model || settings.exchange == .units,
      threads: settings.threads)
    return joint.map { .object($0.evidence) } ?? .null
  }
}

extension AbsorbedRegression {
  /// A coefficient on as many degrees of freedom as clusters less one; nil where it has no error.
  func estimate(_ column: Int, clusters: Int) -> Estimate? {
    .measured(coefficients[column], standardError: standardError(column), degreesOfFreedom: Double(clusters - 1))
  }
}
