package import LinearAlgebra

/// A fitted mixed model: everything that was estimated, and how.
public struct MixedModelFit: Sendable {
  /// Which likelihood was maximized.
  public let method: LikelihoodMethod
  /// The solver that was used, `.direct` or `.iterative`.
  public let solver: SolverChoice
  /// −2 log of the (restricted) likelihood at the estimates, with all constants: lme4's `REMLcrit` or −2 log L.
  /// `nil` from the iterative solver, which doesn't compute determinants, and where effects fit exactly, for then it has no bound.
  public let criterion: Double?
  /// The criterion as random probes tell it, with their error, from the iterative solver; `nil` from the direct one.
  package var criterionEstimate: StochasticCriterion?
  /// The estimated variances; exactly 0 at the boundary, and the residual's where the effects reproduce every row (`exactFit`).
  public let variances: VarianceComponents
  /// Their asymptotic covariance, the inverse of the average information, terms first and then residual groups; zero rows
  /// for variances that were held fixed or lie on the boundary.
  package let varianceCovariance: Matrix
  /// Number of variances that were estimated, those at the boundary included.
  package let estimatedVariances: Int
  /// The fixed effects in the model's order, without the dropped columns.
  public let fixedEffects: [FixedEffectEstimate]
  /// The distribution that the fixed effects' p-values refer to.
  package let referenceDistribution: ReferenceDistribution
  /// The effects at the estimated variances; answers contrasts, covariances and leverages.
  package let solution: MixedModelSolution
  /// Conditional standard deviations per term in the order of its levels, if they were asked for.
  package let conditionalStandardDeviations: [[Double]]?
  /// The leverage of every row (``MixedModelSolution/leverages(threads:)``), if it was asked for.
  package let leverages: [Double]?
  /// The number of rows.
  public let n: Int
  /// Iterations used.
  public let iterations: Int
  /// Whether the estimates settled within the tolerance.
  public let converged: Bool
  /// Whether a variance lies on the boundary, at 0.
  public let boundary: Bool
  /// Every iteration, for audit.
  package let log: [FitIteration]
  /// What a reader of the results must know.
  public let diagnostics: [Diagnostic]
  /// Names of the fixed columns that were dropped because they are combinations of others.
  package let droppedColumns: [String]
  /// The covariances of correlated terms; `nil` where there are none. `variances` and `conditionalModes` are those of the terms as given, `solution` is that of
  /// the independent terms which stand for them.
  package var correlated: TermCovariances?

  /// The conditional modes (best linear unbiased predictions) of every term, in the order of its levels.
  public var conditionalModes: [[Double]] { correlated?.modes ?? solution.conditionalModes }
  /// The covariance of the fixed effects in the order of `fixedEffects`.
  package var fixedEffectCovariance: Matrix { solution.fixedEffectCovariance }
  /// The standard error of every variance, terms first; `nil` where it was held fixed or lies on the boundary.
  package var varianceStandardErrors: [Double?] {
    varianceCovariance.diagonalEntries.map { $0 > 0 ? $0.squareRoot() : nil }
  }
}

/// A fixed effect with its test.
public struct FixedEffectEstimate: Sendable, Equatable {
  /// The column's name.
  public let term: String
  /// β̂, in the response's unit per unit of the column.
  public let estimate: Double
  /// Its standard error given the estimated variances.
  public let standardError: Double
  /// estimate / standardError; `nil` where the standard error is 0.
  public let statistic: Double?
  /// Degrees of freedom of the reference distribution; `nil` when that is the normal.
  public let degreesOfFreedom: Double?
  /// Two-sided p-value of β = 0; `nil` where there is no statistic.
  public let pValue: Double?
}

/// The distribution that a fixed effect's statistic is compared with.
package enum ReferenceDistribution: String, Sendable, Codable {
  /// Student's t with Satterthwaite's degrees of freedom.
  case satterthwaite
  /// The standard normal (iterative solver, or all variances given).
  case normal
}

/// One iteration of a fit.
package struct FitIteration: Sendable {
  /// What kind of step led here.
  package enum Step: String, Sendable, Codable {
    /// The starting values.
    case start
    /// An average-information step.
    case averageInformation
    /// A shortened average-information step.
    case shortened
    /// A step of the EM algorithm, which never leaves the parameter space nor lowers the likelihood.
    case expectationMaximization
  }

  /// The step.
  package let step: Step
  /// The variances after it, terms first.
  package let variances: [Double]
  /// The criterion there; `nil` from the iterative solver.
  package let criterion: Double?
  /// How far the next step is predicted to lower the criterion; `nil` if no further step was computed.
  package let predictedGain: Double?
}

extension MixedModelFit {
  /// The same fit with one more diagnostic, put first.
  func adding(_ diagnostic: Diagnostic) -> MixedModelFit {
    MixedModelFit(
      method: method, solver: solver, criterion: criterion, criterionEstimate: criterionEstimate, variances: variances,
      varianceCovariance: varianceCovariance,
      estimatedVariances: estimatedVariances, fixedEffects: fixedEffects, referenceDistribution: referenceDistribution, solution: solution,
      conditionalStandardDeviations: conditionalStandardDeviations, leverages: leverages, n: n, iterations: iterations,
      converged: converged,
      boundary: boundary, log: log, diagnostics: [diagnostic] + diagnostics, droppedColumns: droppedColumns, correlated: correlated)
  }
}
