/// Which likelihood is maximized.
public enum LikelihoodMethod: String, Sendable, Codable, CaseIterable {
  /// Restricted maximum likelihood: variances are not biased by the estimation of fixed effects.
  case reml = "REML"
  /// Maximum likelihood: needed to compare models that differ in their fixed effects.
  case ml = "ML"
}

/// Which solver of the mixed model equations is used.
public enum SolverChoice: String, Sendable, Codable, CaseIterable {
  /// Direct where its factor is affordable, else iterative.
  case automatic
  /// Sparse elimination of the effects that meet few others, then a dense Cholesky factor of the rest.
  case direct
  /// Preconditioned conjugate gradients with stochastic traces.
  case iterative
}

/// How a mixed model is fitted.
public struct FitOptions: Sendable {
  /// The likelihood to maximize.
  public var method = LikelihoodMethod.reml
  /// The solver; the one chosen is named in the result.
  public var solver = SolverChoice.automatic
  /// Threads to use; changes nothing but time.
  public var threads = 1
  /// The seed of the iterative solver's probes.
  public var seed: UInt64 = 1
  /// Iterations after which a fit is returned as not converged.
  public var maximumIterations = 100
  /// A fit has converged when, after the last step, −2 log L is predicted to be within this of its minimum.
  public var tolerance = 1e-13
  /// Where to start; `nil` means moment estimates.
  public var start: VarianceComponents?
  /// Variances that are not estimated but held at a value: one entry per term, `nil` where it is free.
  /// An empty list means that all are free.
  public var fixedTermVariances: [Double?] = []
  /// The same for the residual groups.
  public var fixedResidualVariances: [Double?] = []
  /// Whether to compute conditional standard deviations of the random effects (direct solver only).
  public var conditionalStandardDeviations = false
  /// Whether to compute the leverage of every row along with them, from the same inverse (direct solver only).
  package var leverages = false
  /// The iterative solver's settings.
  package var iterative = IterativeOptions()

  /// REML with the automatic solver.
  public init() {}

  /// The usual choices in one line.
  public init(method: LikelihoodMethod = .reml, solver: SolverChoice = .automatic, threads: Int = 1, seed: UInt64 = 1) {
    self.method = method
    self.solver = solver
    self.threads = threads
    self.seed = seed
  }
}
