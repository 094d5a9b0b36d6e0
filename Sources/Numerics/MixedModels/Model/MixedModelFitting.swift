internal import Statistics

extension MixedModel {
  /// Fits the model by restricted or full maximum likelihood.
  ///
  /// - Throws: `MixedModelError` if the data can not carry the model. Trouble short of that (a variance at 0, a dropped column,
  ///   no convergence) is in the result's diagnostics.
  public func fit(_ options: FitOptions = FitOptions()) throws -> MixedModelFit {
    try Work.stage(.model) {
      guard correlated.isEmpty else { return try fitCorrelated(options) }
      let prepared = try PreparedModel(self, options: options, estimating: true)
      switch try prepared.chosenSolver(options) {
      case .iterative: return try fitIteratively(prepared, options)
      case .direct(let structure): return try fitDirectly(prepared, structure, options)
      }
    }
  }

  /// Solves for the effects at given variances.
  ///
  /// A term with a very large variance is as good as fixed. Variances of terms may be 0.
  /// - Parameters:
  ///   - variances: one per term and one per residual group.
  ///   - method: which criterion to report at these variances.
  ///   - threads: changes nothing but time.
  /// - Throws: `MixedModelError.badVariance`, or what the data give reason for.
  package func solve(
    at variances: VarianceComponents, method: LikelihoodMethod = .reml, solver: SolverChoice = .automatic, threads: Int = 1
  ) throws -> MixedModelSolution {
    guard correlated.isEmpty else { throw MixedModelError.unsupported("solving at given variances with correlated terms") }
    var options = FitOptions(method: method, solver: solver, threads: threads)
    options.start = variances
    let prepared = try PreparedModel(self, options: options, estimating: false)
    switch try prepared.chosenSolver(options) {
    case .iterative: return try solveIteratively(prepared, variances, options)
    case .direct(let structure): return try solveDirectly(prepared, structure, variances, options)
    }
  }
}
