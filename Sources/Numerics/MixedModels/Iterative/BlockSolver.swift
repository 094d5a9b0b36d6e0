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
  /// Σ ω x² by node.
  private let information: [Double]
  private let preconditioner: NodePreconditioner
  private let maximumIterations: Int

  init(_ design: SortedDesign, _ variances: VarianceComponents, _ options: FitOptions) {
    self.design = design
    sweep = DesignSweep(design, variances, threads: options.threads)
    let deviations = variances.terms.map { $0.squareRoot() }
    let fixed = variances.residuals[0].squareRoot()
    scale = design.nodeTerm.map { $0 < 0 ? fixed : deviations[Int($0)] }
    let sums = NodeSums(design, sweep)
    information = sums.information
    preconditioner = NodePreconditioner(design, sweep, scale: scale, sums: sums)
    maximumIterations = options.iterative.maximumConjugateGradientIterations
  }

  /// The diagonal of C̃ at a level of a random term.
  func diagonal(_ term: Int, _ level: Int) -> Double {
    if design.leafOffset[term] >= 0 {
      let leaf = design.leafOffset[term] + level
      let deviation = sweep.deviation(ofLeaf: leaf)
      return 1 + deviation * deviation * sweep.leafInformation[leaf]
    }
    let node = design.nodeOffset[term] + level
    return 1 + scale[node] * scale[node] * information[node]
  }

  /// Eight solutions: the scaled nodes and leaves, and whether all converged.
  struct Result: Sendable {
    var nodes: [Lanes]
    var leaves: [Lanes]
    var iterations: Int
    var converged: Bool
  }

  /// The coefficients of the conjugate gradients, from which Lanczos' matrix of each lane follows.
  struct Trail: Sendable {
    /// r'M⁻¹r before each step, and after the last.
    var sizes: [Lanes] = []
    /// Lengths of the steps.
    var steps: [Lanes] = []
  }

  /// The vectors of an iteration, made once.
  private struct Space {
    var r, z, direction, image, scaled, none: [Lanes]
    var sweep: DesignSweep.Space
    var dense: Matrix

    init(_ solver: BlockSolver) {
      let zero = [Lanes](repeating: .zero, count: solver.design.nodeCount)
      (r, z, direction, image, scaled, none) = (zero, zero, zero, zero, zero, [])
      sweep = solver.sweep.space()
      dense = solver.preconditioner.space()
    }
  }

  /// - Parameters:
  ///   - nodes: scaled right hand sides by node.
  ///   - leaves: scaled right hand sides by leaf.
  ///   - start: scaled nodes to begin from.
  ///   - tolerance: relative size of the residual in the preconditioner's norm.
  func solve(nodes b: [Lanes], leaves: [Lanes], start: [Lanes]? = nil, tolerance: Double) -> Result {
    var space = Space(self)
    var side = [Lanes](repeating: .zero, count: b.count)
    sweep.run(.reduce, nodes: [], leaves: leaves, out: &side, leavesOut: &space.none, &space.sweep)
    for i in side.indices { side[i] = b[i] + side[i] * scale[i] }
    var trail: Trail?
    let (x, iterations, converged) = conjugateGradients(side, start, tolerance, &space, &trail)
    var solvedLeaves = [Lanes](repeating: .zero, count: design.leafCount)
    for i in x.indices { space.scaled[i] = x[i] * scale[i] }
    sweep.run(.back, nodes: space.scaled, leaves: leaves, out: &space.image, leavesOut: &solvedLeaves, &space.sweep)
    return Result(nodes: x, leaves: solvedLeaves, iterations: iterations, converged: converged)
  }

  /// Conjugate gradients on the nodes for eight vectors, with what their steps say of the matrix; nil where they did not converge.
  ///
  /// - Parameter signs: z; the equations are solved for L z, L L' being the preconditioner, so that the sequence is that of Lanczos for the preconditioned
  /// matrix L⁻¹ S L⁻ᵀ and the vector z.
  func trail(ofSigns signs: [Lanes], tolerance: Double) -> Trail? {
    var space = Space(self)
    var trail: Trail? = Trail()
    let (_, _, converged) = conjugateGradients(preconditioner.half(signs), nil, tolerance, &space, &trail)
    return converged ? trail : nil
  }

  /// Whose logarithm of the determinant, with Lanczos' matrices, makes that of the Schur complement.
  var preconditionerLogDeterminant: Double { preconditioner.logDeterminant }

  /// No step allocates anything.
  private func conjugateGradients(
    _ b: [Lanes], _ start: [Lanes]?, _ tolerance: Double, _ space: inout Space, _ trail: inout Trail?
  ) -> ([Lanes], Int, Bool) {
    var x = start ?? [Lanes](repeating: .zero, count: b.count)
    preconditioner.apply(b, into: &space.z, &space.dense)
    let goal = dot(b, space.z) * (tolerance * tolerance)
    for i in b.indices { space.r[i] = b[i] }
    if start != nil {
      apply(x, &space)
      for i in space.r.indices { space.r[i] -= space.image[i] }
      preconditioner.apply(space.r, into: &space.z, &space.dense)
    }
    for i in space.z.indices { space.direction[i] = space.z[i] }
    var size = dot(space.r, space.z)
    var iterations = 0
    while iterations < maximumIterations {
      trail?.sizes.append(size)
      if (0..<Lanes.scalarCount).allSatisfy({ size[$0] <= goal[$0] }) { return (x, iterations, true) }
      iterations += 1
      apply(space.direction, &space)
      let curvature = dot(space.direction, space.image)
      let step = ratio(size, curvature)
      trail?.steps.append(step)
      for i in x.indices {
        x[i] += step * space.direction[i]
        space.r[i] -= step * space.image[i]
      }
      preconditioner.apply(space.r, into: &space.z, &space.dense)
      let next = dot(space.r, space.z)
      let turn = ratio(next, size)
      size = next
      for i in space.direction.indices { space.direction[i] = space.z[i] + turn * space.direction[i] }
    }
    return (x, iterations, false)
  }

  /// a / b, 0 where b is not positive (a lane that has converged to the last digit).
  private func ratio(_ a: Lanes, _ b: Lanes) -> Lanes { (a / b).replacing(with: 0, where: b .<= 0) }

  /// The image: C̃ on the nodes after eliminating leaves.
  private func apply(_ x: [Lanes], _ space: inout Space) {
    for i in x.indices { space.scaled[i] = x[i] * scale[i] }
    sweep.run(.schur, nodes: space.scaled, out: &space.image, leavesOut: &space.none, &space.sweep)
    for i in x.indices {
      space.image[i] = design.nodeTerm[i] >= 0 ? space.image[i] * scale[i] + x[i] : space.image[i] * scale[i]
    }
  }

  func dot(_ a: [Lanes], _ b: [Lanes]) -> Lanes {
    var sum = Lanes.zero
    for i in a.indices { sum += a[i] * b[i] }
    return sum
  }
}
