/// What an audit says of tiers: whom the top one goes to, and required low ones that were not given. Sentences say what was seen and
/// what else could explain it; they never judge.
package enum TierMessage: String, MessageKey {
  package static let area = "tier"

  case turnTakingRivals, quotaRivals
  /// `reason`, `rivals`
  case turnTakingAbsent, quotaAbsent

  /// `unit`, `people`, `periods`, `wins`, `turn`, `seen`, `expected`, `verdict`, `rivals`
  case turnTakingSeen
  /// `unit`, `reason`, `rivals`
  case turnTakingUntestable
  /// `units`, `seen`, `expected`, `verdict`, `rivals`
  case turnTakingOverall
  /// `reason`, `rivals`
  case turnTakingOverallUntestable
  /// `unit`, `seen`, `expected`, `verdict`, `rivals`
  case seniorityOrderSeen
  /// `unit`, `reason`, `rivals`
  case seniorityOrderUntestable
  /// `units`, `seen`, `expected`, `verdict`, `rivals`
  case seniorityOrderOverall
  /// `reason`, `rivals`
  case seniorityOrderOverallUntestable

  case noTiers, noUnitsOfPeople, noTierContest, noMeritSources, meritUnmeasured, noSeniority
  /// `known`
  case topTierUnknown
  /// `count`, `minimum`
  case fewTierPeriods
  case repeatsCannotVary, seniorityCannotVary
  /// `smallest`, `level`
  case attainableAboveLevel

  /// `rater`, `tiers`, `required`, `given`, `withheld`, `periods`, `rivals`
  case quotaCounted
  /// `rater`, `tiers`, `rivals`
  case quotaNotApplicable
  /// `tiers`, `heads`, `required`, `withheld`, `expected`, `verdict`, `rivals`
  case quotaPooled
  /// `tiers`, `withheld`, `required`, `reason`, `rivals`
  case quotaPooledUntestable
  case noScheme, nothingRequired, noTiersGiven, notApplicable, noComparableSources
}
