extension Study {
  /// The study with raters of whom it has no rating; their codes follow the others'.
  ///
  /// - Parameter newcomers: names that no rater has, with their own unit's code (−1: not stated).
  package func adding(raters newcomers: [(name: String, unit: Int32)]) -> Study {
    guard !newcomers.isEmpty else { return self }
    var copy = self
    copy.raters = raters.followed(by: newcomers.map(\.name))
    copy.raterTable.add(units: newcomers.map(\.unit))
    return copy
  }
}
