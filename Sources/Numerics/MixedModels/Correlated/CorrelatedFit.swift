internal import LinearAlgebra

extension MixedModel {
  /// Fits a model with correlated terms: the criterion, least over all variances at given loadings, is minimized over the loadings.
  ///
  /// The iterative solver, which has no criterion, looks for loadings and variances together, where the criterion's slope is 0.
  /// - Throws: as ``fit(_:)``.
  func fitCorrelated(_ options: FitOptions) throws -> MixedModelFit {
    for block in correlated {
      for term in block where !random.indices.contains(term) || random[term].codes != random[block[0]].codes {
        throw MixedModelError.lengthMismatch(part: random[block[0]].group, expected: response.count, found: term)
      }
    }
    let terms = CorrelatedTerms(self)
    let prepared = try PreparedModel(terms.independent(terms.loadings.map { _ in 0 }), options: options, estimating: true)
    if case .iterative = try prepared.chosenSolver(options) { return try fitIteratively(prepared, options, terms) }
    var search = try CorrelatedSearch(terms, options)
    try search.run()
    let result = try search.result()
    guard result.boundary, let least = result.criterion else { return result }
    // Where the first effect of a block hardly varies its loadings are out of all proportion: once more with the last one first.
    var other = try CorrelatedSearch(CorrelatedTerms(reversed(options)), options)
    try other.run()
    let second = try other.result()
    return (second.criterion ?? .infinity) < least - 1e-8 * abs(least) ? second : result
  }
}

extension MixedModel {
  /// The same model with its sets of correlated terms in reversed order; terms whose variances are held stay first, where the variance held is the term's own.
  private func reversed(_ options: FitOptions) -> MixedModel {
    func isHeld(_ term: Int) -> Bool { !options.fixedTermVariances.isEmpty && options.fixedTermVariances[term] != nil }
    var result = self
    result.correlated = correlated.map { $0.filter(isHeld) + $0.filter { !isHeld($0) }.reversed() }
    return result
  }

  /// The least criterion with a variance held.
  ///
  /// The first term of a set has its variance for itself, so that a term is put first to hold it.
  /// - Parameters:
  ///   - options: what is held; no more than one variance of a set.
  ///   - near: the fit with nothing held.
  func correlatedCriterion(_ options: FitOptions, near: TermCovariances) throws -> Double {
    func isHeld(_ term: Int) -> Bool { !options.fixedTermVariances.isEmpty && options.fixedTermVariances[term] != nil }
    var ordered = self
    ordered.correlated = correlated.map { $0.filter(isHeld) + $0.filter { !isHeld($0) } }
    let terms = CorrelatedTerms(ordered)
    var search = try CorrelatedSearch(terms, options, near: terms.loadings(of: near))
    try search.run()
    return try search.least
  }
}

/// The search over the loadings of correlated terms.
struct CorrelatedSearch {
  private let terms: CorrelatedTerms
  private var options: FitOptions
  private var values: [Double]
  private var fit: MixedModelFit
  private var gradient: [Double]
  private var inverse: Matrix
  private var openGain = Double.infinity
  private var iterations = 0
  private let wantsDeviations: Bool

  /// Half the width of the differences that make the gradient.
  private static let width = 1e-4
  private static let nearness = 1e-10
  private static let mostIterations = 100
  private static let longestMove = 1.0

  /// - Parameter near: loadings to begin from; nil: none go together.
  init(_ terms: CorrelatedTerms, _ options: FitOptions, near: [Double]? = nil) throws {
    self.terms = terms
    self.options = options
    self.options.solver = .direct
    wantsDeviations = options.conditionalStandardDeviations
    (self.options.conditionalStandardDeviations, self.options.leverages) = (false, false)
    values = near ?? terms.loadings.map { _ in 0 }
    fit = try terms.independent(values).fit(self.options)
    gradient = []
    inverse = 0.05 * Matrix.identity(values.count)
    gradient = try Self.gradient(terms, values, fit, self.options)
    // Where the first of two variances is 0 the loading between them has no slope: a look to both sides.
    if gradient.allSatisfy({ abs($0) < 1e-6 }) {
      for start in [0.5, -0.5] {
        let trial = terms.loadings.map { _ in start }
        let other = try terms.independent(trial).fit(self.options)
        if try Self.criterion(other) < Self.criterion(fit) - 1e-8 { (values, fit) = (trial, other) }
      }
      gradient = try Self.gradient(terms, values, fit, self.options)
    }
  }

