internal import LinearAlgebra
internal import RealModule

extension GeneralizedMixedModel {
  /// Fits the model: the Laplace approximation of the likelihood is maximized over fixed effects, thresholds and standard deviations together.
  ///
  /// - Parameters:
  ///   - threads: changes nothing but time.
  ///   - maximumIterations: after which the fit is returned as not converged.
  /// - Throws: `MixedModelError` if the data can not carry the model. Trouble short of that (a variance at 0, separation, no convergence) is in the
  ///   result's diagnostics.
  /// - Complexity: for each of some tens of steps a few eliminations, then one for each parameter twice.
  package func fit(threads: Int = 1, maximumIterations: Int = 200) throws -> GeneralizedFit {
    let preparation = try LaplacePreparation(self, threads: threads)
    let problem = preparation.problem
    let plain = problem.withoutRandom
    let count = plain.parameterCount
    let bend = Double(max(1, problem.n)) / 2
    var search = try LaplaceSearch(plain, from: preparation.start(), inverse: (1 / bend) * Matrix.identity(count))
    if count > 0 { try search.run(maximumIterations: maximumIterations) }
    if problem.termCount > 0 {
      var inverse = Matrix(rows: problem.parameterCount, columns: problem.parameterCount)
      for i in 0..<count { for j in 0..<count { inverse[problem.termCount + i, problem.termCount + j] = search.inverse[i, j] } }
      for k in 0..<problem.termCount { inverse[k, k] = 1 / Double(random[k].levels.count) }
      search = try LaplaceSearch(problem, from: random.map { _ in isProbit ? 0.3 : 0.5 } + search.point.parameters, inverse: inverse)
      try search.run(maximumIterations: maximumIterations)
    }
    return try LaplaceResult(self, preparation, &search).fit
  }
}

/// Gathers what a search has found.
struct LaplaceResult {
  private let model: GeneralizedMixedModel
  private let preparation: LaplacePreparation
  private let search: LaplaceSearch
  private let covariance: Matrix
  private let isOnBoundary: [Bool]
  private let isSettled: Bool

  /// A standard deviation below this, where 0 is as good, is 0.
  private static let nothing = 2e-3
  /// More predicted gain than this is no end.
  private static let settled = 1e-6

  init(_ model: GeneralizedMixedModel, _ preparation: LaplacePreparation, _ search: inout LaplaceSearch) throws {
    let problem = preparation.problem
    var hessian = try search.polish()
    if hessian == nil, try Self.leaveSaddle(&search, problem) { hessian = try search.polish() }
    let atZero = try Self.settleAtZero(&search, problem)
    self.model = model
    self.preparation = preparation
    isOnBoundary = atZero
    isSettled = hessian != nil && search.openGain < Self.settled
    // Variances at 0 are uncorrelated with everything: the criterion is even in a standard deviation.
    let inverse = hessian.flatMap { try? Cholesky($0).inverse() } ?? search.inverse
    covariance = 2 * inverse
    self.search = search
  }

  /// From a standard deviation near 0 at which the criterion curves downwards, away from it.
  private static func leaveSaddle(_ search: inout LaplaceSearch, _ problem: LaplaceProblem) throws -> Bool {
    let hessian = try search.hessian()
    let down = (0..<problem.termCount).filter { hessian[$0, $0] < 0 }
    guard !down.isEmpty else { return false }
    var parameters = search.point.parameters
    for k in down { parameters[k] = 0.3 }
    try search.restart(at: parameters)
    try search.run(maximumIterations: 200)
    return true
  }

  private static func settleAtZero(_ search: inout LaplaceSearch, _ problem: LaplaceProblem) throws -> [Bool] {
    var isAtZero = [Bool](repeating: false, count: problem.termCount)
    for k in 0..<problem.termCount where abs(search.point.parameters[k]) < nothing {
      var parameters = search.point.parameters
      parameters[k] = 0
      let before = search.point
      try search.restart(at: parameters)
      if search.point.parameters[k] == 0, search.point.criterion <= before.criterion + 1e-6 {
        isAtZero[k] = true
      } else {
        try search.restart(at: before.parameters)
      }
    }
    return isAtZero
  }

