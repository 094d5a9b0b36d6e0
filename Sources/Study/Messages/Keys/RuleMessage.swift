/// A scheme in plain words.
package enum RuleMessage: String, MessageKey {
  package static let area = "rule"

  /// `name`, `count`
  case title
  /// `component`, `weight`, `share`, `clauses`
  case component
  /// `component`, `pools`, `clauses`
  case componentByPool
  /// `pool`, `weight`
  case poolWeight
  case otherPools
  case fromRatings
  case fromUnitScores
  case fromComponents
  case fromBallots
  case fromEither
  /// `name`
  case calledInTables
  case median
  case summed
  /// `high`, `low`
  case trimmed
  /// `high`, `low`, `count`
  case trimmedWhen
  /// `tiers`
  case tiers
  /// `tier`, `points`
  case tier
  /// `tiers`, `share`
  case quotaAtLeast
  /// `tiers`, `share`
  case quotaAtMost
  /// `full`
  case ratioToBest
  /// `full`, `step`
  case byRank
  /// `full`, `step`
  case byGivenRank
  case ofEntitled
  case ofReturned
  case ofValid
  /// `score`, `tiers`, `share`
  case ballotStep
  /// `score`
  case ballotFirstStep
  /// `method`
  case adjusted
  /// `low`, `high`
  case goalposts
  /// `cap`
  case cappedAt
  /// `names`
  case adjustedWithin
  /// `high`, `low`
  case adjustTrimmed
  /// `figure`, `places`, `mode`
  case adjustRounded
  /// `places`, `mode`
  case ratesRounded
  /// `bounds`
  case pointsAll
  /// `items`, `band`, `total`
  case vetoWithTotal
  case totalMean
  case totalSum
  case totalGeometric
  /// `clauses`
  case totalAdjusted
  /// `step`, `places`, `mode`
  case rounding
  case noRounding
  case stepComponent
  case stepWeighted
  case stepPoints
  case stepTotal
  case halfUp
  case halfEven
  case truncated
  case pointsAfter
  case pointsBefore
  /// `component`
  case pointsTo
  /// `cap`
  case pointsCap
  /// `floor`
  case pointsFloor
  /// `aspect`, `bounds`
  case pointsAspect
  /// `statuses`
  case pointsCounted
  /// `items`, `band`
  case veto
  case noBand
  /// `names`
  case pools
  case noPools
  /// `names`
  case tieBreakers
  case tiesMin
  case tiesAverage
  case tiesDense
  case rankByRounded
  case rankByExact
  case missingRenormalize
  case missingFail
  case missingImpute
  case missingZero
  /// `band`, `conditions`
  case band
  /// `share`, `rounding`
  case bandTop
  /// `share`, `rounding`
  case bandBottom
  /// `number`
  case bandBelow
  /// `number`
  case bandAbove
  case bandEverybody
  case cutInclude
  case cutExclude
  case baseListed
  case seatsHalfUp
  case seatsFloor
  case seatsLargestRemainder
  case lastBandCounts
  /// `band`, `times`, `becomes`
  case repeated
  /// `band`, `times`, `becomes`, `within`
  case repeatedWithin
}