  /// The criterion at the end of the search.
  var least: Double { get throws { try Self.criterion(fit) } }

  private static func criterion(_ fit: MixedModelFit) throws -> Double {
    guard let criterion = fit.criterion else { throw MixedModelError.nothingLeft }
    return criterion
  }

  /// At a minimum over the variances the criterion's slope is that at fixed variances.
  private static func gradient(_ terms: CorrelatedTerms, _ values: [Double], _ fit: MixedModelFit, _ options: FitOptions) throws -> [Double]
  {
    try values.indices.map { l in
      func criterion(_ side: Double) throws -> Double {
        var moved = values
        moved[l] += side * width
        let solution = try terms.independent(moved).solve(
          at: fit.variances, method: options.method, solver: .direct, threads: options.threads)
        return solution.criterion ?? .nan
      }
      return try (criterion(1) - criterion(-1)) / (2 * width)
    }
  }

  mutating func run() throws {
    while iterations < Self.mostIterations {
      var step = (inverse * gradient).map { -$0 }
      var slope = dot(step, gradient)
      if !(slope < 0) {
        inverse = 0.05 * Matrix.identity(values.count)
        step = (inverse * gradient).map { -$0 }
        slope = dot(step, gradient)
      }
      openGain = -slope / 2
      guard openGain > Self.nearness else { return }
      iterations += 1
      guard try advance(step, slope) else { return }
    }
  }

  private mutating func advance(_ step: [Double], _ slope: Double) throws -> Bool {
    let before = try Self.criterion(fit)
    var search = Backtracking(step, slope: slope, longestMove: Self.longestMove)
    for _ in 0..<20 {
      let trial = zip(values, step).map { $0 + search.length * $1 }
      var near = options
      near.start = fit.variances.all.allSatisfy { $0 > 0 } ? fit.variances : nil
      let next = try terms.independent(trial).fit(near)
      let gain = try Self.criterion(next) - before
      if search.isEnough(gain) || abs(gain) < 1e-11 * abs(before) {
        let newGradient = try Self.gradient(terms, trial, next, options)
        inverse.updateInverseHessian(step: zip(trial, values).map { $0 - $1 }, change: zip(newGradient, gradient).map { $0 - $1 })
        (values, fit, gradient) = (trial, next, newGradient)
        return true
      }
      search.shorten(after: gain)
    }
    return false
  }

  // MARK: The result

  func result() throws -> MixedModelFit {
    let model = terms.model
    let combined = CombinedTerms(terms, values, fit.variances, fit.solution.conditionalModes) { fit.variances.terms[$0] == 0 }
    let variances = combined.variances
    let zeros = Set(variances.terms.indices.filter { variances.terms[$0] == 0 }.map { model.random[$0].label })
    var diagnostics = fit.diagnostics.filter { ($0.kind != .boundary || zeros.contains($0.subject)) && $0.kind != .sameGrouping }
    diagnostics += combined.singular.map { Diagnostic(kind: .singularCovariance, subject: $0) }
    let converged = fit.converged && openGain < 1e-6
    if fit.converged && !converged { diagnostics.append(Diagnostic(kind: .notConverged, values: [Double(iterations), openGain])) }
    return try MixedModelFit(
      method: fit.method, solver: fit.solver, criterion: fit.criterion, variances: variances, varianceCovariance: fit.varianceCovariance,
      estimatedVariances: fit.estimatedVariances + values.count, fixedEffects: tests(), referenceDistribution: fit.referenceDistribution,
      solution: fit.solution, conditionalStandardDeviations: deviations(), leverages: nil, n: fit.n,
      iterations: fit.iterations + iterations,
      converged: converged,
      boundary: fit.boundary, log: fit.log, diagnostics: diagnostics, droppedColumns: fit.droppedColumns,
      correlated: TermCovariances(
        model: terms.independent(values), variances: fit.variances, blocks: model.correlated, covariances: combined.covariances,
        modes: combined.modes))
  }

