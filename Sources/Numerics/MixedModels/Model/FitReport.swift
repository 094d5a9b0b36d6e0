internal import RealModule
internal import Statistics

/// A fit as it is written to JSON.
///
/// Keys: method, criterion, fixed, random, residual, n, converged, boundary, iterations, solver, aic, bic, and, if asked for, intervals, tests,
/// clusters, residualGroups, effects and timing; for a family those of ``GeneralizedReport``. Quantities that a solver doesn't give are `null`.
public struct FitReport: Sendable {
  /// A fixed effect's row.
  public struct Fixed: Sendable {
    /// The column's or covariate's name.
    public let term: String
    /// The estimate, in the response's unit.
    public let estimate: Double
    /// Its standard error.
    public let standardError: Double
    /// estimate / standardError.
    public var statistic: Double?
    /// Of Student's t (Satterthwaite's, or as the clusters' correction has them); `null`: the normal distribution.
    public var degreesOfFreedom: Double?
    /// Two-sided.
    public var pValue: Double?
    /// A 95 % interval: estimate ± the distribution's quantile × standard error; absent where there is no standard error.
    public var interval: [Double]?

    init(_ estimate: FixedEffectEstimate) {
      term = estimate.term
      self.estimate = estimate.estimate
      standardError = estimate.standardError
      statistic = estimate.statistic
      degreesOfFreedom = estimate.degreesOfFreedom
      pValue = estimate.pValue
      let quantile =
        estimate.degreesOfFreedom.map { StudentTDistribution(degreesOfFreedom: $0).quantile(upperTail: 0.025) }
        ?? NormalDistribution.standard.quantile(upperTail: 0.025)
      let half = quantile * estimate.standardError
      interval = half > 0 && half.isFinite ? [estimate.estimate - half, estimate.estimate + half] : nil
    }
  }

  /// A variance's row.
  public struct Random: Sendable {
    /// The grouping factor.
    public let group: String
    /// The column's or covariate's name.
    public let term: String
    /// The variance.
    public let variance: Double
    /// Its square root.
    public let standardDeviation: Double
    /// Number of levels.
    public let levels: Int
    /// Correlations with the earlier effects of the same `(1 + x | g)`; NaN beside a variance of 0.
    public var correlations: [Double]?
    /// A profile likelihood interval of the variance, on request.
    public let interval: VarianceInterval?
    /// The likelihood-ratio test of variance 0, on request.
    public let test: VarianceTest?
  }

  /// The residual's variance; the mean over rows where it differs by groups.
  public struct Residual: Sendable {
    /// The variance.
    public let variance: Double
    /// Its square root.
    public let standardDeviation: Double
    /// A profile likelihood interval of the variance, on request and where there is one residual variance.
    public let interval: VarianceInterval?
  }

  /// One of several residual variances.
  public struct ResidualGroup: Sendable {
    /// The value of the column by which they differ.
    public let level: String
    /// The variance.
    public let variance: Double
    /// Its square root.
    public let standardDeviation: Double
    /// A profile likelihood interval of the variance, on request.
    public let interval: VarianceInterval?
  }

  /// By what standard errors are clustered.
  public struct Clusters: Sendable {
    /// The columns.
    public let columns: [String]
    /// How many clusters each makes.
    public let counts: [Int]
    /// The small-sample correction.
    public let correction: ClusterCorrection
    /// Whether the two-way covariance was not positive definite and the larger one-way covariance stands instead.
    public let replaced: Bool
  }

  /// A random effect's row.
  public struct LevelEffect: Sendable {
    /// The grouping factor.
    public let group: String
    /// The column's or covariate's name.
    public let term: String
    /// The level.
    public let level: String
    /// The estimate, in the response's unit.
    public let estimate: Double
    /// Conditional standard deviation.
    public var standardError: Double?
  }

  /// Seconds spent.
  public struct Timing: Sendable {
    /// Reading.
    public let read: Double
    /// Fitting.
    public let fit: Double

    /// Seconds spent reading and fitting.
    package init(read: Double, fit: Double) {
      self.read = read
      self.fit = fit
    }
  }

  /// What was maximized.
  public let method: FitMethod
  /// −2 log likelihood.
  public var criterion: Double?
  /// The same as random probes tell it, where the solver can't compute it.
  package var criterionEstimate: StochasticCriterion?
  /// Fixed effects.
  public let fixed: [Fixed]
  /// Variances of random terms.
  public let random: [Random]
  /// Residual variance; `nil` for families that have none.
  public let residual: Residual?
  /// Number of rows.
  public let n: Int
  /// Whether the search settled.
  public let converged: Bool
  /// Whether a variance is 0.
  public let boundary: Bool
  /// Iterations.
  public let iterations: Int
  /// The solver used.
  public let solver: SolverChoice
  /// Akaike's criterion; between models with the same fixed part only, under REML.
  public var aic: Double?
  /// Schwarz's criterion, likewise.
  public var bic: Double?
  /// Residual variances where they differ.
  public let residualGroups: [ResidualGroup]?
  /// By what the standard errors of fixed effects are clustered, if they are.
  public let clusters: Clusters?
  /// Every random effect, on request.
  public let effects: [LevelEffect]?
  /// Seconds, on request.
  public let timing: Timing?
  /// What belongs to a response that is not normal.
  public let generalized: GeneralizedReport?
  /// Factors whose effects were taken out, on request.
  package let absorbed: Absorbed?

  /// Factors whose effects were taken out.
  package struct Absorbed: Sendable {
    /// As they are written, in order.
    package let factors: [String]
    /// Levels of each.
    package let levels: [Int]
    /// Free effects of all together.
    package let effects: Int
    /// Rows less coefficients and free effects.
    package let degreesOfFreedom: Int
  }

