/// Joint maximum likelihood by truncated Newton steps.
///
/// The likelihood is concave. A step solves the Newton equations by conjugate gradients; a product with the information matrix takes one
/// pass over the ratings. The preconditioner is the elements' part of the information, eliminated where that is cheap
/// (`FacetElimination`), or its diagonal, so that time and memory grow with the number of ratings. How exactly a step is solved follows how far the last one came, as a
/// step's making costs more than its solving. Sources: Nash & Sofer 1996, *Linear and Nonlinear Programming*, section 12.5; Eisenstat & Walker 1996, SIAM Journal on
/// Scientific Computing 17, choice 2.
struct JointEstimation: Sendable {
  /// Relative precision of the inner solution at first, good enough for the error to fall a thousandfold a step, and at last.
  private static let (innerTolerance, innerPrecision) = (1e-3, 1e-8)
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
    if let warm = JointStart.warm(design, elimination, parameters) {
      let better = JointState(design, warm)
      if better.logLikelihood > state.logLikelihood { (parameters, state) = (warm, better) }
    }
    var iteration = 0
    var before = 0.0
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
      // At first nothing is known of how far a step comes: the ratio is infinite.
      let fall = largest / before
      let tolerance = min(Self.innerTolerance, max(Self.innerPrecision, 0.9 * fall * fall))
      (parameters, state) = Self.advance(
        design, parameters, state, Self.step(design, elimination, state, gradient, tolerance: tolerance))
      before = largest
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
    _ design: ActiveDesign, _ elimination: FacetElimination?, _ state: JointState, _ gradient: [Double],
    tolerance: Double = Self.innerTolerance
  ) -> [Double] {
    let product = InformationProduct(design, state)
    return ConjugateGradient.solve(
      gradient, tolerance: tolerance, iterations: innerIterations, project: design.project,
      preconditioner: InformationPreconditioner(
        design, elimination, weights: state.variances, diagonal: state.diagonal(design), thresholds: product.thresholds),
      multiply: product.callAsFunction
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
}
