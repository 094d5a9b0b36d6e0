import RealModule

/// Sample quantiles by linear interpolation between order statistics, definition 7 of Hyndman & Fan 1996 (Am. Statist. 50), R's default.
///
/// With h = (n − 1) p, the quantile is x₍⌊h⌋₎ + (h − ⌊h⌋) (x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎), order statistics counted from 0.
package struct Quantile: Sendable {
  private let sorted: [Double]

  /// Sorts the sample once; values must be numbers.
  /// - Complexity: O(n log n).
  package init(of sample: [Double]) { sorted = sample.sorted() }

  /// The quantile at a probability in 0...1; nil for an empty sample.
  package func callAsFunction(_ probability: Double) -> Double? {
    precondition((0...1).contains(probability), "a probability lies in 0...1")
    guard let last = sorted.indices.last else { return nil }
    let h = Double(last) * probability
    let index = min(last, Int(h))
    let next = min(last, index + 1)
    let fraction = h - Double(index)
    return fraction == 0 ? sorted[index] : sorted[index] + fraction * (sorted[next] - sorted[index])
  }

  /// The middle value, or the mean of the two middle ones; nil for an empty sample.
  package var median: Double? { self(0.5) }
}

/// Location and spread that a few wild values can't move far.
package enum RobustScale {
  /// 1/Φ⁻¹(¾), which makes the median absolute deviation estimate the standard deviation of a normal distribution.
  package static let normalConsistency = 1.482602218505602

  /// The median; nil for an empty sample.
  package static func median(_ sample: [Double]) -> Double? { Quantile(of: sample).median }

  /// The median absolute deviation from the median times `normalConsistency`; nil for an empty sample.
  ///
  /// It is 0 where more than half of the values are equal. Source: Hampel 1974, JASA 69.
  package static func medianAbsoluteDeviation(_ sample: [Double]) -> Double? {
    guard let center = median(sample) else { return nil }
    return median(sample.map { abs($0 - center) }).map { normalConsistency * $0 }
  }
}
