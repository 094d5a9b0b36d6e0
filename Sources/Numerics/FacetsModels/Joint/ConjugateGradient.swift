internal import LinearAlgebra

/// Preconditioned conjugate gradients for a symmetric positive semidefinite system whose right-hand side lies in its range.
///
/// Started at 0 with a preconditioner that is constant on the null space's complement it stays out of the null space, so that
/// measures which nothing joins are left where they were. Source: Hestenes & Stiefel 1952, J. Res. Nat. Bur. Stand. 49.
enum ConjugateGradient {
  /// - Parameters:
  ///   - right: the right-hand side.
  ///   - scales: the square roots of the diagonal; 0 where nothing is to be solved.
  ///   - tolerance: relative to the right-hand side, in the scaled norm.
  ///   - project: makes a vector one of the allowed directions.
  ///   - multiply: the matrix times a vector.
  /// - Returns: the solution, and whether it settled.
  static func solve(
    _ right: [Double], scales: [Double], tolerance: Double, iterations: Int, project: (inout [Double]) -> Void,
    multiply: ([Double]) -> [Double]
  ) -> (solution: [Double], settled: Bool) {
    let count = right.count
    func precondition(_ residual: [Double]) -> [Double] {
      var z = residual
      for i in 0..<count { z[i] = scales[i] > 0 ? residual[i] / (scales[i] * scales[i]) : 0 }
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
      guard curvature > 0 else { return (x, rho <= goal) }
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
