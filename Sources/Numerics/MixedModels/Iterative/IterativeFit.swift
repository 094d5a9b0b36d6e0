internal import LinearAlgebra

extension MixedModel {
  /// Estimates the variances with the iterative solver and gathers the result.
  ///
  /// - Parameter correlated: the terms for which the prepared model, at loadings of 0, has independent ones.
  func fitIteratively(_ prepared: PreparedModel, _ options: FitOptions, _ correlated: CorrelatedTerms? = nil) throws -> MixedModelFit {
    if options.conditionalStandardDeviations || options.leverages {
      throw MixedModelError.unsupported("conditional standard deviations with the iterative solver")
    }
    var search = IterativeSearch(SortedDesign(prepared), options, correlated)
    let (evaluation, derivatives) = try search.run()
    let isSingular = search.isSingular(evaluation.variances)
    let isOnBoundary = evaluation.variances.terms.indices.map {
      prepared.isFreeTerm[$0] && (evaluation.variances.terms[$0] == 0 || isSingular[$0])
    }
    // As of the direct solver, that of the variances at given loadings.
    let places = Array(0..<(prepared.termCount + prepared.residualCount))
    let covariance = VarianceCovariance(
      information: derivatives.information.selectingRows(places).selectingColumns(places),
      isEstimated: zip(prepared.isFreeTerm, isOnBoundary).map { $0 && !$1 } + prepared.isFreeResidual)
    var diagnostics = prepared.diagnostics
    for k in isOnBoundary.indices where evaluation.variances.terms[k] == 0 && isOnBoundary[k] {
      diagnostics.append(Diagnostic(kind: .boundary, subject: prepared.model.random[k].label))
    }
    for i in Set(search.unidentified).union(covariance.singular).sorted() where i < places.count {
      diagnostics.append(Diagnostic(kind: .notIdentified, subject: prepared.parameterName(i)))
    }
    diagnostics.append(Diagnostic(kind: .stochastic, subject: "\(search.probes)", values: search.probeErrors))
    if !search.converged {
      diagnostics.append(Diagnostic(kind: .notConverged, values: [Double(search.iterations), search.openGain]))
    }
    let solution = solution(evaluation, options)
    let combined = correlated.map {
      CombinedTerms($0, search.loadings, evaluation.variances, solution.conditionalModes) { isSingular[$0] }
    }
    diagnostics = diagnostics.filter { combined == nil || $0.kind != .sameGrouping }
    diagnostics += combined?.singular.map { Diagnostic(kind: .singularCovariance, subject: $0) } ?? []
    let covariances = combined.flatMap { combined in
      correlated.map {
        TermCovariances(
          model: $0.independent(search.loadings), variances: evaluation.variances, blocks: $0.model.correlated,
          covariances: combined.covariances, modes: combined.modes)
      }
    }
    return MixedModelFit(
      method: options.method, solver: .iterative, criterion: nil, criterionEstimate: StochasticCriterion(evaluation, options),
      variances: combined?.variances ?? evaluation.variances, varianceCovariance: covariance.matrix,
      estimatedVariances: prepared.estimatedVariances + search.loadings.count,
      fixedEffects: prepared.normalTests(solution),
      referenceDistribution: .normal,
      solution: solution, conditionalStandardDeviations: nil, leverages: nil, n: prepared.n, iterations: search.iterations,
      converged: search.converged, boundary: isOnBoundary.contains(true), log: search.log, diagnostics: diagnostics,
      droppedColumns: prepared.design.droppedNames, correlated: covariances)
  }

  /// Solves at given variances with the iterative solver.
  func solveIteratively(_ prepared: PreparedModel, _ variances: VarianceComponents, _ options: FitOptions) throws -> MixedModelSolution {
    let evaluation = try IterativeEvaluation(
      SortedDesign(prepared), at: variances, options, previous: nil, withExactTerms: false)
    guard evaluation.converged else { throw MixedModelError.notSettled(iterations: options.iterative.maximumConjugateGradientIterations) }
    return solution(evaluation, options)
  }

  private func solution(_ evaluation: IterativeEvaluation, _ options: FitOptions) -> MixedModelSolution {
    let prepared = evaluation.design.prepared
    let system = IterativeSystem(evaluation, options)
    var fixed = [Double](repeating: 0, count: prepared.design.isDropped.count)
    for (j, column) in prepared.design.kept.enumerated() { fixed[column] = system.effects[prepared.q + j] }
    return MixedModelSolution(
      variances: evaluation.variances, criterion: nil, fixedEffects: fixed, isDropped: prepared.design.isDropped,
      conditionalModes: (0..<prepared.termCount).map { Array(system.effects[prepared.offsets[$0]..<prepared.offsets[$0 + 1]]) },
      fitted: zip(response, evaluation.residuals).map { $0 - $1 }, residuals: evaluation.residuals,
      fixedEffectCovariance: system.fixedEffectCovariance, system: system)
  }
}

