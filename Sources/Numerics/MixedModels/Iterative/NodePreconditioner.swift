internal import LinearAlgebra

/// An approximate inverse of the Schur complement on the nodes: exact on fixed columns and small terms together, the diagonal on the rest.
struct NodePreconditioner: Sendable {
  /// Terms are taken into the dense block, smallest first, while it has no more nodes than this.
  private static let denseNodes = 600

  private let inverseDiagonal: [Double]
  private let dense: [Int]
  private let factor: Cholesky?

  init(_ design: SortedDesign, _ sweep: DesignSweep, scale: [Double], sums: NodeSums) {
    var diagonal = [Double](repeating: 0, count: design.nodeCount)
    for node in diagonal.indices {
      let own = scale[node]
      diagonal[node] = own * own * max(sums.information[node] - sums.explained[node], 0) + (design.nodeTerm[node] >= 0 ? 1 : 0)
    }
    dense = sums.dense
    var block = sums.block
    for (a, i) in dense.enumerated() {
      for (b, j) in dense.enumerated() { block[a, b] *= scale[i] * scale[j] }
      block[a, a] += design.nodeTerm[i] >= 0 ? 1 : 0
    }
    factor = dense.isEmpty ? nil : try? Cholesky(block)
    inverseDiagonal = diagonal.map { $0 > 0 ? 1 / $0 : 1 }
  }

  /// Applies the approximate inverse to eight vectors.
  func apply(_ r: [Lanes]) -> [Lanes] {
    var z = r
    for i in z.indices { z[i] *= inverseDiagonal[i] }
    guard let factor else { return z }
    var block = Matrix(rows: dense.count, columns: Lanes.scalarCount)
    for (a, i) in dense.enumerated() { for lane in 0..<Lanes.scalarCount { block[a, lane] = r[i][lane] } }
    block = factor.solve(block)
    for (a, i) in dense.enumerated() { for lane in 0..<Lanes.scalarCount { z[i][lane] = block[a, lane] } }
    return z
  }

  /// Which nodes go into the dense block.
  static func denseNodes(_ design: SortedDesign) -> [Int] {
    let terms = design.prepared.model.random
    var count = design.prepared.p
    var chosen: [Int] = []
    for k in terms.indices.sorted(by: { (terms[$0].levels.count, $0) < (terms[$1].levels.count, $1) }) where design.nodeOffset[k] >= 0 {
      guard count + terms[k].levels.count <= denseNodes else { break }
      count += terms[k].levels.count
      chosen.append(k)
    }
    guard count <= 2 * denseNodes else { return [] }
    return chosen.sorted().flatMap { Array(design.nodeOffset[$0]..<(design.nodeOffset[$0] + terms[$0].levels.count)) }
      + Array(design.fixedOffset..<design.nodeCount)
  }
}
