internal import LinearAlgebra

/// The vectors V_i P y of the average information, as right hand sides [Z X]'R⁻¹(V_i P y).
struct WorkingVectors {
  struct Side: Sendable {
    var nodes: [Double]
    var leaves: [Double]
  }

  /// F'R⁻¹F.
  private(set) var crossProducts: Matrix
  /// Scaled, one per parameter: terms, residual groups, loadings.
  private(set) var rightSides: [Side]

  init(_ evaluation: IterativeEvaluation, _ directions: [LoadingDirection]) {
    let design = evaluation.design
    let terms = design.prepared.termCount
    let solver = evaluation.solver
    let r = solver.sweep.precision
    let scores = Self.scores(evaluation)
    // Effects w whose Zw is the vector; that of a residual group is none of them.
    let effects =
      (0..<terms).map { Self.part(scores, ofTerm: $0, design) } + directions.map { Self.along($0, scores, evaluation) }
    let swept = Self.sides(effects, solver)
    let groups = evaluation.weightedSquares.count
    var sides = Array(swept[..<terms])
    if groups == 1 {
      // The residual's vector is e / σ², and [Z X]'R⁻¹e is the scores on random effects and 0 on fixed ones.
      sides.append(Side(nodes: scores.nodes.map { $0 * r }, leaves: scores.leaves.map { $0 * r }))
    } else {
      sides += solver.sweep.groupScores(evaluation.residuals, evaluation.variances).map { Side(nodes: $0.nodes, leaves: $0.leaves) }
    }
    sides += swept[terms...]
    var cross = Matrix(rows: sides.count, columns: sides.count)
    for b in sides.indices {
      for (e, effect) in effects.enumerated() {
        var sum = 0.0
        for i in effect.nodes.indices { sum += effect.nodes[i] * sides[b].nodes[i] }
        for i in effect.leaves.indices { sum += effect.leaves[i] * sides[b].leaves[i] }
        cross[e < terms ? e : e + groups, b] = sum
      }
    }
    for g in terms..<(terms + groups) {
      for b in sides.indices where b < terms || b >= terms + groups { cross[g, b] = cross[b, g] }
      let own = 1 / evaluation.variances.residuals[g - terms]
      cross[g, g] = evaluation.weightedSquares[g - terms] * own * own * own
    }
    for s in sides.indices {
      for i in sides[s].nodes.indices { sides[s].nodes[i] *= solver.scale[i] }
      for i in sides[s].leaves.indices { sides[s].leaves[i] *= solver.sweep.deviation(ofLeaf: i) }
    }
    crossProducts = cross
    rightSides = sides
  }

  /// Z'Py = ũ / σ; nothing is asked of a term that is held at 0.
  private static func scores(_ evaluation: IterativeEvaluation) -> Side {
    let design = evaluation.design
    func score(_ value: Double, _ term: Int32) -> Double {
      if term < 0 { return 0 }
      let variance = evaluation.variances.terms[Int(term)]
      return variance > 0 ? value / variance.squareRoot() : 0
    }
    var scores = Side(nodes: evaluation.nodes, leaves: evaluation.leaves)
    for i in scores.nodes.indices { scores.nodes[i] = score(scores.nodes[i], design.nodeTerm[i]) }
    for i in scores.leaves.indices { scores.leaves[i] = score(scores.leaves[i], design.leafTerm[i]) }
    return scores
  }

  /// The scores of one term, 0 on the others.
  private static func part(_ scores: Side, ofTerm k: Int, _ design: SortedDesign) -> Side {
    Side(
      nodes: scores.nodes.indices.map { design.nodeTerm[$0] == Int32(k) ? scores.nodes[$0] : 0 },
      leaves: scores.leaves.indices.map { design.leafTerm[$0] == Int32(k) ? scores.leaves[$0] : 0 })
  }

  /// s²(c z'Py + z c'Py) as effects.
  private static func along(_ direction: LoadingDirection, _ scores: Side, _ evaluation: IterativeEvaluation) -> Side {
    let design = evaluation.design
    var result = Side(nodes: scores.nodes.map { _ in 0 }, leaves: scores.leaves.map { _ in 0 })
    let variance = evaluation.variances.terms[direction.with]
    for (term, share) in direction.parts {
      for level in design.prepared.model.random[term].levels.indices {
        let (own, other) = (
          design.value(scores.nodes, scores.leaves, direction.with, level), design.value(scores.nodes, scores.leaves, term, level)
        )
        design.add(variance * share * own, to: &result.nodes, &result.leaves, term, level)
        design.add(variance * share * other, to: &result.nodes, &result.leaves, direction.with, level)
      }
    }
    return result
  }

  /// [Z X]'R⁻¹Zw of some effects w, eight at a time.
  private static func sides(_ effects: [Side], _ solver: BlockSolver) -> [Side] {
    let design = solver.design
    var sides: [Side] = []
    for first in stride(from: 0, to: effects.count, by: Lanes.scalarCount) {
      let batch = effects[first..<min(effects.count, first + Lanes.scalarCount)]
      var nodes = [Lanes](repeating: .zero, count: design.nodeCount)
      var leaves = [Lanes](repeating: .zero, count: design.leafCount)
      for (lane, effect) in batch.enumerated() {
        for i in nodes.indices { nodes[i][lane] = effect.nodes[i] }
        for i in leaves.indices { leaves[i][lane] = effect.leaves[i] }
      }
      var out = [Lanes](repeating: .zero, count: design.leafCount)
      let sums = solver.sweep.run(.full, nodes: nodes, leaves: leaves, leavesOut: &out)
      for lane in 0..<batch.count { sides.append(Side(nodes: sums.map { $0[lane] }, leaves: out.map { $0[lane] })) }
    }
    return sides
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

extension SortedDesign {
  /// The entry of a level of a term in a vector by node and by leaf.
  @inline(__always)
  func value<Value>(_ nodes: [Value], _ leaves: [Value], _ term: Int, _ level: Int) -> Value {
    leafOffset[term] >= 0 ? leaves[leafOffset[term] + level] : nodes[nodeOffset[term] + level]
  }

  @inline(__always)
  func add(_ value: Double, to nodes: inout [Double], _ leaves: inout [Double], _ term: Int, _ level: Int) {
    if leafOffset[term] >= 0 { leaves[leafOffset[term] + level] += value } else { nodes[nodeOffset[term] + level] += value }
  }
}

extension Matrix {
  /// The mean of a square matrix and its transpose.
  var symmetrized: Matrix { 0.5 * (self + transposed) }
}
