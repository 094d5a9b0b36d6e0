internal import LinearAlgebra

/// The average information, mended along the last step by what the gradient really did there.
///
/// The average information is not the Hessian itself, so steps by it alone leave a constant share of the way (a thirtieth, say) each
/// time, nearly always in the same direction. The symmetric rank one update makes it agree with the last difference of gradients.
/// Source: Nocedal and Wright (2006), Numerical Optimization, section 6.2, equation 6.24.
struct SecantInformation {
  /// An update is left out when its denominator is smaller than this share of its factors' product.
  private static let smallestDenominator = 1e-4

  private var values: [Double] = []
  private var gradient: [Double] = []

  /// The information to step by at a new point, which is then remembered.
  ///
  /// - Parameter isSmooth: whether the minimum is near and no variance is at its floor; else differences of gradients say little.
  mutating func improved(_ derivatives: DirectDerivatives, at point: [Double], isSmooth: Bool) -> Matrix {
    let base = derivatives.information
    defer { (values, gradient) = isSmooth ? (point, derivatives.gradient) : ([], []) }
    guard isSmooth, !values.isEmpty else { return base }
    let step = zip(point, values).map { $0 - $1 }
    let change = zip(derivatives.gradient, gradient).map { $0 - $1 }
    let rest = zip(change, base * step).map { $0 - $1 }
    let denominator = dot(rest, step)
    let scale = (dot(rest, rest) * dot(step, step)).squareRoot()
    guard abs(denominator) > Self.smallestDenominator * scale, dot(step, change) > 0 else { return base }
    var improved = base
    for i in rest.indices { for j in rest.indices { improved[i, j] += rest[i] * rest[j] / denominator } }
    return Self.isPositiveDefinite(improved) ? improved : base
  }

  /// Moves the remembered gradient when its traces turn out to have been off.
  mutating func correct(by traces: BlockTraces) {
    guard !values.isEmpty else { return }
    for (i, trace) in (traces.terms + traces.groups).enumerated() where values[i] > 0 { gradient[i] -= trace / values[i] }
  }

  private static func isPositiveDefinite(_ matrix: Matrix) -> Bool {
    let diagonal = (0..<matrix.rows).map { matrix[$0, $0] }
    guard diagonal.allSatisfy({ $0 > 0 }) else { return false }
    var scaled = matrix
    for i in diagonal.indices { for j in diagonal.indices { scaled[i, j] /= (diagonal[i] * diagonal[j]).squareRoot() } }
    return (try? Cholesky(scaled)) != nil
  }
}
