internal import LinearAlgebra

extension MixedModel {
  /// Estimates the variances with the direct solver and gathers the result.
  func fitDirectly(_ given: PreparedModel, _ structure: EliminationStructure, _ options: FitOptions) throws -> MixedModelFit {
    let exact = try ExactFit(given, structure, threads: options.threads)
    let prepared = exact.isExact.contains(true) ? given.holding(exact) : given
    var search = VarianceSearch(prepared, structure, options)
    let (evaluation, derivatives) = try search.run()
    let isOnBoundary = evaluation.variances.terms.indices.map { prepared.isFreeTerm[$0] && evaluation.variances.terms[$0] == 0 }
    let covariance = VarianceCovariance(
      information: derivatives.information,
      isEstimated: zip(prepared.isFreeTerm, isOnBoundary).map { $0 && !$1 } + prepared.isFreeResidual)
    var diagnostics = prepared.diagnostics
    for k in isOnBoundary.indices where isOnBoundary[k] {
      diagnostics.append(Diagnostic(kind: .boundary, subject: prepared.model.random[k].label))
    }
    for i in Set(search.unidentified).union(covariance.singular).sorted() {
      diagnostics.append(Diagnostic(kind: .notIdentified, subject: prepared.parameterName(i)))
    }
    if !search.converged {
      diagnostics.append(Diagnostic(kind: .notConverged, values: [Double(search.iterations), search.openGain]))
    }
    let solution = solution(evaluation)
    let inverse =
      options.conditionalStandardDeviations || options.leverages
      ? SelectedInverse(evaluation.factor, withFixed: true, threads: options.threads) : nil
    let deviations = inverse.map { DirectSystem.conditionalVariances(evaluation, $0).map { $0.map { max(0, $0).squareRoot() } } }
    let leverages = options.leverages ? inverse.map { DirectSystem.leverages(evaluation, $0) } : nil
    var variances = evaluation.variances
    for g in exact.isExact.indices where exact.isExact[g] { variances.residuals[g] = 0 }
    return MixedModelFit(
      method: options.method, solver: .direct, criterion: exact.isExact.contains(true) ? nil : evaluation.criterion, variances: variances,
      varianceCovariance: covariance.matrix, estimatedVariances: prepared.estimatedVariances,
      fixedEffects: FixedEffectTests(evaluation, covariance.matrix).estimates(),
      referenceDistribution: given.isFreeResidual.contains(true) ? .satterthwaite : .normal, solution: solution,
      conditionalStandardDeviations: deviations, leverages: leverages, n: prepared.n, iterations: search.iterations,
      converged: search.converged, boundary: isOnBoundary.contains(true), log: search.log, diagnostics: diagnostics,
      droppedColumns: prepared.design.droppedNames)
  }

  /// Solves at given variances with the direct solver.
  func solveDirectly(
    _ prepared: PreparedModel, _ structure: EliminationStructure, _ variances: VarianceComponents, _ options: FitOptions
  ) throws -> MixedModelSolution {
    solution(
      try DirectEvaluation(
        structure, RightSides(structure, prepared), prepared, at: variances, method: options.method, scaling: false,
        threads: options.threads))
  }

  /// Solves at other variances than a fit's, sharing the order of elimination that the fit has found.
  ///
  /// - Parameters:
  ///   - variances: one per term and one per residual group, none negative.
  ///   - fit: of this very model; a fit by the iterative solver shares nothing.
  ///   - threads: changes nothing but time.
  /// - Throws: as ``solve(at:method:solver:threads:)``.
  package func solve(
    at variances: VarianceComponents, sharing fit: MixedModelFit, threads: Int = 1
  ) throws -> MixedModelSolution {
    guard let system = fit.solution.system as? DirectSystem else {
      return try solve(at: variances, method: fit.method, threads: threads)
    }
    let prepared = system.evaluation.prepared
    guard variances.terms.count == prepared.termCount, variances.residuals.count == fit.variances.residuals.count,
      (variances.terms + variances.residuals).allSatisfy({ $0 >= 0 && $0.isFinite })
    else { throw MixedModelError.badVariance("the model") }
    let structure = system.evaluation.factor.structure
    return solution(
      try DirectEvaluation(
        structure, RightSides(structure, prepared), prepared, at: variances, method: fit.method, scaling: false,
        threads: threads))
  }

  private func solution(_ evaluation: DirectEvaluation) -> MixedModelSolution {
    let prepared = evaluation.prepared
    let system = DirectSystem(evaluation)
    var fixed = [Double](repeating: 0, count: prepared.design.isDropped.count)
    for (j, column) in prepared.design.kept.enumerated() { fixed[column] = system.effects[prepared.q + j] }
    return MixedModelSolution(
      variances: evaluation.variances, criterion: evaluation.criterion, fixedEffects: fixed,
      isDropped: prepared.design.isDropped,
      conditionalModes: (0..<prepared.termCount).map { Array(system.effects[prepared.offsets[$0]..<prepared.offsets[$0 + 1]]) },
      fitted: zip(response, evaluation.residuals).map { $0 - $1 }, residuals: evaluation.residuals,
      fixedEffectCovariance: system.fixedEffectCovariance(prepared), system: system)
  }
}

extension SolvedSystem {
  /// The covariance of the kept fixed effects.
  func fixedEffectCovariance(_ prepared: PreparedModel) -> Matrix {
    var result = Matrix(rows: prepared.p, columns: prepared.p)
    var unit = [Double](repeating: 0, count: prepared.q + prepared.p)
    for j in 0..<prepared.p {
      unit[prepared.q + j] = 1
      let solved = solve(unit)
      for i in 0..<prepared.p { result[i, j] = solved[prepared.q + i] }
      unit[prepared.q + j] = 0
    }
    return result
  }
}

extension PreparedModel {
  /// The name of a variance, for messages.
  func parameterName(_ index: Int) -> String {
    if index < termCount { return model.random[index].label }
    return model.residualGroups.map { "residual \($0.levels[index - termCount])" } ?? "residual"
  }
}
