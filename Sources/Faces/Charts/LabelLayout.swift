/// Keeps labels in a column apart.
enum LabelLayout {
  /// Moves labels as little as possible (least squares) until neighbours are at least `spacing` apart, order kept.
  ///
  /// With z_i = y_i − i·spacing the condition reads z_i ≤ z_(i+1): isotonic regression by pooling adjacent violators
  /// [Ayer et al. 1955], then clamped to the bounds.
  /// - Parameters:
  ///   - wanted: the centres wanted, ascending.
  ///   - spacing: the least distance of neighbouring centres.
  ///   - bounds: where centres may lie; when they don't all fit they run over the upper bound.
  /// - Returns: the centres, in the same order.
  /// - Complexity: O(n).
  static func spread(_ wanted: [Double], spacing: Double, within bounds: ClosedRange<Double>) -> [Double] {
    var pools: [(sum: Double, count: Int)] = []
    for (index, centre) in wanted.enumerated() {
      pools.append((centre - Double(index) * spacing, 1))
      while pools.count > 1 {
        let last = pools[pools.count - 1]
        let previous = pools[pools.count - 2]
        guard previous.sum / Double(previous.count) > last.sum / Double(last.count) else { break }
        pools.removeLast(2)
        pools.append((previous.sum + last.sum, previous.count + last.count))
      }
    }
    let lowest = bounds.lowerBound
    let highest = max(lowest, bounds.upperBound - Double(max(wanted.count - 1, 0)) * spacing)
    let flat = pools.flatMap { pool in
      Array(repeating: min(max(pool.sum / Double(pool.count), lowest), highest), count: pool.count)
    }
    return flat.enumerated().map { $1 + Double($0) * spacing }
  }

  /// How many labels fit between two bounds.
  static func capacity(spacing: Double, within bounds: ClosedRange<Double>) -> Int {
    Int((bounds.upperBound - bounds.lowerBound) / spacing) + 1
  }
}
