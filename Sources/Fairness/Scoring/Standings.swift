package import RatingStudy

/// Where everybody of a pool stands by a key: how many are strictly better, how many are equal.
///
/// Ranks under every tie rule, and every band's seats, follow from these.
package struct Standings: Sendable {
  /// For each person how many have a larger key.
  package var better: [Int32]
  /// For each person how many have the same key, the person included.
  package var tied: [Int32]
  /// For each person how many distinct larger keys there are.
  package var steps: [Int32]

  /// How many people.
  package var count: Int { better.count }

  /// Orders by key, then by the breakers in turn, larger being better.
  ///
  /// - Parameters:
  ///   - keys: one a person.
  ///   - breakers: further keys that decide between equal ones; a missing one is worse than any.
  /// - Complexity: O(n) for keys within a range of 4 n and without breakers; else O(n log n) or a radix sort.
  package init(keys: [Int64], breakers: [[Int64]] = []) {
    better = Array(repeating: 0, count: keys.count)
    tied = better
    steps = better
    guard let least = keys.min(), let largest = keys.max() else { return }
    let (range, overflow) = largest.subtractingReportingOverflow(least)
    if breakers.isEmpty, !overflow, range < max(1 << 16, 4 * Int64(keys.count)) {
      count(keys, from: least, range: Int(range) + 1)
    } else {
      let order =
        breakers.isEmpty && !overflow && keys.count > 4096
        ? RadixOrder.descending(keys, from: least, range: UInt64(range)) : Self.order(keys, breakers)
      run(order) { first, second in
        keys[first] == keys[second] && breakers.allSatisfy { $0[first] == $0[second] }
      }
    }
  }

  /// People with one key: how many are above, how many there are, how many distinct keys are above.
  private struct Level {
    var better: Int32 = 0
    var tied: Int32 = 0
    var steps: Int32 = 0
  }

  /// Counts equal keys; no sort.
  private mutating func count(_ keys: [Int64], from least: Int64, range: Int) {
    // What is known of a key stands together, so that looking it up touches one line of the cache.
    var levels = [Level](repeating: Level(), count: range)
    for key in keys { levels[Int(key &- least)].tied &+= 1 }
    var total: Int32 = 0
    var distinct: Int32 = 0
    for level in stride(from: range - 1, through: 0, by: -1) where levels[level].tied > 0 {
      levels[level].better = total
      levels[level].steps = distinct
      total &+= levels[level].tied
      distinct &+= 1
    }
    for index in keys.indices {
      let level = levels[Int(keys[index] &- least)]
      better[index] = level.better
      tied[index] = level.tied
      steps[index] = level.steps
    }
  }

  private static func order(_ keys: [Int64], _ breakers: [[Int64]]) -> [Int32] {
    (0..<Int32(keys.count)).sorted { left, right in
      let (first, second) = (Int(left), Int(right))
      if keys[first] != keys[second] { return keys[first] > keys[second] }
      for breaker in breakers where breaker[first] != breaker[second] { return breaker[first] > breaker[second] }
      return first < second
    }
  }

  /// Runs of equal people in their order.
  private mutating func run(_ order: [Int32], equal: (Int, Int) -> Bool) {
    var start = 0
    var level: Int32 = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, equal(Int(order[start]), Int(order[end])) { end += 1 }
      for position in start..<end {
        better[Int(order[position])] = Int32(start)
        tied[Int(order[position])] = Int32(end - start)
        steps[Int(order[position])] = level
      }
      level += 1
      start = end
    }
  }

  /// The rank of a person, 1 being the best; a half only under `average`.
  package func rank(_ index: Int, _ ties: Scheme.RankTies) -> Double {
    switch ties {
    case .min: Double(better[index] + 1)
    case .average: Double(better[index]) + Double(tied[index] + 1) / 2
    case .dense: Double(steps[index] + 1)
    }
  }
}

/// A stable radix sort of 64-bit keys, eleven bits at a time.
enum RadixOrder {
  private static let bits = 11

  /// The positions in descending order of their keys, equal ones in their own order.
  ///
  /// - Parameters:
  ///   - least: the smallest key.
  ///   - range: the largest less the smallest.
  /// - Complexity: O(n) times the digits in the range.
  static func descending(_ keys: [Int64], from least: Int64, range: UInt64) -> [Int32] {
    var order = Array(0..<Int32(keys.count))
    var values = keys.map { range - UInt64(bitPattern: $0 &- least) }
    var nextOrder = order
    var nextValues = values
    let mask = UInt64(1) << bits - 1
    var shift = 0
    while shift < 64, range >> UInt64(shift) > 0 {
      var offsets = [Int](repeating: 0, count: 1 << bits)
      for value in values { offsets[Int(value >> UInt64(shift) & mask)] += 1 }
      var sum = 0
      for digit in offsets.indices { (offsets[digit], sum) = (sum, sum + offsets[digit]) }
      for index in values.indices {
        let digit = Int(values[index] >> UInt64(shift) & mask)
        nextValues[offsets[digit]] = values[index]
        nextOrder[offsets[digit]] = order[index]
        offsets[digit] += 1
      }
      swap(&values, &nextValues)
      swap(&order, &nextOrder)
      shift += bits
    }
    return order
  }
}
