internal import LinearAlgebra

/// F'PF, F having the columns V_i P y: Z_k Z_k'Py for terms, e / σ² on its rows for a residual group.
///
/// Rows of data are gone through in chunks of fixed size, eight columns of F at a time; chunks are added in their order, so that the
/// result is the same for any number of threads.
struct AverageInformation: Sendable {
  /// Rows of a chunk, and the most chunks, since each has sums over all effects of its own.
  private static let (chunkRows, mostChunks) = (1 << 15, 8)

  let matrix: Matrix

  /// - Parameter scores: Z'R⁻¹e by random effect.
  init(_ evaluation: DirectEvaluation, _ scores: [Double], threads: Int) {
    let factor = evaluation.factor
    let prepared = evaluation.prepared
    let count = prepared.termCount + prepared.residualCount
    var result = Matrix(rows: count, columns: count)
    let blocks = (count + Lanes.scalarCount - 1) / Lanes.scalarCount
    let sides = (0..<blocks).map { Self.sides(evaluation, scores, block: $0, cross: &result, threads: threads) }
    let order = factor.structure.order
    let scaled = sides.map { side in order.node.indices.map { side[Int(order.node[$0])] * factor.scale[$0] } }
    var placed = scaled
    factor.solve(lanes: &placed, leading: factor.scale.count)
    for a in 0..<count {
      for other in 0..<blocks {
        var sum = Lanes.zero
        let (block, lane) = (a / Lanes.scalarCount, a % Lanes.scalarCount)
        for i in scaled[block].indices { sum += scaled[block][i][lane] * placed[other][i] }
        for b in 0..<min(Lanes.scalarCount, count - other * Lanes.scalarCount) { result[a, b + other * Lanes.scalarCount] -= sum[b] }
      }
    }
    matrix = result.symmetrized
  }

  /// [Z X]'R⁻¹F by effect for one block of F's columns, whose part of F'R⁻¹F is added to `cross`.
  private static func sides(
    _ evaluation: DirectEvaluation, _ scores: [Double], block: Int, cross: inout Matrix, threads: Int
  ) -> [Lanes] {
    let nodeCount = evaluation.factor.structure.incidence.nodeCount
    let count = cross.rows
    let n = evaluation.prepared.n
    let chunks = max(1, min(mostChunks, n / chunkRows))
    // The sums by effect, then the rows of F'R⁻¹F.
    var parts = [[Lanes]](repeating: [], count: chunks)
    unsafe parts.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let parts = unsafe buffer
      parallelLoop(chunks, threads: threads) { c in
        unsafe parts[c] = sums(evaluation, scores, block, (c * n / chunks)..<((c + 1) * n / chunks))
      }
    }
    var total = parts[0]
    for part in parts.dropFirst() { for i in part.indices { total[i] += part[i] } }
    let first = block * Lanes.scalarCount
    for a in 0..<count {
      for b in 0..<min(Lanes.scalarCount, count - first) { cross[a, first + b] = total[nodeCount + a][b] }
    }
    return Array(total[..<nodeCount])
  }

  private static func sums(_ evaluation: DirectEvaluation, _ scores: [Double], _ block: Int, _ rows: Range<Int>) -> [Lanes] {
    let prepared = evaluation.prepared
    let factor = evaluation.factor
    let structure = factor.structure
    let incidence = structure.incidence
    let terms = prepared.termCount
    let first = block * Lanes.scalarCount
    var sums = [Lanes](repeating: .zero, count: incidence.nodeCount + terms + prepared.residualCount)
    var parameters = [Int](repeating: 0, count: terms + 1)
    var working = [Double](repeating: 0, count: terms + 1)
    for row in rows {
      let g = prepared.residualGroup(row)
      let r = prepared.weight(row) * factor.precision[g]
      var lanes = Lanes.zero
      var used = 0
      func take(_ parameter: Int, _ value: Double) {
        parameters[used] = parameter
        working[used] = value
        used += 1
        if parameter >= first && parameter < first + Lanes.scalarCount { lanes[parameter - first] = value * r }
      }
      let entries = incidence.entries(row)
      for slot in entries where Int(incidence.nodes[slot]) < prepared.q {
        take(Int(structure.termOfNode[Int(incidence.nodes[slot])]), incidence.values[slot] * scores[Int(incidence.nodes[slot])])
      }
      take(terms + g, factor.precision[g] * evaluation.residuals[row])
      for slot in entries { sums[Int(incidence.nodes[slot])] += lanes * incidence.values[slot] }
      for a in 0..<used { sums[incidence.nodeCount + parameters[a]] += lanes * working[a] }
    }
    return sums
  }
}
