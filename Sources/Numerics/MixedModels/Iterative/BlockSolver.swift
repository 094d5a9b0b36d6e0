internal import LinearAlgebra

/// Solves the scaled mixed model equations C̃ x = b for eight right hand sides at once, leaves eliminated, by preconditioned conjugate
/// gradients on the nodes.
///
/// Source: Hestenes and Stiefel (1952), J. Research of the National Bureau of Standards 49, 409–436; for crossed designs Ghosh, Hastie and
/// Owen (2022), Annals of Statistics 50, 560–583.
struct BlockSolver: Sendable {
  let design: SortedDesign
  let sweep: DesignSweep
  /// Standard deviation of the node's term; the residual's for fixed columns.
  let scale: [Double]
  private let preconditioner: NodePreconditioner
  private let maximumIterations: Int

  init(_ design: SortedDesign, _ variances: VarianceComponents, _ options: FitOptions) {
    self.design = design
    sweep = DesignSweep(design, variances, threads: options.threads)
    let deviations = variances.terms.map { $0.squareRoot() }
    let fixed = variances.residuals[0].squareRoot()
    scale = design.nodeTerm.map { $0 < 0 ? fixed : deviations[Int($0)] }
    preconditioner = NodePreconditioner(design, sweep, scale: scale, sums: NodeSums(design, sweep))
    maximumIterations = options.iterative.maximumConjugateGradientIterations
  }

  /// Eight solutions: the scaled nodes and leaves, and whether all converged.
  struct Result: Sendable {
    var nodes: [Lanes]
    var leaves: [Lanes]
    var iterations: Int
    var converged: Bool
  }

  /// - Parameters:
  ///   - nodes: scaled right hand sides by node.
  ///   - leaves: scaled right hand sides by leaf.
  ///   - start: scaled nodes to begin from.
  ///   - tolerance: relative size of the residual in the preconditioner's norm.
  func solve(nodes b: [Lanes], leaves: [Lanes], start: [Lanes]? = nil, tolerance: Double) -> Result {
    var none: [Lanes] = []
    var side = sweep.run(.reduce, nodes: [], leaves: leaves, leavesOut: &none)
    for i in side.indices { side[i] = b[i] + side[i] * scale[i] }
    var (x, iterations, converged) = conjugateGradients(side, start, tolerance)
    var solvedLeaves = [Lanes](repeating: .zero, count: design.leafCount)
    let unscaled = zip(x, scale).map { $0 * $1 }
    _ = sweep.run(.back, nodes: unscaled, leaves: leaves, leavesOut: &solvedLeaves)
    swap(&x, &none)
    return Result(nodes: none, leaves: solvedLeaves, iterations: iterations, converged: converged)
  }

  private func conjugateGradients(_ b: [Lanes], _ start: [Lanes]?, _ tolerance: Double) -> ([Lanes], Int, Bool) {
    var x = start ?? [Lanes](repeating: .zero, count: b.count)
    var r = b
    if start != nil {
      let image = apply(x)
      for i in r.indices { r[i] -= image[i] }
    }
    let goal = dot(b, preconditioner.apply(b)) * (tolerance * tolerance)
    var z = preconditioner.apply(r)
    var direction = z
    var size = dot(r, z)
    var iterations = 0
    while iterations < maximumIterations {
      if (0..<Lanes.scalarCount).allSatisfy({ size[$0] <= goal[$0] }) { return (x, iterations, true) }
      iterations += 1
      let image = apply(direction)
      let curvature = dot(direction, image)
      let step = ratio(size, curvature)
      for i in x.indices {
        x[i] += step * direction[i]
        r[i] -= step * image[i]
      }
      z = preconditioner.apply(r)
      let next = dot(r, z)
      let turn = ratio(next, size)
      size = next
      for i in direction.indices { direction[i] = z[i] + turn * direction[i] }
    }
    return (x, iterations, false)
  }

  /// a / b, 0 where b is not positive (a lane that has converged to the last digit).
  private func ratio(_ a: Lanes, _ b: Lanes) -> Lanes { (a / b).replacing(with: 0, where: b .<= 0) }

  /// C̃ on the nodes after eliminating leaves.
  private func apply(_ x: [Lanes]) -> [Lanes] {
    var none: [Lanes] = []
    var out = sweep.run(.schur, nodes: zip(x, scale).map { $0 * $1 }, leavesOut: &none)
    for i in out.indices { out[i] = design.nodeTerm[i] >= 0 ? out[i] * scale[i] + x[i] : out[i] * scale[i] }
    return out
  }

  func dot(_ a: [Lanes], _ b: [Lanes]) -> Lanes {
    var sum = Lanes.zero
    for i in a.indices { sum += a[i] * b[i] }
    return sum
  }
}
