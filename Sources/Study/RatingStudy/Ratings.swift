/// Who scored whom, in columns of one length; no score is missing.
package struct Ratings: Sendable {
  /// The file, and sheet, that the ratings were read from.
  package var source: TableSource
  /// The row that the person sees in the file.
  package var row: [Int32]
  /// The code of the period; 0 throughout when the study knows no periods.
  package var period: [Int32]
  /// The component's code.
  package var component: [Int32]
  /// The rater's code.
  package var rater: [Int32]
  /// The person's code.
  package var person: [Int32]
  /// The score in points; for a tier, the points it stands for.
  package var score: [Double]
  /// The tier as given, a code of `tierNames`; −1 for a numeric score.
  package var tier: [Int32]
  /// The tiers' names by code.
  package var tierNames: Labels
  /// The unit in whose name the person was scored: `ratings.unit` where the column exists, else the rater's own unit in
  /// that period; −1 when neither is known.
  package var unit: [Int32]
  /// Whether `unit` comes from a column of the ratings themselves.
  package var unitIsStated: Bool
  /// The person's unit in that period; −1 when unknown.
  package var personUnit: [Int32]
  /// The group of the person's unit; −1 when unknown.
  package var personGroup: [Int32]
  /// What was scored. Ratings of one target by several raters are what makes raters comparable.
  package var target: [Int32]
  /// How many targets there are.
  package var targetCount: Int
  /// Whether targets come from a column; else a target is a person in a period and component.
  package var targetIsStated: Bool
  /// Exchange only within strata; −1 throughout when there is no such column.
  package var stratum: [Int32]
  /// The strata's names by code.
  package var strata: Labels
  /// Any further column, as read.
  package var extra: [TextColumn]
  /// How many rows were left out for want of a score.
  package var missingScores: Int

  /// How many ratings.
  package var count: Int { score.count }
}
