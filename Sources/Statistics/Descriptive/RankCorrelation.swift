import RealModule

/// How far two orders of the same things agree.
public enum RankCorrelation {
  /// Kendall's τ_b = (concordant − discordant)/√((n₀ − t_x)(n₀ − t_y)), n₀ = n(n − 1)/2, t the pairs tied in x or in y.
  ///
  /// - Returns: −1...1; nil where either side is constant or there are fewer than two pairs of values.
  /// - Complexity: O(n log n). Source: Kendall 1945, Biometrika 33; Knight 1966, JASA 61.
  public static func kendallTauB(_ x: [Double], _ y: [Double]) -> Double? {
    precondition(x.count == y.count, "two values a thing")
    let n = x.count
    let order = x.indices.sorted { (x[$0], y[$0]) < (x[$1], y[$1]) }
    let tiedX = tiedPairs(order) { x[$0] == x[$1] }
    let tiedBoth = tiedPairs(order) { x[$0] == x[$1] && y[$0] == y[$1] }
    var sequence = order.map { y[$0] }
    let discordant = inversions(&sequence)
    let tiedY = tiedPairs(Array(sequence.indices)) { sequence[$0] == sequence[$1] }
    let pairs = n * (n - 1) / 2
    guard pairs > tiedX, pairs > tiedY else { return nil }
    let difference = Double(pairs - tiedX - tiedY + tiedBoth - 2 * discordant)
    if tiedX == tiedY { return difference / Double(pairs - tiedX) }
    return difference / (Double(pairs - tiedX).squareRoot() * Double(pairs - tiedY).squareRoot())
  }

  /// Spearman's ρ: Pearson's correlation of average ranks; nil where either side is constant.
  public static func spearman(_ x: [Double], _ y: [Double]) -> Double? {
    pearson(
      Ranking.ranks(x, ties: .average, direction: .lowestFirst),
      Ranking.ranks(y, ties: .average, direction: .lowestFirst))
  }

  /// Pearson's product-moment correlation, within −1...1; nil where either side is constant or there are fewer than two values.
  public static func pearson(_ x: [Double], _ y: [Double]) -> Double? {
    precondition(x.count == y.count, "two values a thing")
    guard let meanX = WeightedMoments(x).mean, let meanY = WeightedMoments(y).mean else { return nil }
    var xx = 0.0
    var yy = 0.0
    var xy = 0.0
    for (a, b) in zip(x, y) {
      xx += (a - meanX) * (a - meanX)
      yy += (b - meanY) * (b - meanY)
      xy += (a - meanX) * (b - meanY)
    }
    guard isSpread(xx, x), isSpread(yy, y) else { return nil }
    return max(-1, min(1, xy / (xx.squareRoot() * yy.squareRoot())))
  }

  /// Whether a sum of squares is more than the rounding of a constant.
  private static func isSpread(_ sum: Double, _ values: [Double]) -> Bool {
    guard let first = values.first, values.contains(where: { $0 != first }) else { return false }
    return sum > 0
  }

  /// Pairs within runs of neighbours that are equal.
  private static func tiedPairs(_ order: [Int], _ areEqual: (Int, Int) -> Bool) -> Int {
    var pairs = 0
    var run = 1
    for place in order.indices.dropFirst() {
      run = areEqual(order[place - 1], order[place]) ? run + 1 : 1
      pairs += run - 1
    }
    return pairs
  }

  /// Sorts by merging, bottom up, and counts the pairs that were in the wrong order.
  private static func inversions(_ values: inout [Double]) -> Int {
    let n = values.count
    var merged = values
    var count = 0
    var width = 1
    while width < n {
      for low in stride(from: 0, to: n, by: 2 * width) {
        let middle = min(low + width, n)
        let high = min(low + 2 * width, n)
        var left = low
        var right = middle
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
