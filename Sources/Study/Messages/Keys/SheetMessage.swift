/// What an audit says of whole sheets: filled in alike from top to bottom, or like another rater's. Sentences say what was seen and what else
/// could explain it; they never judge.
package enum SheetMessage: String, MessageKey {
  package static let area = "sheet"

  case straightLiningRivals, copyingRivals
  /// `component`, `period`
  case sheetOfPeriod
  /// `rater`, `sheet`, `people`, `values`, `most`, `correlation`, `typical`, `what`, `verdict`, `rivals`
  case straightLiningSeen
  /// `rater`, `sheet`, `reason`, `rivals`
  case straightLiningUntestable
  case sheetUniform
  /// `length`
  case sheetRepeats
  /// `rater`, `other`, `sheet`, `people`, `same`, `expected`, `correlation`, `typical`, `what`, `verdict`, `rivals`
  case copyingSeen
  /// `rater`, `sheet`, `reason`, `rivals`
  case copyingUntestable
  case sheetsClose
  case nobodyElseScores
  /// `count`, `minimum`
  case fewSheetRatings
  /// `smallest`, `level`
  case peopleNotSeparated
  /// `minimum`
  case noSharedSheet
  case fewPairs
}
