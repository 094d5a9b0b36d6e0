internal import LinearAlgebra

/// One pass over the rows of a sorted design at given variances, eight vectors at a time.
///
/// Vectors of nodes and leaves are unscaled values; ω is weight / σ². Each chunk of leaves sums into its own vector, and chunks are added
/// in their order: the same bytes for any number of threads.
@safe struct DesignSweep: Sendable {
  /// What is done with the values v of a leaf's rows.
  enum Mode: Sendable {
    /// nodes out = Σ ω (v − x z), z the leaf's own best answer to v: the Schur complement after eliminating leaves.
    case schur
    /// nodes out = −Σ ω x z, z the solution of the leaf's own equation for the given right hand side.
    case reduce
    /// leaves out: the leaf's (scaled) solution given its right hand side and the nodes' values.
    case back
    /// nodes and leaves out = [Z X]' ω v, v including the given leaves' values.
    case full
  }

  let design: SortedDesign
  let threads: Int
  /// 1 / σ² of the first residual group; ω is this times the weight.
  let precision: Double
  /// By sorted row the case weight, times what the row's residual group is more precise than the first; nil where all are 1.
  private let weights: StableArray<Double>?
  /// σ of the leaf's term, by term.
  private let deviations: [Double]
  /// Σ ω x² by leaf.
  let leafInformation: [Double]
  /// Most rows of a leaf, by chunk.
  private let longest: [Int]
  /// The addresses that hot loops read, with the weights at these variances.
  let raw: RawDesign?

  init(_ design: SortedDesign, _ variances: VarianceComponents, threads: Int) {
    self.design = design
    self.threads = threads
    precision = 1 / variances.residuals[0]
    let weights = Self.weights(design, variances)
    self.weights = weights
    unsafe raw = design.raw(weights)
    longest = design.chunks.map { chunk in chunk.reduce(0) { max($0, Int(design.start[$1 + 1]) - Int(design.start[$1])) } }
    deviations = variances.terms.map { $0.squareRoot() }
    let r = precision
    leafInformation = (0..<design.leafCount).map { leaf in
      let rows = Int(design.start[leaf])..<Int(design.start[leaf + 1])
      if design.leafValues == nil && weights == nil { return r * Double(rows.count) }
      return rows.reduce(0.0) {
        let x = design.leafValues?[$1] ?? 1
        return $0 + r * (weights?[$1] ?? 1) * x * x
      }
    }
  }

  private static func weights(_ design: SortedDesign, _ variances: VarianceComponents) -> StableArray<Double>? {
    guard let groups = design.residualGroups, variances.residuals.count > 1 else { return design.weights }
    let relative = variances.residuals.map { variances.residuals[0] / $0 }
    return StableArray(design.row.indices.map { (design.weights?[$0] ?? 1) * relative[Int(groups[$0])] })
  }

  /// ω of a sorted row.
  @inline(__always) func omega(_ row: Int) -> Double { precision * (weights?[row] ?? 1) }

  /// What the elimination of a leaf takes off for each unit of two nodes' sums ω x over its rows.
  @inline(__always) func share(ofLeaf leaf: Int) -> Double {
    let deviation = deviation(ofLeaf: leaf)
    return deviation * deviation / (1 + deviation * deviation * leafInformation[leaf])
  }

  @inline(__always) func deviation(ofLeaf leaf: Int) -> Double {
    let term = design.leafTerm[leaf]
    return term < 0 ? 0 : deviations[Int(term)]
  }

  /// What passes work in, made once for many of them.
  struct Space {
    /// The nodes' sums of each chunk, chunk after chunk.
    fileprivate var sums: [Lanes]
    /// One leaf's rows of each chunk.
    fileprivate var rows: [Lanes]
  }

  /// Space for passes of any mode.
  func space() -> Space {
    Space(
      sums: [Lanes](repeating: .zero, count: design.nodeCount * design.chunks.count),
      rows: [Lanes](repeating: .zero, count: longest.reduce(0, +)))
  }

  /// Runs a pass in space of its own.
  func run(_ mode: Mode, nodes: [Lanes], leaves: [Lanes] = [], leavesOut: inout [Lanes]) -> [Lanes] {
    var space = space()
    var out = [Lanes](repeating: .zero, count: mode == .back ? 0 : design.nodeCount)
    run(mode, nodes: nodes, leaves: leaves, out: &out, leavesOut: &leavesOut, &space)
    return out
  }

