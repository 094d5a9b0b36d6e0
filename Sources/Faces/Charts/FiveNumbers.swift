internal import Statistics

/// What a box of a box plot shows.
///
/// Quartiles are those of ``Quantile``; whiskers end at the
/// outermost values within 1.5 times the interquartile range of the box [Tukey 1977].
struct FiveNumbers {
  let lowWhisker, lowQuartile, median, highQuartile, highWhisker: Double
  let mean: Double

  /// - Parameter sorted: at least one value, ascending.
  init(sorted: [Double]) {
    precondition(!sorted.isEmpty, "a box needs a value")
    let quantile = Quantile(sorted: sorted)
    let (low, high) = (quantile(0.25) ?? sorted[0], quantile(0.75) ?? sorted[0])
    let reach = 1.5 * (high - low)
    (lowQuartile, median, highQuartile) = (low, quantile.median ?? sorted[0], high)
    lowWhisker = sorted.first { $0 >= low - reach } ?? low
    highWhisker = sorted.last { $0 <= high + reach } ?? high
    mean = sorted.reduce(0, +) / Double(sorted.count)
  }
}
