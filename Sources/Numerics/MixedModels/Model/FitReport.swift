internal import Statistics

/// A fit as it is written to JSON.
///
/// Keys: method, criterion, fixed, random, residual, n, converged, boundary, iterations, solver, aic, bic, and, if asked for, intervals, tests,
/// clusters, residualGroups, effects and timing. Quantities that a solver doesn't give are `null`.
package struct FitReport: Sendable {
  /// A fixed effect's row.
  package struct Fixed: Sendable {
    /// The column's or covariate's name.
    package let term: String
    /// The estimate, in the response's unit.
    package let estimate: Double
    /// Its standard error.
    package let standardError: Double
    /// estimate / standardError.
    package var statistic: Double?
    /// Of Student's t (Satterthwaite's, or as the clusters' correction has them); `null`: the normal distribution.
    package var degreesOfFreedom: Double?
    /// Two-sided.
    package var pValue: Double?
    /// A 95 % interval: estimate ± the distribution's quantile × standard error; absent where there is no standard error.
    package var interval: [Double]?

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
  package struct Random: Sendable {
    /// The grouping factor.
    package let group: String
    /// The column's or covariate's name.
    package let term: String
    /// The variance.
    package let variance: Double
    /// Its square root.
    package let standardDeviation: Double
    /// Number of levels.
    package let levels: Int
    /// A profile likelihood interval of the variance, on request.
    package let interval: VarianceInterval?
    /// The likelihood-ratio test of variance 0, on request.
    package let test: VarianceTest?
  }

  /// The residual's variance; the mean over rows where it differs by groups.
  package struct Residual: Sendable {
    /// The variance.
    package let variance: Double
    /// Its square root.
    package let standardDeviation: Double
    /// A profile likelihood interval of the variance, on request and where there is one residual variance.
    package let interval: VarianceInterval?
  }

  /// One of several residual variances.
  package struct ResidualGroup: Sendable {
    /// The value of the column by which they differ.
    package let level: String
    /// The variance.
    package let variance: Double
    /// Its square root.
    package let standardDeviation: Double
    /// A profile likelihood interval of the variance, on request.
    package let interval: VarianceInterval?
  }

  /// By what standard errors are clustered.
  package struct Clusters: Sendable {
    /// The columns.
    package let columns: [String]
    /// How many clusters each makes.
    package let counts: [Int]
    /// The small-sample correction.
    package let correction: ClusterCorrection
    /// Whether the two-way covariance was not positive definite and the larger one-way covariance stands instead.
    package let replaced: Bool
  }

  /// A random effect's row.
  package struct LevelEffect: Sendable {
    /// The grouping factor.
    package let group: String
    /// The column's or covariate's name.
    package let term: String
    /// The level.
    package let level: String
    /// The estimate, in the response's unit.
    package let estimate: Double
    /// Conditional standard deviation.
    package var standardError: Double?
  }

  /// Seconds spent.
  package struct Timing: Sendable {
    /// Reading.
    package let read: Double
    /// Fitting.
    package let fit: Double

    /// Seconds spent reading and fitting.
    package init(read: Double, fit: Double) {
      self.read = read
      self.fit = fit
    }
  }

  /// The likelihood.
  package let method: LikelihoodMethod
  /// −2 log likelihood.
  package var criterion: Double?
  /// Fixed effects.
  package let fixed: [Fixed]
  /// Variances of random terms.
  package let random: [Random]
  /// Residual variance.
  package let residual: Residual
  /// Number of rows.
  package let n: Int
  /// Whether the search settled.
  package let converged: Bool
  /// Whether a variance is 0.
  package let boundary: Bool
  /// Iterations.
  package let iterations: Int
  /// The solver used.
  package let solver: SolverChoice
  /// Akaike's criterion; between models with the same fixed part only, under REML.
  package var aic: Double?
  /// Schwarz's criterion, likewise.
  package var bic: Double?
  /// Residual variances where they differ.
  package let residualGroups: [ResidualGroup]?
  /// By what the standard errors of fixed effects are clustered, if they are.
  package let clusters: Clusters?
  /// Every random effect, on request.
  package let effects: [LevelEffect]?
  /// Seconds, on request.
  package let timing: Timing?

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
    method = fit.method
    criterion = fit.criterion
    let intervals = inference?.intervals?.map { VarianceInterval($0) }
    fixed = (inference?.robust?.fixedEffects ?? fit.fixedEffects).map { Fixed($0) }
    random = model.random.enumerated().map { k, term in
      let variance = fit.variances.terms[k]
      return Random(
        group: term.group, term: term.term, variance: variance, standardDeviation: variance.squareRoot(), levels: term.levels.count,
        interval: intervals?[k], test: inference?.tests?[k])
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
package struct VarianceInterval: Sendable {
  /// The lower end.
  package let lower: Double
  /// The upper end.
  package let upper: Double?

  init(_ profile: ProfileInterval) {
    lower = profile.lower
    upper = profile.upper
  }
}
