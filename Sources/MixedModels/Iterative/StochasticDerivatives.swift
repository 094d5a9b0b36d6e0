internal import LinearAlgebra
internal import Statistics

/// Gradient and average information of the criterion by the iterative solver.
///
/// Traces of blocks of C̃⁻¹ are exact for small terms and estimated for the others with random signs z, z'A z, where A is the inverse
/// without the small terms: what those have in common with everything does not disturb the estimate. The signs depend on the seed
/// alone, so that the estimates are a smooth, repeatable function of the variances.
/// Source: Hutchinson (1990), Communications in Statistics B 19, 433–450; García-Cortés and Cabrillo (2006), Genetics Selection Evolution
/// 38, 543–559, for variance components by Monte Carlo traces.
struct StochasticDerivatives: Sendable {
  let gradient: [Double]
  let information: Matrix
  /// Covariance of the gradient over draws of the probes, for the number used.
  let probeCovariance: Matrix
  let probes: Int

  init(_ evaluation: IterativeEvaluation, _ options: FitOptions, probes: Int) {
    let prepared = evaluation.design.prepared
    let count = prepared.termCount + 1
    let working = WorkingVectors(evaluation)
    let exact = ExactTraces(evaluation, options.method)
    var estimates: [[Double]] = []
    var information = working.crossProducts
    var pending = working.rightSides
    let signs = RandomStream(seed: options.seed).substream("mixed-model-probes")
    while !pending.isEmpty || estimates.count < probes {
      var block = ProbeBlock(evaluation.design)
      let taken = min(pending.count, Lanes.scalarCount)
      let side = working.rightSides.count - pending.count
      for lane in 0..<taken { block.set(lane, pending[lane]) }
      pending.removeFirst(taken)
      let first = estimates.count
      for lane in taken..<Lanes.scalarCount {
        block.setSigns(lane, signs.substream(first + lane - taken), excluding: evaluation.exact.columns)
      }
      let solved = evaluation.solver.solve(nodes: block.nodes, leaves: block.leaves, tolerance: options.iterative.probeTolerance)
      for lane in 0..<taken { working.subtract(solved, lane: lane, side: side + lane, from: &information) }
      for lane in taken..<Lanes.scalarCount { estimates.append(block.traces(lane, solved, evaluation)) }
    }
    self.probes = estimates.count
    self.information = information.symmetrized
    (gradient, probeCovariance) = Self.assemble(evaluation, exact, estimates, count, options.method)
  }

  private static func assemble(
    _ evaluation: IterativeEvaluation, _ exact: ExactTraces, _ estimates: [[Double]], _ count: Int, _ method: LikelihoodMethod
  ) -> ([Double], Matrix) {
    let prepared = evaluation.design.prepared
    let variances = evaluation.variances
    let r = evaluation.solver.sweep.precision
    let terms = prepared.termCount
    /// The gradient's part that the traces of the terms' blocks make.
    func fromTraces(_ traces: [Double]) -> [Double] {
      var result = (0..<terms).map { variances.terms[$0] > 0 ? -traces[$0] / variances.terms[$0] : 0 }
      result.append(traces.reduce(0, +) * r)
      return result
    }
    let contributions = estimates.map { fromTraces($0) }
    let mean = (0..<count).map { i in contributions.reduce(0.0) { $0 + $1[i] } / Double(contributions.count) }
    var gradient = fromTraces(exact.traces)
    var effective = method == .reml ? Double(prepared.p) : 0
    for k in 0..<terms {
      let levels = Double(prepared.model.random[k].levels.count)
      let squares = evaluation.effects(ofTerm: k).reduce(0.0) { $0 + $1 * $1 }
      if variances.terms[k] > 0 { gradient[k] += mean[k] + (levels - squares) / variances.terms[k] }
      effective += levels
    }
    // tr(P) = (n − effective number of effects) / σ², effective = Σ (levels − trace) + fixed columns.
    gradient[terms] += mean[terms] + (Double(prepared.n) - effective) * r - r * r * evaluation.weightedSquares
    var covariance = Matrix(rows: count, columns: count)
    let m = Double(contributions.count)
    for a in 0..<count {
      for b in 0..<count {
        let sum = contributions.reduce(0.0) { $0 + ($1[a] - mean[a]) * ($1[b] - mean[b]) }
        covariance[a, b] = m > 1 ? sum / (m - 1) / m : 0
      }
    }
    return (gradient, covariance)
  }
}

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

/// Right hand sides of one block of eight, scaled.
struct ProbeBlock {
  private let design: SortedDesign
  private(set) var nodes: [Lanes]
  private(set) var leaves: [Lanes]

  init(_ design: SortedDesign) {
    self.design = design
    nodes = Array(repeating: .zero, count: design.nodeCount)
    leaves = Array(repeating: .zero, count: design.leafCount)
  }

  mutating func set(_ lane: Int, _ side: WorkingVectors.Side) {
    for i in nodes.indices { nodes[i][lane] = side.nodes[i] }
    for i in leaves.indices { leaves[i][lane] = side.leaves[i] }
  }

  /// Random signs on all random effects but some; 64 at a time from the stream.
  mutating func setSigns(_ lane: Int, _ stream: RandomStream, excluding: [Int]) {
    var stream = stream
    var bits: UInt64 = 0
    var left = 0
    func sign() -> Double {
      if left == 0 {
        bits = stream.next()
        left = 64
      }
      let value = bits & 1 == 1 ? 1.0 : -1.0
      bits >>= 1
      left -= 1
      return value
    }
    for i in leaves.indices { leaves[i][lane] = design.leafTerm[i] >= 0 ? sign() : 0 }
    for i in nodes.indices { nodes[i][lane] = design.nodeTerm[i] >= 0 ? sign() : 0 }
    for node in excluding { nodes[node][lane] = 0 }
  }

