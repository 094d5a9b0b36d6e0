internal import LinearAlgebra
internal import Statistics

/// Bounds on what an event did, allowing for what was already going on before it, and how far that may go before nothing is left.
///
/// Two classes of what would have happened without the event, δ: *relative magnitudes*, from each period after it to the next δ changes by at
/// most M̄ times its largest change before; *smoothness*, its slope changes from one period to the next by at most M. Source: Rambachan & Roth
/// 2023, A more credible approach to parallel trends, Review of Economic Studies 90.
package struct HonestBounds: Sendable {
  /// An interval under one bound on δ.
  package struct Bound: Sendable, Equatable {
    /// M̄, a multiple of the largest change before the event, or M, in the outcome's unit.
    package var m: Double
    /// At the level; nil where every value is rejected, so that the class itself is.
    package var interval: ClosedRange<Double>?
  }

  /// By M̄, in the order asked for.
  package let relativeMagnitudes: [Bound]
  /// By M, in the order asked for.
  package let smoothness: [Bound]
  /// The largest M̄ whose interval leaves out 0; nil where that of M̄ = 0 does not; infinite never: at most ``largestBreakdown``.
  package let breakdown: Double?
  /// The largest M whose interval leaves out 0; nil where that of M = 0 does not.
  package let smoothnessBreakdown: Double?
  /// The effect that the bounds are about, in the outcome's unit.
  package let estimate: Double
  /// Its interval if δ is 0 after the event, as usually printed.
  package let original: ClosedRange<Double>
  /// The largest change of the estimates from one period before the event to the next, in the outcome's unit: what M̄ multiplies.
  package let largestChangeBefore: Double

  /// The straight line through what was before, and the effect net of it.
  package let line: StraightLine

  /// Breakdown values are looked for up to this M̄.
  package static let largestBreakdown = 100.0

  /// - Parameters:
  ///   - coefficients: leads, earliest first, and lags, with their covariance.
  ///   - target: weights of the lags in the effect of interest, such as 1 for the first and 0 for the others.
  ///   - relativeMagnitudes: M̄ ≥ 0.
  ///   - smoothness: M ≥ 0, in the outcome's unit.
  ///   - level: of the intervals, such as 0.95.
  /// - Returns: nil with fewer than ``EventCoefficients/fewestLeads`` leads, without lags, where no lag has weight, or where values are not finite:
  ///   what happened before the event then says nothing about changes.
  /// - Complexity: O(M̄ · leads · lags · draws); the breakdown costs as much as 20 more M̄.
  package init?(
    _ coefficients: EventCoefficients, target: [Double], relativeMagnitudes: [Double] = [0.5, 1, 1.5, 2], smoothness: [Double] = [],
    level: Double = 0.95
  ) {
    guard Self.canBound(coefficients, target), level > 0.5, level < 1 else { return nil }
    let relative = RelativeMagnitudes(coefficients, target: target, level: level)
    let smooth = SmoothnessBound(coefficients, target: target, level: level)
    line = smooth.line
    estimate = coefficients.value(target)
    let width =
      coefficients.variance(coefficients.padded(target)).squareRoot()
      * NormalDistribution.standard.quantile(upperTail: (1 - level) / 2)
    original = (estimate - width)...(estimate + width)
    largestChangeBefore = coefficients.largestChangeBefore
    self.relativeMagnitudes = relativeMagnitudes.map { Bound(m: $0, interval: relative.interval($0)) }
    self.smoothness = smoothness.map { Bound(m: $0, interval: smooth.interval($0)) }
    breakdown = Self.breakdown(upTo: Self.largestBreakdown) { relative.excludesZero($0) }
    // No bend can exceed what bends the whole estimate away.
    let scale = abs(estimate) + width + largestChangeBefore * Double(coefficients.lags + 1)
    smoothnessBreakdown = Self.breakdown(upTo: scale * 10) { !smooth.interval($0).contains(0) }
  }

  private static func canBound(_ coefficients: EventCoefficients, _ target: [Double]) -> Bool {
    coefficients.leads >= EventCoefficients.fewestLeads && coefficients.lags >= 1 && target.count == coefficients.lags
      && target.contains { $0 != 0 } && (target + coefficients.estimates + coefficients.covariance.values).allSatisfy(\.isFinite)
  }

  /// The largest value that holds, by bisection: first by doubling from 1/4, so that small values are found as exactly as large ones.
  private static func breakdown(upTo limit: Double, _ holds: (Double) -> Bool) -> Double? {
    guard holds(0) else { return nil }
    var (low, high) = (0.0, limit / 400)
    while holds(high) {
      low = high
      if high >= limit { return limit }
      high = min(limit, high * 2)
    }
    for _ in 0..<40 where high - low > 1e-6 * high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return low
  }
}
