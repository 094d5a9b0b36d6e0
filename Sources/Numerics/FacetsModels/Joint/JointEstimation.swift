internal import RealModule

/// Joint maximum likelihood by truncated Newton steps.
///
/// The likelihood is concave. A step solves the Newton equations by conjugate gradients; a product with the information matrix takes one
/// pass over the ratings. The preconditioner is the elements' part of the information, eliminated where that is cheap
/// (`FacetElimination`), or its diagonal, so that time and memory grow with the number of ratings. Source: Nash & Sofer 1996, *Linear and Nonlinear Programming*, section 12.5.
struct JointEstimation: Sendable {
  /// Relative precision of the inner solution: good enough for the error to fall a thousandfold a step.
  private static let innerTolerance = 1e-3
  /// Most products with the information matrix in a step.
  private static let innerIterations = 500

  let parameters: [Double]
  let state: JointState
  let iterations: Int
  /// The largest difference between a score and what is expected of it.
  let largestResidual: Double
  let converged: Bool
  /// A Newton step that still moves logits although the scores have settled, and further steps don't end it; nil at a finite maximum.
  let runaway: [Double]?

  /// - Parameters:
  ///   - start: given parameters at their values.
  init(_ design: ActiveDesign, start: [Double], options: FacetsOptions) {
    var parameters = start
    var state = JointState(design, parameters)
    let elimination = FacetElimination(design)
    var iteration = 0
    while true {
      let gradient = Self.gradient(design, state)
      let largest = gradient.reduce(0) { max($0, abs($1)) }
      if largest <= options.tolerance || iteration == options.maximumIterations {
        self.parameters = parameters
        self.state = state
        iterations = iteration
        largestResidual = largest
        converged = largest <= options.tolerance
        runaway = converged ? Self.runaway(design, elimination, parameters, state) : nil
        return
      }
      (parameters, state) = Self.advance(design, parameters, state, Self.step(design, elimination, state, gradient))
      iteration += 1
    }
  }

  /// The likelihood's derivatives along directions that are free.
  private static func gradient(_ design: ActiveDesign, _ state: JointState) -> [Double] {
    var gradient = state.gradient
    design.project(&gradient)
    return gradient
  }

  private static func step(
    _ design: ActiveDesign, _ elimination: FacetElimination?, _ state: JointState, _ gradient: [Double]
  ) -> [Double] {
    ConjugateGradient.solve(
      gradient, tolerance: innerTolerance, iterations: innerIterations, project: design.project,
      preconditioner: InformationPreconditioner(
        design, elimination, weights: state.variances, diagonal: state.diagonal(design)),
      multiply: { state.product(design, $0) }
    ).solution
  }

  /// The last of some further steps, nil as soon as one is short: see `Recession`.
  private static func runaway(
    _ design: ActiveDesign, _ elimination: FacetElimination?, _ parameters: [Double], _ state: JointState
  ) -> [Double]? {
    var (parameters, state) = (parameters, state)
    for remaining in stride(from: Recession.steps, through: 0, by: -1) {
      let step = Self.step(design, elimination, state, gradient(design, state))
      guard Recession.logitMove(design, step) > Recession.shortest else { return nil }
      if remaining == 0 { return step }
      (parameters, state) = advance(design, parameters, state, step)
    }
    return nil
  }

  /// The step, halved until the likelihood doesn't fall.
  private static func advance(
    _ design: ActiveDesign, _ parameters: [Double], _ state: JointState, _ step: [Double]
  ) -> ([Double], JointState) {
    // Logits move by no more than this in one step: far from the solution the quadratic is no guide.
    let longest = 3.0
    let largest = step.reduce(0) { max($0, abs($1)) }
    var length = largest > longest ? longest / largest : 1
    let slack = 1e-12 * max(1, abs(state.logLikelihood))
    for _ in 0..<40 {
      let next = zip(parameters, step).map { $0 + length * $1 }
      let reached = JointState(design, next)
      if reached.logLikelihood >= state.logLikelihood - slack { return (next, reached) }
      length /= 2
    }
    return (parameters, state)
  }

  /// Where to start: given measures, the rest at 0, thresholds at the log ratios of neighbouring categories.
  static func start(_ design: ActiveDesign, _ data: FacetsData, _ options: FacetsOptions) -> [Double] {
    var parameters = [Double](repeating: 0, count: design.parameterCount)
    for (f, facet) in data.facets.enumerated() {
      for e in facet.elements.indices { parameters[design.starts[f] + e] = facet.anchor(of: e) ?? 0 }
    }
    for g in design.scales.scales.indices {
      let range = design.scales.starts[g]..<design.scales.starts[g + 1]
      var counts = [Double](repeating: 0.5, count: range.count + 1)
      for i in 0..<design.count where Int(design.groups[i]) == g { counts[Int(design.categories[i])] += 1 }
      let ratios = (0..<range.count).map { Double.log(counts[$0] / counts[$0 + 1]) }
      let mean = range.isEmpty ? 0 : ratios.reduce(0, +) / Double(ratios.count)
      for (offset, j) in range.enumerated() {
        parameters[design.thresholdStart + j] = options.anchoredThresholds?[offset] ?? (ratios[offset] - mean)
      }
    }
    return parameters
  }
}
