internal import LinearAlgebra
internal import RealModule

/// Nodes and weights of the quadrature ∫ f(x) exp(−x²) dx ≈ Σ w f(x), exact for polynomials below degree 2n.
///
/// From the eigenvalues of the Jacobi matrix. Source: Golub & Welsch 1969, Math. Comp. 23.
struct GaussHermite: Sendable {
  let nodes: [Double]
  /// log w + x², the weight with which a function without the factor exp(−x²) enters.
  let logWeights: [Double]

  init(points: Int) throws {
    precondition(points >= 1, "a quadrature has a node")
    var jacobi = Matrix(rows: points, columns: points)
    for i in 1..<max(1, points) {
      jacobi[i, i - 1] = (Double(i) / 2).squareRoot()
      jacobi[i - 1, i] = jacobi[i, i - 1]
    }
    let eigen = try SymmetricEigen(jacobi)
    nodes = eigen.values
    let mass = Double.pi.squareRoot()
    logWeights = (0..<points).map { k in
      Double.log(mass * eigen.vectors[0, k] * eigen.vectors[0, k]) + eigen.values[k] * eigen.values[k]
    }
  }
}
