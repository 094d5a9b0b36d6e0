internal import LinearAlgebra

/// The effects at given variances by the iterative solver, and the inverse on the columns of small terms.
struct IterativeEvaluation: Sendable {
  let design: SortedDesign
  let variances: VarianceComponents
  let solver: BlockSolver
  /// Scaled effects of nodes and leaves.
  let nodes: [Double]
  let leaves: [Double]
  /// y − Xβ − Zu by original row.
  let residuals: [Double]
  /// Σ w e² by residual group.
  let weightedSquares: [Double]
  /// y'Py.
  let quadratic: Double
  let exact: ExactColumns
  let converged: Bool

  /// - Parameter previous: an evaluation at other variances to begin from.
  init(
    _ design: SortedDesign, at variances: VarianceComponents, _ options: FitOptions, previous: IterativeEvaluation?, withExactTerms: Bool
  ) throws {
    self.design = design
    self.variances = variances
    let solver = BlockSolver(design, variances, options)
    self.solver = solver
    let columns = ExactColumns.nodes(design, options, withTerms: withExactTerms)
    var b = [Lanes](repeating: .zero, count: design.nodeCount)
    var bLeaves = [Lanes](repeating: .zero, count: design.leafCount)
    Self.rightSide(design, solver, &b, &bLeaves)
    // The response in the first lane, the first exact columns in the others.
    for (lane, node) in columns.prefix(Lanes.scalarCount - 1).enumerated() { b[node][lane + 1] = 1 }
    let start = previous.map { Self.start($0, solver.scale) }
    let first = solver.solve(nodes: b, leaves: bLeaves, start: start, tolerance: options.iterative.effectTolerance)
    let nodes = first.nodes.map { $0[0] }
    let leaves = first.leaves.map { $0[0] }
    self.nodes = nodes
    self.leaves = leaves
    guard nodes.allSatisfy(\.isFinite) else { throw MixedModelError.singular(effect: "effects") }
    exact = ExactColumns(columns, solver, first, options)
    converged = first.converged
    let fitted = Self.fitted(design, solver, nodes, leaves)
    var residuals = design.prepared.response
    var squares = [Double](repeating: 0, count: design.prepared.residualCount)
    for i in residuals.indices {
      residuals[i] -= fitted[i]
      squares[design.prepared.residualGroup(i)] += design.prepared.weight(i) * residuals[i] * residuals[i]
    }
    self.residuals = residuals
    weightedSquares = squares
    var penalty = 0.0
    for (i, value) in nodes.enumerated() where design.nodeTerm[i] >= 0 { penalty += value * value }
    for value in leaves { penalty += value * value }
    quadratic = zip(squares, variances.residuals).reduce(penalty) { $0 + $1.0 / $1.1 }
  }

  /// Scaled values of the effects of a term.
  func effects(ofTerm k: Int) -> ArraySlice<Double> {
    let count = design.prepared.model.random[k].levels.count
    if design.leafOffset[k] >= 0 { return leaves[design.leafOffset[k]..<(design.leafOffset[k] + count)] }
    return nodes[design.nodeOffset[k]..<(design.nodeOffset[k] + count)]
  }

  private static func start(_ previous: IterativeEvaluation, _ scale: [Double]) -> [Lanes] {
    let old = previous.solver.scale
    var result = [Lanes](repeating: .zero, count: scale.count)
    for i in scale.indices where scale[i] > 0 { result[i][0] = previous.nodes[i] * old[i] / scale[i] }
    return result
  }

  /// D [Z X]' ω y in the first lane.
  private static func rightSide(_ design: SortedDesign, _ solver: BlockSolver, _ nodes: inout [Lanes], _ leaves: inout [Lanes]) {
    guard let raw = unsafe solver.sweep.raw else { return }
    let response = design.prepared.response
    let precision = solver.sweep.precision
    for leaf in 0..<design.leafCount {
      var sum = 0.0
      var leafSum = 0.0
      for i in unsafe Int(raw.start[leaf])..<Int(raw.start[leaf + 1]) {
        let value = unsafe precision * (raw.weights?[i] ?? 1) * response[Int(design.row[i])]
        sum += value
        unsafe leafSum += value * (raw.leafValues?[i] ?? 1)
        for place in unsafe raw.rowFeatures.indices {
          let feature = unsafe raw.rowFeatures[place]
          let code = unsafe feature.codes.map { unsafe Int($0[i]) } ?? 0
          if code >= 0 { unsafe nodes[feature.offset + code][0] += value * (feature.values?[i] ?? 1) }
        }
      }
      leaves[leaf][0] = leafSum * solver.sweep.deviation(ofLeaf: leaf)
      for place in unsafe raw.leafFeatures.indices {
        let feature = unsafe raw.leafFeatures[place]
        let code = unsafe feature.codes.map { unsafe Int($0[leaf]) } ?? 0
        if code >= 0 { unsafe nodes[feature.offset + code][0] += sum * (feature.values?[leaf] ?? 1) }
      }
    }
    for i in nodes.indices { nodes[i][0] *= solver.scale[i] }
  }

  /// Xβ + Zu by original row.
  private static func fitted(_ design: SortedDesign, _ solver: BlockSolver, _ nodes: [Double], _ leaves: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: design.prepared.n)
    guard let raw = unsafe solver.sweep.raw else { return result }
    let values = zip(nodes, solver.scale).map { $0 * $1 }
    for leaf in 0..<design.leafCount {
      var base = 0.0
      for place in unsafe raw.leafFeatures.indices {
        let feature = unsafe raw.leafFeatures[place]
        let code = unsafe feature.codes.map { unsafe Int($0[leaf]) } ?? 0
        if code >= 0 { unsafe base += values[feature.offset + code] * (feature.values?[leaf] ?? 1) }
      }
      let own = leaves[leaf] * solver.sweep.deviation(ofLeaf: leaf)
      for i in unsafe Int(raw.start[leaf])..<Int(raw.start[leaf + 1]) {
        var value = unsafe base + own * (raw.leafValues?[i] ?? 1)
        for place in unsafe raw.rowFeatures.indices {
          let feature = unsafe raw.rowFeatures[place]
          let code = unsafe feature.codes.map { unsafe Int($0[i]) } ?? 0
          if code >= 0 { unsafe value += values[feature.offset + code] * (feature.values?[i] ?? 1) }
        }
        result[Int(design.row[i])] = value
      }
    }
    return result
  }
}
