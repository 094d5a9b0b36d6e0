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

/// Sums over rows and leaves that the preconditioner is made of, unscaled.
struct NodeSums: Sendable {
  /// Σ ω x² by node.
  let information: [Double]
  /// What the leaves explain of it, taking each row by itself.
  let explained: [Double]
  /// Nodes of the dense block, ascending, and the Schur complement on them.
  let dense: [Int]
  let block: Matrix

  private struct Part: Sendable {
    var information: [Double]
    var explained: [Double]
    var block: [Double]
  }

  init(_ design: SortedDesign, _ sweep: DesignSweep) {
    dense = NodePreconditioner.denseNodes(design)
    var place = [Int32](repeating: -1, count: design.nodeCount)
    for (a, node) in dense.enumerated() { place[node] = Int32(a) }
    let m = dense.count
    let placeOf = place
    let parts = SharedParts<Part>(count: design.chunks.count)
    parallelLoop(design.chunks.count, threads: sweep.threads) { c in
      parts.set(c, Self.part(design, sweep, design.chunks[c], placeOf, m))
    }
    var information = [Double](repeating: 0, count: design.nodeCount)
    var explained = information
    var block = Matrix(rows: m, columns: m)
    for part in parts.all {
      for i in information.indices {
        information[i] += part.information[i]
        explained[i] += part.explained[i]
      }
      for i in part.block.indices { block.values[i] += part.block[i] }
    }
    block.mirrorLowerTriangle()
    self.information = information
    self.explained = explained
    self.block = block
  }

  private static func part(_ design: SortedDesign, _ sweep: DesignSweep, _ leaves: Range<Int>, _ place: [Int32], _ m: Int) -> Part {
    var part = Part(
      information: Array(repeating: 0, count: design.nodeCount), explained: Array(repeating: 0, count: design.nodeCount),
      block: Array(repeating: 0, count: m * m))
    // Sums of one leaf over the dense nodes it meets.
    var met: [Int] = []
    var sum = [Double](repeating: 0, count: m)
    var isMet = [Bool](repeating: false, count: m)
    var rowNodes: [(node: Int, value: Double)] = []
    guard let raw = unsafe design.raw else { return part }
    for leaf in leaves {
      let deviation = sweep.deviation(ofLeaf: leaf)
      let share = deviation * deviation / (1 + deviation * deviation * sweep.leafInformation[leaf])
      for i in unsafe Int(raw.start[leaf])..<Int(raw.start[leaf + 1]) {
        let omega = unsafe sweep.precision * (raw.weights?[i] ?? 1)
        let x = unsafe raw.leafValues?[i] ?? 1
        rowNodes.removeAll(keepingCapacity: true)
        for unsafe feature in unsafe raw.leafFeatures {
          let code = unsafe feature.codes.map { unsafe Int($0[leaf]) } ?? 0
          if code >= 0 { unsafe rowNodes.append((feature.offset + code, feature.values?[leaf] ?? 1)) }
        }
        for unsafe feature in unsafe raw.rowFeatures {
          let code = unsafe feature.codes.map { unsafe Int($0[i]) } ?? 0
          if code >= 0 { unsafe rowNodes.append((feature.offset + code, feature.values?[i] ?? 1)) }
        }
        for (a, entry) in rowNodes.enumerated() {
          let weighted = omega * entry.value
          part.information[entry.node] += weighted * entry.value
          part.explained[entry.node] += weighted * x * weighted * x * share
          let p = Int(place[entry.node])
          if p < 0 { continue }
          if !isMet[p] {
            isMet[p] = true
            met.append(p)
          }
          sum[p] += weighted * x
          for b in 0...a {
            let other = Int(place[rowNodes[b].node])
            if other >= 0 { part.block[max(p, other) + min(p, other) * m] += weighted * rowNodes[b].value }
          }
        }
      }
      for a in met {
        for b in met where b <= a { part.block[a + b * m] -= share * sum[a] * sum[b] }
      }
      for a in met {
        sum[a] = 0
        isMet[a] = false
      }
      met.removeAll(keepingCapacity: true)
    }
    return part
  }
}

/// Results of the chunks of a parallel loop, one place each.
@safe final class SharedParts<Value: Sendable>: @unchecked Sendable {
  private let storage: UnsafeMutableBufferPointer<Value?>

  init(count: Int) {
    unsafe storage = .allocate(capacity: count)
    unsafe storage.initialize(repeating: nil)
  }

  deinit {
    unsafe storage.deinitialize()
    unsafe storage.deallocate()
  }

  /// Fills a place; each by one thread only.
  func set(_ index: Int, _ value: Value) { unsafe storage[index] = value }

  /// All results in the order of their places.
  var all: [Value] { unsafe storage.compactMap { $0 } }
}
