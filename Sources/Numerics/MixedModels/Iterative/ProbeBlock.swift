internal import LinearAlgebra
internal import Statistics

/// Right hand sides of one block of eight, scaled.
struct ProbeBlock {
  private let design: SortedDesign
  private(set) var nodes: [Lanes]
  private(set) var leaves: [Lanes]

  init(_ design: SortedDesign) {
    self.design = design
    nodes = Array(repeating: .zero, count: design.nodeCount)
    leaves = Array(repeating: .zero, count: design.leafCount)
  }

  mutating func set(_ lane: Int, _ side: WorkingVectors.Side) {
    for i in nodes.indices { nodes[i][lane] = side.nodes[i] }
    for i in leaves.indices { leaves[i][lane] = side.leaves[i] }
  }

  /// Random signs on all random effects but some; 64 at a time from the stream.
  mutating func setSigns(_ lane: Int, _ stream: RandomStream, excluding: [Int]) {
    var stream = stream
    var bits: UInt64 = 0
    var left = 0
    func sign() -> Double {
      if left == 0 {
        bits = stream.next()
        left = 64
      }
      let value = bits & 1 == 1 ? 1.0 : -1.0
      bits >>= 1
      left -= 1
      return value
    }
    for i in leaves.indices { leaves[i][lane] = design.leafTerm[i] >= 0 ? sign() : 0 }
    for i in nodes.indices { nodes[i][lane] = design.nodeTerm[i] >= 0 ? sign() : 0 }
    for node in excluding { nodes[node][lane] = 0 }
  }

  /// A z of eight lanes: the solution less its part in the exact columns.
  func inside(_ solved: BlockSolver.Result, _ exact: ExactColumns) -> (nodes: [Lanes], leaves: [Lanes]) {
    var inside = (nodes: solved.nodes, leaves: solved.leaves)
    guard let block = exact.block else { return inside }
    var projected = Matrix(rows: exact.columns.count, columns: Lanes.scalarCount)
    for a in exact.columns.indices {
      var sum = Lanes.zero
      for i in nodes.indices { sum += nodes[i] * exact.nodes[a][i] }
      for i in leaves.indices { sum += leaves[i] * exact.leaves[a][i] }
      for lane in 0..<Lanes.scalarCount { projected[a, lane] = sum[lane] }
    }
    let shares = block.solve(projected)
    for a in exact.columns.indices {
      var own = Lanes.zero
      for lane in 0..<Lanes.scalarCount { own[lane] = shares[a, lane] }
      for i in nodes.indices { inside.nodes[i] -= own * exact.nodes[a][i] }
      for i in leaves.indices { inside.leaves[i] -= own * exact.leaves[a][i] }
    }
    return inside
  }

  /// z'T_g'R⁻¹T_g A z of every residual group by lane, T_g the group's rows: its expectation is the trace of what the group has of the effects outside the exact columns.
  func groupTraces(_ inside: (nodes: [Lanes], leaves: [Lanes]), _ solver: BlockSolver) -> [Lanes] {
    func unscaled(_ values: (nodes: [Lanes], leaves: [Lanes])) -> (nodes: [Lanes], leaves: [Lanes]) {
      (
        zip(values.nodes, solver.scale).map { $0 * $1 },
        values.leaves.indices.map { values.leaves[$0] * solver.sweep.deviation(ofLeaf: $0) }
      )
    }
    return solver.sweep.groupProducts(unscaled((nodes, leaves)), unscaled(inside))
  }

  /// The products over levels of the signs of one term and A z of another, whose expectation is the trace of A between both, by lane.
  ///
  /// What a level's own sign is likely to make of A z, one over the diagonal of the equations, is taken off first: its product with the other term's sign is 0 in the
  /// mean, and would be nearly all of the noise where a variance is small.
  func crossTrace(_ a: Int, _ b: Int, _ inside: (nodes: [Lanes], leaves: [Lanes]), _ solver: BlockSolver) -> Lanes {
    var sum = Lanes.zero
    for level in design.prepared.model.random[a].levels.indices {
      let (z, w) = (design.value(nodes, leaves, a, level), design.value(nodes, leaves, b, level))
      sum += z * (design.value(inside.nodes, inside.leaves, b, level) - w / solver.diagonal(b, level))
      sum += w * (design.value(inside.nodes, inside.leaves, a, level) - z / solver.diagonal(a, level))
    }
    return sum / 2
  }

  /// z_k'A z over the effects of every term.
  func traces(_ lane: Int, _ solved: BlockSolver.Result, _ evaluation: IterativeEvaluation) -> [Double] {
    let exact = evaluation.exact
    let terms = design.prepared.termCount
    var sums = [Double](repeating: 0, count: terms)
    var projections = Array(repeating: [Double](repeating: 0, count: exact.columns.count), count: terms)
    for i in nodes.indices where design.nodeTerm[i] >= 0 {
      let z = nodes[i][lane]
      if z == 0 { continue }
      let k = Int(design.nodeTerm[i])
      sums[k] += z * solved.nodes[i][lane]
      for a in exact.nodes.indices { projections[k][a] += z * exact.nodes[a][i] }
    }
    for i in leaves.indices where design.leafTerm[i] >= 0 {
      let k = Int(design.leafTerm[i])
      let z = leaves[i][lane]
      sums[k] += z * solved.leaves[i][lane]
      for a in exact.leaves.indices { projections[k][a] += z * exact.leaves[a][i] }
    }
    guard let block = exact.block else { return sums }
    let whole = exact.columns.indices.map { a in projections.reduce(0.0) { $0 + $1[a] } }
    let solvedWhole = block.solve(whole)
    for k in 0..<terms { for a in solvedWhole.indices { sums[k] -= projections[k][a] * solvedWhole[a] } }
    return sums
  }
}
