internal import LinearAlgebra

/// The search for the maximum of the marginal likelihood.
struct MarginalSearch: Sendable {
  let design: ActiveDesign
  let layout: MarginalLayout
  /// Sums that are held, as places among what is estimated.
  let held: [[Int]]
  let options: FacetsOptions
  let threads: Int

  init(_ design: ActiveDesign, _ layout: MarginalLayout, _ centring: Centring, _ options: FacetsOptions, threads: Int) {
    self.design = design
    self.layout = layout
    self.options = options
    self.threads = threads
    held = JointErrors.heldSums(design, centring).map { range in range.compactMap { layout.place[$0] >= 0 ? layout.place[$0] : nil } }
      .filter { $0.count > 0 }
  }

  /// - Parameter modes: where each person's search begins.
  /// - Throws: `FacetsError.singular` and `.coarseQuadrature`.
  func maximum(from start: MarginalPoint, modes begun: [Double]) throws -> MarginalMaximum {
    let rule = try GaussHermite(points: options.quadraturePoints)
    var at = start
    var modes = begun
    func state(_ point: MarginalPoint, _ derivatives: Bool) -> MarginalState {
      MarginalState(design, layout, at: point, modes: modes, rule, withDerivatives: derivatives, threads: threads)
    }
    var iteration = 0
    while true {
      let current = state(at, true)
      modes = current.posteriors.map { $0?.mode ?? 0 }
      let gradient = projected(current.gradient)
      let largest = gradient.reduce(0) { max($0, abs($1)) }
      let factor = try factored(current.information)
      if largest <= options.tolerance || iteration == options.maximumIterations {
        let converged = largest <= options.tolerance
        let runaway = try runaway(at, settled: converged) { state($0, $1) }
        if runaway == nil, converged || current.logLikelihood > 0 { try checkNodes(at, modes, current.logLikelihood, factor) }
        return MarginalMaximum(
          point: at, modes: modes, posteriors: current.posteriors, covariance: factor.inverse(threads: threads),
          logLikelihood: current.logLikelihood, iterations: iteration, largestResidual: largest, converged: converged, runaway: runaway)
      }
      let step = factor.solve(gradient)
      at = advance(at, step, current.logLikelihood) { state($0, false).logLikelihood }
      iteration += 1
    }
  }

  /// - Throws: `FacetsError.coarseQuadrature` where about twice as many nodes would move the estimates.
  private func checkNodes(_ at: MarginalPoint, _ modes: [Double], _ logLikelihood: Double, _ factor: Cholesky) throws {
    let finer = MarginalState(
      design, layout, at: at, modes: modes, try GaussHermite(points: 2 * options.quadraturePoints + 1), withDerivatives: true,
      threads: threads)
    let step = factor.solve(projected(finer.gradient))
    guard logLikelihood <= 0, Recession.logitMove(design, parameters(step)) <= Recession.shortest,
      abs(spreadMove(step)) <= Recession.shortest
    else { throw FacetsError.coarseQuadrature(points: options.quadraturePoints) }
  }

  /// A step as one of the design's parameters.
  private func parameters(_ step: [Double]) -> [Double] {
    var moves = [Double](repeating: 0, count: design.parameterCount)
    for (index, p) in layout.parameters.enumerated() { moves[p] = step[index] }
    return moves
  }

  /// How much a step moves what multiplies persons' measures: log σ, or, persons having standard deviation 1, the slope that moves most.
  private func spreadMove(_ step: [Double]) -> Double {
    layout.logDeviation.map { step[$0] } ?? layout.slopes.reduce(0) { $1 < 0 ? $0 : max($0, abs(step[$1])) }
  }

  /// The last of some further steps, nil as soon as one is short: see `Recession`. Persons whose spread grows to its bound run away, too;
  /// a spread that shrinks to 0 has its maximum there.
  private func runaway(_ reached: MarginalPoint, settled: Bool, _ state: (MarginalPoint, Bool) -> MarginalState) throws -> [Double]? {
    var at = reached
    var last = [Double](repeating: 0, count: design.parameterCount)
    if at.deviation >= MarginalPoint.largestDeviation {
      for p in design.starts[layout.persons]..<design.starts[layout.persons + 1] { last[p] = 1 }
      return last
    }
    guard settled else { return nil }
    for remaining in stride(from: Recession.steps, through: 0, by: -1) {
      let current = state(at, true)
      let step = try factored(current.information).solve(current.gradient)
      last = parameters(step)
      if let facet = layout.slopeFacet {
        // An element whose slope runs away is named like one whose measure does.
        for (element, place) in layout.slopes.enumerated() where place >= 0 {
          let p = design.starts[facet] + element
          if abs(step[place]) > abs(last[p]) { last[p] = step[place] }
        }
      }
      guard Recession.logitMove(design, last) > Recession.shortest || spreadMove(step) > Recession.shortest else { return nil }
      if remaining == 0 { return last }
      at = advance(at, step, current.logLikelihood) { state($0, false).logLikelihood }
    }
    return nil
  }

  /// The step, halved until the likelihood doesn't fall.
  private func advance(
    _ at: MarginalPoint, _ step: [Double], _ reached: Double, _ value: (MarginalPoint) -> Double
  ) -> MarginalPoint {
    let longest = 1.0
    let largest = step.reduce(0) { max($0, abs($1)) }
    var length = largest > longest ? longest / largest : 1
    for _ in 0..<30 {
      let next = at.moved(step, length, layout)
      if value(next) >= reached - 1e-9 * max(1, abs(reached)) * 1e-2 { return next }
      length /= 2
    }
    return at
  }

  /// Sums that are held take no part.
  private func projected(_ gradient: [Double]) -> [Double] {
    var result = gradient
    for places in held {
      let mean = places.reduce(0) { $0 + result[$1] } / Double(places.count)
      for p in places { result[p] -= mean }
    }
    return result
  }

  /// Factors the information with the held sums stiff; where it isn't positive definite, with as much more on its diagonal as it takes.
  private func factored(_ information: Matrix) throws -> Cholesky {
    let diagonal = information.diagonalEntries
    let stiff = JointErrors.stiffness * (diagonal.max() ?? 1)
    var matrix = information
    for places in held {
      for a in places { for b in places { matrix[a, b] += stiff / Double(places.count) } }
    }
    var ridge = 0.0
    for _ in 0..<12 {
      var candidate = matrix
      for i in 0..<candidate.rows { candidate[i, i] += ridge * max(1e-6, abs(diagonal[i])) }
      if let factor = try? Cholesky(candidate, threads: threads) { return factor }
      ridge = ridge == 0 ? 1e-3 : ridge * 10
    }
    throw FacetsError.singular
  }
}
