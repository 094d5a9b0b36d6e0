package import RatingStudy

/// How sure a person's band is, given the error of the ratings.
///
/// Both are shares of draws: *right* of scores without error that give the official band, *same* of new ratings by the same raters that give
/// it again. Where they come from is said in `WeightSimulation`.
public struct BandProbabilities: Sendable, Equatable {
  /// The share of draws, 0 to 1, in which scores without error give the official band.
  public var right: Double
  /// The share of draws, 0 to 1, in which new ratings give the official band.
  public var same: Double
  /// How many draws both are shares of.
  public var draws: Int

  /// Band probabilities, each parameter the property of its name.
  package init(right: Double, same: Double, draws: Int) {
    self.right = right
    self.same = same
    self.draws = draws
  }

  /// The Monte Carlo standard error of a share of the draws, √(p (1 − p) / draws).
  package func standardError(_ share: Double) -> Double { (share * (1 - share) / Double(draws)).squareRoot() }
}

extension ScoreResult {
  /// Whether anybody, or one person, has a band of a scheme that is a burden.
  ///
  /// - Parameter person: a code; everybody when `nil`.
  package func hasCards(of person: Int32? = nil, _ scheme: Scheme) -> Bool {
    let isCard = bandNames.map { name in scheme.bands.contains { $0.name == name && !$0.isFavorable } }
    return band.indices.contains { band[$0] >= 0 && isCard[Int(band[$0])] && (person == nil || self.person[$0] == person) }
  }
}
