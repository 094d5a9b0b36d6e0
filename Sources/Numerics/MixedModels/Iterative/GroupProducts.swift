internal import LinearAlgebra

extension DesignSweep {
  /// Σ ω (T a)ᵢ (T b)ᵢ over the rows of each residual group, T = [Z X], for eight pairs of vectors at a time.
  ///
  /// - Parameters:
  ///   - a: unscaled values by node and by leaf.
  ///   - b: the same.
  func groupProducts(_ a: (nodes: [Lanes], leaves: [Lanes]), _ b: (nodes: [Lanes], leaves: [Lanes])) -> [Lanes] {
    let groups = design.prepared.residualCount
    let parts = SharedParts<[Lanes]>(count: design.chunks.count)
    guard let raw = unsafe raw else { return Array(repeating: .zero, count: groups) }
    let shared = unsafe raw
    parallelLoop(design.chunks.count, threads: threads) { c in
      var sums = [Lanes](repeating: .zero, count: groups)
      var entries: [(node: Int, value: Double)] = []
      for leaf in design.chunks[c] {
        for row in unsafe Int(shared.start[leaf])..<Int(shared.start[leaf + 1]) {
          unsafe shared.entries(leaf, row, into: &entries)
          let x = unsafe shared.leafValues?[row] ?? 1
          var (left, right) = (a.leaves[leaf] * x, b.leaves[leaf] * x)
          for entry in entries {
            left += a.nodes[entry.node] * entry.value
            right += b.nodes[entry.node] * entry.value
          }
          sums[Int(design.residualGroups?[row] ?? 0)] += left * right * omega(row)
        }
      }
      parts.set(c, sums)
    }
    return parts.all.reduce(into: Array(repeating: Lanes.zero, count: groups)) { total, part in
      for g in part.indices { total[g] += part[g] }
    }
  }

  /// [Z X]' times ω e / σ² over the rows of each residual group, by node and by leaf, unscaled.
  func groupScores(_ residuals: [Double], _ variances: VarianceComponents) -> [(nodes: [Double], leaves: [Double])] {
    var result = variances.residuals.map { _ in
      (nodes: [Double](repeating: 0, count: design.nodeCount), leaves: [Double](repeating: 0, count: design.leafCount))
    }
    guard let raw = unsafe raw else { return result }
    var entries: [(node: Int, value: Double)] = []
    for leaf in 0..<design.leafCount {
      for row in unsafe Int(raw.start[leaf])..<Int(raw.start[leaf + 1]) {
        unsafe raw.entries(leaf, row, into: &entries)
        let g = Int(design.residualGroups?[row] ?? 0)
        let value = omega(row) * residuals[Int(design.row[row])] / variances.residuals[g]
        unsafe result[g].leaves[leaf] += value * (raw.leafValues?[row] ?? 1)
        for entry in entries { result[g].nodes[entry.node] += value * entry.value }
      }
    }
    return result
  }
}
