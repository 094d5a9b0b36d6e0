internal import RatingStudy

/// Which cells count as missing, and what surrounds a cell's text without belonging to it.
package enum MissingText {
  /// The texts that say that there is nothing: `/`, dashes of any width, `NA`, `N/A`, `#N/A`, `缺`. An empty cell is
  /// missing too. The comparison is exact, after white space is taken off: `na` is a text.
  package static let markers = ["/", "／", "-", "－", "–", "—", "——", "NA", "N/A", "#N/A", "缺"]

  private static let longestMarker = markers.map(\.utf8.count).max() ?? 0

  /// Whether a trimmed text means that the cell is missing.
  package static func isMissing(_ text: String) -> Bool {
    let length = text.utf8.count
    return length == 0 || (length <= longestMarker && markers.contains(text))
  }

  /// The text without the white space around it: spaces, tabs, line breaks, full-width and other wide spaces, and the
  /// invisible marks that copying leaves behind (zero-width space, byte order mark).
  package static func trimmed(_ text: String) -> String { Wording.trimmed(text) }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { Wording.isSpace(scalar) }
}
