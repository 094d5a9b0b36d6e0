internal import LinearAlgebra

/// Where every row's products of effects go when Z'WZ is summed up anew for other weights: found once, then an assembly is one pass over the rows.
///
/// Sums stand in one list: the diagonal of the sparse effects, their patterns, then the dense tail's lower triangle column after column.
struct WeightedPattern: Sendable {
  let structure: EliminationStructure
  let rows: PlacedRows
  /// Term of the effect at every place.
  let termOfPlace: [Int32]
  /// Where each pair of a row's effects goes, first effects running slowest; a row's pairs follow those of the row before.
  private let targets: [Int32]
  private let sumCount: Int

  /// - Returns: nil where the sums are more than their numbers can count.
  init?(_ structure: EliminationStructure) {
    self.structure = structure
    let order = structure.order
    rows = PlacedRows(structure.incidence, order)
    termOfPlace = order.node.map { structure.termOfNode[Int($0)] }
    let (first, m) = (order.sparseCount, order.node.count - order.sparseCount)
    sumCount = first + order.pattern.count + m * m
    guard sumCount < Int32.max else { return nil }
    var targets: [Int32] = []
    let n = structure.incidence.rowStart.count - 1
    targets.reserveCapacity(3 * n)
    for row in 0..<n {
      for a in rows.begin(row)..<rows.end(row) {
        let place = Int(rows.places[a])
        for b in a..<rows.end(row) {
          let other = Int(rows.places[b])
          if place >= first {
            targets.append(Int32(first + order.pattern.count + (place - first) * m + other - first))
          } else {
            targets.append(Int32(a == b ? place : first + Self.slot(place, other, order)))
          }
        }
      }
    }
    self.targets = targets
  }

  /// The slot in which the effect at `place` meets a later one.
  private static func slot(_ place: Int, _ other: Int, _ order: EliminationOrder) -> Int {
    var (lower, upper) = (order.patternStart[place], order.patternStart[place + 1])
    while lower < upper {
      let middle = (lower + upper) / 2
      if Int(order.pattern[middle]) < other { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// Z'WZ.
  func sums(_ weights: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: sumCount)
    var next = 0
    for row in weights.indices {
      let end = rows.end(row)
      for a in rows.begin(row)..<end {
        let weighted = weights[row] * rows.values[a]
        for b in a..<end {
          sums[Int(targets[next])] += weighted * rows.values[b]
          next += 1
        }
      }
    }
    return sums
  }

  /// v_i = z_i' D C̃⁻¹ D z_i for every row.
  func variances(_ inverse: SelectedInverse, scale: [Double]) -> [Double] {
    let (first, entries) = (structure.order.sparseCount, structure.order.pattern.count)
    var result = [Double](repeating: 0, count: structure.incidence.rowStart.count - 1)
    var next = 0
    for row in result.indices {
      var sum = 0.0
      let end = rows.end(row)
      for a in rows.begin(row)..<end {
        let value = rows.values[a] * scale[Int(rows.places[a])]
        for b in a..<end {
          let target = Int(targets[next])
          next += 1
          let entry =
            target < first
            ? inverse.diagonal[target]
            : target < first + entries ? inverse.rows[target - first] : inverse.tail.values[target - first - entries]
          sum += (a == b ? 1 : 2) * value * rows.values[b] * scale[Int(rows.places[b])] * entry
        }
      }
      result[row] = sum
    }
    return result
  }

  /// Adds Z D u to what is there.
  func add(_ u: [Double], scale: [Double], to eta: inout [Double]) {
    let scaled = zip(u, scale).map { $0 * $1 }
    for row in eta.indices {
      var sum = eta[row]
      for a in rows.begin(row)..<rows.end(row) { sum += rows.values[a] * scaled[Int(rows.places[a])] }
      eta[row] = sum
    }
  }

  /// Z'r.
  func gather(_ r: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: structure.order.node.count)
    for row in r.indices { for a in rows.begin(row)..<rows.end(row) { sums[Int(rows.places[a])] += rows.values[a] * r[row] } }
    return sums
  }
}

extension EliminationFactor {
  /// The factor of D Z'WZ D + I from sums of ``WeightedPattern``.
  ///
  /// - Parameter scale: D by place; signs don't matter.
  /// - Throws: `MixedModelError.singular` naming the effect at which the equations have no unique solution.
  init(_ structure: EliminationStructure, scale: [Double], sums: [Double], threads: Int) throws {
    let order = structure.order
    let (first, m) = (order.sparseCount, order.node.count - order.sparseCount)
    let pivots = (0..<first).map { sums[$0] * scale[$0] * scale[$0] + 1 }
    var rows = Array(sums[first..<first + order.pattern.count])
    for place in 0..<first {
      for slot in order.patternStart[place]..<order.patternStart[place + 1] { rows[slot] *= scale[place] * scale[Int(order.pattern[slot])] }
    }
    var dense = Matrix(rows: m, columns: m, values: Array(sums[(first + order.pattern.count)...]))
    for j in 0..<m {
      for i in j..<m { dense.values[i + j * m] *= scale[first + j] * scale[first + i] }
      dense.values[j + j * m] += 1
    }
    try self.init(structure, scale: scale, pivots: pivots, rows: rows, tail: dense, threads: threads)
  }
}