  /// z_k'A z over the effects of every term.
  func traces(_ lane: Int, _ solved: BlockSolver.Result, _ evaluation: IterativeEvaluation) -> [Double] {
    let exact = evaluation.exact
    let terms = design.prepared.termCount
    var sums = [Double](repeating: 0, count: terms)
    var projections = Array(repeating: [Double](repeating: 0, count: exact.columns.count), count: terms)
    for i in nodes.indices where design.nodeTerm[i] >= 0 {
      let z = nodes[i][lane]
      if z == 0 { continue }
      let k = Int(design.nodeTerm[i])
      sums[k] += z * solved.nodes[i][lane]
      for a in exact.nodes.indices { projections[k][a] += z * exact.nodes[a][i] }
    }
    for i in leaves.indices where design.leafTerm[i] >= 0 {
      let k = Int(design.leafTerm[i])
      let z = leaves[i][lane]
      sums[k] += z * solved.leaves[i][lane]
      for a in exact.leaves.indices { projections[k][a] += z * exact.leaves[a][i] }
    }
    guard let block = exact.block else { return sums }
    let whole = exact.columns.indices.map { a in projections.reduce(0.0) { $0 + $1[a] } }
    let solvedWhole = block.solve(whole)
    for k in 0..<terms { for a in solvedWhole.indices { sums[k] -= projections[k][a] * solvedWhole[a] } }
    return sums
  }
}

/// The vectors V_i P y of the average information, as right hand sides [Z X]'R⁻¹(V_i P y).
struct WorkingVectors {
  struct Side: Sendable {
    var nodes: [Double]
    var leaves: [Double]
  }

  /// F'R⁻¹F.
  private(set) var crossProducts: Matrix
  /// Scaled, one per variance: terms, then the residual.
  private(set) var rightSides: [Side]

  init(_ evaluation: IterativeEvaluation) {
    let design = evaluation.design
    let terms = design.prepared.termCount
    let solver = evaluation.solver
    let r = solver.sweep.precision
    // Z_k'Py = ũ / σ.
    // Nothing is asked of a term that is held at 0.
    func score(_ value: Double, _ term: Int32) -> Double {
      let variance = evaluation.variances.terms[Int(term)]
      return variance > 0 ? value / variance.squareRoot() : 0
    }
    var sides: [Side] = []
    var scores = Side(nodes: evaluation.nodes, leaves: evaluation.leaves)
    for i in scores.nodes.indices { scores.nodes[i] = design.nodeTerm[i] < 0 ? 0 : score(scores.nodes[i], design.nodeTerm[i]) }
    for i in scores.leaves.indices { scores.leaves[i] = design.leafTerm[i] < 0 ? 0 : score(scores.leaves[i], design.leafTerm[i]) }
    for first in stride(from: 0, to: terms, by: Lanes.scalarCount) {
      let batch = first..<min(terms, first + Lanes.scalarCount)
      var nodes = [Lanes](repeating: .zero, count: design.nodeCount)
      var leaves = [Lanes](repeating: .zero, count: design.leafCount)
      for i in nodes.indices where batch.contains(Int(design.nodeTerm[i])) { nodes[i][Int(design.nodeTerm[i]) - first] = scores.nodes[i] }
      for i in leaves.indices where batch.contains(Int(design.leafTerm[i])) { leaves[i][Int(design.leafTerm[i]) - first] = scores.leaves[i] }
      var out = [Lanes](repeating: .zero, count: design.leafCount)
      let sums = solver.sweep.run(.full, nodes: nodes, leaves: leaves, leavesOut: &out)
      for k in batch { sides.append(Side(nodes: sums.map { $0[k - first] }, leaves: out.map { $0[k - first] })) }
    }
    // The residual's vector is e / σ², and [Z X]'R⁻¹e is the scores on random effects and 0 on fixed ones.
    sides.append(Side(nodes: scores.nodes.map { $0 * r }, leaves: scores.leaves.map { $0 * r }))
    var cross = Matrix(rows: terms + 1, columns: terms + 1)
    for b in 0...terms {
      for i in scores.nodes.indices where design.nodeTerm[i] >= 0 { cross[Int(design.nodeTerm[i]), b] += scores.nodes[i] * sides[b].nodes[i] }
      for i in scores.leaves.indices where design.leafTerm[i] >= 0 { cross[Int(design.leafTerm[i]), b] += scores.leaves[i] * sides[b].leaves[i] }
    }
    for k in 0..<terms { cross[terms, k] = cross[k, terms] }
    cross[terms, terms] = evaluation.weightedSquares * r * r * r
    for s in sides.indices {
      for i in sides[s].nodes.indices { sides[s].nodes[i] *= solver.scale[i] }
      for i in sides[s].leaves.indices { sides[s].leaves[i] *= solver.sweep.deviation(ofLeaf: i) }
    }
    crossProducts = cross
    rightSides = sides
  }

  /// Takes the part that the effects explain off a column of F'R⁻¹F, given the solution for its right hand side.
  func subtract(_ solved: BlockSolver.Result, lane: Int, side: Int, from information: inout Matrix) {
    for (a, other) in rightSides.enumerated() {
      var sum = 0.0
      for i in other.nodes.indices { sum += other.nodes[i] * solved.nodes[i][lane] }
      for i in other.leaves.indices { sum += other.leaves[i] * solved.leaves[i][lane] }
      information[a, side] -= sum
    }
  }
}

extension Matrix {
  /// The mean of a square matrix and its transpose.
  var symmetrized: Matrix { 0.5 * (self + transposed) }
}
