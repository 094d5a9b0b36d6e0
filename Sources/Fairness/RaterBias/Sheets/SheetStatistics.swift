internal import Statistics

/// How little a sheet varies, and whether it repeats in a fixed order.
enum SheetStatistics {
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
  static func repetition(_ codes: [Int32], equalPairs: Int, longest: Int) -> (value: Double, lag: Int)? {
    let n = codes.count
    let q = Double(equalPairs) / (Double(n) * Double(n - 1) / 2)
    guard n > 2, q > 0, q < 1 else { return nil }
    var best = (value: -Double.infinity, lag: 1)
    // Two whole turns of a pattern must fit into the sheet.
    for lag in 1...max(1, min(longest, n / 2)) {
      var matches = 0
      for index in lag..<n where codes[index] == codes[index - lag] { matches += 1 }
      let size = Double(n - lag)
      let value = (Double(matches) - size * q) / (size * q * (1 - q)).squareRoot()
      if value > best.value + 1e-9 { best = (value, lag) }
    }
    return best
  }

  /// A Monte Carlo p-value that stops once `enough` draws reach what was seen: enough/draws then, else (b + 1)/(most + 1).
  /// Source: Besag & Clifford 1991, Biometrika 78, section 2.
  static func sequential(most: Int, enough: Int = 20, _ reaches: (Int) -> Bool) -> (pValue: Double, draws: Int) {
    var hits = 0
    for draw in 0..<most where reaches(draw) {
      hits += 1
      if hits == enough { return (Double(hits) / Double(draw + 1), draw + 1) }
    }
    return (Double(hits + 1) / Double(most + 1), most)
  }
}
