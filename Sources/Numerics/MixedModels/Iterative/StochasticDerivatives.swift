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

  /// - Parameter directions: of the loadings of correlated terms, whose slopes follow those of the variances.
  init(_ evaluation: IterativeEvaluation, _ options: FitOptions, probes: Int, _ directions: [LoadingDirection] = []) {
    let prepared = evaluation.design.prepared
    let working = WorkingVectors(evaluation, directions)
    let exact = ExactTraces(evaluation, options.method, directions)
    let pairs = directions.flatMap { own in own.parts.map { (own.with, $0.term) } }
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
      var others: [Lanes] = []
      if prepared.residualCount > 1 || !pairs.isEmpty {
        let inside = block.inside(solved, evaluation.exact)
        if prepared.residualCount > 1 { others = block.groupTraces(inside, evaluation.solver) }
        others += pairs.map { block.crossTrace($0, $1, inside, evaluation.solver) }
      }
      for lane in taken..<Lanes.scalarCount { estimates.append(block.traces(lane, solved, evaluation) + others.map { $0[lane] }) }
    }
    self.probes = estimates.count
    self.information = information.symmetrized
    (gradient, probeCovariance) = Self.assemble(evaluation, exact, estimates, directions, options.method)
  }

  private static func assemble(
    _ evaluation: IterativeEvaluation, _ exact: ExactTraces, _ estimates: [[Double]], _ directions: [LoadingDirection],
    _ method: LikelihoodMethod
  ) -> ([Double], Matrix) {
    let prepared = evaluation.design.prepared
    let variances = evaluation.variances
    let terms = prepared.termCount
    let precisions = variances.residuals.map { 1 / $0 }
    let count = terms + precisions.count + directions.count
    let firstPair = terms + (precisions.count > 1 ? precisions.count : 0)
    /// The gradient's part that the traces make: of the terms' blocks, then of what each of several residual groups has of the effects, then between terms.
    func fromTraces(_ traces: [Double]) -> [Double] {
      var result = (0..<terms).map { variances.terms[$0] > 0 ? -traces[$0] / variances.terms[$0] : 0 }
      if precisions.count == 1 {
        result.append(traces[..<terms].reduce(0, +) * precisions[0])
      } else {
        for g in precisions.indices { result.append(-traces[terms + g] * precisions[g]) }
      }
      return result + slopes(Array(traces[firstPair...]))
    }
    /// −2 Σ share · s / s_k · (what is given of the pair), by loading.
    func slopes(_ pairs: [Double]) -> [Double] {
      var place = 0
      return directions.map { own in
        own.parts.reduce(0.0) { sum, part in
          defer { place += 1 }
          let (with, of) = (variances.terms[own.with], variances.terms[part.term])
          return of > 0 ? sum - 2 * part.share * (with / of).squareRoot() * pairs[place] : sum
        }
      }
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
    for (g, rows) in prepared.residualGroupSizes.enumerated() {
      let r = precisions[g]
      gradient[terms + g] +=
        mean[terms + g] + (Double(rows) - (precisions.count == 1 ? effective : 0)) * r - r * r * evaluation.weightedSquares[g]
    }
    let products = directions.flatMap { own in
      own.parts.map { dot(Array(evaluation.effects(ofTerm: own.with)), Array(evaluation.effects(ofTerm: $0.term))) }
    }
    for (l, slope) in slopes(products).enumerated() { gradient[terms + precisions.count + l] += mean[terms + precisions.count + l] + slope }
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