  /// Conditional standard deviations, those of correlated terms from their levels' joint covariance.
  private func deviations() -> [[Double]]? {
    guard wantsDeviations, let system = fit.solution.system as? DirectSystem else { return nil }
    let evaluation = system.evaluation
    let (factor, offsets) = (evaluation.factor, evaluation.prepared.offsets)
    let inverse = SelectedInverse(factor, withFixed: true, threads: options.threads)
    var variances = DirectSystem.conditionalVariances(evaluation, inverse)
    for (b, block) in terms.model.correlated.enumerated() {
      let loading = terms.loadingMatrix(b, values)
      for level in terms.model.random[block[0]].levels.indices {
        let places = block.map { Int(factor.structure.order.position[offsets[$0] + level]) }
        var joint = Matrix(rows: block.count, columns: block.count)
        for i in block.indices {
          for j in block.indices where factor.structure.order.meets(places[i], places[j]) {
            joint[i, j] = factor.scale[places[i]] * factor.scale[places[j]] * inverse.entry(places[i], places[j])
          }
        }
        let own = loading * joint * loading.transposed
        for (i, term) in block.enumerated() { variances[term][level] = own[i, i] }
      }
    }
    return variances.map { $0.map { max(0, $0).squareRoot() } }
  }

  /// Satterthwaite's degrees of freedom with the loadings' errors counted in.
  ///
  /// With A the covariance of the loadings (twice the inverse bend of the criterion along its valley) and t the derivative of an effect's variance along it,
  /// the variance of that variance grows by t'At.
  private func tests() throws -> [FixedEffectEstimate] {
    let count = values.count
    // Far enough for the refits' rounding, near enough for the bend.
    let widths = (0..<count).map { min(0.1, max(1e-3, 0.2 * (2 * abs(inverse[$0, $0])).squareRoot())) }
    var bend = Matrix(rows: count, columns: count)
    var slopes: [[Double]] = []
    for l in 0..<count {
      func side(_ sign: Double) throws -> (gradient: [Double], variances: [Double]) {
        var moved = values
        moved[l] += sign * widths[l]
        let other = try terms.independent(moved).fit(options)
        return (try Self.gradient(terms, moved, other, options), other.fixedEffects.map { $0.standardError * $0.standardError })
      }
      let (up, down) = (try side(1), try side(-1))
      for i in 0..<count { bend[i, l] = (up.gradient[i] - down.gradient[i]) / (2 * widths[l]) }
      slopes.append(zip(up.variances, down.variances).map { ($0 - $1) / (2 * widths[l]) })
    }
    guard let factor = try? Cholesky(bend.symmetrized) else { return fit.fixedEffects }
    return fit.fixedEffects.enumerated().map { j, effect in
      guard let degrees = effect.degreesOfFreedom else { return effect }
      let variance = effect.standardError * effect.standardError
      let t = slopes.map { $0[j] }
      let spread = 2 * variance * variance / degrees + 2 * dot(t, factor.solve(t))
      return FixedEffectEstimate(
        term: effect.term, estimate: effect.estimate, standardError: effect.standardError,
        degreesOfFreedom: 2 * variance * variance / spread)
    }
  }
}

extension EliminationOrder {
  /// Whether two effects have an entry in the factor: effects of one level that share no row have none, and no covariance.
  func meets(_ a: Int, _ b: Int) -> Bool {
    let (low, high) = (min(a, b), max(a, b))
    if low == high || low >= sparseCount { return true }
    return pattern[patternStart[low]..<patternStart[low + 1]].contains(Int32(high))
  }
}
