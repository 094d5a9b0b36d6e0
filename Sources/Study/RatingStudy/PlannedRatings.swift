extension Study {
  /// The study with other ratings in place of its own: one of each pair, all of one component and period. Rows are numbered in their order.
  ///
  /// - Parameters:
  ///   - pairs: in the order of persons, then raters; none twice.
  ///   - scores: one a pair, in points.
  package func rated(_ pairs: [(person: Int32, rater: Int32)], component: Int32, period: Int32, scores: [Double]) -> Study {
    let units = pairs.map { people.unit(of: $0.person, in: period) }
    func all(_ value: Int32) -> [Int32] { Array(repeating: value, count: pairs.count) }
    var own = Ratings(
      source: TableSource(file: "ratings.csv"), row: pairs.indices.map { Int32($0 + 2) }, period: all(period), component: all(component),
      rater: pairs.map(\.rater), person: pairs.map(\.person), score: scores, tier: all(-1), tierNames: Labels([]),
      unit: pairs.map { raterTable.unit(of: $0.rater, in: period) }, unitIsStated: false, personUnit: units,
      personGroup: units.map { unitTable.group(of: $0) }, target: all(0), targetCount: 0, targetIsStated: false, stratum: all(-1),
      strata: Labels([]), extra: [], missingScores: 0)
    StudyBuilder.number(&own, by: pairs.map { Int64($0.person) })
    var copy = self
    copy.ratings = own
    copy.caseRatings = nil
    return copy
  }
}
