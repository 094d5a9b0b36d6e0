internal import LinearAlgebra
internal import RealModule

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

  /// What `apply` works in.
  func space() -> Matrix { Matrix(rows: dense.count, columns: Lanes.scalarCount) }

  /// Applies the approximate inverse M⁻¹ to eight vectors.
  func apply(_ r: [Lanes], into z: inout [Lanes], _ block: inout Matrix) {
    for i in z.indices { z[i] = r[i] * inverseDiagonal[i] }
    guard let factor else { return }
    for (a, i) in dense.enumerated() { for lane in 0..<Lanes.scalarCount { block[a, lane] = r[i][lane] } }
    factor.solve(leading: &block)
    for (a, i) in dense.enumerated() { for lane in 0..<Lanes.scalarCount { z[i][lane] = block[a, lane] } }
  }

  /// L times eight vectors, M = L L'.
  func half(_ z: [Lanes]) -> [Lanes] {
    var result = z
    for i in z.indices { result[i] *= (1 / inverseDiagonal[i]).squareRoot() }
    guard let factor else { return result }
    for (a, i) in dense.enumerated() {
      var sum = Lanes.zero
      for b in 0...a { sum += z[dense[b]] * factor.factor[a, b] }
      result[i] = sum
    }
    return result
  }

  /// log |M|.
  var logDeterminant: Double {
    var sum = factor?.logDeterminant ?? 0
    let isDense = factor == nil ? [] : Set(dense)
    for i in inverseDiagonal.indices where !isDense.contains(i) { sum -= .log(inverseDiagonal[i]) }
    return sum
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
