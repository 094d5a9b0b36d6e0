/// A Monte Carlo test that stops once enough draws reach what was seen.
struct SequentialTest: Sendable {
  var pValue: Double
  /// Draws spent.
  var draws: Int

  /// As many draws that reach what was seen decide: p is then known to about a fifth of itself.
  private static let enoughHits = 20

  /// - Parameters:
  ///   - maximumDraws: with fewer than enough hits among them p is (hits + 1)/(draws + 1).
  ///   - reaches: whether a draw is as extreme as what was seen; called in the order of draws.
  ///
  /// Source: Besag & Clifford 1991, Biometrika 78, section 2.
  init(maximumDraws: Int, _ reaches: (Int) -> Bool) {
    var hits = 0
    for draw in 0..<maximumDraws where reaches(draw) {
      hits += 1
      if hits == Self.enoughHits {
        pValue = Double(hits) / Double(draw + 1)
        draws = draw + 1
        return
      }
    }
    pValue = Double(hits + 1) / Double(maximumDraws + 1)
    draws = maximumDraws
  }
}

extension PValue {
  init(_ test: SequentialTest) { self.init(test.pValue, draws: test.draws) }
}
