internal import LinearAlgebra

/// The search for the variances with the direct solver: average-information steps that never leave the parameter space and never
/// raise the criterion, shortened steps where one would, EM steps where those don't help.
struct VarianceSearch {
  let prepared: PreparedModel
  let structure: EliminationStructure
  let options: FitOptions
  private let rightSides: RightSides
  private var source: GradientSource
  private var secant = SecantInformation()
  private(set) var log: [FitIteration] = []
  private(set) var unidentified: [Int] = []
  private(set) var converged = false
  private(set) var iterations = 0
  private(set) var openGain = 0.0

  /// During the search a variance at the boundary is held at this share of the residual's, where its gradient is still exact to
  /// eight digits; it is set to 0 afterwards.
  private static let floorShare = 1e-8
  /// Halvings of a step before EM takes over.
  private static let maximumHalvings = 8
  /// Relative rounding error of the criterion: no difference below it counts.
  private static let rounding = 1e-13
  /// What errors of probes may cost, in tolerances: 1e-10 of −2 log L moves a variance by 1e-5 of its standard error.
  private static let traceError = 1000.0
  /// Predicted gain below which differences of gradients are used: about a third of a standard error.
  private static let secantGain = 0.1
  /// A search that can not move any more has converged all the same if no more than this is predicted to be left.
  private static let stuckGain = 1e-6

  init(_ prepared: PreparedModel, _ structure: EliminationStructure, _ options: FitOptions) {
    self.prepared = prepared
    self.structure = structure
    self.options = options
    rightSides = RightSides(structure, prepared)
    source = GradientSource(structure, prepared, options)
  }

  private var isFree: [Bool] { prepared.isFreeTerm + prepared.isFreeResidual }
  private var canScale: Bool { isFree.allSatisfy { $0 } }

  /// The equations solved at the best variances, and the derivatives there.
  mutating func run() throws -> (DirectEvaluation, DirectDerivatives) {
    let start =
      try options.start.map { withHeld($0) }
      ?? StartingValues(prepared: prepared, overlaps: structure.overlaps(termCount: prepared.termCount)).estimate()
    var current = try evaluate(lifted(start))
    var (derivatives, step) = look(current)
    record(.start, current, step)
    var previousGain: Double?
    while true {
      if isSettled(step, after: previousGain) {
        if source.isDoubtful(derivatives, at: current.variances, tolerance: Self.traceError * options.tolerance) {
          (derivatives, step) = lookClosely(current, derivatives)
          continue
        }
        converged = true
        break
      }
      if iterations >= options.maximumIterations { break }
      guard let (next, kind) = try advance(current, derivatives, step) else {
        (derivatives, step) = lookClosely(current, derivatives)
        continue
      }
      previousGain = step.gain
      iterations += 1
      let moved = next.variances != current.variances
      current = next
      (derivatives, step) = look(current)
      record(kind, current, step)
      if !moved {
        converged = step.gain < Self.stuckGain
        break
      }
    }
    unidentified = step.unidentified
    openGain = step.gain
    return (try finish(current, derivatives, step), derivatives)
  }

  /// The derivatives at an evaluation and the step they call for.
  private mutating func look(_ current: DirectEvaluation) -> (DirectDerivatives, BoundedStep) {
    let derivatives = source.derivatives(current)
    let isRough = source.isRough
    if source.isFar(current.variances) { return lookClosely(current, derivatives) }
    if isRough, source.isNear(step(derivatives, derivatives.information, at: current).gain) { return lookClosely(current, derivatives) }
    return (derivatives, mendedStep(derivatives, at: current))
  }

  /// The same with exact traces.
  private mutating func lookClosely(_ current: DirectEvaluation, _ derivatives: DirectDerivatives) -> (DirectDerivatives, BoundedStep) {
    let (exact, difference) = source.exact(derivatives, current)
    secant.correct(by: difference)
    return (exact, mendedStep(exact, at: current))
  }

  private mutating func mendedStep(_ derivatives: DirectDerivatives, at current: DirectEvaluation) -> BoundedStep {
    let values = current.variances.all
    let floors = floors(current)
    let plain = step(derivatives, derivatives.information, at: current)
    let isSmooth = plain.gain < Self.secantGain && values.indices.allSatisfy { isFree[$0] && values[$0] > 2 * floors[$0] }
    let information = secant.improved(derivatives, at: values, isSmooth: isSmooth)
    return isSmooth ? step(derivatives, information, at: current) : plain
  }

