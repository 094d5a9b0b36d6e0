internal import LinearAlgebra

/// Preconditioned conjugate gradients for a symmetric positive semidefinite system whose right-hand side lies in its range.
///
/// Started at 0 with a preconditioner that leads out of the range into nothing (`InformationPreconditioner`) it stays out of the null
/// space, so that measures which nothing joins are left where they were. Source: Hestenes & Stiefel 1952, J. Res. Nat. Bur. Stand. 49.
enum ConjugateGradient {
  /// The share of the diagonal's curvature below which a direction counts as one that the matrix knows nothing of.
  private static let leastCurvature = 1e-13

  /// - Parameters:
  ///   - right: the right-hand side.
  ///   - tolerance: relative to the right-hand side, in the preconditioner's norm.
  ///   - project: makes a vector one of the allowed directions.
  ///   - multiply: the matrix times a vector.
  /// - Returns: the solution, and whether it settled.
  static func solve(
    _ right: [Double], tolerance: Double, iterations: Int, project: (inout [Double]) -> Void,
    preconditioner: InformationPreconditioner, multiply: ([Double]) -> [Double]
  ) -> (solution: [Double], settled: Bool) {
    let count = right.count
    func precondition(_ residual: [Double]) -> [Double] {
      var z = preconditioner.apply(residual)
      project(&z)
      return z
    }
    var x = [Double](repeating: 0, count: count)
    var r = right
    project(&r)
    var z = precondition(r)
    var direction = z
    var rho = dot(r, z)
    let goal = tolerance * tolerance * rho
    guard rho > 0 else { return (x, true) }
    for _ in 0..<iterations {
      var q = multiply(direction)
      project(&q)
      let curvature = dot(direction, q)
      // Where only rounding is left of the right-hand side, directions lead out of the range, and a step along them would be huge.
      guard curvature > leastCurvature * preconditioner.square(direction) else { return (x, rho <= goal) }
      let step = rho / curvature
      for i in 0..<count {
        x[i] += step * direction[i]
        r[i] -= step * q[i]
      }
      z = precondition(r)
      let next = dot(r, z)
      if next <= goal { return (x, true) }
      let ratio = next / rho
      rho = next
      for i in 0..<count { direction[i] = z[i] + ratio * direction[i] }
    }
    return (x, false)
  }
}
