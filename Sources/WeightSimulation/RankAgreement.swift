/// Kendall's τ-b over pairs of people of one pool, summed over pools.
///
/// τ_b = (C − D) / √((C + D + T_x)(C + D + T_y)), pairs tied on one side in T; pairs of different pools don't count, since
/// nobody ranks them. [Kendall 1945; Knight 1966 for the counting]
struct RankAgreement {
  private var pairs = 0
  private var tiedBefore = 0
  private var tiedAfter = 0
  private var tiedBoth = 0
  private var discordant = 0

  /// Takes up one pool.
  ///
  /// - Parameters:
  ///   - before, after: ranks by person, 1 the best.
  /// - Complexity: O(n log n).
  mutating func add(_ before: [Double], _ after: [Double]) {
    let n = before.count
    let order = before.indices.sorted { (before[$0], after[$0]) < (before[$1], after[$1]) }
    pairs += n * (n - 1) / 2
    tiedBefore += Self.tied(order) { before[$0] == before[$1] }
    tiedBoth += Self.tied(order) { before[$0] == before[$1] && after[$0] == after[$1] }
    var sequence = order.map { after[$0] }
    discordant += Self.inversions(&sequence)
    tiedAfter += Self.tied(Array(sequence.indices)) { sequence[$0] == sequence[$1] }
  }

  /// `nil` when all pairs are tied before or after, or there is none.
  var tauB: Double? {
    guard pairs > tiedBefore, pairs > tiedAfter else { return nil }
    let difference = Double(pairs - tiedBefore - tiedAfter + tiedBoth - 2 * discordant)
    if tiedBefore == tiedAfter { return difference / Double(pairs - tiedBefore) }
    return difference / (Double(pairs - tiedBefore).squareRoot() * Double(pairs - tiedAfter).squareRoot())
  }

  private static func tied(_ order: [Int], _ equal: (Int, Int) -> Bool) -> Int {
    var pairs = 0
    var run = 1
    for place in order.indices.dropFirst() {
      run = equal(order[place - 1], order[place]) ? run + 1 : 1
      pairs += run - 1
    }
    return pairs
  }

  /// How many pairs stand in the wrong order; sorts the values by merging.
  private static func inversions(_ values: inout [Double]) -> Int {
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
