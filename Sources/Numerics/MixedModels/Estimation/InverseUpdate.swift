internal import LinearAlgebra

extension Matrix {
  /// Brings an inverse Hessian nearer to what a step and the change of the gradient over it say; nothing where they say that it isn't positive.
  ///
  /// Source: Nocedal and Wright (2006), Numerical Optimization, equation 6.17 (BFGS).
  mutating func updateInverseHessian(step s: [Double], change y: [Double]) {
    let sy = dot(s, y)
    guard sy > 1e-12 * (dot(s, s) * dot(y, y)).squareRoot() else { return }
    let hy = self * y
    let factor = (1 + dot(y, hy) / sy) / sy
    for i in s.indices { for j in s.indices { self[i, j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy } }
  }
}
