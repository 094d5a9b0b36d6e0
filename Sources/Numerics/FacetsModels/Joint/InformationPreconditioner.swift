/// An approximate inverse of the information matrix: its elements' part by elimination where that is cheap, single parameters otherwise.
///
/// Nothing comes out for what nothing is known of. For a residual in the information's range what comes out is orthogonal, in the
/// diagonal's metric, to every direction that leaves all logits as they are.
struct InformationPreconditioner: Sendable {
  private let inverseDiagonal: [Double]
  private let diagonal: [Double]
  private let elements: EliminatedInformation?

  /// - Parameters:
  ///   - weights: the information of each rating about its logit.
  ///   - diagonal: of the information matrix; of elements alone or with the thresholds behind.
  init(_ design: ActiveDesign, _ elimination: FacetElimination?, weights: [Double], diagonal: [Double]) {
    inverseDiagonal = diagonal.indices.map { design.isFree[$0] && diagonal[$0] > 0 ? 1 / diagonal[$0] : 0 }
    self.diagonal = diagonal
    elements = elimination.map { EliminatedInformation(design, $0, weights) }
  }

  /// d′Dd, D the information's diagonal.
  func square(_ direction: [Double]) -> Double { zip(direction, diagonal).reduce(0) { $0 + $1.0 * $1.0 * $1.1 } }

  func apply(_ residual: [Double]) -> [Double] {
    var result = residual
    guard let elements else {
      for i in result.indices { result[i] *= inverseDiagonal[i] }
      return result
    }
    // (A + εD)⁻¹ A (A + εD)⁻¹: what rounding leaves of the residual outside A's range would be multiplied by 1/ε, and is taken off.
    elements.solve(inPlace: &result)
    for i in 0..<elements.end { result[i] = residual[i] - EliminatedInformation.trace * diagonal[i] * result[i] }
    elements.solve(inPlace: &result)
    for i in result.indices where inverseDiagonal[i] == 0 { result[i] = 0 }
    for i in elements.end..<max(elements.end, result.count) { result[i] *= inverseDiagonal[i] }
    return result
  }
}
