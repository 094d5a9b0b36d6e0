internal import RealModule
internal import Statistics

/// How far what two members give each other goes together: ρ = 2Σ g_ij g_ji/Σ(g_ij² + g_ji²) over the pairs observed both ways, g being what is left after givers
/// and receivers.
///
/// The test exchanges members: rows and columns of the mirrored matrix together, so that each member's own rows stay together under the null as they are
/// (quadratic assignment). The standard error leaves out one member at a time and is on Fisher's scale.
/// Source: Kenny & La Voie 1984 (Advances in Experimental Social Psychology 18) for dyadic reciprocity; Krackhardt 1988 (Social Networks 10) for the exchange; Snijders & Borgatti
/// 1999 (Connections 22) for the jackknife over members.
struct DyadicReciprocity: Sendable {
  let scores: MutualScores
  let pairs: [(first: Int, second: Int)]
  let correlation: Double
  /// Beyond it Fisher's scale is not followed.
  private let largestCorrelation: Double

  /// - Returns: nil where nothing is left after givers and receivers.
  init?(_ scores: MutualScores, largestCorrelation: Double) {
    self.scores = scores
    self.largestCorrelation = largestCorrelation
    pairs = scores.pairs
    guard let correlation = Self.correlation(scores, pairs) else { return nil }
    self.correlation = correlation
  }

  private static func correlation(_ scores: MutualScores, _ pairs: [(first: Int, second: Int)]) -> Double? {
    var product = 0.0
    var square = 0.0
    for (first, second) in pairs {
      let (x, y) = (scores.excess[scores.cell(first, second)], scores.excess[scores.cell(second, first)])
      product += 2 * x * y
      square += x * x + y * y
    }
    return square > 0 ? product / square : nil
  }

  /// Fisher's z of the correlation.
  var z: Double { WorkingScale.z(correlation, largest: largestCorrelation) }

  /// SE² = (n − 2)/(2n) Σ (z₍ᵢ₎ − z)²; 1/(pairs − 3), as for independent pairs (Fisher 1921), where leaving out changes nothing; nil where it leaves no pair.
  func standardError() -> Double? {
    let z = z
    let n = scores.count
    var sum = 0.0
    for left in 0..<n {
      guard let own = Self.correlation(scores, pairs.filter { $0.first != left && $0.second != left }) else { return nil }
      let distance = WorkingScale.z(own, largest: largestCorrelation) - z
      sum += distance * distance
    }
    return sum > 0 ? (Double(n - 2) / Double(2 * n) * sum).squareRoot() : 1 / Double(max(1, pairs.count - 3)).squareRoot()
  }

  /// The share of exchanges of members with |ρ| as large.
  ///
  /// - Complexity: O(draws · pairs).
  func test(draws: Int, tolerance: Double, alternative: Alternative, _ start: RandomStream) -> SequentialTest {
    let n = scores.count
    var order = Array(0..<n)
    var stream = start
    let seen = correlation
    let places = pairs.map { (forth: scores.cell($0.first, $0.second), back: scores.cell($0.second, $0.first)) }
    return SequentialTest(maximumDraws: draws) { _ in
      stream.shuffle(&order)
      var product = 0.0
      var square = 0.0
      for (pair, place) in zip(pairs, places) {
        // One direction of each pair against one of the mirrored matrix under other names: taking both would pair twice as many different
        // cells as were seen, and halve the variance. A cell that nobody observed, or the very same one, says nothing.
        let (a, b) = (order[pair.first], order[pair.second])
        let own = a < b ? place.forth : place.back
        let mirrored = scores.cell(max(a, b), min(a, b))
        guard scores.scores[mirrored] > 0, own != mirrored else { continue }
        let (x, y) = (scores.excess[own], scores.excess[mirrored])
        product += 2 * x * y
        square += x * x + y * y
      }
      let drawn = square > 0 ? product / square : 0
      switch alternative {
      case .twoSided: return abs(drawn) >= abs(seen) - tolerance
      case .greater: return drawn >= seen - tolerance
      case .less: return drawn <= seen + tolerance
      }
    }
  }
}
