internal import LinearAlgebra
internal import MixedModels
internal import Panels
internal import RatingStudy

/// The pooled effect of a tie with all effects estimated together, and how much it differs between raters: whether a few do it or everyone a little.
///
/// score = component × period + β·tied + shares + target + rater × period + bᵢ·tied + rater × unit + e; targets
/// and raters per component, all after the shares random, errors by component. Estimating targets and raters first and tied ratings around them would pull β towards 0 and push bias
/// into severities. The *shares* (how many of a target's raters are tied to it, how many of a rater's people) let good units be overseen by
/// anybody: without them a random target effect would leave part of its difference to β. Source: Zitzewitz 2006, J. Econ. Manage. Strategy 15;
/// Mundlak 1978, Econometrica 46, for the shares.
struct JointFavoritism {
  /// β in points, with Satterthwaite's degrees of freedom.
  var effect: FixedEffectEstimate
  /// √var(bᵢ) in points; its likelihood ratio p against 0.
  var deviationOverRaters: Double
  var deviationPValue: Double?
  /// Standard deviations of targets, rater levels, tastes (rater × unit; nil where units are not allowed for) and errors, in points.
  var target: Double
  var level: Double
  var taste: Double?
  var error: [Double]
  var converged: Bool

  /// - Returns: nil where the model can't be fitted.
  init?(_ panel: PanelRows, isTied: [Bool], allowsTastes: Bool, threads: Int) {
    let fixed = Self.fixed(panel, isTied)
    let tied = isTied.map { $0 ? 1.0 : 0 }
    var random = [
      Self.term("target", panel.target, panel.targetCount), Self.term("rater:period", panel.raterPeriod, panel.raterPeriodCount),
    ]
    let raters = DenseCodes(panel.rater)
    let deviation = random.count
    random.append(Self.term("rater", raters.codes, raters.count, "tied", tied))
    let units = DenseCodes(crossing: panel.component, panel.rater, panel.unit)
    let hasTastes = allowsTastes && panel.unit.contains { $0 >= 0 } && units.count > panel.raterComponentCount
    if hasTastes {
      random.append(
        Self.term("rater:unit", panel.row.indices.map { panel.unit[$0] >= 0 ? units.codes[$0] : -1 }, units.count))
    }
    let components = DenseCodes(panel.component)
    let groups =
      components.count > 1
      ? ResidualGroups(levels: (0..<components.count).map { String($0) }, codes: components.codes) : nil
    let model = MixedModel(response: panel.score, fixed: fixed, random: random, residualGroups: groups)
    var options = FitOptions(threads: threads)
    options.tolerance = Self.tolerance
    guard let fit = try? model.fit(options), let effect = fit.fixedEffects.first(where: { $0.term == Self.tied }),
      effect.standardError > 0
    else { return nil }
    self.effect = effect
    let spread = fit.variances.terms.map { $0.squareRoot() }
    deviationOverRaters = spread[deviation]
    deviationPValue = fit.criterion == nil ? nil : try? model.testVariance(ofTerm: deviation, fit, options).pValue
    target = spread[0]
    level = spread[1]
    taste = hasTastes ? spread.last : nil
    error = fit.solution.variances.residuals.map { $0.squareRoot() }
    converged = fit.converged
  }

  private static let tied = "tied"
  /// Of −2 log L: far below what any figure here shows.
  private static let tolerance = 1e-6

  private static func term(
    _ group: String, _ codes: [Int32], _ count: Int, _ name: String = "(Intercept)", _ covariate: [Double]? = nil
  ) -> RandomTerm {
    RandomTerm(group: group, term: name, levels: (0..<count).map { String($0) }, codes: codes, covariate: covariate)
  }

  /// Component × period, tied, and the two shares.
  private static func fixed(_ panel: PanelRows, _ isTied: [Bool]) -> FixedEffects {
    let cells = DenseCodes(crossing: panel.component, panel.period)
    var names = (0..<cells.count).map { "cell.\($0)" }
    var columns = [[Double]](repeating: [Double](repeating: 0, count: panel.count), count: cells.count)
    for row in 0..<panel.count { columns[Int(cells.codes[row])][row] = 1 }
    let value = isTied.map { $0 ? 1.0 : 0 }
    names += [tied, "target-share", "rater-share"]
    columns += [
      value, shares(value, panel.target, panel.targetCount), shares(value, panel.raterComponent, panel.raterComponentCount),
    ]
    var design = Matrix(rows: panel.count, columns: columns.count)
    for (index, column) in columns.enumerated() { for row in column.indices { design[row, index] = column[row] } }
    return FixedEffects(names: names, columns: design)
  }

  /// The mean of a column over each row's cell.
  private static func shares(_ value: [Double], _ codes: [Int32], _ count: Int) -> [Double] {
    var sum = [Double](repeating: 0, count: count)
    var size = sum
    for (row, code) in codes.enumerated() {
      sum[Int(code)] += value[row]
      size[Int(code)] += 1
    }
    return codes.map { sum[Int($0)] / size[Int($0)] }
  }

  /// The figures, for the evidence of the pooled finding.
  var evidence: Evidence {
    [
      "estimate": .number(effect.estimate), "standardError": .number(effect.standardError),
      "degreesOfFreedom": .optional(effect.degreesOfFreedom), "pValue": .optional(effect.pValue),
      "standardDeviationOverRaters": .number(deviationOverRaters),
      "standardDeviationOverRatersPValue": .optional(deviationPValue), "targetStandardDeviation": .number(target),
      "raterStandardDeviation": .number(level), "raterUnitStandardDeviation": .optional(taste),
      "errorStandardDeviations": .list(error.map { .number($0) }), "converged": .boolean(converged),
    ]
  }
}
