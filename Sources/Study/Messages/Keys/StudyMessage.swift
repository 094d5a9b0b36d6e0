/// What is said about a study's tables: what is missing, contradictory or left out.
package enum StudyMessage: String, MessageKey {
  package static let area = "study"

  /// `column`, `table`
  case missingColumn
  case noRatings
  /// `column`, `table`
  case missingCell
  /// `column`
  case notANumber
  /// `minimum`, `maximum`, `component`
  case outsideScale
  /// `unit`
  case unknownUnit
  /// `unit`
  case unitWithoutGroup
  /// `person`
  case unknownPerson
  /// `rater`
  case unknownRater
  /// `person`, `first`, `second`, `row`
  case personInTwoUnits
  /// `unit`, `first`, `second`, `row`
  case unitInTwoGroups
  /// `rater`, `row`
  case raterStatedTwice
  /// `rater`, `person`, `row`
  case duplicateRating
  /// `rater`, `person`, `row`, `other`
  case contradictoryRating
  /// `rater`, `person`, `row`, `other`, `header`
  case contradictoryNumbered
  /// `rater`, `person`, `row`, `other`
  case contradictoryTarget
  /// `table`, `periods`
  case periodNeeded
  /// `other`, `period`
  case periodWrittenTwice
  /// `inner`, `period`
  case periodsWithin
  /// `periods`
  case periodsUnordered
  /// `dates`
  case ambiguousDates
  /// `column`
  case scientificIdentity
  /// `column`
  case cutOffIdentity
  /// `person`, `first`, `second`, `count`, `header`, `name`
  case namesakes
  /// `count`
  case missingScores
  /// `tier`
  case unknownTier
  /// `component`
  case tiersNotOrdered
  case tieWithoutObject
  case tieToNobody
  case moveToSameUnit
  /// `person`
  case movesDerived
  /// `status`, `known`
  case unknownStatus
  /// `period`
  case unknownPeriod
  /// `unit`, `row`
  case unitScoreTwice
  /// `person`, `row`
  case componentsTwice
  /// `person`, `row`
  case officialTwice
  /// `column`
  case officialNoNumber
  case noNumericColumn
  /// `kept`, `column`
  case mixedColumn
  /// `count`
  case noTierCount
  case negativeCount
  /// `first`, `second`
  case nearDuplicate
  /// `count`
  case moreProblems
  case emptyTable
  /// `column`, `percent`, `plain`
  case percentAmongNumbers
  /// `column`, `percent`, `plain`
  case percentOfOne
  /// `point`
  case decimalComma
  /// `rule`
  case tieRuleSyntax
  /// `name`, `candidates`
  case tieRuleName
}
