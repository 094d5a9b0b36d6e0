/// Who scored whom, in columns of one length; no score is missing.
public struct Ratings: Sendable {
  /// The file, and sheet, that the ratings were read from.
  public var source: TableSource
  /// The row that the person sees in the file.
  public var row: [Int32]
  /// The code of the period; 0 throughout when the study knows no periods.
  public var period: [Int32]
  /// The component's code.
  public var component: [Int32]
  /// The rater's code.
  public var rater: [Int32]
  /// The person's code.
  public var person: [Int32]
  /// The score in points; for a tier, the points it stands for.
  public var score: [Double]
  /// The tier as given, a code of `tierNames`; −1 for a numeric score.
  public var tier: [Int32]
  /// The tiers' names by code.
  public var tierNames: Labels
  /// The unit in whose name the person was scored: `ratings.unit` where the column exists, else the rater's own unit in
  /// that period; −1 when neither is known.
  public var unit: [Int32]
  /// Whether `unit` comes from a column of the ratings themselves.
  public var unitIsStated: Bool
  /// The person's unit in that period; −1 when unknown.
  public var personUnit: [Int32]
  /// The group of the person's unit; −1 when unknown.
  public var personGroup: [Int32]
  /// What was scored. Ratings of one target by several raters are what makes raters comparable.
  public var target: [Int32]
  /// How many targets there are.
  public var targetCount: Int
  /// Whether targets come from a column; else a target is a person in a period and component.
  public var targetIsStated: Bool
  /// Exchange only within strata; −1 throughout when there is no such column.
  public var stratum: [Int32]
  /// The strata's names by code.
  public var strata: Labels
  /// As what a reference case was shown, a code of `labels`; −1 where nothing is stated; empty where ratings were made, not read.
  package var label: [Int32] = []
  /// The labels' names by code.
  package var labels = Labels([])
  /// Any further column, as read.
  public var extra: [TextColumn]
  /// How many rows were left out for want of a score.
  public var missingScores: Int

  /// How many ratings.
  public var count: Int { score.count }
}
