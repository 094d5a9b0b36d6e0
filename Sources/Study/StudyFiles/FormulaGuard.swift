internal import RatingStudy

/// Keeps a spreadsheet from taking a person's text for a formula.
package enum FormulaGuard {
  /// The text as it may be shown in a spreadsheet: one that begins like a formula gets an apostrophe before it, unless it is a
  /// number (OWASP, CSV injection).
  package static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) else { return text }
    return NumberText.value(text) == nil ? "'" + text : text
  }
}
