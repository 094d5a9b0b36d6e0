/// What an audit says of members who score each other. Sentences say what was seen and what else could explain it; they never judge.
package enum MutualMessage: String, MessageKey {
  package static let area = "mutual"

  case people, units
  case reciprocityRivals, blocRivals
  /// `component`, `members`, `kind`, `pairs`, `correlation`, `low`, `high`, `verdict`, `rivals`
  case reciprocitySeen
  /// `component`, `reason`, `rivals`
  case reciprocityUntestable
  /// `own`, `other`, `component`, `forth`, `back`, `count`, `size`, `low`, `high`, `verdict`, `rivals`
  case blocSeen
  /// `component`, `reason`, `rivals`
  case blocUntestable
  /// `names`, `inside`, `component`, `size`, `low`, `high`, `verdict`, `rivals`
  case communitySeen
  case noneMutual
  /// `members`, `pairs`, `leastMembers`, `leastPairs`
  case fewMutual
  /// `members`, `pairs`, `leastMembers`, `leastPairs`, `encounters`
  case fewEncounters
  case nothingLeft
}
