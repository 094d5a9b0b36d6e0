/// A report for publication: what is shown, and what is hidden.
package enum PublicationMessage: String, MessageKey {
  package static let area = "publication"

  case hidden
  case untold
  case title
  /// `minimum`, `last`, `primary`, `complementary`
  case howHidden
  case noNames
  case bands
  case bandsNote
  case noBand
  case all
  case raters
  /// `minimum`
  case ratersNote
  case ratersFew
  case ratersNone
  case detectors
  case detectorsNote
  case tested
  case untestable
  case flagged
  /// `low`, `high`
  case countRange
  /// `low`
  case countOver
  case peopleScored
  case groupsHidden
}