extension PreparedModel {
  /// Fixed effects tested against the normal distribution.
  func normalTests(_ solution: MixedModelSolution) -> [FixedEffectEstimate] {
    design.kept.enumerated().map { j, column in
      FixedEffectEstimate(
        term: model.fixed.names[column], estimate: solution.fixedEffects[column],
        standardError: max(0, solution.fixedEffectCovariance[j, j]).squareRoot(), degreesOfFreedom: nil)
    }
  }
}

/// The iterative solver's answer to contrasts and covariances.
struct IterativeSystem: SolvedSystem {
  let effects: [Double]
  /// The covariance of the kept fixed effects.
  let fixedEffectCovariance: Matrix
  private let evaluation: IterativeEvaluation
  private let tolerance: Double

  init(_ evaluation: IterativeEvaluation, _ options: FitOptions) {
    self.evaluation = evaluation
    tolerance = options.iterative.effectTolerance
    let prepared = evaluation.design.prepared
    let random = Self.random(evaluation, nodes: evaluation.nodes, leaves: evaluation.leaves)
    let scale = evaluation.solver.scale
    let fixed = (evaluation.design.fixedOffset..<evaluation.design.nodeCount).map { evaluation.nodes[$0] * scale[$0] }
    effects = random + prepared.design.effects(fromScaled: fixed)
    fixedEffectCovariance = Self.fixedCovariance(evaluation)
  }

  /// Unscaled random effects in the order of the terms.
  private static func random(_ evaluation: IterativeEvaluation, nodes: [Double], leaves: [Double]) -> [Double] {
    let design = evaluation.design
    return design.prepared.model.random.indices.flatMap { k in
      let deviation = evaluation.variances.terms[k].squareRoot()
      let count = design.prepared.model.random[k].levels.count
      let values =
        design.leafOffset[k] >= 0
        ? leaves[design.leafOffset[k]..<(design.leafOffset[k] + count)]
        : nodes[design.nodeOffset[k]..<(design.nodeOffset[k] + count)]
      return values.map { $0 * deviation }
    }
  }

  /// T S_ff T' from the exact columns.
  private static func fixedCovariance(_ evaluation: IterativeEvaluation) -> Matrix {
    let design = evaluation.design
    let p = design.prepared.p
    let places = evaluation.exact.columns.indices.filter { design.nodeTerm[evaluation.exact.columns[$0]] < 0 }
    let scale = evaluation.solver.scale
    var half = Matrix(rows: p, columns: p)
    for (j, place) in places.enumerated() {
      let column = (0..<p).map { i in
        evaluation.exact.nodes[place][design.fixedOffset + i] * scale[design.fixedOffset + i] * scale[design.fixedOffset + j]
      }
      for (i, value) in design.prepared.design.unscaledDifference(column).enumerated() { half[j, i] = value }
    }
    var result = Matrix(rows: p, columns: p)
    for i in 0..<p {
      for (j, value) in design.prepared.design.unscaledDifference(half.column(i)).enumerated() { result[i, j] = value }
    }
    return 0.5 * (result + result.transposed)
  }

  func solve(_ c: [Double]) -> [Double] {
    let design = evaluation.design
    let prepared = design.prepared
    let solver = evaluation.solver
    var nodes = [Lanes](repeating: .zero, count: design.nodeCount)
    var leaves = [Lanes](repeating: .zero, count: design.leafCount)
    for k in 0..<prepared.termCount {
      for level in 0..<prepared.model.random[k].levels.count {
        let value = c[prepared.offsets[k] + level]
        if value == 0 { continue }
        if design.leafOffset[k] >= 0 {
          leaves[design.leafOffset[k] + level][0] = value * solver.sweep.deviation(ofLeaf: design.leafOffset[k] + level)
        } else {
          nodes[design.nodeOffset[k] + level][0] = value * solver.scale[design.nodeOffset[k] + level]
        }
      }
    }
    for (j, value) in prepared.design.scaledCombination(Array(c[prepared.q...])).enumerated() {
      nodes[design.fixedOffset + j][0] = value * solver.scale[design.fixedOffset + j]
    }
    let solved = solver.solve(nodes: nodes, leaves: leaves, tolerance: tolerance)
    let fixed = (design.fixedOffset..<design.nodeCount).map { solved.nodes[$0][0] * solver.scale[$0] }
    return Self.random(evaluation, nodes: solved.nodes.map { $0[0] }, leaves: solved.leaves.map { $0[0] })
      + prepared.design.unscaledDifference(fixed)
  }

  func conditionalVariances(threads: Int) throws -> [[Double]] {
    throw MixedModelError.unsupported("conditional standard deviations with the iterative solver")
  }

  func leverages(threads: Int) throws -> [Double] {
    throw MixedModelError.unsupported("leverages with the iterative solver")
  }
}
