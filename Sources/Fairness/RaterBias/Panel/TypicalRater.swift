internal import Statistics

/// What the typical rater does: the mean over raters, those apart from the rest left out.
///
/// From the median on, values farther from the centre than `cut`·max(MAD spread, their own error) are left out and the centre is the mean of the rest, until
/// nothing changes. A plain mean is moved by the raters that are to be found; a median still moves towards them, by 0.28 errors with 4 of 26.
/// Source: Huber & Ronchetti 2009, Robust Statistics, sections 1.4 and 4.8, for rejection from the median and the MAD.
enum TypicalRater {
  /// - Parameters:
  ///   - errors: the values' standard errors, one each.
  ///   - cut: how many spreads from the centre still count.
  /// - Returns: 0 for no value.
  static func centre(_ values: [Double], errors: [Double], cut: Double) -> Double {
    let kept = typical(values, errors: errors, cut: cut)
    return kept.isEmpty ? 0 : kept.reduce(0) { $0 + values[$1] } / Double(kept.count)
  }

  /// The positions of the values that count for what is typical; none for no value.
  static func typical(_ values: [Double], errors: [Double], cut: Double) -> [Int] {
    guard let middle = Median.of(values) else { return [] }
    let spread = RobustScale.spread(ofDeviations: values.map { $0 - middle }) ?? 0
    var centre = middle
    var kept: [Int] = []
    let mostRounds = 50
    for _ in 0..<mostRounds {
      let next = values.indices.filter { abs(values[$0] - centre) <= cut * max(spread, errors[$0]) }
      guard next != kept, !next.isEmpty else { break }
      kept = next
      centre = kept.reduce(0) { $0 + values[$1] } / Double(kept.count)
    }
    return kept
  }
}
