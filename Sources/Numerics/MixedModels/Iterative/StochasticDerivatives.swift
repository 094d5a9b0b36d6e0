internal import LinearAlgebra
internal import Statistics

/// Gradient and average information of the criterion by the iterative solver.
///
/// Traces of blocks of C̃⁻¹ are exact for small terms and estimated for the others with random signs z, z'A z, where A is the inverse
/// without the small terms: what those have in common with everything does not disturb the estimate. The signs depend on the seed
/// alone, so that the estimates are a smooth, repeatable function of the variances.
/// Source: Hutchinson (1990), Communications in Statistics B 19, 433–450; García-Cortés and Cabrillo (2006), Genetics Selection Evolution
/// 38, 543–559, for variance components by Monte Carlo traces.
struct StochasticDerivatives: Sendable {
  let gradient: [Double]
  let information: Matrix
  /// Covariance of the gradient over draws of the probes, for the number used.
  let probeCovariance: Matrix
  let probes: Int

  init(_ evaluation: IterativeEvaluation, _ options: FitOptions, probes: Int) {
    let prepared = evaluation.design.prepared
    let count = prepared.termCount + 1
    let working = WorkingVectors(evaluation)
    let exact = ExactTraces(evaluation, options.method)
    var estimates: [[Double]] = []
    var information = working.crossProducts
    var pending = working.rightSides
    let signs = RandomStream(seed: options.seed).substream("mixed-model-probes")
    while !pending.isEmpty || estimates.count < probes {
      var block = ProbeBlock(evaluation.design)
      let taken = min(pending.count, Lanes.scalarCount)
      let side = working.rightSides.count - pending.count
      for lane in 0..<taken { block.set(lane, pending[lane]) }
      pending.removeFirst(taken)
      let first = estimates.count
      for lane in taken..<Lanes.scalarCount {
        block.setSigns(lane, signs.substream(first + lane - taken), excluding: evaluation.exact.columns)
      }
      let solved = evaluation.solver.solve(nodes: block.nodes, leaves: block.leaves, tolerance: options.iterative.probeTolerance)
      for lane in 0..<taken { working.subtract(solved, lane: lane, side: side + lane, from: &information) }
      for lane in taken..<Lanes.scalarCount { estimates.append(block.traces(lane, solved, evaluation)) }
    }
    self.probes = estimates.count
    self.information = information.symmetrized
    (gradient, probeCovariance) = Self.assemble(evaluation, exact, estimates, count, options.method)
  }

  private static func assemble(
    _ evaluation: IterativeEvaluation, _ exact: ExactTraces, _ estimates: [[Double]], _ count: Int, _ method: LikelihoodMethod
  ) -> ([Double], Matrix) {
    let prepared = evaluation.design.prepared
    let variances = evaluation.variances
    let r = evaluation.solver.sweep.precision
    let terms = prepared.termCount
    /// The gradient's part that the traces of the terms' blocks make.
    func fromTraces(_ traces: [Double]) -> [Double] {
      var result = (0..<terms).map { variances.terms[$0] > 0 ? -traces[$0] / variances.terms[$0] : 0 }
      result.append(traces.reduce(0, +) * r)
      return result
    }
    let contributions = estimates.map { fromTraces($0) }
    let mean = (0..<count).map { i in contributions.reduce(0.0) { $0 + $1[i] } / Double(contributions.count) }
    var gradient = fromTraces(exact.traces)
    var effective = method == .reml ? Double(prepared.p) : 0
    for k in 0..<terms {
      let levels = Double(prepared.model.random[k].levels.count)
      let squares = evaluation.effects(ofTerm: k).reduce(0.0) { $0 + $1 * $1 }
      if variances.terms[k] > 0 { gradient[k] += mean[k] + (levels - squares) / variances.terms[k] }
      effective += levels
    }
    // tr(P) = (n − effective number of effects) / σ², effective = Σ (levels − trace) + fixed columns.
    gradient[terms] += mean[terms] + (Double(prepared.n) - effective) * r - r * r * evaluation.weightedSquares
    var covariance = Matrix(rows: count, columns: count)
    let m = Double(contributions.count)
    for a in 0..<count {
      for b in 0..<count {
        let sum = contributions.reduce(0.0) { $0 + ($1[a] - mean[a]) * ($1[b] - mean[b]) }
        covariance[a, b] = m > 1 ? sum / (m - 1) / m : 0
      }
    }
    return (gradient, covariance)
  }
}
