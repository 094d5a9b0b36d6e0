internal import LinearAlgebra
internal import RealModule

/// An approximate inverse of the Schur complement on the nodes, M = L L': thin nodes are eliminated exactly (``ThinElimination``); of the core that they leave, fixed
/// columns and small terms exactly together, or all of it where it is small, and the diagonal of the rest.
struct NodePreconditioner: Sendable {
  /// Terms are taken into the dense block, smallest first, while it has no more nodes than this.
  static let denseNodes = 600

  private let thin: ThinFactor?
  /// Of core nodes outside the dense block; 0 for all others.
  private let inverseDiagonal: [Double]
  private let dense: [Int]
  private let factor: Cholesky?

  init(_ design: SortedDesign, _ sweep: DesignSweep, scale: [Double], sums: NodeSums) {
    var diagonal = [Double](repeating: 0, count: design.nodeCount)
    for node in diagonal.indices {
      let own = scale[node]
      diagonal[node] = own * own * max(sums.information[node] - sums.explained[node], 0) + (design.nodeTerm[node] >= 0 ? 1 : 0)
    }
    let dense = sums.dense
    var block = sums.block
    var position = [Int32](repeating: -1, count: design.nodeCount)
    for (a, i) in dense.enumerated() {
      position[i] = Int32(a)
      for (b, j) in dense.enumerated() { block[a, b] *= scale[i] * scale[j] }
      block[a, a] += design.nodeTerm[i] >= 0 ? 1 : 0
    }
    let thin = design.thin.flatMap { ThinFactor($0, design, sweep, scale: scale) }
    thin?.subtract(from: &diagonal, &block, position: position)
    let factor = dense.isEmpty ? nil : try? Cholesky(block)
    var inverse = diagonal.map { $0 > 0 ? 1 / $0 : 1 }
    for node in thin?.thin.nodes ?? [] { inverse[Int(node)] = 0 }
    if factor != nil { for node in dense { inverse[node] = 0 } }
    (self.thin, self.dense, self.factor, inverseDiagonal) = (thin, dense, factor, inverse)
  }

  /// What `apply` works in.
  func space() -> Matrix { Matrix(rows: dense.count, columns: Lanes.scalarCount) }

  /// Applies the approximate inverse M⁻¹ to eight vectors.
  func apply(_ r: [Lanes], into z: inout [Lanes], _ block: inout Matrix) {
    for i in z.indices { z[i] = r[i] }
    thin?.forward(&z)
    if let factor {
      for (a, i) in dense.enumerated() { for lane in 0..<Lanes.scalarCount { block[a, lane] = z[i][lane] } }
      factor.solve(leading: &block)
      for (a, i) in dense.enumerated() { for lane in 0..<Lanes.scalarCount { z[i][lane] = block[a, lane] } }
    }
    for i in z.indices where inverseDiagonal[i] > 0 { z[i] *= inverseDiagonal[i] }
    thin?.backward(&z)
  }

  /// L times eight vectors.
  func half(_ z: [Lanes]) -> [Lanes] {
    var result = [Lanes](repeating: .zero, count: z.count)
    for i in z.indices where inverseDiagonal[i] > 0 { result[i] = z[i] * (1 / inverseDiagonal[i]).squareRoot() }
    if let factor {
      for (a, i) in dense.enumerated() {
        var sum = Lanes.zero
        for b in 0...a { sum += z[dense[b]] * factor.factor[a, b] }
        result[i] = sum
      }
    }
    thin?.multiply(z, into: &result)
    return result
  }

  /// log |M|.
  var logDeterminant: Double {
    var sum = (factor?.logDeterminant ?? 0) + (thin?.logDeterminant ?? 0)
    for value in inverseDiagonal where value > 0 { sum -= .log(value) }
    return sum
  }

  /// Which nodes go into the dense block.
  static func denseNodes(_ design: SortedDesign) -> [Int] {
    let isThin = Set(design.thin?.nodes ?? [])
    let core = isThin.isEmpty ? [] : (0..<design.nodeCount).filter { !isThin.contains(Int32($0)) }
    if !core.isEmpty, core.count <= denseNodes { return core }
    let terms = design.prepared.model.random
    var count = design.prepared.p
    var chosen: [Int] = []
    for k in terms.indices.sorted(by: { (terms[$0].levels.count, $0) < (terms[$1].levels.count, $1) }) where design.nodeOffset[k] >= 0 {
      guard count + terms[k].levels.count <= denseNodes else { break }
      count += terms[k].levels.count
      chosen.append(k)
    }
    guard count <= 2 * denseNodes else { return [] }
    let all =
      chosen.sorted().flatMap { Array(design.nodeOffset[$0]..<(design.nodeOffset[$0] + terms[$0].levels.count)) }
      + Array(design.fixedOffset..<design.nodeCount)
    return all.filter { !isThin.contains(Int32($0)) }
  }
}
