internal import LinearAlgebra
internal import RealModule

/// The factored mixed model equations at given variances.
///
/// In the scaled form C̃ = D [Z X]' R⁻¹ [Z X] D + I (on random effects), D holding the standard deviations of the terms and, on
/// fixed columns, the first residual standard deviation: a variance of 0 needs no special case, log |V| = log |R| + log |C̃|
/// over the random effects, and C̃ stays as it is when all variances are multiplied by one factor.
/// Source: Bates et al. (2015), section 3, for the scaled form; Henderson (1975) for the equations.
struct EliminationFactor: Sendable {
  let structure: EliminationStructure
  /// D, by place.
  private(set) var scale: [Double]
  /// 1 / σ² by residual group.
  private(set) var precision: [Double]
  /// Pivots of the sparse effects.
  private(set) var pivots: [Double]
  /// What a sparse effect meets at its elimination, aligned with the order's patterns.
  private(set) var rows: [Double]
  /// Cholesky factor of the dense tail, fixed effects last.
  private(set) var tail: Cholesky

  /// - Throws: `MixedModelError.singular` naming the effect at which the equations have no unique solution.
  init(_ structure: EliminationStructure, _ variances: VarianceComponents, threads: Int) throws {
    self.structure = structure
    let order = structure.order
    precision = variances.residuals.map { 1 / $0 }
    let deviations = variances.terms.map { $0.squareRoot() }
    let fixedScale = variances.residuals[0].squareRoot()
    scale = order.node.map { node in
      let term = structure.termOfNode[Int(node)]
      return term < 0 ? fixedScale : deviations[Int(term)]
    }
    pivots = [Double](repeating: 0, count: order.sparseCount)
    rows = [Double](repeating: 0, count: order.pattern.count)
    tail = Cholesky(factor: Matrix(rows: 0, columns: 0))
    assembleRows()
    try eliminate(assembleTail(), threads: threads)
  }

  /// The factor of equations summed up elsewhere: scaled, with what stands on the diagonal, not yet eliminated.
  init(_ structure: EliminationStructure, scale: [Double], pivots: [Double], rows: [Double], tail: Matrix, threads: Int) throws {
    self.structure = structure
    (self.scale, self.pivots, self.rows) = (scale, pivots, rows)
    precision = [1]
    self.tail = Cholesky(factor: Matrix(rows: 0, columns: 0))
    try eliminate(tail, threads: threads)
  }

  private mutating func eliminate(_ assembled: Matrix, threads: Int) throws {
    eliminateRows()
    var dense = assembled
    subtractRows(from: &dense, threads: threads)
    do { try Cholesky.factorize(&dense, threads: threads) } catch LinearAlgebraError.notPositiveDefinite(let place) {
      throw MixedModelError.singular(effect: structure.name(ofPlace: structure.order.sparseCount + place - 1))
    }
    tail = Cholesky(factor: dense)
  }

  private mutating func assembleRows() {
    let order = structure.order
    for (g, group) in structure.entries.groups.enumerated() {
      let r = precision[g]
      for place in 0..<order.sparseCount { pivots[place] += r * group.diagonal[place] }
      for e in group.slots.indices { rows[Int(group.slots[e])] += r * group.values[e] }
    }
    for place in 0..<order.sparseCount {
      let own = scale[place]
      pivots[place] = pivots[place] * own * own + 1
      for slot in order.patternStart[place]..<order.patternStart[place + 1] {
        rows[slot] *= own * scale[Int(order.pattern[slot])]
      }
    }
  }

  /// Left-looking elimination: each row gathers what the earlier effects that meet it leave.
  private mutating func eliminateRows() {
    let order = structure.order
    let columns = structure.columns
    var work = [Double](repeating: 0, count: order.node.count)
    for place in 0..<order.sparseCount {
      let meeting = columns.slots(of: place)
      if meeting.isEmpty { continue }
      let own = order.patternStart[place]..<order.patternStart[place + 1]
      for slot in own { work[Int(order.pattern[slot])] = rows[slot] }
      for entry in meeting {
        let slot = Int(columns.slot[entry])
        let earlier = Int(columns.owner[entry])
        let factor = rows[slot] / pivots[earlier]
        pivots[place] -= factor * rows[slot]
        for later in (slot + 1)..<max(order.patternStart[earlier + 1], slot + 1) {
          work[Int(order.pattern[later])] -= factor * rows[later]
        }
      }
      for slot in own {
        rows[slot] = work[Int(order.pattern[slot])]
        work[Int(order.pattern[slot])] = 0
      }
    }
  }

  private func assembleTail() -> Matrix {
    let order = structure.order
    let first = order.sparseCount
    let m = order.node.count - first
    var dense = Matrix(rows: m, columns: m)
    for (g, group) in structure.entries.groups.enumerated() {
      let r = precision[g]
      for e in group.tailOffsets.indices { dense.values[Int(group.tailOffsets[e])] += r * group.tailValues[e] }
    }
    for j in 0..<m {
      let own = scale[first + j]
      for i in j..<m { dense.values[i + j * m] *= own * scale[first + i] }
      if first + j < order.node.count - structure.fixedCount { dense.values[j + j * m] += 1 }
    }
    return dense
  }

