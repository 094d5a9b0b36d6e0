extension Study {
  /// Whom a rater is counted with where raters are dealt labels, or compared, by group: the group of the rater's own unit, else the role; `nil` where neither is known.
  package func panel(of rater: Int32, in period: Int32) -> String? {
    groups[unitTable.group(of: raterTable.unit(of: rater, in: period))] ?? raterTable.attribute("role", of: rater, in: period)
  }
}
