/// Whom raters may be asked to score: how many ratings each person is to get, how many each rater may give, who may not score whom, and what is settled already.
package struct PlanProblem: Sendable {
  /// People who get the same raters: mostly one, or all whom a panel scores together.
  package struct Row: Sendable, Hashable {
    /// How many people they are, ≥ 1.
    package var people: Int
    /// Raters wanted for each of them, ≥ 0.
    package var raters: Int
    /// The number of their group, from 0.
    package var group: Int
    /// The number of their unit, from 0, for whose people a rater may have a taste; −1: they have none in common with other rows.
    package var unit: Int

    /// Everything of a row.
    package init(people: Int = 1, raters: Int, group: Int = 0, unit: Int = -1) {
      (self.people, self.raters, self.group, self.unit) = (people, raters, group, unit)
    }
  }

  /// How many people a rater may be asked to score.
  package struct Limit: Sendable, Hashable {
    /// At least.
    package var minimum: Int
    /// At most; `nil`: nothing is stated, and nobody gets more than evenness asks for.
    package var maximum: Int?

    /// Both ends.
    package init(minimum: Int = 0, maximum: Int? = nil) { (self.minimum, self.maximum) = (minimum, maximum) }
  }

  /// A row with a rater.
  package struct Pair: Sendable, Hashable {
    /// The row's number.
    package var row: Int
    /// The rater's number.
    package var rater: Int

    /// A row with a rater.
    package init(row: Int, rater: Int) { (self.row, self.rater) = (row, rater) }
  }

  /// The rows.
  package var rows: [Row]
  /// By rater.
  package var limits: [Limit]
  /// Pairs that must not be.
  package var forbidden: PairSet
  /// Pairs that must be, each once; none of them is forbidden.
  package var fixed: [Pair] = []
  /// How many raters are to score both of any two groups; 0: it is not asked.
  package var links = 0

  /// Nothing forbidden, nothing settled.
  package init(rows: [Row], limits: [Limit]) {
    (self.rows, self.limits) = (rows, limits)
    forbidden = PairSet(rows: rows.count, raters: limits.count)
  }

  /// Everybody scored by so many, the work dealt evenly.
  package init(people: Int, raters: Int, ratingsEach: Int) {
    self.init(rows: Array(repeating: Row(raters: ratingsEach), count: people), limits: Array(repeating: Limit(), count: raters))
  }

  /// Whether rows differ in how many people they are.
  var isUneven: Bool { Set(rows.map(\.people)).count > 1 }

  /// People in all.
  package var people: Int { rows.reduce(0) { $0 + $1.people } }
  /// Ratings in all.
  package var ratings: Int { rows.reduce(0) { $0 + $1.people * $1.raters } }
  /// How many groups there are.
  package var groups: Int { (rows.map(\.group).max() ?? -1) + 1 }

  /// Whether all rows, and all raters, are alike: any renumbering of them is the same problem.
  var isSymmetric: Bool {
    Set(rows.map { Row(people: $0.people, raters: $0.raters) }).count <= 1 && Set(limits).count <= 1 && fixed.isEmpty
      && rows.indices.allSatisfy { forbidden.count(row: $0) == 0 } && (links == 0 || groups <= 1)
  }
}
