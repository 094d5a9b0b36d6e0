internal import LinearAlgebra
internal import RealModule
internal import Statistics

/// The search for the variances with the iterative solver: average-information steps on a stochastic gradient whose probes stay the same,
/// so that it settles like an exact one; then probes are added until what they bring to the variances is small.
struct IterativeSearch {
  let design: SortedDesign
  let options: FitOptions
  private(set) var log: [FitIteration] = []
  private(set) var iterations = 0
  private(set) var converged = false
  private(set) var openGain = 0.0
  private(set) var unidentified: [Int] = []
  /// Relative standard error that the probes bring to every variance.
  private(set) var probeErrors: [Double] = []
  private(set) var probes = 0

  /// During the search a variance at the boundary is held at this share of the residual's: below it the trace's distance from
  /// its value at 0 is lost in the solutions' error.
  private static let floorShare = 1e-4
  /// A variance changes by no more than this factor in one step.
  private static let largestFactor = 5.0

  init(_ design: SortedDesign, _ options: FitOptions) {
    self.design = design
    self.options = options
  }

  private var prepared: PreparedModel { design.prepared }
  private var isFree: [Bool] { prepared.isFreeTerm + prepared.isFreeResidual }

  mutating func run() throws -> (IterativeEvaluation, StochasticDerivatives) {
    var variances = try options.start ?? StartingValues(prepared: prepared, overlaps: design.overlaps(options)).estimate()
    for k in variances.terms.indices {
      variances.terms[k] = prepared.isFreeTerm[k] ? max(variances.terms[k], Self.floorShare * variances.residuals[0]) : prepared.held.terms[k]
    }
    if !prepared.isFreeResidual[0] { variances.residuals[0] = prepared.held.residuals[0] }
    var used = max(1, options.iterative.probes)
    var current = try evaluate(variances, nil)
    var kind = FitIteration.Step.start
    while true {
      let derivatives = StochasticDerivatives(current, options, probes: used)
      used = derivatives.probes
      let step = BoundedStep(
        derivatives.gradient, derivatives.information, at: current.variances.all, floors: floors(current), isFree: isFree)
      log.append(FitIteration(step: kind, variances: current.variances.all, criterion: nil, predictedGain: step.gain))
      openGain = step.gain
      unidentified = step.unidentified
      (probeErrors, probes) = (errors(derivatives, current), derivatives.probes)
      let isSmall = moves(step, current)
      let needed = neededProbes()
      if isSmall && needed <= used { return try finish(current, derivatives, step) }
      if iterations >= options.maximumIterations { return (current, derivatives) }
      iterations += 1
      if isSmall { used = needed }
      let next = limited(step, current)
      kind = .averageInformation
      current = try evaluate(next, current)
    }
  }

  /// The last step, too small to need another gradient; variances at the floor become exactly 0.
  private mutating func finish(
    _ current: IterativeEvaluation, _ derivatives: StochasticDerivatives, _ step: BoundedStep
  ) throws -> (IterativeEvaluation, StochasticDerivatives) {
    converged = true
    var values = current.variances.all
    let floors = floors(current)
    for i in values.indices {
      values[i] += step.step[i]
      if i < prepared.termCount && isFree[i] && values[i] <= 2 * floors[i] { values[i] = 0 }
    }
    var variances = current.variances
    variances.all = values
    let last = try IterativeEvaluation(design, at: variances, options, previous: current, withExactTerms: false)
    converged = last.converged
    return (last, derivatives)
  }

  private func evaluate(_ variances: VarianceComponents, _ previous: IterativeEvaluation?) throws -> IterativeEvaluation {
    try IterativeEvaluation(design, at: variances, options, previous: previous, withExactTerms: true)
  }

  private func floors(_ current: IterativeEvaluation) -> [Double] {
    isFree.map { $0 ? Self.floorShare * current.variances.residuals[0] : 0 }
  }

  private func moves(_ step: BoundedStep, _ current: IterativeEvaluation) -> Bool {
    zip(step.step, current.variances.all).allSatisfy { abs($0) <= options.iterative.relativeStep * $1 }
  }

  private func limited(_ step: BoundedStep, _ current: IterativeEvaluation) -> VarianceComponents {
    var next = current.variances
    let floors = floors(current)
    next.all = zip(step.step, current.variances.all).enumerated().map { i, pair in
      let (move, value) = pair
      if !isFree[i] { return value }
      return max(min(max(value + move, value / Self.largestFactor), value * Self.largestFactor), floors[i])
    }
    return next
  }

  /// The probes' noise in the gradient, carried to the variances: H⁻¹ Cov H⁻¹.
  private func errors(_ derivatives: StochasticDerivatives, _ current: IterativeEvaluation) -> [Double] {
    let half = VarianceCovariance(information: derivatives.information, isEstimated: isFree).matrix
    let inverse = 0.5 * half
    let covariance = inverse * derivatives.probeCovariance * inverse
    return current.variances.all.indices.map { max(0, covariance[$0, $0]).squareRoot() / current.variances.all[$0] }
  }

  /// The error falls with the square root of the number of probes.
  private func neededProbes() -> Int {
    let worst = probeErrors.max() ?? 0
    let ratio = worst / options.iterative.targetRelativeError
    guard ratio > 1 else { return probes }
    return min(options.iterative.maximumProbes, max(probes + 1, Int((Double(probes) * min(ratio * ratio, 1e4)).rounded(.up))))
  }
}

extension SortedDesign {
  /// The overlaps of `EliminationStructure.overlaps`, estimated with random signs on the levels of one term after another.
  func overlaps(_ options: FitOptions) -> Matrix {
    let terms = prepared.termCount
    var result = Matrix(rows: terms, columns: terms)
    let unit = VarianceComponents(terms: Array(repeating: 1, count: terms), residuals: [1])
    let sweep = DesignSweep(self, unit, threads: options.threads)
    let sums = NodeSums(self, sweep)
    let stream = RandomStream(seed: options.seed).substream("mixed-model-overlaps")
    for m in 0..<terms {
      var block = ProbeBlock(self)
      for lane in 0..<Lanes.scalarCount { block.setSigns(lane, stream.substream(m * Lanes.scalarCount + lane), excluding: []) }
      let nodes = block.nodes.indices.map { Int(nodeTerm[$0]) == m ? block.nodes[$0] : .zero }
      let leaves = block.leaves.indices.map { Int(leafTerm[$0]) == m ? block.leaves[$0] : .zero }
      var out = [Lanes](repeating: .zero, count: leafCount)
      let image = sweep.run(.full, nodes: nodes, leaves: leaves, leavesOut: &out)
      for i in image.indices where nodeTerm[i] >= 0 && sums.information[i] > 0 {
        result[Int(nodeTerm[i]), m] += (image[i] * image[i]).sum() / sums.information[i] / Double(Lanes.scalarCount)
      }
      for i in out.indices where leafTerm[i] >= 0 && sweep.leafInformation[i] > 0 {
        result[Int(leafTerm[i]), m] += (out[i] * out[i]).sum() / sweep.leafInformation[i] / Double(Lanes.scalarCount)
      }
    }
    return result
  }
}
