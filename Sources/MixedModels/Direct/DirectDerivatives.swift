internal import LinearAlgebra

/// Gradient and average information of the criterion at solved variances, terms first, then residual groups.
///
/// With P = V⁻¹ − V⁻¹X(X'V⁻¹X)⁻¹X'V⁻¹ and V_i the derivative of V by the i-th variance, the gradient of −2 log L is
/// tr(P V_i) − y'P V_i P y (tr(V⁻¹V_i) under ML) and the average information, as a Hessian of −2 log L, y'P V_i P V_j P y.
/// Source: Gilmour, Thompson and Cullis (1995), Biometrics 51, 1440–1450; Johnson and Thompson (1995), J. Dairy Sci. 78, 449–456.
struct DirectDerivatives: Sendable {
  let gradient: [Double]
  let information: Matrix
  /// tr of the terms' diagonal blocks of C̃⁻¹, for EM steps.
  let termTraces: [Double]
  /// Effective number of effects paid for by each residual group.
  let groupTraces: [Double]
  let inverse: SelectedInverse

  init(_ evaluation: DirectEvaluation, threads: Int) {
    let prepared = evaluation.prepared
    let factor = evaluation.factor
    let structure = factor.structure
    inverse = SelectedInverse(factor, withFixed: evaluation.method == .reml, threads: threads)
    var termTraces = [Double](repeating: 0, count: prepared.termCount)
    for node in 0..<prepared.q {
      termTraces[Int(structure.termOfNode[node])] += inverse.diagonalEntry(Int(structure.order.position[node]))
    }
    let scores = Self.scores(evaluation)
    var gradient: [Double] = []
    for k in 0..<prepared.termCount {
      let range = prepared.offsets[k]..<prepared.offsets[k + 1]
      var squares = 0.0
      for node in range { squares += scores[node] * scores[node] }
      // Nothing is asked of a term that is held at 0.
      let variance = evaluation.variances.terms[k]
      gradient.append(variance > 0 ? (Double(range.count) - termTraces[k]) / variance - squares : 0)
    }
    groupTraces = Self.groupTraces(evaluation, inverse, termTraces)
    for (g, count) in prepared.residualGroupSizes.enumerated() {
      let r = factor.precision[g]
      gradient.append((Double(count) - groupTraces[g]) * r - r * r * evaluation.weightedSquares[g])
    }
    self.gradient = gradient
    self.termTraces = termTraces
    information = Self.information(evaluation, scores)
  }

  /// With one group the trace follows from tr(C̃⁻¹ C̃) = number of effects.
  private static func groupTraces(_ evaluation: DirectEvaluation, _ inverse: SelectedInverse, _ termTraces: [Double]) -> [Double] {
    let prepared = evaluation.prepared
    if prepared.residualCount > 1 {
      return (0..<prepared.residualCount).map { inverse.trace(withGroup: $0, evaluation.factor) }
    }
    let random = zip(termTraces, prepared.offsets.indices.dropLast()).reduce(0.0) {
      $0 + (Double(prepared.offsets[$1.1 + 1] - prepared.offsets[$1.1]) - $1.0)
    }
    return [random + (evaluation.method == .reml ? Double(prepared.p) : 0)]
  }

  /// Z'R⁻¹e for every random effect; û / σ² where the variance is positive.
  private static func scores(_ evaluation: DirectEvaluation) -> [Double] {
    let prepared = evaluation.prepared
    let incidence = evaluation.factor.structure.incidence
    var scores = [Double](repeating: 0, count: prepared.q)
    for row in 0..<prepared.n {
      let weighted = prepared.weight(row) * evaluation.factor.precision[prepared.residualGroup(row)] * evaluation.residuals[row]
      for slot in incidence.entries(row) where Int(incidence.nodes[slot]) < prepared.q {
        scores[Int(incidence.nodes[slot])] += incidence.values[slot] * weighted
      }
    }
    return scores
  }

  /// F'PF, F having the columns V_i P y: Z_k Z_k'Py for terms, e / σ² on its rows for a residual group.
  private static func information(_ evaluation: DirectEvaluation, _ scores: [Double]) -> Matrix {
    let prepared = evaluation.prepared
    let factor = evaluation.factor
    let structure = factor.structure
    let incidence = structure.incidence
    let count = prepared.termCount + prepared.residualCount
    var result = Matrix(rows: count, columns: count)
    let width = incidence.nodeCount
    // Right hand sides one after another, count × nodes.
    var sides = [Double](repeating: 0, count: count * width)
    var parameters = [Int](repeating: 0, count: count)
    var working = [Double](repeating: 0, count: count)
    for row in 0..<prepared.n {
      let g = prepared.residualGroup(row)
      let r = prepared.weight(row) * factor.precision[g]
      let entries = incidence.entries(row)
      var used = 0
      for slot in entries where Int(incidence.nodes[slot]) < prepared.q {
        parameters[used] = Int(structure.termOfNode[Int(incidence.nodes[slot])])
        working[used] = incidence.values[slot] * scores[Int(incidence.nodes[slot])]
        used += 1
      }
      parameters[used] = prepared.termCount + g
      working[used] = factor.precision[g] * evaluation.residuals[row]
      for a in 0...used {
        let weighted = r * working[a]
        let base = parameters[a] * width
        for b in 0...a { result.values[parameters[a] + parameters[b] * count] += weighted * working[b] }
        for slot in entries { sides[base + Int(incidence.nodes[slot])] += weighted * incidence.values[slot] }
      }
    }
    subtractFitted(&result, (0..<count).map { Array(sides[($0 * width)..<(($0 + 1) * width)]) }, factor)
    return result
  }

  private static func subtractFitted(_ result: inout Matrix, _ sides: [[Double]], _ factor: EliminationFactor) {
    let scaled = sides.map { side in zip(factor.structure.placed(side), factor.scale).map { $0 * $1 } }
    for a in scaled.indices {
      var solved = scaled[a]
      factor.solve(inPlace: &solved)
      for b in 0...a {
        var sum = 0.0
        for i in solved.indices { sum += solved[i] * scaled[b][i] }
        result[a, b] -= sum
      }
    }
    for a in scaled.indices { for b in 0..<a { result[b, a] = result[a, b] } }
  }
}
