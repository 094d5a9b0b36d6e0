internal import LinearAlgebra
internal import RealModule
internal import Statistics

/// The criterion as far as random probes can tell, from the iterative solver, which has no determinant.
package struct StochasticCriterion: Sendable, Equatable {
  /// The REML or ML criterion.
  package let value: Double
  /// What the probes leave open of it: their standard error.
  package let standardError: Double
  /// Random vectors.
  package let probes: Int

  /// The bounds of the 95 % interval: value ± t · standard error, probes − 1 degrees of freedom.
  package var interval: [Double] {
    let half = StudentTDistribution(degreesOfFreedom: Double(max(1, probes - 1))).quantile(upperTail: 0.025) * standardError
    return [value - half, value + half]
  }

  /// log |S| of the Schur complement on the nodes is log |M| + tr log (L⁻¹ S L⁻ᵀ), M = L L' the preconditioner; the trace is the mean of z' log(·) z over random
  /// signs z, each by Gauss quadrature from the Lanczos matrix that conjugate gradients make on their way. The better the preconditioner, the smaller the
  /// trace and its error; what it solves exactly adds none.
  /// Source: Ubaru, Chen & Saad 2017, SIAM J. Matrix Anal. Appl. 38; Golub & Meurant 2010, *Matrices, Moments and Quadrature*, 4.3 for the coefficients.
  ///
  /// - Returns: nil where a solution did not converge.
  init?(_ evaluation: IterativeEvaluation, _ options: FitOptions) {
    let design = evaluation.design
    let solver = evaluation.solver
    let stream = RandomStream(seed: options.seed).substream("mixed-model-criterion")
    var traces: [Double] = []
    while traces.count < options.iterative.criterionProbes {
      let signs = Self.signs(design.nodeCount, stream, first: traces.count)
      guard let trail = solver.trail(ofSigns: signs, tolerance: options.iterative.probeTolerance) else { return nil }
      for lane in 0..<Lanes.scalarCount {
        guard let trace = Self.trace(trail, lane, tolerance: options.iterative.probeTolerance) else { return nil }
        traces.append(trace)
      }
    }
    let mean = traces.reduce(0, +) / Double(traces.count)
    let squares = traces.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares / Double(traces.count - 1) / Double(traces.count)).squareRoot()
    var determinant = solver.preconditionerLogDeterminant + mean
    for leaf in 0..<design.leafCount {
      let deviation = solver.sweep.deviation(ofLeaf: leaf)
      determinant += .log(1 + deviation * deviation * solver.sweep.leafInformation[leaf])
    }
    value = Self.criterion(evaluation, options.method, determinant)
    standardError = error
    probes = traces.count
    guard value.isFinite, error.isFinite else { return nil }
  }

  /// −2 log (restricted) likelihood with all constants, given log |C̃|.
  private static func criterion(_ evaluation: IterativeEvaluation, _ method: LikelihoodMethod, _ determinant: Double) -> Double {
    let prepared = evaluation.design.prepared
    let precision = evaluation.solver.sweep.precision
    var sum = Double(prepared.degreesOfFreedom(method)) * .log(2 * .pi) + evaluation.quadratic + determinant
    sum -= prepared.logWeights
    for (rows, variance) in zip(prepared.residualGroupSizes, evaluation.variances.residuals) { sum -= Double(rows) * .log(1 / variance) }
    switch method {
    case .reml: sum += Double(prepared.p) * .log(precision) - 2 * prepared.design.logDeterminant
    case .ml:
      // The random effects' own determinant is the whole one times that of the inverse's block of fixed columns.
      let exact = evaluation.exact
      let fixed = exact.columns.indices.filter { evaluation.design.nodeTerm[exact.columns[$0]] < 0 }
      sum += (try? Cholesky(exact.block(of: fixed)))?.logDeterminant ?? .nan
    }
    return sum
  }

  /// Eight vectors of signs.
  private static func signs(_ count: Int, _ stream: RandomStream, first: Int) -> [Lanes] {
    var result = [Lanes](repeating: .zero, count: count)
    for lane in 0..<Lanes.scalarCount {
      var own = stream.substream(first + lane)
      for i in result.indices { result[i][lane] = own.next() & 1 == 0 ? 1 : -1 }
    }
    return result
  }

  /// z' log(L⁻¹ S L⁻ᵀ) z of a lane: the Lanczos matrix has 1/α_j + β_{j−1}/α_{j−1} on its diagonal and √β_j/α_j beside it, α the lengths of the steps and β the
  /// ratios of sizes. Steps after the lane's own convergence say nothing more.
  private static func trace(_ trail: BlockSolver.Trail, _ lane: Int, tolerance: Double) -> Double? {
    guard let whole = trail.sizes.first?[lane] else { return nil }
    if whole == 0 { return 0 }
    var order = 0
    while order < trail.steps.count, trail.sizes[order][lane] > whole * tolerance * tolerance, trail.steps[order][lane] > 0 { order += 1 }
    var matrix = Matrix(rows: order, columns: order)
    for j in 0..<order {
      let step = trail.steps[j][lane]
      matrix[j, j] += 1 / step
      guard j + 1 < order else { continue }
      let ratio = trail.sizes[j + 1][lane] / trail.sizes[j][lane]
      matrix[j + 1, j + 1] += ratio / step
      matrix[j + 1, j] = ratio.squareRoot() / step
    }
    guard let eigen = try? SymmetricEigen(matrix), (eigen.values.first ?? 1) > 0 else { return nil }
    return whole * (0..<order).reduce(0) { $0 + eigen.vectors[0, $1] * eigen.vectors[0, $1] * .log(eigen.values[$1]) }
  }
}
