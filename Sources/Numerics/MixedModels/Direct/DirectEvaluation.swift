internal import LinearAlgebra
internal import RealModule

/// The mixed model equations solved at given variances, with the criterion there.
struct DirectEvaluation: Sendable {
  private(set) var variances: VarianceComponents
  private(set) var factor: EliminationFactor
  /// Effects on the design's scaled columns, by effect.
  let effects: [Double]
  /// y − Xβ − Zu on every row.
  let residuals: [Double]
  /// Σ w e² by residual group.
  let weightedSquares: [Double]
  /// y'Py.
  private(set) var quadratic: Double
  let method: LikelihoodMethod
  let prepared: PreparedModel

  /// Solves at given variances.
  ///
  /// - Parameter scaling: whether to multiply all variances by the factor that is best for their ratios, which costs nothing.
  init(
    _ structure: EliminationStructure, _ rightSides: RightSides, _ prepared: PreparedModel, at variances: VarianceComponents,
    method: LikelihoodMethod, scaling: Bool, threads: Int
  ) throws {
    self.prepared = prepared
    self.method = method
    factor = try EliminationFactor(structure, variances, threads: threads)
    var solution = [Double](repeating: 0, count: factor.scale.count)
    for (g, side) in rightSides.byGroup.enumerated() {
      for i in side.indices { solution[i] += factor.precision[g] * side[i] }
    }
    for i in solution.indices { solution[i] *= factor.scale[i] }
    factor.solve(inPlace: &solution)
    var penalty = 0.0
    for i in 0..<(solution.count - structure.fixedCount) { penalty += solution[i] * solution[i] }
    for i in solution.indices { solution[i] *= factor.scale[i] }
    effects = structure.byNode(solution)
    (residuals, weightedSquares) = Self.residuals(prepared, structure.incidence, effects)
    var quadratic = penalty
    for g in weightedSquares.indices { quadratic += factor.precision[g] * weightedSquares[g] }
    self.quadratic = quadratic
    self.variances = variances
    if scaling { try scaleVariances() }
    guard self.quadratic.isFinite else { throw MixedModelError.nothingLeft }
  }

  private static func residuals(_ prepared: PreparedModel, _ incidence: Incidence, _ effects: [Double]) -> ([Double], [Double]) {
    var residuals = prepared.response
    var squares = [Double](repeating: 0, count: prepared.residualCount)
    for row in residuals.indices {
      var rest = residuals[row]
      for slot in incidence.entries(row) { rest -= incidence.values[slot] * effects[Int(incidence.nodes[slot])] }
      residuals[row] = rest
      squares[prepared.residualGroup(row)] += prepared.weight(row) * rest * rest
    }
    return (residuals, squares)
  }

  private mutating func scaleVariances() throws {
    let best = quadratic / Double(prepared.degreesOfFreedom(method))
    guard best > 0, best.isFinite else { throw MixedModelError.nothingLeft }
    factor.multiplyVariances(by: best)
    variances.terms = variances.terms.map { $0 * best }
    variances.residuals = variances.residuals.map { $0 * best }
    quadratic /= best
  }

  /// The REML or ML criterion: −2 log (restricted) likelihood with all constants. The iterative solver has none (`SolverSelection`).
  var criterion: Double {
    var sum = Double(prepared.degreesOfFreedom(method)) * .log(2 * .pi) + quadratic + factor.logDeterminantRandom
    sum -= prepared.logWeights
    for (g, count) in prepared.residualGroupSizes.enumerated() { sum -= Double(count) * .log(factor.precision[g]) }
    if method == .reml { sum += factor.logDeterminantFixed - 2 * prepared.design.logDeterminant }
    return sum
  }
}

/// [Z X]' W_g y by residual group, in the order of elimination.
struct RightSides: Sendable {
  let byGroup: [[Double]]

  init(_ structure: EliminationStructure, _ prepared: PreparedModel) {
    var sides = Array(repeating: [Double](repeating: 0, count: structure.incidence.nodeCount), count: prepared.residualCount)
    for row in 0..<prepared.n {
      let weighted = prepared.weight(row) * prepared.response[row]
      let g = prepared.residualGroup(row)
      for slot in structure.incidence.entries(row) {
        sides[g][Int(structure.incidence.nodes[slot])] += structure.incidence.values[slot] * weighted
      }
    }
    byGroup = sides.map { structure.placed($0) }
  }
}
