/// Which distribution a formula's response has, and what belongs to it.
public struct FamilyChoice: Sendable {
  /// The family.
  public var family = ResponseFamily.gaussian
  /// How thresholds between ordered categories are estimated.
  public var thresholds = ThresholdKind.flexible
  /// The ordered categories from the lowest to the highest; empty: numbers ascending, texts in their natural order.
  public var categories: [String] = []
  /// Whether every term of the fixed part that no other contains is tested by its likelihood ratio.
  public var testsTerms = false
  /// Whether the result says what is expected of every row.
  public var withPredictions = false

  /// A normal response.
  public init() {}
}
