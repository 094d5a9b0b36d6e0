/// What an audit says of the time before people left.
public enum DepartureMessage: String, MessageKey {
  public static let area = "departure"

  /// `sentence`, `leads`
  case withLeads
  /// `periods`, `p`
  case leadsDiffer, leadsDoNotDiffer
}
