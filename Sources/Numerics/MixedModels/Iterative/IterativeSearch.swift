internal import LinearAlgebra
internal import RealModule
internal import Statistics

/// The search for the variances with the iterative solver: average-information steps on a stochastic gradient whose probes stay the same,
/// so that it settles like an exact one; then probes are added until what they bring to the variances is small.
struct IterativeSearch {
  private(set) var design: SortedDesign
  let options: FitOptions
  /// Terms that vary together, which the design's independent ones stand for.
  let correlated: CorrelatedTerms?
  /// The loadings that the design belongs to.
  private(set) var loadings: [Double]
  private(set) var log: [FitIteration] = []
  private(set) var iterations = 0
  private(set) var converged = false
  private(set) var openGain = 0.0
  private(set) var unidentified: [Int] = []
  /// Relative standard error that the probes bring to every variance.
  private(set) var probeErrors: [Double] = []
  private(set) var probes = 0
  /// Standard errors that they bring to the loadings.
  private var loadingErrors: [Double] = []
  /// Terms found to have their best variance at 0, and held there.
  private var isZero: [Bool]
  /// Terms that go along with others: they stay at the floor, where the slope of a loading still has a meaning.
  private var isBound: [Bool]

  /// A variance goes to 0 only through this share of the residual's, where the criterion must still rise with it: below, the trace's
  /// distance from its value at 0 is lost in the solutions' error.
  private static let floorShare = 1e-4
  /// Up to this multiple a variance counts as being at the floor, which moves with the residual's.
  private static let nearFloor = 1.5
  /// A variance changes by no more than this factor in one step.
  private static let largestFactor = 5.0
  /// No loading moves by more than this in one step, being on a scale on which 1 is much.
  fileprivate static let longestMove = 1.0

  /// - Parameter correlated: whose independent terms, at loadings of 0, the design is of.
  init(_ design: SortedDesign, _ options: FitOptions, _ correlated: CorrelatedTerms? = nil) {
    self.design = design
    self.options = options
    self.correlated = correlated
    loadings = correlated?.loadings.map { _ in 0 } ?? []
    isZero = Array(repeating: false, count: design.prepared.termCount)
    isBound = isZero
    for block in correlated?.model.correlated ?? [] { for term in block { isBound[term] = true } }
  }

  private var prepared: PreparedModel { design.prepared }
  private var isFree: [Bool] {
    zip(prepared.isFreeTerm, isZero).map { $0 && !$1 } + prepared.isFreeResidual + loadings.map { _ in true }
  }
  private var variancesFree: [Bool] { Array(isFree.prefix(prepared.termCount + prepared.residualCount)) }

