internal import LinearAlgebra

/// Columns of C̃⁻¹ that are computed exactly: of the fixed effects and of small terms.
///
/// With B the columns and S their rows of it, the inverse without these effects is C̃⁻¹ − B S⁻¹ B'.
struct ExactColumns: Sendable {
  /// The nodes, ascending.
  let columns: [Int]
  /// B by node and leaf, column after column.
  let nodes: [[Double]]
  let leaves: [[Double]]
  /// Cholesky factor of S.
  let block: Cholesky?

  /// Numbers that the exact columns may take together: 200 MB.
  private static let largestStorage = 25_000_000

  static func nodes(_ design: SortedDesign, _ options: FitOptions, withTerms: Bool) -> [Int] {
    var chosen: [Int] = []
    var count = design.prepared.p
    let total = design.nodeCount + design.leafCount
    let terms = design.prepared.model.random
    if withTerms {
      for k in terms.indices.sorted(by: { (terms[$0].levels.count, $0) < (terms[$1].levels.count, $1) }) where design.nodeOffset[k] >= 0 {
        let next = count + terms[k].levels.count
        guard next <= max(options.iterative.exactLevels, design.prepared.p), next * total <= largestStorage else { break }
        count = next
        chosen.append(k)
      }
    }
    return chosen.sorted().flatMap { Array(design.nodeOffset[$0]..<(design.nodeOffset[$0] + terms[$0].levels.count)) }
      + Array(design.fixedOffset..<design.nodeCount)
  }

  /// - Parameter first: the solution whose lanes 1… hold the first columns.
  init(_ columns: [Int], _ solver: BlockSolver, _ first: BlockSolver.Result, _ options: FitOptions) {
    self.columns = columns
    var nodes: [[Double]] = []
    var leaves: [[Double]] = []
    for lane in 1..<Lanes.scalarCount where nodes.count < columns.count {
      nodes.append(first.nodes.map { $0[lane] })
      leaves.append(first.leaves.map { $0[lane] })
    }
    let none = [Lanes](repeating: .zero, count: solver.design.leafCount)
    while nodes.count < columns.count {
      let batch = columns[nodes.count...].prefix(Lanes.scalarCount)
      var b = [Lanes](repeating: .zero, count: solver.design.nodeCount)
      for (lane, node) in batch.enumerated() { b[node][lane] = 1 }
      let solved = solver.solve(nodes: b, leaves: none, tolerance: options.iterative.probeTolerance * 1e-2)
      for lane in batch.indices.indices {
        nodes.append(solved.nodes.map { $0[lane - batch.startIndex] })
        leaves.append(solved.leaves.map { $0[lane - batch.startIndex] })
      }
    }
    self.nodes = nodes
    self.leaves = leaves
    var small = Matrix(rows: columns.count, columns: columns.count)
    for (a, node) in columns.enumerated() { for b in columns.indices { small[a, b] = (nodes[b][node] + nodes[a][columns[b]]) / 2 } }
    block = columns.isEmpty ? nil : try? Cholesky(small)
  }

  /// The rows and columns of S of some of the columns.
  func block(of places: [Int]) -> Matrix {
    var result = Matrix(rows: places.count, columns: places.count)
    for (a, i) in places.enumerated() { for (b, j) in places.enumerated() { result[a, b] = nodes[j][columns[i]] } }
    return result
  }

  /// B_a'B_b over the levels of two terms that have the same ones: columns × columns.
  func cross(ofTerms a: Int, _ b: Int, _ design: SortedDesign) -> Matrix {
    var result = Matrix(rows: columns.count, columns: columns.count)
    for i in columns.indices {
      for j in columns.indices {
        result[i, j] = design.prepared.model.random[a].levels.indices.reduce(0.0) {
          $0 + design.value(nodes[i], leaves[i], a, $1) * design.value(nodes[j], leaves[j], b, $1)
        }
      }
    }
    return result
  }

  /// B_k'B_k for the effects of a term: columns × columns.
  func cross(ofTerm k: Int, _ design: SortedDesign) -> Matrix {
    let m = columns.count
    var result = Matrix(rows: m, columns: m)
    let count = design.prepared.model.random[k].levels.count
    for a in 0..<m {
      for b in 0...a {
        var sum = 0.0
        if design.leafOffset[k] >= 0 {
          for i in design.leafOffset[k]..<(design.leafOffset[k] + count) { sum += leaves[a][i] * leaves[b][i] }
        } else {
          for i in design.nodeOffset[k]..<(design.nodeOffset[k] + count) { sum += nodes[a][i] * nodes[b][i] }
        }
        result[a, b] = sum
        result[b, a] = sum
      }
    }
    return result
  }
}
