/// What an audit says. Sentences say what was seen and what else could explain it; they never judge.
package enum AuditMessage: String, MessageKey {
  package static let area = "audit"

  case higher, lower, more, less, upwards, downwards
  case flaggedVerdict, clearVerdict, inconclusiveVerdict, untestableVerdict
  case noEstimate, noRatings
  case adjustmentsDisagree, beyondChanceButSmall
  /// `reason`
  case severityAbsent, centralityAbsent, haloAbsent, misfitAbsent, driftAbsent, favoritismAbsent, departureAbsent
  case reciprocityAbsent, blocAbsent, straightLiningAbsent, copyingAbsent

  case favoritismRivals
  /// `rater`, `tie`, `people`, `size`, `low`, `high`, `direction`, `rivals`
  case favoritismFlagged, favoritismClear, favoritismInconclusive
  /// As above, with `reason`
  case favoritismInconclusiveBecause
  /// `rater`, `tie`, `reason`, `rivals`
  case favoritismUntestable
  /// `tie`, `raters`, `size`, `low`, `high`, `direction`, `verdict`, `rivals`
  case favoritismOverall
  /// `tie`, `reason`, `rivals`
  case favoritismOverallUntestable
  /// `tie`
  case noTiedRatings
  case tiedWithoutComparison
  /// `count`, `minimum`
  case fewTiedPeople
  case noTies
  case tiesMeetNobody

  case severityRivals
  /// `rater`, `component`, `people`, `size`, `low`, `high`, `direction`, `rivals`
  case severityFlagged, severityClear, severityInconclusive
  /// `rater`, `component`, `reason`, `rivals`
  case severityUntestable
  case unitBoundRivals
  /// `rater`, `component`, `people`, `size`, `low`, `high`, `direction`, `verdict`, `rivals`
  case unitBoundLevel
  case centralityRivals, haloRivals, misfitRivals, driftRivals
  /// `rater`, `component` (not for halo), `people`, `size`, `low`, `high`, `direction`, `verdict`, `rivals`
  case centralitySeen, haloSeen, misfitSeen, driftSeen
  /// `rater`, `component` (not for halo), `reason`, `rivals`
  case centralityUntestable, haloUntestable, misfitUntestable, driftUntestable
  /// `count`, `minimum`
  case fewComparedPeople, fewPeopleInTwoComponents
  case levelsTooUnsure, onePeriod, onePeriodOfRater, oneComponent
  case onlyRater, oneUnitOneSource
  /// `count`, `minimum`
  case fewRatings

  case departureRivals
  /// `unit`, `people`, `size`, `low`, `high`, `direction`, `rivals`
  case departureFlagged, departureClear, departureInconclusive
  /// `unit`, `reason`, `rivals`
  case departureUntestable
  /// `people`, `units`, `size`, `low`, `high`, `direction`, `verdict`, `rivals`
  case departureSecond, departureThird
  /// `reason`, `rivals`
  case departureSecondUntestable, departureThirdUntestable
  case noMoves, noFormerUnitRatings, noPairsBeforeAndAfter, noOtherRaters
  /// `count`, `minimum`
  case fewLeavers
  case differencesDisagree

  /// The verdict as a word within a sentence.
  package static func verdict(_ name: String) -> AuditMessage {
    switch name {
    case "flagged": .flaggedVerdict
    case "clear": .clearVerdict
    case "untestable": .untestableVerdict
    default: .inconclusiveVerdict
    }
  }
}
