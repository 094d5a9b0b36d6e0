/// The steps of one person's result, for an appeal.
package enum StepMessage: String, MessageKey {
  package static let area = "step"

  /// `component`, `count`, `scores`, `sum`, `result`
  case meanOfScores
  /// `component`, `count`, `scores`, `result`
  case medianOfScores
  /// `component`, `count`, `scores`, `result`
  case sumOfScores
  /// `component`, `count`, `kept`, `scores`, `dropped`, `sum`, `result`
  case trimmedScores
  /// `component`, `count`, `scores`, `dropped`, `result`
  case trimmedMedian
  /// `component`, `count`, `scores`, `dropped`, `result`
  case trimmedSum
  /// `component`, `count`, `scores`, `full`, `step`, `result`
  case ranksGiven
  /// `component`, `full`, `step`, `result`
  case givenRank
  /// `component`, `unit`, `result`
  case unitScore
  /// `component`, `result`
  case tableScore
  /// `component`, `counts`, `all`, `result`
  case ballotsOfEntitled
  /// `component`, `counts`, `all`, `result`
  case ballotsOfReturned
  /// `component`, `counts`, `all`, `result`
  case ballotsOfValid
  /// `component`, `score`, `best`, `full`, `result`
  case ratioToBest
  /// `component`, `rank`, `full`, `step`, `result`
  case byRank
  /// `component`
  case missing
  /// `component`, `result`
  case imputed
  /// `component`
  case countedAsZero
  /// `component`, `exact`, `result`, `rule`
  case rounded
  /// `places`, `mode`
  case roundingRule
  /// `component`, `method`, `raw`, `adjusted`
  case adjusted
  /// `component`, `method`, `raw`, `adjusted`
  case adjustedWithPoints
  /// `component`, `raw`, `adjusted`
  case pointsBefore
  /// `component`, `score`, `weight`, `contribution`
  case weighted
  /// `component`, `score`, `weight`, `exact`, `contribution`, `rule`
  case weightedRounded
  /// `component`, `score`, `weight`, `contribution`
  case factor
  /// `components`, `sum`, `all`
  case renormalized
  /// `terms`, `result`
  case sum
  /// `method`, `raw`, `adjusted`
  case totalAdjusted
  /// `points`, `item`, `status`
  case entry
  /// `points`, `item`, `status`
  case entryLeftOut
  /// `points`
  case points
  /// `sum`, `points`
  case pointsBounded
  case statusActive
  case statusExempted
  case statusAppealed
  case statusRevoked
  /// `total`
  case total
  /// `exact`, `total`, `rule`
  case totalRounded
  /// `base`, `points`, `total`
  case totalWithPoints
  /// `base`, `points`, `exact`, `total`, `rule`
  case totalWithPointsRounded
  /// `items`, `band`
  case vetoed
  /// `rank`, `count`, `better`, `same`
  case rank
  /// `rank`, `count`, `better`, `same`, `pool`
  case rankInPool
  /// `band`, `conditions`
  case bandMet
  /// `band`, `conditions`
  case bandNotMet
  /// `band`, `conditions`, `seats`, `people`
  case seatMet
  /// `band`, `conditions`, `seats`, `people`
  case seatNotMet
  /// `band`, `becomes`
  case repeated
  /// `band`
  case band
  case noBand
}
