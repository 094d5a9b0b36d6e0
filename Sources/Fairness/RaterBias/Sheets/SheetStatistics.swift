internal import Statistics

/// How often scores equal the one a fixed number of places before.
struct Repetition: Sendable {
  /// In standard deviations above what equal scores in any order would give.
  var value: Double
  /// The number of places; the length of a pattern that repeats.
  var lag: Int
}

/// How little a sheet varies, and whether it repeats in a fixed order.
enum SheetStatistics {
  /// Differences of the statistic that are rounding alone: the shorter of two lags is then kept.
  static let tieSlack = 1e-9

  /// Pairs of equal scores, Σ m(m − 1)/2 over the values: n(n − 1)/2 where all are one.
  static func equalPairs(_ scores: [Double], _ tolerance: Double) -> Int {
    let sorted = scores.sorted()
    var pairs = 0
    var run = 1
    for index in sorted.indices.dropFirst() {
      run = sorted[index] - sorted[index - 1] <= tolerance ? run + 1 : 1
      pairs += run - 1
    }
    return pairs
  }

  /// How often the most frequent score stands on a sheet; 0 for no score.
  static func mostFrequent(_ scores: [Double], _ tolerance: Double) -> Int {
    let sorted = scores.sorted()
    var (most, run) = (0, 0)
    for index in sorted.indices {
      run = index > 0 && sorted[index] - sorted[index - 1] <= tolerance ? run + 1 : 1
      most = max(most, run)
    }
    return most
  }

  /// Codes of equal scores, by value.
  static func codes(_ scores: [Double], _ tolerance: Double) -> [Int32] {
    let order = scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] < scores[$1] : $0 < $1 }
    var result = [Int32](repeating: 0, count: scores.count)
    var code: Int32 = 0
    for place in order.indices {
      if place > 0, scores[order[place]] - scores[order[place - 1]] > tolerance { code += 1 }
      result[order[place]] = code
    }
    return result
  }

  /// The largest over lags 1…`longest` of (M_k − (n − k)q)/√((n − k)q(1 − q)): M_k scores equal the one k places before, q being the share
  /// of equal pairs in the whole sheet; and that lag. `nil` where all or none are equal.
  static func repetition(_ codes: [Int32], equalPairs: Int, longest: Int) -> Repetition? {
    let n = codes.count
    let q = Double(equalPairs) / (Double(n) * Double(n - 1) / 2)
    guard n > 2, q > 0, q < 1 else { return nil }
    var best = Repetition(value: -Double.infinity, lag: 1)
    // Two whole turns of a pattern must fit into the sheet.
    for lag in 1...max(1, min(longest, n / 2)) {
      var matches = 0
      for index in lag..<n where codes[index] == codes[index - lag] { matches += 1 }
      let size = Double(n - lag)
      let value = (Double(matches) - size * q) / (size * q * (1 - q)).squareRoot()
      if value > best.value + tieSlack { best = Repetition(value: value, lag: lag) }
    }
    return best
  }

}
