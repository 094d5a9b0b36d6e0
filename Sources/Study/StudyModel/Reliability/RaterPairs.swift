package import Messages

/// How far two raters agree in one component, on what both rated once.
package struct PairAgreement: Sendable {
  /// The one, in the study's order.
  package let first: String
  /// The other.
  package let second: String
  /// Common targets.
  package let targets: Int
  /// Share of them that both scored alike.
  package let equal: Double?
  /// The second's scores less the first's.
  package let meanDifference: Double?
  /// ICC1, ICC2, ICC3 of single ratings; kappa, and with weights.
  package let coefficients: [AgreementCoefficient]
  /// How often the first gave one category and the second another, first's by row; nil where scores are no categories.
  package let table: [[Int]]?
}

/// One coefficient over all pairs.
package struct PairSummary: Sendable {
  /// Its name.
  package let coefficient: String
  /// Pairs that have it.
  package let pairs: Int
  /// Of κ: Light's κ [Light 1971, Psych. Bull. 76:365].
  package let mean: Double
  /// The middle pair's.
  package let median: Double
  /// The lowest.
  package let lowest: Double
  /// Whose.
  package let lowestPair: [String]
  /// The highest.
  package let highest: Double
  /// Whose.
  package let highestPair: [String]
}

/// Agreement of raters two by two, in one component.
package struct RaterPairs: Sendable {
  /// Fewer common targets are not looked at.
  package let leastCommon: Int
  /// Pairs with as many.
  package let pairs: Int
  /// Pairs with fewer, and at least one.
  package let tooFew: Int
  /// Coefficient by coefficient.
  package let summary: [PairSummary]
  /// Pairs in the study's order; where there are too many to list, those that agree least.
  package let listed: [PairAgreement]
  /// The pair that was asked for; left out where none was, or where it has no common target.
  package let asked: PairAgreement?
  /// Why others are missing.
  package let reasons: [Message]
}

/// Whether raters agree as well in one component as in another, on the same targets.
package struct ComponentDifference: Sendable {
  /// Its name.
  package let coefficient: String
  /// The one component.
  package let first: String
  /// The other.
  package let second: String
  /// Targets that have two ratings or more in both.
  package let targets: Int
  /// In the one component, on these targets.
  package let firstEstimate: Double
  /// In the other.
  package let secondEstimate: Double
  /// Of the first less the second.
  package let difference: Double
  /// Over targets.
  package let standardError: Double?
  /// Around the difference.
  package let interval: [Double]?
  /// Of no difference.
  package let pValue: Double?
  /// Holm's, over all pairs of components, coefficient by coefficient.
  package var adjustedPValue: Double?
}
