/// What the workbench says: its page, its refusals, and the verb that opens it.
package enum WorkbenchMessage: String, MessageKey {
  package static let area = "workbench"

  // MARK: The frame
  /// `study`
  case title
  case explain
  /// `people`, `period`, `components`, `scheme`
  case basis
  case noPeriod
  case viewWeights
  case viewFindings
  case viewRecord
  case skip
  case language
  case waiting
  case stopped
  /// `milliseconds`
  case tookTime

  // MARK: The weights
  case weights
  /// `component`
  case weightOf
  /// `share`
  case shareOf
  case locked
  /// `component`
  case lockOf
  /// `sum`
  case keepSum
  /// `sum`
  case sum
  /// `weight`
  case weightToday
  /// `weights`
  case byPool
  case oneWeight
  case reset
  case useProposal
  case proposalMore

  // MARK: Who moves
  /// `moved`, `people`, `mean`, `most`, `bands`, `tau`
  case summary
  /// `moved`, `bands`
  case summaryShort
  case nobodyMoves
  case movers
  case moversNote
  case ranking
  /// `shown`, `count`
  case rankingNote
  case showMore
  case pool
  case allPools
  /// `pool`, `people`
  case poolOption
  case search
  case rank
  case rankWas
  case move
  case person
  case unit
  case total
  case band
  case noBand
  case why
  /// `places`
  case movesUp
  /// `places`
  case movesDown
  case staysPut
  /// `from`, `to`
  case fromTo
  case points
  case adjustment
  case rounding
  case veto
  case totalRule

  // MARK: Bands and groups
  case bands
  case countToday
  case countNow
  case entering
  case leaving
  case groups
  /// `outcome`
  case groupsNote
  /// `attribute`
  case groupsAbsent
  /// `bands`
  case keptClear
  case group
  case people
  case meanRank
  case share
  case ratio
  case interval
  case belowFourFifths

  // MARK: Importance and robustness
  case importance
  case importanceNote
  case component
  case nominal
  case covarianceShare
  case mainEffect
  case shapley
  /// `value`
  case wasToday
  case robustness
  /// `distance`
  case robustnessNote
  case distance
  case computeRanges
  case rangesOff
  case rangesByHand
  case rangesOld
  case range
  /// `best`, `worst`
  case rangeText
  /// `best`, `worst`, `low`, `high`
  case rangeLimits
  /// `fixed`, `people`
  case rangesFixed

  // MARK: Named sets
  case sets
  case setsNote
  case setName
  case keep
  /// `name`
  case setKept
  /// `name`
  case setRemoved
  case noSets
  case load
  /// `name`
  case loadOf
  case remove
  /// `name`
  case removeOf
  case compareSets
  case current
  case today
  case moved
  case bandChanges
  case meanShift
  case tau
  /// `shown`, `count`
  case differing
  case noneDiffering
  /// `group`
  case ratioOf

  // MARK: Findings
  case findings
  case findingsWait
  case findingsNone
  /// `shown`, `count`
  case findingsShown
  case verdict
  case detector
  case review
  case all
  case anyReview
  case notReviewed
  case reviewed
  case confirmed
  case explained
  case dismissed
  case reopened
  case reason
  case reasonHint
  case keepReview
  /// `review`
  case reviewKept
  /// `review`, `when`, `reason`
  case reviewLine
  case reviewOtherData
  case figures
  case evidence
  case evidenceNote
  case estimate
  case standardError
  case shrunken
  case pValue
  case qValue
  case method
  case count
  case detectable
  case whyNot

  // MARK: The record
  case record
  /// `file`, `digest`
  case recordNote
  case recordEmpty
  case noteScenario
  case entry
  case when
  case what
  case digest
  /// `name`, `weights`, `moved`, `bands`
  case entrySet
  /// `name`
  case entryRemoved
  /// `weights`, `moved`, `bands`
  case entryScenario
  /// `detector`, `subject`, `review`, `reason`
  case entryReview
  /// `component`, `weight`
  case weightPair

  // MARK: What is refused
  case badRequest
  /// `component`, `value`
  case badWeight
  /// `component`, `known`
  case unknownComponent
  /// `limit`
  case badName
  /// `limit`
  case badReason
  case unknownFinding
  /// `name`
  case unknownSet
  case badDistance
  /// `limit`
  case tooLarge

  // MARK: On the command line
  /// `address`
  case address
  /// `file`
  case recordAt
  case howToStop
  /// `port`, `reason`
  case portTaken
  /// `file`, `reason`
  case recordUnusable
}
