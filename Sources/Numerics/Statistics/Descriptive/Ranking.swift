/// Places in an order.
package enum Ranking {
  /// What equal values share.
  package enum Ties: String, Sendable, CaseIterable, Codable {
    /// The best place among them: 1, 2, 2, 4.
    case minimum = "min"
    /// The mean of their places: 1, 2.5, 2.5, 4.
    case average
    /// The best place, and the next value gets the next number: 1, 2, 2, 3.
    case dense
  }

  /// Which end is place 1.
  package enum Direction: Sendable {
    /// The largest value is place 1.
    case highestFirst
    /// The smallest value is place 1.
    case lowestFirst
  }

  /// The place of every value, from 1; values are equal only if they are the same number.
  ///
  /// - Parameter values: numbers, never not-a-number.
  /// - Complexity: O(n log n).
  package static func ranks(_ values: [Double], ties: Ties, direction: Direction = .highestFirst) -> [Double] {
    let order = values.indices.sorted {
      direction == .highestFirst ? values[$0] > values[$1] : values[$0] < values[$1]
    }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    var groups = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      groups += 1
      let rank: Double =
        switch ties {
        case .minimum: Double(start + 1)
        case .average: Double(start + 1 + end) / 2
        case .dense: Double(groups)
        }
      for place in start..<end { ranks[order[place]] = rank }
      start = end
    }
    return ranks
  }
}
