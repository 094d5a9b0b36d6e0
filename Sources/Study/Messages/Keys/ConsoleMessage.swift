/// What the command line itself says.
package enum ConsoleMessage: String, MessageKey {
  package static let area = "console"

  case error
  case warning
  case note
  /// `file`
  case inFile
  /// `sheet`
  case inSheet
  /// `row`
  case inRow
  /// `column`
  case inColumn
  /// `errors`
  case errorCount
  /// `errors`
  case problemCount
  /// `file`
  case wrote
  /// `detail`
  case bug
  /// `column`, `table`, `candidates`
  case noSuchColumn
  case noScheme
  /// `detector`, `known`
  case unknownDetector
  case unknownConstant
  case constantNotWhole
  case constantOutOfRange
  /// `text`
  case wrongWeights
  /// `band`, `known`
  case unknownBand
  /// `text`
  case wrongRegion
  /// `text`
  case wrongBounds
  /// `file`, `row`
  case logBroken
  /// `file`, `count`
  case logHolds
  case noProposal
  /// `method`, `known`
  case unknownMethod
  case needsComponent
  case byRaterNeedsRatings
  /// `text`
  case wrongTrim
  /// `text`
  case wrongRounding
  case needsWorkbookName
  /// `file`
  case outputIsInput
  /// `reason`
  case standardOutput
  /// `file`
  case schemeIsRight
  /// `person`
  case unknownPerson
  /// `scenario`, `known`
  case unknownScenario
  /// How fast JSON was written, under `--timing`.
  case jsonWritten
  /// No verb or result is called so, but these.
  case unknownResult
  case wrongMap
  /// `period`, `known`
  case unknownPeriod
  /// `component`, `known`
  case unknownComponent
}
