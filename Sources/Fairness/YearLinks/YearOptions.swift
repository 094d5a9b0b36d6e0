/// What two periods may have in common.
package enum AnchorKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// Reference cases that were scored in both.
  case cases
  /// Raters who scored in both.
  case raters
  /// People who were scored in both: they change, so that they are no anchors unless somebody says so.
  case people
}

/// What can be chosen about years on one scale. Every constant that decides a statement is here.
package struct YearOptions: Sendable, Hashable {
  /// What decides a link.
  package var rule = LinkRule()
  /// What joins the periods; empty: cases where there are enough of them, else raters.
  package var anchors: [AnchorKind] = []
  /// With fewer common cases than this raters are taken where nothing else is asked for.
  package var minimumCases = 3
  /// Of people's ratings in a period at least this share must hang together by common raters, cases or people.
  package var leastShare = 0.95

  /// Everything at its default.
  package init() {}
}