  /// Runs a pass; allocates nothing.
  ///
  /// - Parameters:
  ///   - nodes: values by node (`schur`, `back`, `full`).
  ///   - leaves: right hand sides (`reduce`, `back`; scaled) or values (`full`; unscaled) by leaf.
  ///   - out: the nodes' sums; left alone by `back`.
  ///   - leavesOut: filled by `back` and `full`.
  func run(
    _ mode: Mode, nodes: [Lanes], leaves: [Lanes] = [], out: inout [Lanes], leavesOut: inout [Lanes], _ space: inout Space
  ) {
    let count = mode == .back ? 0 : design.nodeCount
    guard let raw = unsafe raw else { return }
    let parts = unsafe raw
    unsafe space.sums.withUnsafeMutableBufferPointer { sums in
      unsafe space.rows.withUnsafeMutableBufferPointer { rows in
        unsafe leavesOut.withUnsafeMutableBufferPointer { leavesOut in
          unsafe nodes.withUnsafeBufferPointer { nodes in
            unsafe leaves.withUnsafeBufferPointer { leaves in
              nonisolated(unsafe) let sums = unsafe sums
              nonisolated(unsafe) let rows = unsafe rows
              nonisolated(unsafe) let out = unsafe leavesOut
              nonisolated(unsafe) let nodes = unsafe nodes
              nonisolated(unsafe) let leaves = unsafe leaves
              parallelLoop(design.chunks.count, threads: threads) { c in
                let part = unsafe UnsafeMutableBufferPointer(rebasing: sums[(c * count)..<((c + 1) * count)])
                for i in part.indices { unsafe part[i] = .zero }
                let before = longest[..<c].reduce(0, +)
                let own = unsafe UnsafeMutableBufferPointer(rebasing: rows[before..<(before + longest[c])])
                unsafe process(parts, design.chunks[c], mode, nodes, leaves, part, out, own)
              }
            }
          }
        }
      }
    }
    if count > 0 { add(space.sums, count, into: &out) }
  }

  private func add(_ sums: [Lanes], _ count: Int, into result: inout [Lanes]) {
    let chunks = design.chunks.count
    let width = 4096
    unsafe result.withUnsafeMutableBufferPointer { result in
      nonisolated(unsafe) let result = unsafe result
      parallelLoop((count + width - 1) / width, threads: threads) { part in
        for node in (part * width)..<min(count, (part + 1) * width) {
          var sum = Lanes.zero
          for c in 0..<chunks { sum += sums[c * count + node] }
          unsafe result[node] = sum
        }
      }
    }
  }

  private func process(
    _ raw: RawDesign, _ leafRange: Range<Int>, _ mode: Mode, _ nodes: UnsafeBufferPointer<Lanes>, _ leaves: UnsafeBufferPointer<Lanes>,
    _ sums: UnsafeMutableBufferPointer<Lanes>, _ leavesOut: UnsafeMutableBufferPointer<Lanes>, _ v: UnsafeMutableBufferPointer<Lanes>
  ) {
    guard v.count > 0 else { return unsafe emptyLeaves(leafRange, mode, leaves, leavesOut) }
    for leaf in leafRange {
      let first = unsafe Int(raw.start[leaf])
      let count = unsafe Int(raw.start[leaf + 1]) - first
      unsafe gather(raw, leaf, first, count, mode, nodes, v)
      unsafe answer(raw, leaf, first, count, mode, leaves, v, leavesOut)
      if mode != .back { unsafe scatter(raw, leaf, first, count, v, sums) }
    }
  }

  /// Leaves without rows in a range that has none at all.
  private func emptyLeaves(
    _ range: Range<Int>, _ mode: Mode, _ leaves: UnsafeBufferPointer<Lanes>, _ leavesOut: UnsafeMutableBufferPointer<Lanes>
  ) {
    for leaf in range {
      switch mode {
      case .back: unsafe leavesOut[leaf] = leaves[leaf]
      case .full: unsafe leavesOut[leaf] = .zero
      case .schur, .reduce: break
      }
    }
  }

