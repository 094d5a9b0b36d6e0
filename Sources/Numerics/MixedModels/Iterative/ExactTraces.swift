internal import LinearAlgebra

/// The part of every trace that the exact columns account for.
struct ExactTraces: Sendable {
  /// By term; of several residual groups what each has of the effects, after these; between terms for each part of each loading.
  let traces: [Double]

  init(_ evaluation: IterativeEvaluation, _ method: LikelihoodMethod, _ directions: [LoadingDirection]) {
    let exact = evaluation.exact
    let design = evaluation.design
    let isExact = Set(exact.columns)
    let fixed = exact.columns.indices.filter { design.nodeTerm[exact.columns[$0]] < 0 }
    let ofTerms = (0..<design.prepared.termCount).map { k -> Double in
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
        let part = cross.selectingRows(fixed).selectingColumns(fixed)
        if let factor = try? Cholesky(exact.block(of: fixed)) { trace -= factor.solve(part).diagonalEntries.reduce(0, +) }
      }
      return trace
    }
    var ofGroups = [Double]()
    if design.prepared.residualCount > 1, let block = exact.block {
      ofGroups = Self.groups(evaluation, Array(exact.columns.indices), block)
      if method == .ml, let fixedBlock = try? Cholesky(exact.block(of: fixed)) {
        ofGroups = zip(ofGroups, Self.groups(evaluation, fixed, fixedBlock)).map { $0 - $1 }
      }
    }
    if ofGroups.isEmpty, design.prepared.residualCount > 1 { ofGroups = evaluation.variances.residuals.map { _ in 0 } }
    let between = directions.flatMap { own in
      own.parts.map { part -> Double in
        guard let block = exact.block else { return 0 }
        let cross = exact.cross(ofTerms: own.with, part.term, design)
        var trace = block.solve(cross).diagonalEntries.reduce(0, +)
        if method == .ml, !fixed.isEmpty, let factor = try? Cholesky(exact.block(of: fixed)) {
          trace -= factor.solve(cross.selectingRows(fixed).selectingColumns(fixed)).diagonalEntries.reduce(0, +)
        }
        return trace
      }
    }
    traces = ofTerms + ofGroups + between
  }

  /// tr S⁻¹B'T_g'R⁻¹T_gB of every residual group, B some of the exact columns, S their block.
  private static func groups(_ evaluation: IterativeEvaluation, _ places: [Int], _ block: Cholesky) -> [Double] {
    let exact = evaluation.exact
    let solver = evaluation.solver
    let inverse = block.inverse()
    var result = evaluation.variances.residuals.map { _ in 0.0 }
    func lanes(_ count: Int, _ scale: (Int) -> Double, _ value: (Int, Int) -> Double, _ batch: ArraySlice<Int>) -> [Lanes] {
      (0..<count).map { i in
        var own = Lanes.zero
        for (lane, a) in batch.enumerated() { own[lane] = scale(i) * value(a, i) }
        return own
      }
    }
    for first in stride(from: 0, to: places.count, by: Lanes.scalarCount) {
      let batch = Array(places.indices)[first..<min(places.count, first + Lanes.scalarCount)]
      let scale: (Int) -> Double = { solver.scale[$0] }
      let deviation: (Int) -> Double = { solver.sweep.deviation(ofLeaf: $0) }
      let plain = (
        nodes: lanes(evaluation.design.nodeCount, scale, { exact.nodes[places[$0]][$1] }, batch),
        leaves: lanes(evaluation.design.leafCount, deviation, { exact.leaves[places[$0]][$1] }, batch)
      )
      let solved = (
        nodes: lanes(
          evaluation.design.nodeCount, scale, { a, i in places.indices.reduce(0.0) { $0 + inverse[$1, a] * exact.nodes[places[$1]][i] } },
          batch),
        leaves: lanes(
          evaluation.design.leafCount, deviation,
          { a, i in places.indices.reduce(0.0) { $0 + inverse[$1, a] * exact.leaves[places[$1]][i] } }, batch)
      )
      for (g, sum) in solver.sweep.groupProducts(plain, solved).enumerated() { result[g] += sum.sum() }
    }
    return result
  }
}
