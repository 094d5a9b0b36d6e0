/// Headings, column titles and sentences of reports that belong to no single analysis.
public enum ReportMessage: String, MessageKey {
  public static let area = "report"

  /// `count`
  case moreRows
  /// `count`
  case furtherRows
  /// `column`
  case lowerEnd
  /// `column`
  case upperEnd
}
