/// What is said about the shape of a table: what was taken for what, and what is asked where it could be several things.
package enum ShapeMessage: String, MessageKey {
  package static let area = "shape"

  /// `count`, `words`
  case missingWords
  /// `headers`
  case decimalCommaRead
  case rowNumbersLeftOut
  case settingsBeside
  /// `table`, `headers`
  case recognised
  /// `table`, `name`
  case secondOfKind
  /// `table`, `sheets`
  case whichSheet
  /// `count`, `column`, `values`
  case sheetsJoined
  /// `count`, `names`
  case whatAreSheets
  /// `name`, `headers`
  case ratersOrComponents
  /// `name`
  case scoresOfOne
  /// `header`
  case oneNumberColumn
  /// `columns`, `components`, `others`
  case whichCriteria
  /// `components`
  case noRaterForCriteria
  /// `components`
  case noPersonForCriteria
  /// `head`, `left`, `right`, `subject`
  case whichPart
  /// `first`
  case matrixCorner
  /// `count`, `header`
  case rowsNumbered
  /// `columns`, `ratings`, `headers`
  case criteriaTaken
  /// `columns`, `ratings`, `first`, `last`
  case ratersAssumed
  /// `columns`, `ratings`, `left`, `right`, `first`
  case pairsTaken
  /// `count`, `header`
  case formulasUnused
  /// `count`, `header`, `rows`
  case listsSplit
  /// `header`, `day`, `period`
  case daysAsPeriods
  /// `header`
  case onlyScore
  /// `headers`
  case tiesOfColumns
  /// `name`
  case studyFileComment
  case studyFileWritten
  /// `sum`, `returned`
  case votesAboveReturned
  /// `returned`, `entitled`
  case returnedAboveEntitled
  /// `sum`, `entitled`
  case votesAboveEntitled
  /// `sum`, `valid`
  case votesNotValid
  /// `sum`, `stated`
  case votesNotSum
  case baseVotes
  case baseReturned
  case baseEntitled
  case baseAll
  case baseValid
  /// `header`, `count`, `rows`, `base`
  case ratesAgree
  /// `expected`, `base`
  case rateDisagrees
  /// `header`, `count`
  case ratesOther
  /// `header`
  case rateUnknown
  /// `sum`, `abstain`, `returned`
  case votesDontAddUp
  /// `header`, `other`
  case identityOfPeople
  /// `header`, `other`
  case namesNumbered
}