  /// Gathers a report.
  ///
  /// - Parameters:
  ///   - inference: answers to what else was asked.
  ///   - questions: what was asked.
  ///   - withEffects: whether to list every random effect.
  ///   - timing: seconds spent, if they are to be shown.
  package init(
    _ fit: MixedModelFit, of model: MixedModel, _ inference: FitInference? = nil, to questions: FitQuestions = FitQuestions(),
    withEffects: Bool = false, timing: Timing? = nil
  ) {
    method = FitMethod(fit.method)
    (generalized, absorbed) = (nil, nil)
    (criterion, criterionEstimate) = (fit.criterion, fit.criterionEstimate)
    let intervals = inference?.intervals?.map { VarianceInterval($0) }
    fixed = (inference?.robust?.fixedEffects ?? fit.fixedEffects).map { Fixed($0) }
    random = model.random.enumerated().map { k, term in
      let variance = fit.variances.terms[k]
      return Random(
        group: term.group, term: term.term, variance: variance, standardDeviation: variance.squareRoot(), levels: term.levels.count,
        correlations: fit.correlated?.correlations(ofTerm: k), interval: intervals?[k], test: inference?.tests?[k])
    }
    let variance = Self.meanResidualVariance(fit, model)
    let residualIntervals = intervals.map { Array($0[model.random.count...]) }
    residual = Residual(
      variance: variance, standardDeviation: variance.squareRoot(), interval: residualIntervals?.count == 1 ? residualIntervals?[0] : nil)
    residualGroups = model.residualGroups.map { groups in
      groups.levels.indices.map {
        let variance = fit.variances.residuals[$0]
        return ResidualGroup(
          level: groups.levels[$0], variance: variance, standardDeviation: variance.squareRoot(), interval: residualIntervals?[$0])
      }
    }
    clusters = inference?.robust.map {
      Clusters(columns: questions.clusters, counts: $0.clusters, correction: questions.correction, replaced: $0.replaced)
    }
    aic = fit.informationCriteria?.aic
    bic = fit.informationCriteria?.bic
    n = fit.n
    converged = fit.converged
    boundary = fit.boundary
    iterations = fit.iterations
    solver = fit.solver
    effects = withEffects ? Self.effects(fit, model) : nil
    self.timing = timing
  }

  /// Gathers a report of a generalized fit.
  ///
  /// - Parameters:
  ///   - tests: of every random term's variance, if asked for.
  ///   - withEffects: whether to list every random effect.
  package init(
    _ fit: GeneralizedFit, of model: GeneralizedMixedModel, _ generalized: GeneralizedReport, tests: [VarianceTest]?, withEffects: Bool,
    timing: Timing?
  ) {
    method = .laplace
    absorbed = nil
    criterion = fit.criterion
    fixed = fit.fixedEffects.map { Fixed($0) }
    random = model.random.enumerated().map { k, term in
      Random(
        group: term.group, term: term.term, variance: fit.variances[k], standardDeviation: fit.variances[k].squareRoot(),
        levels: term.levels.count,
        interval: nil, test: tests?[k])
    }
    (residual, residualGroups, clusters) = (nil, nil, nil)
    aic = fit.criterion + 2 * Double(fit.parameterCount)
    bic = fit.criterion + Double(fit.parameterCount) * .log(Double(fit.n))
    (n, converged, boundary, iterations, solver) = (fit.n, fit.converged, fit.boundary, fit.iterations, .direct)
    effects =
      withEffects
      ? model.random.indices.flatMap { k in
        model.random[k].levels.indices.map { level in
          LevelEffect(
            group: model.random[k].group, term: model.random[k].term, level: model.random[k].levels[level],
            estimate: fit.conditionalModes[k][level], standardError: fit.conditionalStandardDeviations[k][level])
        }
      } : nil
    self.timing = timing
    self.generalized = generalized
  }

  /// Gathers a report of least squares with factors absorbed.
  package init(_ fit: AbsorbedFit, timing: Timing?) {
    method = .leastSquares
    fixed = fit.fixedEffects.map { Fixed($0) }
    (random, residualGroups, clusters, effects, generalized) = ([], nil, nil, nil, nil)
    residual = Residual(variance: fit.variance, standardDeviation: fit.variance.squareRoot(), interval: nil)
    (n, converged, boundary, iterations, solver) = (fit.n, true, false, 1, .direct)
    absorbed = Absorbed(
      factors: fit.factors.map(\.name), levels: fit.factors.map(\.levels), effects: fit.absorbed, degreesOfFreedom: fit.degreesOfFreedom)
    self.timing = timing
  }

  private static func meanResidualVariance(_ fit: MixedModelFit, _ model: MixedModel) -> Double {
    guard let groups = model.residualGroups, groups.levels.count > 1 else { return fit.variances.residuals[0] }
    return groups.codes.reduce(0.0) { $0 + fit.variances.residuals[Int($1)] } / Double(groups.codes.count)
  }

  private static func effects(_ fit: MixedModelFit, _ model: MixedModel) -> [LevelEffect] {
    model.random.indices.flatMap { k in
      model.random[k].levels.indices.map { level in
        LevelEffect(
          group: model.random[k].group, term: model.random[k].term, level: model.random[k].levels[level],
          estimate: fit.conditionalModes[k][level],
          standardError: fit.conditionalStandardDeviations?[k][level])
      }
    }
  }
}

/// A profile likelihood interval as it is written: the ends, the upper one `null` where none was found.
public struct VarianceInterval: Sendable {
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double?

  init(_ profile: ProfileInterval) {
    lower = profile.lower
    upper = profile.upper
  }
}
