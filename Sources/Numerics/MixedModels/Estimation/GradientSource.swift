internal import LinearAlgebra

/// Where a search takes its gradients from: cheap estimates of the traces on the way, exact ones near the end.
///
/// Far from the minimum, probes are good enough to go on. Near it the exact traces are taken once, and how far the probes
/// were off there is taken off afterwards: as the probes stay the same, their error changes only as much as the variances do, and
/// the spread of those changes over the probes says how much that may be.
struct GradientSource {
  /// Below this predicted gain of a step, a twentieth of a standard error away, the exact traces are taken.
  private static let nearness = 1e-3

  private let probes: TraceProbes?
  private let threads: Int
  /// What the probes said where the exact traces were taken, and by how much they were off.
  private var anchor: ProbedTraces?
  /// The variances there.
  private var anchorVariances: VarianceComponents?
  private var correction: [Double] = []
  /// What the probes say now.
  private var current: ProbedTraces?

  init(_ structure: EliminationStructure, _ prepared: PreparedModel, _ options: FitOptions) {
    probes = TraceProbes(structure, prepared, options)
    threads = options.threads
  }

  /// Whether gradients are still rough.
  var isRough: Bool { probes != nil && anchor == nil }

  /// The derivatives at an evaluation, from probes where there are any.
  mutating func derivatives(_ evaluation: DirectEvaluation) -> DirectDerivatives {
    guard let probes else { return DirectDerivatives(evaluation, BlockTraces(exactly: evaluation, threads: threads), threads: threads) }
    let probed = probes.traces(evaluation, threads: threads)
    current = probed
    let ratios = errorRatios(probed, evaluation.variances)
    let terms = anchor == nil ? probed.means : probed.means.indices.map { probed.means[$0] + correction[$0] * ratios[$0] }
    return DirectDerivatives(evaluation, BlockTraces(terms: terms, evaluation), threads: threads)
  }

  /// So many times as large, or as small, a variance has traces whose error is no longer that of the anchor's.
  private static let reach = 2.0

  /// Whether a variance lies so far from where the exact traces were taken that these say nothing any more of the probes' error: where an effect hardly varies its traces hardly err.
  func isFar(_ variances: VarianceComponents) -> Bool {
    guard anchor != nil, let there = anchorVariances else { return false }
    return zip(variances.terms, there.terms).contains { $0 > Self.reach * $1 || $1 > Self.reach * $0 }
  }

  /// Whether a step's predicted gain calls for the exact traces.
  func isNear(_ gain: Double) -> Bool { gain < Self.nearness }

  /// The same derivatives with the exact traces, which correct later ones.
  ///
  /// - Returns: the derivatives, and by how much the traces were off so far.
  mutating func exact(_ derivatives: DirectDerivatives, _ evaluation: DirectEvaluation) -> (DirectDerivatives, BlockTraces) {
    let exact = BlockTraces(exactly: evaluation, threads: threads)
    anchor = current
    anchorVariances = evaluation.variances
    if let current { correction = zip(exact.terms, current.means).map { $0 - $1 } }
    return (derivatives.with(exact, evaluation), exact - derivatives.traces)
  }

  /// Whether the corrected probes' error could matter, given the gain that counts as nothing.
  func isDoubtful(_ derivatives: DirectDerivatives, at variances: VarianceComponents, tolerance: Double) -> Bool {
    guard let current else { return false }
    guard let anchor else { return true }
    let errors = current.varianceOfDifference(from: anchor, times: errorRatios(current, variances))
    return derivatives.lossFromTraces(errors, at: variances) > tolerance
  }

  /// By term, how many times as large the probes' error is as it was where the exact traces were taken.
  ///
  /// What two effects of a term have to do with each other, δ, adds to its block I + v (Λ + δ) / σ², so to the inverse −(v / σ²) c δ c, c being the inverse's diagonal:
  /// the error of a probe is as v c² / σ² is, c taken at its mean.
  private func errorRatios(_ probed: ProbedTraces, _ variances: VarianceComponents) -> [Double] {
    guard let anchor, let there = anchorVariances else { return probed.means.map { _ in 1 } }
    return probed.means.indices.map { k in
      let share = probed.means[k] / anchor.means[k]
      let ratio = variances.terms[k] / variances.residuals[0] / (there.terms[k] / there.residuals[0]) * share * share
      return ratio.isFinite ? ratio : 1
    }
  }
}

extension DirectDerivatives {
  /// What independent errors of the terms' traces cost: half the expected squared distance d'H⁻¹d by which they move the minimum.
  func lossFromTraces(_ errors: [Double], at variances: VarianceComponents) -> Double {
    let used = gradient.indices.filter { information[$0, $0] > 0 }
    var block = Matrix(rows: used.count, columns: used.count)
    for a in used.indices { for b in used.indices { block[a, b] = information[used[a], used[b]] } }
    guard let factor = try? Cholesky(block) else { return .infinity }
    var sum = 0.0
    for (k, error) in errors.enumerated() where error > 0 && variances.terms[k] > 0 {
      let terms = variances.terms.count
      let shift = used.map { $0 == k ? -1 / variances.terms[k] : $0 >= terms ? 1 / variances.residuals[$0 - terms] : 0 }
      sum += error * zip(shift, factor.solve(shift)).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return sum / 2
  }
}
