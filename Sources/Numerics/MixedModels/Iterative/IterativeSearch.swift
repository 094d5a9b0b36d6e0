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
  /// Terms found to have their best variance at 0, and held there.
  private var isZero: [Bool]

  /// A variance goes to 0 only through this share of the residual's, where the criterion must still rise with it: below, the trace's
  /// distance from its value at 0 is lost in the solutions' error.
  private static let floorShare = 1e-4
  /// Up to this multiple a variance counts as being at the floor, which moves with the residual's.
  private static let nearFloor = 1.5
  /// A variance changes by no more than this factor in one step.
  private static let largestFactor = 5.0

  init(_ design: SortedDesign, _ options: FitOptions) {
    self.design = design
    self.options = options
    isZero = Array(repeating: false, count: design.prepared.termCount)
  }

  private var prepared: PreparedModel { design.prepared }
  private var isFree: [Bool] { zip(prepared.isFreeTerm, isZero).map { $0 && !$1 } + prepared.isFreeResidual }

  mutating func run() throws -> (IterativeEvaluation, StochasticDerivatives) {
    var variances = try options.start ?? StartingValues(prepared: prepared, overlaps: design.overlaps(options)).estimate()
    for k in variances.terms.indices {
      variances.terms[k] =
        prepared.isFreeTerm[k] ? max(variances.terms[k], Self.floorShare * variances.residuals[0]) : prepared.held.terms[k]
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
      if isSmall && needed <= used {
        guard let reopened = try reopened(current, step, used) else { return try finish(current, derivatives, step) }
        current = reopened
        continue
      }
      if iterations >= options.maximumIterations { return (current, derivatives) }
      iterations += 1
      if isSmall { used = needed }
      let next = limited(step, current, derivatives.gradient)
      kind = .averageInformation
      current = try evaluate(next, current)
    }
  }

  /// Terms held at 0 are looked at once more, with the others' final values: `nil` if the criterion rises with all of them, else the
  /// point from which the search goes on.
  private mutating func reopened(_ current: IterativeEvaluation, _ step: BoundedStep, _ used: Int) throws -> IterativeEvaluation? {
    guard isZero.contains(true), iterations < options.maximumIterations else { return nil }
    var variances = current.variances
    variances.all = zip(variances.all, step.step).map { $0 + $1 }
    let floor = Self.floorShare * variances.residuals[0]
    for k in isZero.indices where isZero[k] { variances.terms[k] = floor }
    let lifted = try evaluate(variances, current)
    let gradient = StochasticDerivatives(lifted, options, probes: used).gradient
    let falling = isZero.indices.filter { isZero[$0] && gradient[$0] < 0 }
    if falling.isEmpty { return nil }
    for k in isZero.indices where isZero[k] && !falling.contains(k) { variances.terms[k] = 0 }
    for k in falling { isZero[k] = false }
    iterations += 1
    return try evaluate(variances, current)
  }

  /// The last step, too small to need another gradient.
  private mutating func finish(
    _ current: IterativeEvaluation, _ derivatives: StochasticDerivatives, _ step: BoundedStep
  ) throws -> (IterativeEvaluation, StochasticDerivatives) {
    var variances = current.variances
    variances.all = zip(variances.all, step.step).map { $0 + $1 }
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
      && !zip(isFree, zip(current.variances.all, floors(current))).contains { $0 && $1.0 <= Self.nearFloor * $1.1 }
  }

  /// The next point; a variance that would stay at its floor goes to 0.
  private mutating func limited(_ step: BoundedStep, _ current: IterativeEvaluation, _ gradient: [Double]) -> VarianceComponents {
    var next = current.variances
    let floors = floors(current)
    let isFree = isFree
    next.all = zip(step.step, current.variances.all).enumerated().map { i, pair in
      let (move, value) = pair
      if !isFree[i] { return value }
      return max(min(max(value + move, value / Self.largestFactor), value * Self.largestFactor), floors[i])
    }
    for k in isZero.indices where isFree[k] && current.variances.terms[k] <= Self.nearFloor * floors[k] && gradient[k] >= 0 {
      isZero[k] = true
      next.terms[k] = 0
    }
    return next
  }

  /// The probes' noise in the gradient, carried to the variances: H⁻¹ Cov H⁻¹.
  private func errors(_ derivatives: StochasticDerivatives, _ current: IterativeEvaluation) -> [Double] {
    let half = VarianceCovariance(information: derivatives.information, isEstimated: isFree).matrix
    let inverse = 0.5 * half
    let covariance = inverse * derivatives.probeCovariance * inverse
    return current.variances.all.enumerated().map { i, value in value > 0 ? max(0, covariance[i, i]).squareRoot() / value : 0 }
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
