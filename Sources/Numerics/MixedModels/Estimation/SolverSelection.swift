extension PreparedModel {
  /// The largest dense part that the direct solver is used for without being told to: three matrices of this order take 0.4 GB, and
  /// a fit some ten seconds on one core; the iterative solver is faster from about half this order on, but knows no criterion.
  private static let largestDensePart = 4000

  /// The solver to use.
  ///
  /// Direct if what the terms other than the leading ones have as levels, with the fixed columns, makes a dense matrix that is
  /// affordable; a rule of the design alone.
  /// - Throws: `MixedModelError.unsupported` if the iterative solver is asked for something that it can not do.
  func chosenSolver(_ options: FitOptions) throws -> SolverChoice {
    switch options.solver {
    case .direct: return .direct
    case .iterative:
      guard residualCount == 1 else { throw MixedModelError.unsupported("several residual variances with the iterative solver") }
      return .iterative
    case .automatic:
      guard residualCount == 1, q > Self.largestDensePart else { return .direct }
      let leading = Set(EliminationOrder.leadingTerms(self))
      let rest = model.random.indices.filter { !leading.contains($0) }.reduce(p) { $0 + model.random[$1].levels.count }
      return rest > Self.largestDensePart ? .iterative : .direct
    }
  }
}
