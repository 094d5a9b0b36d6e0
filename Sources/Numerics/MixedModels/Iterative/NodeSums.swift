internal import LinearAlgebra

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
    dense = design.denseNodes
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
    guard let raw = unsafe sweep.raw else { return part }
    for leaf in leaves {
      let share = sweep.share(ofLeaf: leaf)
      for i in unsafe Int(raw.start[leaf])..<Int(raw.start[leaf + 1]) {
        let omega = unsafe sweep.precision * (raw.weights?[i] ?? 1)
        let x = unsafe raw.leafValues?[i] ?? 1
        unsafe raw.entries(leaf, i, into: &rowNodes)
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
