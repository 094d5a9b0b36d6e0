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
    // From what the diagonal lacks of 1: summed up as they are, 200,000 entries near 1 lose the ten digits that the gradient of a small variance is made of.
    var terms = (0..<prepared.termCount).map { Double(prepared.offsets[$0 + 1] - prepared.offsets[$0]) }
    var lacks = [Double](repeating: 0, count: prepared.termCount)
    for node in 0..<prepared.q { lacks[Int(structure.termOfNode[node])] += inverse.lack(Int(structure.order.position[node])) }
    for k in terms.indices { terms[k] -= lacks[k] }
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
