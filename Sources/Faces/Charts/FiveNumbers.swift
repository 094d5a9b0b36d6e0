/// What a box of a box plot shows.
///
/// Quartiles are of type 7 (linear between order statistics, (n − 1)p) [Hyndman & Fan 1996]; whiskers end at the
/// outermost values within 1.5 times the interquartile range of the box [Tukey 1977].
struct FiveNumbers {
  let lowWhisker, lowQuartile, median, highQuartile, highWhisker: Double
  let mean: Double

  /// - Parameter sorted: at least one value, ascending.
  init(sorted: [Double]) {
    func quantile(_ share: Double) -> Double {
      let place = Double(sorted.count - 1) * share
      let below = Int(place)
      let above = min(below + 1, sorted.count - 1)
      return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }
    let (low, high) = (quantile(0.25), quantile(0.75))
    let reach = 1.5 * (high - low)
    (lowQuartile, median, highQuartile) = (low, quantile(0.5), high)
    lowWhisker = sorted.first { $0 >= low - reach } ?? low
    highWhisker = sorted.last { $0 <= high + reach } ?? high
    mean = sorted.reduce(0, +) / Double(sorted.count)
  }
}
