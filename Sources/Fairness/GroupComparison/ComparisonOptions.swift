/// What can be chosen about a comparison of groups. Every constant that decides a statement is here.
public struct ComparisonOptions: Sendable, Hashable {
  /// The level of every interval, between 0 and 1.
  public var intervalLevel = 0.95
  /// A gap that lies within ± this many points is of no interest; ≥ 0.
  public var smallestEffect = 1.0
  /// Groups with fewer people are not shown.
  public var minimumGroupSize = 5
  /// Points of a unit score per point of merit. Merit is measured in points of the ratings; by default a point is a point, or, where the study
  /// states the scales of both, a point is the same share of its scale.
  public var unitScorePerPoint: Double?
  /// Draws of the permutation of group labels over units.
  public var draws = 9_999
  /// The seed of the permutation.
  public var seed: UInt64 = 1
  /// Bands that are a disadvantage (cards): the ratio is of the favourable outcome, not to be in it.
  public var unfavourableBands: Set<String> = []

  /// Everything at its default.
  public init() {}
}
