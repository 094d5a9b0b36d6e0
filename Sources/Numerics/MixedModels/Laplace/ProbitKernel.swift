internal import RealModule

/// log [Φ(a) − Φ(b)], a = α_upper − η and b = α_lower − η, with what derives from it.
///
/// Everything is a ratio to P = Φ(a) − Φ(b), taken in logarithms and in the lower tail, so that it holds where P itself is too small a number.
enum ProbitKernel {
  private static let logRootTwoPi = 0.918_938_533_204_672_8
  private static let rootHalf = 0.707_106_781_186_547_6
  /// Below this the complementary error function loses its digits.
  private static let farTail = -30.0

  /// log Φ(x).
  static func logTail(_ x: Double) -> Double {
    if x == .infinity { return 0 }
    if x > 5 { return .log(onePlus: -0.5 * .erfc(x * rootHalf)) }
    if x > farTail { return .log(0.5 * .erfc(-x * rootHalf)) }
    let s = 1 / (x * x)
    return -0.5 * x * x - logRootTwoPi - .log(-x) + .log(onePlus: s * (-1 + s * (3 - 15 * s)))
  }

  /// log P.
  private static func logProbability(_ a: Double, _ b: Double) -> Double {
    // Both ends in the lower half, where tails keep their digits.
    let (high, low) = b > 0 ? (-b, -a) : (a, b)
    let top = logTail(high)
    return low == -.infinity ? top : top + .log(onePlus: -.exp(logTail(low) - top))
  }

  /// φ(x) / P, −x φ(x) / P and (x² − 1) φ(x) / P: the density and its derivatives.
  @inline(__always) private static func ratios(_ x: Double, _ logP: Double) -> (Double, Double, Double) {
    guard x.isFinite else { return (0, 0, 0) }
    let f = Double.exp(-0.5 * x * x - logRootTwoPi - logP)
    return (f, -x * f, (x * x - 1) * f)
  }

  static func row(upper a: Double, lower b: Double) -> RowDerivatives {
    let logP = logProbability(a, b)
    let (fa, fa1, fa2) = ratios(a, logP)
    let (fb, fb1, fb2) = ratios(b, logP)
    let (p1, p2, p3) = (fb - fa, fa1 - fb1, fb2 - fa2)
    return RowDerivatives(value: logP, first: p1, second: min(0, p2 - p1 * p1), third: p3 - 3 * p2 * p1 + 2 * p1 * p1 * p1)
  }

  static func thresholds(upper a: Double, lower b: Double) -> (upper: ThresholdDerivatives, lower: ThresholdDerivatives) {
    let logP = logProbability(a, b)
    let (fa, fa1, fa2) = ratios(a, logP)
    let (fb, fb1, fb2) = ratios(b, logP)
    let (p1, p2) = (fb - fa, fa1 - fb1)
    func derivatives(_ q0: Double, _ q1: Double, _ q2: Double) -> ThresholdDerivatives {
      ThresholdDerivatives(plain: q0, once: q1 - p1 * q0, twice: q2 - 2 * p1 * q1 - p2 * q0 + 2 * p1 * p1 * q0)
    }
    return (derivatives(fa, -fa1, fa2), derivatives(-fb, fb1, -fb2))
  }
}