  var fit: GeneralizedFit {
    let problem = preparation.problem
    let point = search.point
    let scaled = Array(point.parameters[problem.termCount...])
    let values = preparation.reported(scaled)
    let reportedCovariance = reportedCovariance(values.count)
    let cuts = problem.cuts
    let names = preparation.design.kept.dropFirst(preparation.constants).map { model.fixed.names[$0 - preparation.constants] }
    let fixed = names.enumerated().map { j, name in
      let place = cuts.parameterCount + j
      return estimate(name, values[place], reportedCovariance[place, place])
    }
    let deviations = point.parameters[..<problem.termCount].enumerated().map { abs($1) / preparation.termScale[$0] }
    return GeneralizedFit(
      family: model.family, criterion: point.criterion, parameterCount: problem.parameterCount, fixedEffects: fixed,
      thresholds: thresholds(values, reportedCovariance),
      spacing: cuts.isSpaced ? estimate("spacing", values[1], reportedCovariance[1, 1]) : nil, covariance: reportedCovariance,
      variances: deviations.map { $0 * $0 }, conditionalModes: byTerm(effects(point)),
      conditionalStandardDeviations: byTerm(spreads(point)), linearPredictor: linearPredictor(values), n: problem.n,
      iterations: search.iterations,
      converged: isSettled, boundary: isOnBoundary.contains(true), diagnostics: diagnostics(fixed))
  }

  private func estimate(_ name: String, _ value: Double, _ variance: Double) -> FixedEffectEstimate {
    FixedEffectEstimate(term: name, estimate: value, standardError: max(0, variance).squareRoot(), degreesOfFreedom: nil)
  }

  /// J Σ J' for the linear map from scaled columns to the caller's.
  private func reportedCovariance(_ count: Int) -> Matrix {
    let first = preparation.problem.termCount
    var map = Matrix(rows: count, columns: count)
    for j in 0..<count {
      let column = preparation.reported((0..<count).map { $0 == j ? 1 : 0 })
      for i in 0..<count { map[i, j] = column[i] }
    }
    var block = Matrix(rows: count, columns: count)
    for i in 0..<count { for j in 0..<count { block[i, j] = covariance[first + i, first + j] } }
    return (map * block * map.transposed).symmetrized
  }

  private func thresholds(_ values: [Double], _ covariance: Matrix) -> [FixedEffectEstimate] {
    let cuts = preparation.problem.cuts
    return cuts.thresholds(values[..<cuts.parameterCount]).enumerated().map { j, value in
      let name = "\(model.categories[j])|\(model.categories[j + 1])"
      guard cuts.isSpaced else { return estimate(name, value, covariance[j, j]) }
      let step = Double(j)
      return estimate(name, value, covariance[0, 0] + 2 * step * covariance[0, 1] + step * step * covariance[1, 1])
    }
  }

  private func linearPredictor(_ values: [Double]) -> [Double] {
    let cuts = preparation.problem.cuts
    guard cuts.count > 0 else { return search.point.eta }
    // η on the caller's columns: what the centres took off went to the thresholds.
    let shift = values[0] - search.point.parameters[preparation.problem.termCount]
    return search.point.eta.map { $0 + shift }
  }

  // MARK: Effects

  private func effects(_ point: LaplaceEvaluation) -> [Double] { zip(point.modes, point.scale).map { $0 * $1 } }

  /// σ √(H⁻¹) by place.
  private func spreads(_ point: LaplaceEvaluation) -> [Double] {
    guard let factor = point.factor else { return [] }
    let inverse = SelectedInverse(factor, withFixed: false, threads: preparation.problem.threads)
    return point.scale.indices.map { abs(point.scale[$0]) * max(0, inverse.diagonalEntry($0)).squareRoot() }
  }

  private func byTerm(_ placed: [Double]) -> [[Double]] {
    guard let structure = preparation.problem.pattern?.structure else { return [] }
    let byNode = structure.byNode(placed)
    let offsets = preparation.prepared.offsets
    return model.random.indices.map { k in byNode[offsets[k]..<offsets[k + 1]].map { $0 / preparation.termScale[k] } }
  }

  // MARK: Diagnostics

  private func diagnostics(_ fixed: [FixedEffectEstimate]) -> [Diagnostic] {
    var found = preparation.diagnostics
    for k in isOnBoundary.indices where isOnBoundary[k] { found.append(Diagnostic(kind: .boundary, subject: model.random[k].label)) }
    for (j, effect) in fixed.enumerated()
    where isSeparated(effect, preparation.design.kept[j + preparation.constants] - preparation.constants) {
      found.append(Diagnostic(kind: .separation, subject: effect.term))
    }
    if !isSettled { found.append(Diagnostic(kind: .notConverged, values: [Double(search.iterations), search.openGain])) }
    return found
  }

  /// Whether an effect ran towards infinity: over the column's range it moves the response from one end of its scale to the other, and its error is larger still.
  ///
  /// A search ends where the criterion falls by less than it can see, for a logit at about 16 and errors in the hundreds; estimates that exist don't come near.
  private func isSeparated(_ effect: FixedEffectEstimate, _ column: Int) -> Bool {
    let values = model.fixed.columns.column(column)
    let (least, most) = values.reduce((Double.infinity, -Double.infinity)) { (min($0.0, $1), max($0.1, $1)) }
    let range = least == most ? abs(most) : most - least
    let enough = model.isProbit ? 3.0 : 7.0
    return abs(effect.estimate) * range > enough && effect.standardError * range > 20
  }
}
