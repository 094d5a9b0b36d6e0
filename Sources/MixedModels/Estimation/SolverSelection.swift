extension PreparedModel {
  /// The solver to use.
  func chosenSolver(_ options: FitOptions) throws -> SolverChoice { .direct }
}
extension MixedModel {
  func fitIteratively(_ p: PreparedModel, _ o: FitOptions) throws -> MixedModelFit { throw MixedModelError.unsupported("") }
  func solveIteratively(_ p: PreparedModel, _ v: VarianceComponents, _ o: FitOptions) throws -> MixedModelSolution { throw MixedModelError.unsupported("") }
}
public struct IterativeOptions: Sendable { public init() {} }
