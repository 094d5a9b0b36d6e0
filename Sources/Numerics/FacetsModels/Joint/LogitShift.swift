/// The shift of logits at which the expected score of some ratings is a given one.
///
/// The expected score grows with the shift, so there is exactly one; found by Newton steps kept within a bracket.
struct LogitShift: Sendable {
  /// In logits.
  let shift: Double
  /// The information there, Σ variance.
  let information: Double

  /// Shifts beyond this are no measure any more.
  private static let farthest = 100.0

  /// - Parameters:
  ///   - logits: of the ratings before the shift.
  ///   - groups: their groups of thresholds.
  ///   - target: the wanted sum of categories, strictly between the lowest and the highest possible one.
  ///   - warm: whether the shift maximizes Warm's weighted likelihood instead: expected score = target + Σ third moments/(2 Σ variances).
  init(logits: [Double], groups: [Int32], scales: ScaleSet, thresholds: [Double], target: Double, warm: Bool = false) {
    var low = -Self.farthest
    var high = Self.farthest
    var at = 0.0
    var information = 0.0
    var scratch = [Double](repeating: 0, count: scales.mostSteps)
    for _ in 0..<200 {
      var expected = 0.0
      var third = 0.0
      information = 0
      for (eta, group) in zip(logits, groups) {
        let start = scales.starts[Int(group)]
        let m = scales.starts[Int(group) + 1] - start
        _ = ResponseKernel.fill(eta: eta + at, thresholds, start, m, category: 0, into: &scratch, at: 0)
        let (mean, variance, _) = ResponseKernel.moments(scratch, at: 0, m)
        expected += mean
        information += variance
        if warm {
          for x in 0...m {
            let p = ResponseKernel.probability(of: x, scratch, at: 0, m)
            let d = Double(x) - mean
            third += p * d * d * d
          }
        }
      }
      let correction = warm && information > 0 ? third / (2 * information) : 0
      let gap = target + correction - expected
      if gap > 0 { low = at } else { high = at }
      if abs(gap) < 1e-10 || high - low < 1e-12 { break }
      let newton = at + gap / max(information, 1e-12)
      at = newton > low && newton < high ? newton : (low + high) / 2
    }
    shift = at
    self.information = information
  }
}
