internal import LinearAlgebra

/// The entries of C̃⁻¹ in the places where the factor has entries, and its diagonal: all that traces, conditional
/// variances and leverages need.
///
/// Source: Takahashi, Fagan and Chin (1973); Erisman and Tinney (1975), Communications of the ACM 18, 177–179.
struct SelectedInverse: Sendable {
  private let structure: EliminationStructure
  /// Diagonal of the sparse effects.
  let diagonal: [Double]
  /// 1 less the diagonal of the sparse effects, to its own precision: where a variance is small all are nearly 1, and what they lack sums to the gradient.
  private let lacking: [Double]
  /// Aligned with the order's patterns.
  let rows: [Double]
  /// Inverse of the dense tail, both triangles.
  let tail: Matrix

  /// - Parameter withFixed: whether to invert the whole matrix, or only that of the random effects.
  init(_ factor: EliminationFactor, withFixed: Bool, threads: Int) {
    structure = factor.structure
    let order = structure.order
    let first = order.sparseCount
    let size = factor.tail.order - (withFixed ? 0 : structure.fixedCount)
    let inverse = factor.tail.inverse(ofLeading: size, mirrored: true, threads: threads)
    let limit = first + size
    let leaves = order.leafCount
    var diagonal = [Double](repeating: 0, count: first)
    var lacking = diagonal
    // What lies in the tail is known at once; entries of other sparse effects come in as their rows are.
    var rows = structure.blocks.products(factor.rows, with: inverse, patterns: order, threads: threads)
    unsafe lacking.withUnsafeMutableBufferPointer { lacking in
      unsafe diagonal.withUnsafeMutableBufferPointer { diagonal in
        unsafe rows.withUnsafeMutableBufferPointer { rows in
          nonisolated(unsafe) let lacking = unsafe lacking
          nonisolated(unsafe) let diagonal = unsafe diagonal
          nonisolated(unsafe) let rows = unsafe rows
          var work = InverseRowWork(count: order.node.count)
          for place in stride(from: first - 1, through: leaves, by: -1) {
            unsafe lacking[place] = Self.invertRow(place, factor, limit, &work, diagonal, rows)
          }
          let chunk = 256
          parallelLoop((leaves + chunk - 1) / chunk, threads: threads) { part in
            var work = InverseRowWork(count: order.node.count)
            for place in (part * chunk)..<min(leaves, (part + 1) * chunk) {
              unsafe lacking[place] = Self.invertRow(place, factor, limit, &work, diagonal, rows)
            }
          }
        }
      }
    }
    self.diagonal = diagonal
    self.lacking = lacking
    self.rows = rows
    tail = inverse
  }

  /// z_j = −(1/d_j) Σ_K b_jK Z_KI over the pattern of j, from later rows that are known; those in the tail have been summed up.
  ///
  /// - Returns: what the diagonal lacks of 1.
  private static func invertRow(
    _ place: Int, _ factor: EliminationFactor, _ limit: Int, _ work: inout InverseRowWork,
    _ diagonal: UnsafeMutableBufferPointer<Double>, _ rows: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    let order = factor.structure.order
    let start = order.patternStart[place]
    var end = order.patternStart[place + 1]
    while end > start && Int(order.pattern[end - 1]) >= limit { end -= 1 }
    let pivot = factor.pivots[place]
    for a in start..<min(end, factor.structure.blocks.tailStart[place]) {
      let value = factor.rows[a]
      unsafe work.load(Int(order.pattern[a]), order, diagonal, rows)
      unsafe rows[a] += value * work.diagonal
      var slot = a + 1
      while slot < end {
        let z = work.row[Int(order.pattern[slot])]
        unsafe rows[slot] += value * z
        unsafe rows[a] += factor.rows[slot] * z
        slot += 1
      }
    }
    var sum = 0.0
    for slot in start..<end {
      let z = unsafe -rows[slot] / pivot
      unsafe rows[slot] = z
      sum += factor.rows[slot] * z
    }
    unsafe diagonal[place] = (1 - sum) / pivot
    return (pivot - 1 + sum) / pivot
  }
}

/// One row of the inverse spread over all places.
struct InverseRowWork {
  private(set) var row: [Double]
  private(set) var diagonal = 0.0
  private var loaded = -1

  init(count: Int) { row = Array(repeating: 0, count: count) }

  /// Spreads the row of a sparse effect; entries of a row loaded before may remain in places outside its pattern, which no caller reads.
  mutating func load(
    _ place: Int, _ order: EliminationOrder, _ diagonals: UnsafeMutableBufferPointer<Double>, _ rows: UnsafeMutableBufferPointer<Double>
  ) {
    if loaded == place { return }
    loaded = place
    diagonal = unsafe diagonals[place]
    for slot in order.patternStart[place]..<order.patternStart[place + 1] { row[Int(order.pattern[slot])] = unsafe rows[slot] }
  }
}

extension SelectedInverse {
  /// The entry of C̃⁻¹ at two places that meet, or a place and itself.
  func entry(_ a: Int, _ b: Int) -> Double {
    let order = structure.order
    let first = order.sparseCount
    let low = min(a, b)
    let high = max(a, b)
    if low >= first { return tail[high - first, low - first] }
    if low == high { return diagonal[low] }
    var lower = order.patternStart[low]
    var upper = order.patternStart[low + 1]
    while lower < upper {
      let middle = (lower + upper) / 2
      if Int(order.pattern[middle]) < high { lower = middle + 1 } else { upper = middle }
    }
    return rows[lower]
  }

  /// The diagonal at a place.
  func diagonalEntry(_ place: Int) -> Double {
    place < structure.order.sparseCount ? diagonal[place] : tail[place - structure.order.sparseCount, place - structure.order.sparseCount]
  }

  /// 1 less the diagonal at a place.
  func lack(_ place: Int) -> Double {
    place < structure.order.sparseCount ? lacking[place] : 1 - diagonalEntry(place)
  }

  /// tr(C̃⁻¹ D M_g D) / σ²_g for a residual group: the effective number of effects that the group's rows pay for.
  func trace(withGroup g: Int, _ factor: EliminationFactor) -> Double {
    let order = structure.order
    let group = structure.entries.groups[g]
    let first = order.sparseCount
    var sum = 0.0
    for place in 0..<first {
      let own = factor.scale[place]
      var part = 0.5 * group.diagonal[place] * diagonal[place] * own
      for e in group.start[place]..<group.start[place + 1] {
        let slot = Int(group.slots[e])
        part += group.values[e] * rows[slot] * factor.scale[Int(order.pattern[slot])]
      }
      sum += 2 * own * part
    }
    let whole = order.node.count - first
    let m = tail.rows
    for e in group.tailOffsets.indices {
      let offset = Int(group.tailOffsets[e])
      let i = offset % whole
      let j = offset / whole
      if i >= m || j >= m { continue }
      let value = group.tailValues[e] * tail[i, j] * factor.scale[first + i] * factor.scale[first + j]
      sum += i == j ? value : 2 * value
    }
    return sum * factor.precision[g]
  }
}
