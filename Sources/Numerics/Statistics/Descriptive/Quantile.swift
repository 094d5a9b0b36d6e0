import RealModule

/// Sample quantiles by linear interpolation between order statistics, definition 7 of Hyndman & Fan 1996 (Am. Statist. 50), R's default.
///
/// With h = (n − 1) p, the quantile is x₍⌊h⌋₎ + (h − ⌊h⌋) (x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎), order statistics counted from 0.
package struct Quantile: Sendable {
  private let sorted: [Double]

  /// Sorts the sample once; values must be numbers.
  /// - Complexity: O(n log n).
  package init(of sample: [Double]) { sorted = sample.sorted() }

  /// Of values in ascending order.
  package init(sorted: [Double]) { self.sorted = sorted }

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
  package var median: Double? { Median.of(sorted: sorted) }
}
