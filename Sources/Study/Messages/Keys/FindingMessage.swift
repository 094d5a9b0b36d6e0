/// How findings are laid out for people: headings, verdicts, settings.
public enum FindingMessage: String, MessageKey {
  public static let area = "finding"

  case title
  case advice
  /// `clear`, `flagged`, `inconclusive`, `untestable`
  case counts
  /// `count`, `what`
  case expected
  case flagWord
  /// `detector`, `name`
  case detectorTitle
  case flagged
  case clear
  case inconclusive
  case untestable
  case favoritism
  case severity
  case departure
  case turnTaking
  case quotaAvoidance
  case straightLining
  case reciprocity, bloc
  case copying
  case centrality
  case halo
  case misfit
  case drift
  case impactTitle
  case impactText
  /// `rater`, `tie`, `replaced`, `change`, `ranks`, `bands`
  case impactSummary
  case overall
  case rater
  case unit
  case pair
  case group
  case person
  case settings
  case setting
  case value
}