  /// Takes what the sparse effects leave off the dense tail: blocks of them by products, the others each for itself.
  private func subtractRows(from dense: inout Matrix, threads: Int) {
    let order = structure.order
    let m = order.node.count - order.sparseCount
    guard m > 0, order.sparseCount > 0 else { return }
    let blocks = structure.blocks
    let roots = pivots.map { $0.squareRoot() }
    unsafe dense.values.withUnsafeMutableBufferPointer { buffer in
      unsafe blocks.subtract(from: buffer, order: m, patterns: order, threads: threads) { slot, owner in rows[slot] / roots[owner] }
      unsafe blocks.loose.subtract(from: buffer, order: m, patterns: order, rows: rows, pivots: pivots, threads: threads)
    }
  }

  /// Turns this into the factor at variances that are all `factor` times as large.
  mutating func multiplyVariances(by factor: Double) {
    let root = factor.squareRoot()
    for place in scale.indices { scale[place] *= root }
    for g in precision.indices { precision[g] /= factor }
  }

  // MARK: What the factor answers

  /// log |C̃| over the random effects.
  var logDeterminantRandom: Double {
    var sum = 0.0
    for pivot in pivots { sum += .log(pivot) }
    return sum + tail.logDeterminant(of: 0..<(tail.order - structure.fixedCount))
  }

  /// log |X' V⁻¹ X| on the design's scaled columns.
  var logDeterminantFixed: Double {
    tail.logDeterminant(of: (tail.order - structure.fixedCount)..<tail.order) + Double(structure.fixedCount) * .log(precision[0])
  }

  /// Replaces a right hand side, in places, by the solution of C̃ x = b.
  func solve(inPlace b: inout [Double]) {
    let order = structure.order
    let first = order.sparseCount
    for place in 0..<first where b[place] != 0 {
      let factor = b[place] / pivots[place]
      for slot in order.patternStart[place]..<order.patternStart[place + 1] {
        b[Int(order.pattern[slot])] -= factor * rows[slot]
      }
    }
    var dense = Array(b[first...])
    tail.solve(inPlace: &dense)
    b.replaceSubrange(first..., with: dense)
    for place in stride(from: first - 1, through: 0, by: -1) {
      var value = b[place]
      for slot in order.patternStart[place]..<order.patternStart[place + 1] {
        value -= rows[slot] * b[Int(order.pattern[slot])]
      }
      b[place] = value / pivots[place]
    }
  }

  /// Right hand sides that are worked on together.
  private static let sidesTogether = 256

  /// b'C̃⁻¹b for right hand sides that are 0 but in some places: half a solution each, which begins at the first of them.
  func quadraticForms(_ sides: [[(place: Int, value: Double)]]) -> [Double] {
    let order = structure.order
    let first = order.sparseCount
    var result = [Double](repeating: 0, count: sides.count)
    var sparse = [Double](repeating: 0, count: first)
    for start in stride(from: 0, to: sides.count, by: Self.sidesTogether) {
      let together = start..<min(start + Self.sidesTogether, sides.count)
      var dense = Matrix(rows: tail.order, columns: together.count)
      for side in together {
        let base = (side - start) * tail.order - first
        var lowest = first
        for (place, value) in sides[side] {
          if place < first { sparse[place] += value } else { dense.values[base + place] += value }
          lowest = min(lowest, place)
        }
        for place in lowest..<first where sparse[place] != 0 {
          let value = sparse[place]
          sparse[place] = 0
          let factor = value / pivots[place]
          result[side] += factor * value
          for slot in order.patternStart[place]..<order.patternStart[place + 1] {
            let later = Int(order.pattern[slot])
            if later < first { sparse[later] -= factor * rows[slot] } else { dense.values[base + later] -= factor * rows[slot] }
          }
        }
      }
      tail.solveLower(&dense)
      for side in together {
        for i in ((side - start) * tail.order)..<((side - start + 1) * tail.order) { result[side] += dense.values[i] * dense.values[i] }
      }
    }
    return result
  }

  /// Replaces blocks of eight right hand sides, in places, by their solutions of the leading part's equations.
  ///
  /// - Parameter leading: how many places take part; fewer than all leave out fixed effects, which have the last places.
  func solve(lanes blocks: inout [[Lanes]], leading: Int) {
    let width = Lanes.scalarCount
    let first = structure.order.sparseCount
    let size = leading - first
    var dense = Matrix(rows: size, columns: blocks.count * width)
    for b in blocks.indices {
      solveForward(&blocks[b])
      for i in 0..<size { for lane in 0..<width { dense.values[i + (b * width + lane) * size] = blocks[b][first + i][lane] } }
    }
    tail.solve(leading: &dense)
    for b in blocks.indices {
      for i in 0..<size { for lane in 0..<width { blocks[b][first + i][lane] = dense.values[i + (b * width + lane) * size] } }
      for place in leading..<blocks[b].count { blocks[b][place] = .zero }
      solveBackward(&blocks[b])
    }
  }

  private func solveForward(_ b: inout [Lanes]) {
    let order = structure.order
    for place in 0..<order.sparseCount where b[place] != .zero {
      let factor = b[place] / pivots[place]
      for slot in order.patternStart[place]..<order.patternStart[place + 1] {
        b[Int(order.pattern[slot])] -= factor * rows[slot]
      }
    }
  }

  private func solveBackward(_ b: inout [Lanes]) {
    let order = structure.order
    for place in stride(from: order.sparseCount - 1, through: 0, by: -1) {
      var value = b[place]
      for slot in order.patternStart[place]..<order.patternStart[place + 1] {
        value -= rows[slot] * b[Int(order.pattern[slot])]
      }
      b[place] = value / pivots[place]
    }
  }
}
