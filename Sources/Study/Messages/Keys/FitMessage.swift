/// What is said about mixed models: formulas, fits, and what can't be estimated.
package enum FitMessage: String, MessageKey {
  package static let area = "fit"

  /// `pointer`
  case unexpectedCharacter
  /// `pointer`, `what`
  case expected
  /// `pointer`, `what`
  case notClosed
  /// `candidates`, `column`, `pointer`
  case unknownColumn
  /// `column`, `pointer`
  case unknownColumnAlone
  /// `column`, `pointer`
  case notNumeric
  /// `pointer`
  case correlatedTerms
  /// `pointer`, `what`
  case duplicate
  /// `pointer`
  case emptyModel
  /// `pointer`, `what`
  case responseOnRight
  /// `columns`, `rows`
  case tooFewRows
  /// `expected`, `found`, `part`
  case lengthMismatch
  /// `part`, `row`
  case notFinite
  /// `part`
  case outOfRange
  /// `row`
  case badWeight
  /// `part`, `row`
  case badCode
  case constantResponse
  /// `term`
  case oneLevel
  /// `term`
  case asManyLevelsAsRows
  /// `group`
  case emptyResidualGroup
  case nothingLeft
  /// `term`
  case badVariance
  /// `term`
  case singular
  /// `iterations`
  case notSettled
  /// `what`
  case unsupported
  /// `count`
  case missingRows
  /// `term`
  case droppedColumn
  /// `term`
  case oneLevelFactor
  /// `term`
  case boundary
  case notConverged
  /// `count`, `term`
  case disconnected
  /// `term`
  case oneRowPerLevel
  /// `term`
  case sameGrouping
  /// `term`
  case notIdentified
  /// `error`
  case stochastic
}
