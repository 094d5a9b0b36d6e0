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
