/// The pairs that Kendall's τ-b counts, over one or several sets of things; pairs of things of different sets don't count.
///
/// τ_b = (C − D) / √((C + D + T_x)(C + D + T_y)), pairs tied on one side in T. Source: Kendall 1945, Biometrika 33; Knight 1966,
/// JASA 61, for the counting.
package struct KendallPairs: Sendable {
  private var pairs = 0
  private var tiedX = 0
  private var tiedY = 0
  private var tiedBoth = 0
  private var discordant = 0

  /// No pairs yet.
  package init() {}

  /// Takes up one set.
  ///
  /// - Parameters:
  ///   - x: a value a thing.
  ///   - y: as many.
  /// - Complexity: O(n log n).
  package mutating func add(_ x: [Double], _ y: [Double]) {
    precondition(x.count == y.count, "two values a thing")
    let n = x.count
    if let keys = Self.packed(x, y) { return add(keys) }
    let order = x.indices.sorted { (x[$0], y[$0]) < (x[$1], y[$1]) }
    pairs += n * (n - 1) / 2
    tiedX += Self.tied(order) { x[$0] == x[$1] }
    tiedBoth += Self.tied(order) { x[$0] == x[$1] && y[$0] == y[$1] }
    var sequence = order.map { y[$0] }
    discordant += Self.inversions(&sequence)
    tiedY += Self.tied(Array(sequence.indices)) { sequence[$0] == sequence[$1] }
  }

  /// Takes up one set of ranks: x in the upper, y in the lower half of a key, so that one sort of whole numbers orders both.
  private mutating func add(_ keys: [UInt64]) {
    let n = keys.count
    pairs += n * (n - 1) / 2
    let sorted = keys.sorted()
    tiedBoth += Self.tied(sorted)
    tiedX += Self.tied(sorted.map { $0 >> 32 })
    var sequence = sorted.map { UInt32(truncatingIfNeeded: $0) }
    discordant += Self.inversions(&sequence)
    tiedY += Self.tied(sequence)
  }

  /// Keys of ranks: halves of whole numbers below 2³¹; `nil` where a value is none.
  private static func packed(_ x: [Double], _ y: [Double]) -> [UInt64]? {
    func half(_ value: Double) -> UInt64? {
      let twice = value * 2
      guard twice >= 0, twice < 0x1p31, twice == twice.rounded() else { return nil }
      return UInt64(twice)
    }
    var keys = [UInt64](repeating: 0, count: x.count)
    for index in keys.indices {
      guard let first = half(x[index]), let second = half(y[index]) else { return nil }
      keys[index] = first << 32 | second
    }
    return keys
  }

  /// τ_b, −1...1; `nil` when all pairs are tied in x or in y, or there is none.
  package var tauB: Double? {
    guard pairs > tiedX, pairs > tiedY else { return nil }
    let difference = Double(pairs - tiedX - tiedY + tiedBoth - 2 * discordant)
    if tiedX == tiedY { return difference / Double(pairs - tiedX) }
    return difference / (Double(pairs - tiedX).squareRoot() * Double(pairs - tiedY).squareRoot())
  }

  /// Pairs within runs of neighbours that are equal.
  private static func tied(_ order: [Int], _ equal: (Int, Int) -> Bool) -> Int {
    var pairs = 0
    var run = 1
    for place in order.indices.dropFirst() {
      run = equal(order[place - 1], order[place]) ? run + 1 : 1
      pairs += run - 1
    }
    return pairs
  }

  /// Pairs within runs of equal neighbours.
  private static func tied<Value: Equatable>(_ sorted: [Value]) -> Int {
    var pairs = 0
    var run = 1
    for place in sorted.indices.dropFirst() {
      run = sorted[place - 1] == sorted[place] ? run + 1 : 1
      pairs += run - 1
    }
    return pairs
  }

  /// How many pairs stand in the wrong order; sorts the values by merging.
  private static func inversions<Value: Comparable>(_ values: inout [Value]) -> Int {
    var merged = values
    var count = 0
    var width = 1
    while width < values.count {
      for low in stride(from: 0, to: values.count, by: 2 * width) {
        let middle = min(low + width, values.count)
        let high = min(low + 2 * width, values.count)
        var (left, right) = (low, middle)
        for place in low..<high {
          if left < middle && (right >= high || values[left] <= values[right]) {
            merged[place] = values[left]
            left += 1
          } else {
            count += middle - left
            merged[place] = values[right]
            right += 1
          }
        }
      }
      swap(&values, &merged)
      width *= 2
    }
    return count
  }
}
