/// What an audit says of the time before people left.
package enum DepartureMessage: String, MessageKey {
  package static let area = "departure"

  /// `sentence`, `leads`
  case withLeads
  /// `periods`, `p`
  case leadsDiffer, leadsDoNotDiffer
}
