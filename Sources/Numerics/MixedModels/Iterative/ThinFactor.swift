internal import LinearAlgebra
internal import RealModule

/// The thin part of the scaled Schur complement at given variances, eliminated: unit lower triangular columns and pivots, and what they leave of the core.
struct ThinFactor: Sendable {
  let thin: ThinElimination
  private(set) var pivots: [Double]
  /// What each node meets at its elimination, aligned with the patterns; divided by the pivot it is a column of the factor.
  private(set) var rows: [Double]

  /// Nodes in a chunk that is assembled for itself.
  private static let chunks = 16

  /// - Returns: nil where the equations are singular to the last digit.
  init?(_ thin: ThinElimination, _ design: SortedDesign, _ sweep: DesignSweep, scale: [Double]) {
    self.thin = thin
    let count = thin.nodes.count
    let parts = SharedParts<(pivots: [Double], rows: [Double])>(count: Self.chunks)
    parallelLoop(Self.chunks, threads: sweep.threads) { c in
      parts.set(c, Self.assembled(thin, count * c / Self.chunks..<count * (c + 1) / Self.chunks, design, sweep, scale))
    }
    pivots = []
    rows = []
    for part in parts.all {
      pivots += part.pivots
      rows += part.rows
    }
    eliminate(nodeCount: design.nodeCount)
    guard pivots.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
  }

  private static func assembled(
    _ thin: ThinElimination, _ places: Range<Int>, _ design: SortedDesign, _ sweep: DesignSweep, _ scale: [Double]
  ) -> (pivots: [Double], rows: [Double]) {
    var (pivots, rows) = ([Double](), [Double]())
    var work = [Double](repeating: 0, count: design.nodeCount)
    var entries: [(node: Int, value: Double)] = []
    guard let raw = unsafe sweep.raw else { return (pivots, rows) }
    for p in places {
      let own = Int(thin.nodes[p])
      func isLater(_ node: Int) -> Bool { thin.place[node] >= Int32(p) }
      for slot in thin.leafStart[p]..<thin.leafStart[p + 1] {
        let leaf = Int(thin.leaves[slot])
        let range = unsafe Int(raw.start[leaf])..<Int(raw.start[leaf + 1])
        var sum = 0.0
        for i in range {
          unsafe raw.entries(leaf, i, into: &entries)
          let omega = sweep.omega(i)
          for mine in entries where mine.node == own {
            for other in entries where isLater(other.node) { work[other.node] += omega * mine.value * other.value }
            unsafe sum += omega * mine.value * (raw.leafValues?[i] ?? 1)
          }
        }
        let share = sweep.share(ofLeaf: leaf) * sum
        if share == 0 { continue }
        for i in range {
          unsafe raw.entries(leaf, i, into: &entries)
          let part = unsafe share * sweep.omega(i) * (raw.leafValues?[i] ?? 1)
          for other in entries where isLater(other.node) { work[other.node] -= part * other.value }
        }
      }
      pivots.append(work[own] * scale[own] * scale[own] + (design.nodeTerm[own] >= 0 ? 1 : 0))
      work[own] = 0
      for slot in thin.start[p]..<thin.start[p + 1] {
        let other = Int(thin.pattern[slot])
        rows.append(work[other] * scale[own] * scale[other])
        work[other] = 0
      }
    }
    return (pivots, rows)
  }

  /// Left-looking: each row gathers what the earlier nodes that meet it leave.
  private mutating func eliminate(nodeCount: Int) {
    var work = [Double](repeating: 0, count: nodeCount)
    for p in pivots.indices {
      let meeting = thin.columnStart[p]..<thin.columnStart[p + 1]
      if meeting.isEmpty { continue }
      let own = thin.start[p]..<thin.start[p + 1]
      for slot in own { work[Int(thin.pattern[slot])] = rows[slot] }
      for entry in meeting {
        let slot = Int(thin.columnSlot[entry])
        let earlier = Int(thin.columnOwner[entry])
        let factor = rows[slot] / pivots[earlier]
        pivots[p] -= factor * rows[slot]
        for later in (slot + 1)..<max(thin.start[earlier + 1], slot + 1) { work[Int(thin.pattern[later])] -= factor * rows[later] }
      }
      for slot in own {
        rows[slot] = work[Int(thin.pattern[slot])]
        work[Int(thin.pattern[slot])] = 0
      }
    }
  }

  /// Takes what the thin nodes leave off the core's diagonal and off a dense block of it.
  ///
  /// - Parameter position: place in the block by node; −1 outside.
  func subtract(from diagonal: inout [Double], _ block: inout Matrix, position: [Int32]) {
    var members: [(position: Int, value: Double)] = []
    for p in pivots.indices {
      members.removeAll(keepingCapacity: true)
      for slot in thin.start[p]..<thin.start[p + 1] {
        let node = Int(thin.pattern[slot])
        guard thin.place[node] == ThinElimination.core else { continue }
        diagonal[node] -= rows[slot] * rows[slot] / pivots[p]
        if position[node] >= 0 { members.append((Int(position[node]), rows[slot])) }
      }
      for a in members { for b in members { block[a.position, b.position] -= a.value * b.value / pivots[p] } }
    }
  }

  /// L⁻¹ r, L having ones on its diagonal.
  func forward(_ r: inout [Lanes]) {
    for p in pivots.indices {
      let factor = r[Int(thin.nodes[p])] / pivots[p]
      for slot in thin.start[p]..<thin.start[p + 1] { r[Int(thin.pattern[slot])] -= factor * rows[slot] }
    }
  }

  /// Divides by the pivots and solves with L', the core's values being solved.
  func backward(_ z: inout [Lanes]) {
    for p in stride(from: pivots.count - 1, through: 0, by: -1) {
      var value = z[Int(thin.nodes[p])]
      for slot in thin.start[p]..<thin.start[p + 1] { value -= z[Int(thin.pattern[slot])] * rows[slot] }
      z[Int(thin.nodes[p])] = value / pivots[p]
    }
  }

  /// Turns the core's part of a product with the whole factor into all of it: z of the thin nodes comes in as it is drawn, times the roots of the pivots.
  func multiply(_ z: [Lanes], into result: inout [Lanes]) {
    for p in pivots.indices {
      let own = z[Int(thin.nodes[p])]
      let root = pivots[p].squareRoot()
      for slot in thin.start[p]..<thin.start[p + 1] { result[Int(thin.pattern[slot])] += own * (rows[slot] / root) }
      result[Int(thin.nodes[p])] += own * root
    }
  }

  /// The pivots' part of the logarithm of the determinant.
  var logDeterminant: Double { pivots.reduce(0) { $0 + .log($1) } }
}

extension RawDesign {
  /// The nodes of a row and their values.
  @inline(__always)
  func entries(_ leaf: Int, _ row: Int, into entries: inout [(node: Int, value: Double)]) {
    entries.removeAll(keepingCapacity: true)
    for place in unsafe leafFeatures.indices {
      let feature = unsafe leafFeatures[place]
      let code = unsafe feature.codes.map { unsafe Int($0[leaf]) } ?? 0
      if code >= 0 { unsafe entries.append((feature.offset + code, feature.values?[leaf] ?? 1)) }
    }
    for place in unsafe rowFeatures.indices {
      let feature = unsafe rowFeatures[place]
      let code = unsafe feature.codes.map { unsafe Int($0[row]) } ?? 0
      if code >= 0 { unsafe entries.append((feature.offset + code, feature.values?[row] ?? 1)) }
    }
  }
}