  private func step(_ derivatives: DirectDerivatives, _ information: Matrix, at current: DirectEvaluation) -> BoundedStep {
    BoundedStep(derivatives.gradient, information, at: current.variances.all, floors: floors(current), isFree: isFree)
  }

  /// The last, tiny step is taken without a gradient after it; variances at the floor become exactly 0.
  private func finish(_ current: DirectEvaluation, _ derivatives: DirectDerivatives, _ step: BoundedStep) throws -> DirectEvaluation {
    var variances = current.variances
    let floors = floors(current)
    var values = variances.all
    for i in values.indices {
      if converged { values[i] += step.step[i] }
      if i < prepared.termCount && isFree[i] && values[i] <= 2 * floors[i] { values[i] = 0 }
    }
    if values == variances.all { return current }
    variances.all = values
    return try evaluate(variances)
  }

  /// Whether what will be left to gain after the coming step is below the tolerance, gains going on to fall as they did.
  private func isSettled(_ step: BoundedStep, after previous: Double?) -> Bool {
    guard let previous, previous > 0 else { return step.gain < options.tolerance }
    return step.gain * min(1, step.gain / previous) < options.tolerance
  }

  /// The next point: no higher than this one, up to rounding. `nil` if a rough gradient does not lead there.
  private func advance(_ current: DirectEvaluation, _ derivatives: DirectDerivatives, _ step: BoundedStep) throws
    -> (DirectEvaluation, FitIteration.Step)?
  {
    let limit = current.criterion + Self.rounding * abs(current.criterion) * Double(prepared.n).squareRoot()
    var length = 1.0
    let floors = floors(current)
    for _ in 0...Self.maximumHalvings {
      var values = current.variances.all
      for i in values.indices { values[i] = max(values[i] + length * step.step[i], floors[i]) }
      var trial = current.variances
      trial.all = values
      if let next = try? evaluate(trial), next.criterion <= limit {
        return (next, length == 1 ? .averageInformation : .shortened)
      }
      if source.isRough { return nil }
      length /= 2
    }
    let next = try evaluate(expectationMaximization(current, derivatives))
    return next.criterion <= limit ? (next, .expectationMaximization) : (current, .expectationMaximization)
  }

  /// One EM step: σ²_k ← (û'û + tr C^kk) / q_k, and alike for the residuals.
  /// Source: Dempster, Laird and Rubin (1977), J. Royal Statistical Society B 39, 1–38.
  private func expectationMaximization(_ current: DirectEvaluation, _ derivatives: DirectDerivatives) -> VarianceComponents {
    var next = current.variances
    for k in 0..<prepared.termCount where prepared.isFreeTerm[k] {
      let range = prepared.offsets[k]..<prepared.offsets[k + 1]
      let squares = range.reduce(0.0) { $0 + current.effects[$1] * current.effects[$1] }
      next.terms[k] = (squares + current.variances.terms[k] * derivatives.traces.terms[k]) / Double(range.count)
    }
    for (g, count) in prepared.residualGroupSizes.enumerated() where prepared.isFreeResidual[g] {
      next.residuals[g] = (current.weightedSquares[g] + current.variances.residuals[g] * derivatives.traces.groups[g]) / Double(count)
    }
    return next
  }

  private func evaluate(_ variances: VarianceComponents) throws -> DirectEvaluation {
    try DirectEvaluation(
      structure, rightSides, prepared, at: variances, method: options.method, scaling: canScale, threads: options.threads)
  }

  private func floors(_ current: DirectEvaluation) -> [Double] {
    let least = Self.floorShare * (current.variances.residuals.min() ?? 0)
    return current.variances.all.indices.map { isFree[$0] ? least : 0 }
  }

  private func withHeld(_ start: VarianceComponents) -> VarianceComponents {
    var result = start
    for k in result.terms.indices where !prepared.isFreeTerm[k] { result.terms[k] = prepared.held.terms[k] }
    for g in result.residuals.indices where !prepared.isFreeResidual[g] { result.residuals[g] = prepared.held.residuals[g] }
    return result
  }

  /// Free variances lifted to where their gradient can be seen.
  private func lifted(_ start: VarianceComponents) -> VarianceComponents {
    var result = start
    let least = Self.floorShare * (start.residuals.min() ?? 0)
    for k in result.terms.indices where prepared.isFreeTerm[k] { result.terms[k] = max(result.terms[k], least) }
    return result
  }

  private mutating func record(_ kind: FitIteration.Step, _ evaluation: DirectEvaluation, _ step: BoundedStep) {
    log.append(
      FitIteration(
        step: kind, variances: evaluation.variances.all, criterion: evaluation.criterion, predictedGain: step.gain))
  }
}
