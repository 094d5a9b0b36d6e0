package import RatingStudy
internal import Statistics

/// Works out who gives which grades.
package struct GradeComparison: Sendable {
  /// What shares are to be.
  package var guidelines: [GradeGuideline] = []
  /// Grades that a component has whether they were given or not.
  package var declared: [String: [(name: String, score: Double)]] = [:]
  /// Columns of the ratings by whose values people are taken together as by their units.
  package var by: [String] = []
  /// A column of the ratings within whose values people are compared; `nil`: within positions.
  package var within: String?
  /// Of the intervals.
  package var interval = 0.95
  /// Of false looks among all, by level.
  package var falseShare = 0.05
  /// Differences of mean grades below this don't matter, in steps.
  package var smallest = 0.5
  /// Below so many people nothing is said.
  package var fewest = 3
  /// Random assignments where there are too many to look at each.
  package var draws = 9_999
  /// Of the assignments drawn.
  package var seed: UInt64 = 1
  /// Change nothing but time.
  package var threads = 1

  /// Half a step, 95 %.
  package init() {}

  /// Columns that the ratings don't have.
  package func missingColumns(_ study: Study) -> [String] {
    guard let ratings = study.ratings else { return [] }
    return (by + [within].compactMap(\.self)).filter { ratings.extra.named($0) == nil }
  }

  /// Of a component in a period.
  ///
  /// - Returns: `nil` where nobody was graded, or the scores are no grades.
  package func distribution(_ study: Study, component: Int32, period: Int32) -> GradeDistribution? {
    guard let ratings = study.ratings, let (scale, now, then) = sheet(study, component: component, period: period) else { return nil }
    return GradeCounting(
      study, ratings, scale, now, then, component: study.components[component] ?? "", period: period, options: self
    ).distribution()
  }

  /// The grades of a component, the ratings of a period and those of the last one before it that has any, by their places.
  ///
  /// - Returns: `nil` as ``distribution(_:component:period:)``.
  package func sheet(_ study: Study, component: Int32, period: Int32) -> (scale: GradeScale, now: [Int], then: [Int])? {
    guard let ratings = study.ratings else { return nil }
    let all = (0..<ratings.count).filter { ratings.component[$0] == component }
    let now = all.filter { ratings.period[$0] == period }
    let earlier = all.map { ratings.period[$0] }.filter { $0 < period }.max()
    let then = all.filter { ratings.period[$0] == earlier }
    let name = study.components[component] ?? ""
    guard !now.isEmpty, let scale = GradeScale(ratings, rows: now + then, declared: declared[name] ?? []) else { return nil }
    return (scale, now, then)
  }
}
