internal import LinearAlgebra

/// An approximate inverse of the information matrix: its elements' part by elimination where that is cheap, its thresholds' part factored where it is summed, single
/// parameters otherwise.
///
/// Nothing comes out for what nothing is known of. For a residual in the information's range what comes out is orthogonal, in the
/// diagonal's metric, to every direction that leaves all logits as they are.
struct InformationPreconditioner: Sendable {
  private let inverseDiagonal: [Double]
  private let diagonal: [Double]
  private let elements: EliminatedInformation?
  /// The thresholds' part: neighbouring ones rest on the same ratings, so that single parameters would say little of many.
  private let thresholds: Cholesky?

  /// - Parameters:
  ///   - weights: the information of each rating about its logit.
  ///   - diagonal: of the information matrix; of elements alone or with the thresholds behind.
  ///   - thresholds: the thresholds' part of the information.
  init(_ design: ActiveDesign, _ elimination: FacetElimination?, weights: [Double], diagonal: [Double], thresholds: Matrix? = nil) {
    inverseDiagonal = diagonal.indices.map { design.isFree[$0] && diagonal[$0] > 0 ? 1 / diagonal[$0] : 0 }
    self.diagonal = diagonal
    elements = elimination.map { EliminatedInformation(design, $0, weights) }
    self.thresholds = thresholds.flatMap { part in
      var part = part
      for j in 0..<part.rows { part[j, j] = design.isFree[design.thresholdStart + j] ? part[j, j] * (1 + Self.trace) : 1 }
      return try? Cholesky(part)
    }
  }

  /// The share added to the thresholds' diagonal: a factor for whatever rounding leaves.
  private static let trace = 1e-10

  /// d′Dd, D the information's diagonal.
  func square(_ direction: [Double]) -> Double { zip(direction, diagonal).reduce(0) { $0 + $1.0 * $1.0 * $1.1 } }

  func apply(_ residual: [Double]) -> [Double] {
    var result = residual
    if let elements {
      // (A + εD)⁻¹ A (A + εD)⁻¹: what rounding leaves of the residual outside A's range would be multiplied by 1/ε, and is taken off.
      elements.solve(inPlace: &result)
      for i in 0..<elements.end { result[i] = residual[i] - EliminatedInformation.trace * diagonal[i] * result[i] }
      elements.solve(inPlace: &result)
    }
    let single = elements?.end ?? 0
    for i in single..<max(single, result.count) { result[i] = residual[i] * inverseDiagonal[i] }
    if let thresholds {
      let start = result.count - thresholds.order
      result.replaceSubrange(start..., with: thresholds.solve(Array(residual[start...])))
    }
    for i in result.indices where inverseDiagonal[i] == 0 { result[i] = 0 }
    return result
  }
}
