internal import LinearAlgebra

/// Gradient and average information of the criterion at solved variances, terms first, then residual groups.
///
/// With P = V⁻¹ − V⁻¹X(X'V⁻¹X)⁻¹X'V⁻¹ and V_i the derivative of V by the i-th variance, the gradient of −2 log L is
/// tr(P V_i) − y'P V_i P y (tr(V⁻¹V_i) under ML) and the average information, as a Hessian of −2 log L, y'P V_i P V_j P y.
/// Source: Gilmour, Thompson and Cullis (1995), Biometrics 51, 1440–1450; Johnson and Thompson (1995), J. Dairy Sci. 78, 449–456.
struct DirectDerivatives: Sendable {
  let gradient: [Double]
  let information: Matrix
  /// What of C̃⁻¹ went into the gradient.
  let traces: BlockTraces

  private let scores: [Double]

  init(_ evaluation: DirectEvaluation, _ traces: BlockTraces, threads: Int) {
    let scores = Self.scores(evaluation)
    self.init(evaluation, traces, scores, AverageInformation(evaluation, scores, threads: threads).matrix)
  }

  private init(_ evaluation: DirectEvaluation, _ traces: BlockTraces, _ scores: [Double], _ information: Matrix) {
    let prepared = evaluation.prepared
    self.traces = traces
    self.scores = scores
    self.information = information
    var gradient: [Double] = []
    for k in 0..<prepared.termCount {
      let range = prepared.offsets[k]..<prepared.offsets[k + 1]
      var squares = 0.0
      for node in range { squares += scores[node] * scores[node] }
      // Nothing is asked of a term that is held at 0.
      let variance = evaluation.variances.terms[k]
      gradient.append(variance > 0 ? (Double(range.count) - traces.terms[k]) / variance - squares : 0)
    }
    for (g, count) in prepared.residualGroupSizes.enumerated() {
      let r = evaluation.factor.precision[g]
      gradient.append((Double(count) - traces.groups[g]) * r - r * r * evaluation.weightedSquares[g])
    }
    self.gradient = gradient
  }

  /// The derivatives at the same evaluation with other traces.
  func with(_ traces: BlockTraces, _ evaluation: DirectEvaluation) -> DirectDerivatives {
    DirectDerivatives(evaluation, traces, scores, information)
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
}
