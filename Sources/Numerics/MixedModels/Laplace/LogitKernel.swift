internal import RealModule

/// log [F(a) − F(b)] for the logistic distribution, a = α_upper − η and b = α_lower − η, with what derives from it.
///
/// log P = log σ(a) + log σ(−b) + log(1 − e^(b − a)): the last part doesn't depend on η, so that nothing cancels in the tails.
enum LogitKernel {
  @inline(__always) static func row(upper a: Double, lower b: Double) -> RowDerivatives {
    let (pa, qa) = tails(a)
    let (pb, qb) = tails(b)
    let (sa, sb) = (pa * qa, pb * qb)
    return RowDerivatives(
      value: logTail(a) + logTail(-b) + .log(onePlus: -.exp(b - a)), first: pb - qa, second: -sa - sb,
      third: sa * (qa - pa) + sb * (qb - pb))
  }

  /// By the upper and by the lower threshold.
  @inline(__always) static func thresholds(upper a: Double, lower b: Double) -> (upper: ThresholdDerivatives, lower: ThresholdDerivatives) {
    let (pa, qa) = tails(a)
    let (pb, qb) = tails(b)
    let (sa, sb) = (pa * qa, pb * qb)
    let gap = a - b
    let r = gap.isFinite ? 1 / .expMinusOne(gap) : 0
    return (
      a.isFinite ? ThresholdDerivatives(plain: qa + r, once: sa, twice: -sa * (qa - pa)) : .none,
      b.isFinite ? ThresholdDerivatives(plain: -pb - r, once: sb, twice: -sb * (qb - pb)) : .none
    )
  }

  /// σ(x) and σ(−x), each to its own precision.
  @inline(__always) static func tails(_ x: Double) -> (Double, Double) {
    let e = Double.exp(-abs(x))
    let large = 1 / (1 + e)
    let small = e / (1 + e)
    return x >= 0 ? (large, small) : (small, large)
  }

  /// log σ(x).
  @inline(__always) static func logTail(_ x: Double) -> Double {
    x == .infinity ? 0 : min(x, 0) - .log(onePlus: .exp(-abs(x)))
  }
}
