/// The middle of a sample.
package enum Median {
  /// The middle value, or the mean of the two middle ones; nil for an empty sample.
  ///
  /// - Complexity: O(n log n).
  @inlinable
  package static func of(_ sample: [Double]) -> Double? { of(sorted: sample.sorted()) }

  /// The same of values in ascending order.
  @inlinable
  package static func of(sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
