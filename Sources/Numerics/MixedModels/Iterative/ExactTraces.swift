internal import LinearAlgebra

/// The part of every trace that the exact columns account for.
struct ExactTraces: Sendable {
  let traces: [Double]

  init(_ evaluation: IterativeEvaluation, _ method: LikelihoodMethod) {
    let exact = evaluation.exact
    let design = evaluation.design
    let isExact = Set(exact.columns)
    let fixed = exact.columns.indices.filter { design.nodeTerm[exact.columns[$0]] < 0 }
    traces = (0..<design.prepared.termCount).map { k in
      guard let block = exact.block else { return 0 }
      let cross = exact.cross(ofTerm: k, design)
      var trace: Double
      if design.nodeOffset[k] >= 0, isExact.contains(design.nodeOffset[k]) {
        trace = exact.columns.indices.reduce(0.0) {
          design.nodeTerm[exact.columns[$1]] == Int32(k) ? $0 + exact.nodes[$1][exact.columns[$1]] : $0
        }
      } else {
        trace = block.solve(cross).diagonalEntries.reduce(0, +)
      }
      if method == .ml, !fixed.isEmpty {
        // The inverse without fixed columns: take off B_f S_ff⁻¹ B_f'.
        var small = Matrix(rows: fixed.count, columns: fixed.count)
        for (a, i) in fixed.enumerated() { for (b, j) in fixed.enumerated() { small[a, b] = exact.nodes[j][exact.columns[i]] } }
        let part = cross.selectingRows(fixed).selectingColumns(fixed)
        if let factor = try? Cholesky(small) { trace -= factor.solve(part).diagonalEntries.reduce(0, +) }
      }
      return trace
    }
  }
}