  mutating func run() throws -> (IterativeEvaluation, StochasticDerivatives) {
    var variances = try options.start ?? StartingValues(prepared: prepared, overlaps: design.overlaps(options)).estimate()
    for k in variances.terms.indices {
      variances.terms[k] =
        prepared.isFreeTerm[k] ? max(variances.terms[k], Self.floorShare * variances.residuals[0]) : prepared.held.terms[k]
    }
    for g in variances.residuals.indices where !prepared.isFreeResidual[g] { variances.residuals[g] = prepared.held.residuals[g] }
    var used = max(1, options.iterative.probes)
    var current = try evaluate(variances, nil)
    var kind = FitIteration.Step.start
    while true {
      let derivatives = StochasticDerivatives(current, options, probes: used, correlated?.directions(loadings) ?? [])
      used = derivatives.probes
      let step = BoundedStep(
        derivatives.gradient, derivatives.information, at: current.variances.all + loadings, floors: floors(current), isFree: isFree)
      log.append(FitIteration(step: kind, variances: current.variances.all, criterion: nil, predictedGain: step.gain))
      openGain = step.gain
      unidentified = step.unidentified
      (probeErrors, probes) = (errors(derivatives, current), derivatives.probes)
      let isSmall = moves(step, current)
      // Few probes may have led a term that goes along with others to the edge.
      let needed = isSingular(current.variances).contains(true) ? options.iterative.maximumProbes : neededProbes()
      if isSmall && needed <= used {
        guard let reopened = try reopened(current, step, used) else { return try finish(current, derivatives, step) }
        current = reopened
        continue
      }
      if iterations >= options.maximumIterations { return (current, derivatives) }
      iterations += 1
      if isSmall { used = needed }
      var next = limited(step, current, derivatives.gradient)
      kind = .averageInformation
      if let correlated {
        let moved = correlated.moved(
          step.step, from: current.variances, loadings, floor: Self.floorShare * current.variances.residuals[0], limits: next)
        (next.terms, loadings) = (moved.terms, moved.loadings)
        try renewDesign()
      }
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
    let gradient = StochasticDerivatives(lifted, options, probes: used, correlated?.directions(loadings) ?? []).gradient
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
    if correlated != nil {
      loadings = zip(loadings, step.step.suffix(loadings.count)).map { $0 + $1 }
      try renewDesign()
    }
    let last = try IterativeEvaluation(design, at: variances, options, previous: current, withExactTerms: false)
    converged = last.converged
    return (last, derivatives)
  }

  private func evaluate(_ variances: VarianceComponents, _ previous: IterativeEvaluation?) throws -> IterativeEvaluation {
    try IterativeEvaluation(design, at: variances, options, previous: previous, withExactTerms: true)
  }

  /// The design at the loadings.
  private mutating func renewDesign() throws {
    guard let correlated, !loadings.isEmpty else { return }
    design = SortedDesign(try PreparedModel(correlated.independent(loadings), options: options, estimating: true))
  }

  private func floors(_ current: IterativeEvaluation) -> [Double] {
    variancesFree.map { $0 ? Self.floorShare * current.variances.residuals[0] : 0 } + loadings.map { $0 - Self.longestMove }
  }

  private func moves(_ step: BoundedStep, _ current: IterativeEvaluation) -> Bool {
    let places = current.variances.all.indices
    return places.allSatisfy { abs(step.step[$0]) <= options.iterative.relativeStep * current.variances.all[$0] }
      && step.step.suffix(loadings.count).allSatisfy { abs($0) <= options.iterative.relativeStep }
      && !isNearFloor(current).contains(true)
  }

  /// Variances that may go to 0 and are on their way.
  private func isNearFloor(_ current: IterativeEvaluation) -> [Bool] {
    let floors = floors(current)
    return isZero.indices.map {
      isFree[$0] && !isBound[$0] && current.variances.terms[$0] <= Self.nearFloor * 1.1 * floors[$0]
    }
  }

  /// Terms that go along with others and have no variance of their own.
  func isSingular(_ variances: VarianceComponents) -> [Bool] {
    isBound.indices.map { isBound[$0] && variances.terms[$0] <= Self.nearFloor * Self.floorShare * variances.residuals[0] }
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
    for k in isZero.indices where isFree[k] && !isBound[k] && current.variances.terms[k] <= Self.nearFloor * floors[k] && gradient[k] >= 0 {
      isZero[k] = true
      next.terms[k] = 0
    }
    return next
  }

  /// The probes' noise in the gradient, carried to the variances: H⁻¹ Cov H⁻¹.
  private mutating func errors(_ derivatives: StochasticDerivatives, _ current: IterativeEvaluation) -> [Double] {
    let isFree = zip(isFree, (isSingular(current.variances) + (isFree.dropFirst(isZero.count).map { _ in false }))).map { $0 && !$1 }
    let half = VarianceCovariance(information: derivatives.information, isEstimated: isFree).matrix
    let inverse = 0.5 * half
    let covariance = inverse * derivatives.probeCovariance * inverse
    let own = current.variances.all.enumerated().map { i, value in value > 0 ? max(0, covariance[i, i]).squareRoot() / value : 0 }
    guard let correlated else { return own }
    loadingErrors = loadings.indices.map { max(0, covariance[own.count + $0, own.count + $0]).squareRoot() }
    // Those of terms that go together depend on all of their block: by differences, as far as they are not held.
    let values = current.variances.all + loadings
    func variances(_ values: [Double]) -> [Double] {
      var own = current.variances
      own.all = Array(values.prefix(own.all.count))
      return CombinedTerms(correlated, Array(values.suffix(loadings.count)), own, [], isZero: { _ in false }).variances.all
    }
    let reported = variances(values)
    var slopes = Matrix(rows: reported.count, columns: values.count)
    for j in values.indices {
      var moved = values
      let width = 1e-6 * max(abs(values[j]), 1e-3)
      moved[j] += width
      for (i, value) in variances(moved).enumerated() { slopes[i, j] = (value - reported[i]) / width }
    }
    let ofReported = slopes * covariance * slopes.transposed
    return reported.indices.map { reported[$0] > 0 ? max(0, ofReported[$0, $0]).squareRoot() / reported[$0] : 0 }
  }

  /// The error falls with the square root of the number of probes.
  private func neededProbes() -> Int {
    let worst = (probeErrors + loadingErrors).max() ?? 0
    let ratio = worst / options.iterative.targetRelativeError
    guard ratio > 1 else { return probes }
    return min(options.iterative.maximumProbes, max(probes + 1, Int((Double(probes) * min(ratio * ratio, 1e4)).rounded(.up))))
  }
}

extension CorrelatedTerms {
  /// Where a step leads terms that go together and their loadings.
  ///
  /// In the covariances the response's covariance is linear, so that they take the step, as long as they stay positive definite and no variance of what is left over
  /// changes much; at the edge, or where they would leave, the loadings and variances take it themselves.
  /// - Parameter limits: where terms go that go with none, and others at most.
  fileprivate func moved(
    _ step: [Double], from current: VarianceComponents, _ values: [Double], floor: Double, limits: VarianceComponents
  ) -> (terms: [Double], loadings: [Double]) {
    var terms = limits.terms
    let changes = Array(step.suffix(values.count))
    let plain = zip(values, changes).map { $0 + max(-IterativeSearch.longestMove / 2, min(IterativeSearch.longestMove / 2, $1)) }
    let factors = model.correlated.enumerated().map { b, block -> Matrix in
      let lower = loadingMatrix(b, values)
      let variances = Matrix.diagonal(block.map { current.terms[$0] })
      let turn = loadingMatrix(b, changes) - Matrix.identity(block.count)
      let half = turn * variances * lower.transposed
      let change = half + half.transposed + lower * Matrix.diagonal(block.map { step[$0] }) * lower.transposed
      let covariance = lower * variances * lower.transposed
      guard !block.contains(where: { current.terms[$0] + step[$0] < 2 * floor }) else { return loadingMatrix(b, plain) }
      for length in [1, 0.5, 0.25] {
        let found = Self.factors(covariance + length * change)
        let isNear = zip(found.variances, block).allSatisfy { value, term in
          value >= max(floor, current.terms[term] / 5) && value <= 5 * current.terms[term]
        }
        if isNear {
          for (value, term) in zip(found.variances, block) { terms[term] = value }
          return found.lower
        }
      }
      return loadingMatrix(b, plain)
    }
    return (terms, loadings(ofFactors: factors))
  }
}

extension SortedDesign {
  /// The overlaps of `EliminationStructure.overlaps`, estimated with random signs on the levels of one term after another.
  func overlaps(_ options: FitOptions) -> Matrix {
    let terms = prepared.termCount
    var result = Matrix(rows: terms, columns: terms)
    let unit = VarianceComponents(terms: Array(repeating: 1, count: terms), residuals: Array(repeating: 1, count: prepared.residualCount))
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
