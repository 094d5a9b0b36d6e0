internal import RealModule
internal import Statistics

/// An interval of a variance from the profile of the criterion: the values at which minimizing over everything else leaves the criterion
/// within the χ²₁ quantile of its minimum.
///
/// Source: Bates et al. (2015), section 5.1; Venzon and Moolgavkar (1988), Applied Statistics 37, 87–94.
package struct ProfileInterval: Sendable, Equatable {
  /// The lower end; 0 where the criterion at 0 is within the quantile.
  package let lower: Double
  /// The upper end; `nil` where none was found below 10⁸ times the estimate (or the residual variance).
  package let upper: Double?
  /// The level.
  package let level: Double
}

extension MixedModel {
  /// A profile likelihood interval for one variance.
  ///
  /// - Parameters:
  ///   - variance: its number, terms first, then residual groups; of a correlated term the variance of its effects, whatever goes along with them.
  ///   - fit: the fit of this model by the direct solver.
  ///   - level: of the interval, within (0, 1).
  /// - Throws: `MixedModelError.unsupported` for a fit without a likelihood.
  /// - Complexity: some 10 to 20 fits with the variance held.
  package func profileInterval(
    ofVariance variance: Int, _ fit: MixedModelFit, level: Double = 0.95, _ options: FitOptions = FitOptions()
  ) throws -> ProfileInterval {
    precondition(level > 0 && level < 1, "a level lies within (0, 1)")
    guard fit.criterion != nil else { throw MixedModelError.unsupported("profiles with the iterative solver") }
    var profile = VarianceProfile(
      model: self, fit: fit, variance: variance, options: options,
      threshold: ChiSquaredDistribution(degreesOfFreedom: 1).quantile(level))
    return ProfileInterval(lower: try profile.lower(), upper: try profile.upper(), level: level)
  }
}

/// The profile of the criterion over one variance, on the scale of the standard deviation.
struct VarianceProfile {
  let model: MixedModel
  let fit: MixedModelFit
  let variance: Int
  let options: FitOptions
  let threshold: Double

  /// Relative precision of an end, on the standard deviation.
  private static let precision = 1e-9
  /// An end is found when the criterion is this near to its threshold; fits settle the criterion to about 1e-10.
  private static let closeness = 1e-9
  /// Factor on the standard deviation beyond which no end is looked for.
  private static let largestFactor = 1e4

  private var estimate: Double { fit.variances.all[variance].squareRoot() }

  /// Criterion above its minimum less the threshold, with the standard deviation held.
  private func excess(_ deviation: Double) throws -> Double {
    var held = options
    held.method = fit.method
    held.solver = .direct
    held.start = nil
    held.conditionalStandardDeviations = false
    let terms = model.random.count
    if held.fixedTermVariances.isEmpty { held.fixedTermVariances = Array(repeating: nil, count: terms) }
    if held.fixedResidualVariances.isEmpty {
      held.fixedResidualVariances = Array(repeating: nil, count: fit.variances.residuals.count)
    }
    let value = deviation * deviation
    if variance < terms { held.fixedTermVariances[variance] = value } else { held.fixedResidualVariances[variance - terms] = value }
    var start = fit.variances
    start.all[variance] = value
    guard let least = fit.criterion else { return .infinity }
    if let correlated = fit.correlated { return try model.correlatedCriterion(held, near: correlated) - least - threshold }
    held.start = start
    guard let criterion = try model.fit(held).criterion else { return .infinity }
    return criterion - least - threshold
  }

  mutating func lower() throws -> Double {
    guard estimate > 0 else { return 0 }
    let isResidual = variance >= model.random.count
    if !isResidual, try excess(0) <= 0 { return 0 }
    var inside = estimate
    var outside = estimate / 2
    var value = try excess(outside)
    while value < 0 {
      inside = outside
      outside /= 2
      guard outside > estimate / Self.largestFactor else { return outside * outside }
      value = try excess(outside)
    }
    let end = try root(inside, inside == estimate ? -threshold : try excess(inside), outside, value)
    return end * end
  }

  mutating func upper() throws -> Double? {
    let unit = max(estimate, 0.1 * fit.variances.residuals[0].squareRoot())
    var inside = estimate
    var insideValue = -threshold
    var outside = estimate + unit
    var value = try excess(outside)
    while value < 0 {
      inside = outside
      insideValue = value
      outside *= 2
      guard outside < Self.largestFactor * unit else { return nil }
      value = try excess(outside)
    }
    let end = try root(inside, insideValue, outside, value)
    return end * end
  }

  /// Where the excess is 0 between two points of opposite sign, by the Illinois variant of false position.
  /// Source: Dowell and Jarratt (1971), BIT 11, 168–174.
  private func root(_ inside: Double, _ insideValue: Double, _ outside: Double, _ outsideValue: Double) throws -> Double {
    var (a, fa, b, fb) = (inside, insideValue, outside, outsideValue)
    for _ in 0..<60 where abs(b - a) > Self.precision * max(abs(a), abs(b)) {
      var c = (a * fb - b * fa) / (fb - fa)
      if !c.isFinite { c = (a + b) / 2 }
      let fc = try excess(c)
      if fc == 0 { return c }
      if (fc < 0) == (fb < 0) {
        fa /= 2
      } else {
        (a, fa) = (b, fb)
      }
      (b, fb) = (c, fc)
      if abs(fc) < Self.closeness { return c }
    }
    return b
  }
}
