internal import LinearAlgebra
internal import Statistics

/// Fixed random signs that estimate the traces of C̃⁻¹ without inverting it.
///
/// A probe z of random signs on the effects of term k gives z'C̃⁻¹z, whose expectation is the trace of the term's block; a probe that
/// had signs on all effects would add the noise of what the terms have in common. The signs depend on the seed alone,
/// so the estimates are a smooth function of the variances: their error, once seen beside the exact traces, stays nearly
/// the same nearby and can be taken off. Terms with few levels, whose effects have much in common with everything, are
/// taken exactly, column by column.
/// Source: Hutchinson (1990), Communications in Statistics B 19, 433–450.
struct TraceProbes: Sendable {
  /// Blocks of eight probes for a term.
  private static let blocks = 2
  /// Levels up to which a term's columns of the inverse are computed one by one.
  private static let exactLevels = 24
  /// Smallest dense part for which probes are cheaper than an inverse by enough to matter.
  private static let smallestDensePart = 256
  /// Blocks that share a pass through the dense part, and so the unit of parallel work.
  private static let blocksTogether = 3

  /// One block of eight right hand sides: probes of a term, or columns of the inverse.
  private enum Block {
    case probes(term: Int, signs: Int)
    case columns([Int])
  }

  private let structure: EliminationStructure
  private let method: LikelihoodMethod
  /// Signs of eight probes by place, a bit each.
  private let signs: [[UInt8]]
  private let groups: [[Block]]
  private let termCount: Int
  private let termOfPlace: [Int32]

  /// `nil` where the inverse costs little, or where several residual groups share the dense part.
  init?(_ structure: EliminationStructure, _ prepared: PreparedModel, _ options: FitOptions) {
    let order = structure.order
    guard order.node.count - order.sparseCount >= Self.smallestDensePart, prepared.residualCount == 1 else { return nil }
    self.structure = structure
    method = options.method
    termCount = prepared.termCount
    let terms = order.node.map { structure.termOfNode[Int($0)] }
    termOfPlace = terms
    let isExact = (0..<termCount).map { prepared.offsets[$0 + 1] - prepared.offsets[$0] <= Self.exactLevels }
    let exact = terms.indices.filter { terms[$0] >= 0 && isExact[Int(terms[$0])] }
    let columns = stride(from: 0, to: exact.count, by: Lanes.scalarCount).map {
      Block.columns(Array(exact[$0..<min($0 + Lanes.scalarCount, exact.count)]))
    }
    let probes = isExact.indices.filter { !isExact[$0] }.flatMap { term in (0..<Self.blocks).map { Block.probes(term: term, signs: $0) } }
    let all = probes + columns
    groups = stride(from: 0, to: all.count, by: Self.blocksTogether).map { Array(all[$0..<min($0 + Self.blocksTogether, all.count)]) }
    let stream = RandomStream(seed: options.seed).substream("mixed-model-traces")
    signs = (0..<Self.blocks).map { block in
      var own = stream.substream(block)
      return terms.map { _ in UInt8(truncatingIfNeeded: own.next()) }
    }
  }

  /// The estimates at an evaluation's variances; the same for any number of threads.
  func traces(_ evaluation: DirectEvaluation, threads: Int) -> ProbedTraces {
    let factor = evaluation.factor
    let leading = structure.order.node.count - (method == .reml ? 0 : structure.fixedCount)
    var parts = [[(term: Int, values: [Double], isExact: Bool)]](repeating: [], count: groups.count)
    unsafe parts.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let parts = unsafe buffer
      unsafe parallelLoop(parts.count, threads: threads) { group in
        var solved = groups[group].map { rightSide($0) }
        factor.solve(lanes: &solved, leading: leading)
        unsafe parts[group] = zip(groups[group], solved).flatMap { answers($0, $1) }
      }
    }
    var result = ProbedTraces(exact: Array(repeating: 0, count: termCount), samples: Array(repeating: [], count: termCount))
    for part in parts.joined() {
      if part.isExact { result.exact[part.term] += part.values[0] } else { result.samples[part.term] += part.values }
    }
    return result
  }

  private func rightSide(_ block: Block) -> [Lanes] {
    var side = [Lanes](repeating: .zero, count: termOfPlace.count)
    switch block {
    case .probes(let term, let signs):
      for place in side.indices where Int(termOfPlace[place]) == term { side[place] = Self.lanes(self.signs[signs][place]) }
    case .columns(let places):
      for (lane, place) in places.enumerated() { side[place][lane] = 1 }
    }
    return side
  }

  private func answers(_ block: Block, _ solved: [Lanes]) -> [(term: Int, values: [Double], isExact: Bool)] {
    switch block {
    case .probes(let term, let signs):
      var sum = Lanes.zero
      for place in solved.indices where Int(termOfPlace[place]) == term { sum += Self.lanes(self.signs[signs][place]) * solved[place] }
      return [(term, (0..<Lanes.scalarCount).map { sum[$0] }, false)]
    case .columns(let places):
      return places.enumerated().map { (Int(termOfPlace[$1]), [solved[$1][$0]], true) }
    }
  }

  /// 1 where a bit is clear, −1 where it is set.
  @inline(__always) private static func lanes(_ bits: UInt8) -> Lanes {
    let masks = SIMD8<UInt8>(1, 2, 4, 8, 16, 32, 64, 128)
    return Lanes(repeating: 1).replacing(with: -1, where: SIMD8<Int64>(truncatingIfNeeded: masks & bits) .!= 0)
  }
}

/// What probes say of the traces of the terms' blocks.
struct ProbedTraces: Sendable {
  /// Traces of terms that were not probed.
  var exact: [Double]
  /// Each probe's estimate, by term.
  var samples: [[Double]]

  /// The estimated traces by term.
  var means: [Double] {
    zip(exact, samples).map { $1.isEmpty ? $0 : $1.reduce(0, +) / Double($1.count) }
  }

  /// The variance of each mean of differences from the same probes elsewhere, whose errors are so many times as large here.
  func varianceOfDifference(from other: ProbedTraces, times ratios: [Double]) -> [Double] {
    samples.indices.map { k in
      let (now, then) = (samples[k], other.samples[k])
      guard now.count > 1 else { return 0 }
      let differences = zip(now, then).map { $0 - ratios[k] * $1 }
      let count = Double(differences.count)
      let mean = differences.reduce(0, +) / count
      return differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1) / count
    }
  }
}
