internal import LinearAlgebra

/// The vectors V_i P y of the average information, as right hand sides [Z X]'R⁻¹(V_i P y).
struct WorkingVectors {
  struct Side: Sendable {
    var nodes: [Double]
    var leaves: [Double]
  }

  /// F'R⁻¹F.
  private(set) var crossProducts: Matrix
  /// Scaled, one per variance: terms, then the residual.
  private(set) var rightSides: [Side]

  init(_ evaluation: IterativeEvaluation) {
    let design = evaluation.design
    let terms = design.prepared.termCount
    let solver = evaluation.solver
    let r = solver.sweep.precision
    // Z_k'Py = ũ / σ.
    // Nothing is asked of a term that is held at 0.
    func score(_ value: Double, _ term: Int32) -> Double {
      let variance = evaluation.variances.terms[Int(term)]
      return variance > 0 ? value / variance.squareRoot() : 0
    }
    var sides: [Side] = []
    var scores = Side(nodes: evaluation.nodes, leaves: evaluation.leaves)
    for i in scores.nodes.indices { scores.nodes[i] = design.nodeTerm[i] < 0 ? 0 : score(scores.nodes[i], design.nodeTerm[i]) }
    for i in scores.leaves.indices { scores.leaves[i] = design.leafTerm[i] < 0 ? 0 : score(scores.leaves[i], design.leafTerm[i]) }
    for first in stride(from: 0, to: terms, by: Lanes.scalarCount) {
      let batch = first..<min(terms, first + Lanes.scalarCount)
      var nodes = [Lanes](repeating: .zero, count: design.nodeCount)
      var leaves = [Lanes](repeating: .zero, count: design.leafCount)
      for i in nodes.indices where batch.contains(Int(design.nodeTerm[i])) { nodes[i][Int(design.nodeTerm[i]) - first] = scores.nodes[i] }
      for i in leaves.indices where batch.contains(Int(design.leafTerm[i])) {
        leaves[i][Int(design.leafTerm[i]) - first] = scores.leaves[i]
      }
      var out = [Lanes](repeating: .zero, count: design.leafCount)
      let sums = solver.sweep.run(.full, nodes: nodes, leaves: leaves, leavesOut: &out)
      for k in batch { sides.append(Side(nodes: sums.map { $0[k - first] }, leaves: out.map { $0[k - first] })) }
    }
    // The residual's vector is e / σ², and [Z X]'R⁻¹e is the scores on random effects and 0 on fixed ones.
    sides.append(Side(nodes: scores.nodes.map { $0 * r }, leaves: scores.leaves.map { $0 * r }))
    var cross = Matrix(rows: terms + 1, columns: terms + 1)
    for b in 0...terms {
      for i in scores.nodes.indices where design.nodeTerm[i] >= 0 {
        cross[Int(design.nodeTerm[i]), b] += scores.nodes[i] * sides[b].nodes[i]
      }
      for i in scores.leaves.indices where design.leafTerm[i] >= 0 {
        cross[Int(design.leafTerm[i]), b] += scores.leaves[i] * sides[b].leaves[i]
      }
    }
    for k in 0..<terms { cross[terms, k] = cross[k, terms] }
    cross[terms, terms] = evaluation.weightedSquares * r * r * r
    for s in sides.indices {
      for i in sides[s].nodes.indices { sides[s].nodes[i] *= solver.scale[i] }
      for i in sides[s].leaves.indices { sides[s].leaves[i] *= solver.sweep.deviation(ofLeaf: i) }
    }
    crossProducts = cross
    rightSides = sides
  }

  /// Takes the part that the effects explain off a column of F'R⁻¹F, given the solution for its right hand side.
  func subtract(_ solved: BlockSolver.Result, lane: Int, side: Int, from information: inout Matrix) {
    for (a, other) in rightSides.enumerated() {
      var sum = 0.0
      for i in other.nodes.indices { sum += other.nodes[i] * solved.nodes[i][lane] }
      for i in other.leaves.indices { sum += other.leaves[i] * solved.leaves[i][lane] }
      information[a, side] -= sum
    }
  }
}

extension Matrix {
  /// The mean of a square matrix and its transpose.
  var symmetrized: Matrix { 0.5 * (self + transposed) }
}