  @inline(__always)
  private func gather(
    _ raw: RawDesign, _ leaf: Int, _ first: Int, _ count: Int, _ mode: Mode, _ nodes: UnsafeBufferPointer<Lanes>,
    _ v: UnsafeMutableBufferPointer<Lanes>
  ) {
    var base = Lanes.zero
    if mode != .reduce {
      for place in unsafe raw.leafFeatures.indices {
        let feature = unsafe raw.leafFeatures[place]
        let code = unsafe feature.codes.map { unsafe Int($0[leaf]) } ?? 0
        if code >= 0 { unsafe base += nodes[feature.offset + code] * (feature.values?[leaf] ?? 1) }
      }
    }
    for i in 0..<count { unsafe v[i] = base }
    if mode == .reduce { return }
    for place in unsafe raw.rowFeatures.indices {
      let feature = unsafe raw.rowFeatures[place]
      if let codes = unsafe feature.codes {
        if let values = unsafe feature.values {
          for i in 0..<count where unsafe codes[first + i] >= 0 {
            unsafe v[i] += nodes[feature.offset + Int(codes[first + i])] * values[first + i]
          }
        } else {
          for i in 0..<count where unsafe codes[first + i] >= 0 { unsafe v[i] += nodes[feature.offset + Int(codes[first + i])] }
        }
      } else {
        let node = unsafe nodes[feature.offset]
        for i in 0..<count { unsafe v[i] += node * (feature.values?[first + i] ?? 1) }
      }
    }
  }

  @inline(__always)
  private func answer(
    _ raw: RawDesign, _ leaf: Int, _ first: Int, _ count: Int, _ mode: Mode, _ leaves: UnsafeBufferPointer<Lanes>,
    _ v: UnsafeMutableBufferPointer<Lanes>, _ leavesOut: UnsafeMutableBufferPointer<Lanes>
  ) {
    let deviation = deviation(ofLeaf: leaf)
    let pivot = 1 + deviation * deviation * leafInformation[leaf]
    var shift = Lanes.zero
    switch mode {
    case .schur:
      if deviation == 0 { return }
      shift = unsafe weightedSum(raw, first, count, v) * (-deviation * deviation / pivot)
    case .reduce: shift = unsafe leaves[leaf] * (-deviation / pivot)
    case .back:
      unsafe leavesOut[leaf] = (leaves[leaf] - weightedSum(raw, first, count, v) * deviation) / pivot
      return
    case .full: shift = unsafe leaves[leaf]
    }
    if let x = unsafe raw.leafValues {
      for i in 0..<count { unsafe v[i] += shift * x[first + i] }
    } else {
      for i in 0..<count { unsafe v[i] += shift }
    }
    if mode == .full { unsafe leavesOut[leaf] = weightedSum(raw, first, count, v) }
  }

  /// Σ ω x v over a leaf's rows.
  @inline(__always)
  private func weightedSum(_ raw: RawDesign, _ first: Int, _ count: Int, _ v: UnsafeMutableBufferPointer<Lanes>) -> Lanes {
    var sum = Lanes.zero
    if unsafe raw.leafValues == nil && raw.weights == nil {
      for i in 0..<count { unsafe sum += v[i] }
    } else {
      for i in 0..<count {
        unsafe sum += v[i] * ((raw.leafValues?[first + i] ?? 1) * (raw.weights?[first + i] ?? 1))
      }
    }
    return sum * precision
  }

  @inline(__always)
  private func scatter(
    _ raw: RawDesign, _ leaf: Int, _ first: Int, _ count: Int, _ v: UnsafeMutableBufferPointer<Lanes>,
    _ sums: UnsafeMutableBufferPointer<Lanes>
  ) {
    var total = Lanes.zero
    for i in 0..<count {
      unsafe v[i] *= precision * (raw.weights?[first + i] ?? 1)
      unsafe total += v[i]
    }
    for place in unsafe raw.leafFeatures.indices {
      let feature = unsafe raw.leafFeatures[place]
      let code = unsafe feature.codes.map { unsafe Int($0[leaf]) } ?? 0
      if code >= 0 { unsafe sums[feature.offset + code] += total * (feature.values?[leaf] ?? 1) }
    }
    for place in unsafe raw.rowFeatures.indices {
      let feature = unsafe raw.rowFeatures[place]
      if let codes = unsafe feature.codes {
        if let values = unsafe feature.values {
          for i in 0..<count where unsafe codes[first + i] >= 0 {
            unsafe sums[feature.offset + Int(codes[first + i])] += v[i] * values[first + i]
          }
        } else {
          for i in 0..<count where unsafe codes[first + i] >= 0 { unsafe sums[feature.offset + Int(codes[first + i])] += v[i] }
        }
      } else {
        var sum = Lanes.zero
        for i in 0..<count { unsafe sum += v[i] * (feature.values?[first + i] ?? 1) }
        unsafe sums[feature.offset] += sum
      }
    }
  }
}
