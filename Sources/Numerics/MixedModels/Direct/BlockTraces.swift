/// What the gradient needs of C̃⁻¹: traces of its blocks.
struct BlockTraces: Sendable {
  /// tr of each term's diagonal block.
  var terms: [Double]
  /// Effective number of effects that each residual group's rows pay for, tr(C̃⁻¹ D M_g D) / σ²_g.
  var groups: [Double]

  /// The exact traces, from the entries of the inverse.
  init(exactly evaluation: DirectEvaluation, threads: Int) {
    let prepared = evaluation.prepared
    let structure = evaluation.factor.structure
    let inverse = SelectedInverse(evaluation.factor, withFixed: evaluation.method == .reml, threads: threads)
    var terms = [Double](repeating: 0, count: prepared.termCount)
    for node in 0..<prepared.q {
      terms[Int(structure.termOfNode[node])] += inverse.diagonalEntry(Int(structure.order.position[node]))
    }
    if prepared.residualCount > 1 {
      let groups = (0..<prepared.residualCount).map { inverse.trace(withGroup: $0, evaluation.factor) }
      self.init(terms: terms, groups: groups)
    } else {
      self.init(terms: terms, evaluation)
    }
  }

  init(terms: [Double], groups: [Double]) {
    self.terms = terms
    self.groups = groups
  }

  /// With one residual group its trace follows from tr(C̃⁻¹ C̃) = number of effects.
  init(terms: [Double], _ evaluation: DirectEvaluation) {
    let prepared = evaluation.prepared
    var effective = evaluation.method == .reml ? Double(prepared.p) : 0
    for k in terms.indices { effective += Double(prepared.offsets[k + 1] - prepared.offsets[k]) - terms[k] }
    self.init(terms: terms, groups: [effective])
  }

  static func - (a: BlockTraces, b: BlockTraces) -> BlockTraces {
    BlockTraces(terms: zip(a.terms, b.terms).map { $0 - $1 }, groups: zip(a.groups, b.groups).map { $0 - $1 })
  }
}
