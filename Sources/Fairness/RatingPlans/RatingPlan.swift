/// An assignment, and how well it lets people be compared; variances in units of that of a single rating's error.
package struct RatingPlan: Sendable {
  /// By row its raters, in order.
  package let raters: [[Int]]
  /// By rater how many people they score.
  package let load: [Int]
  /// The mean variance of a difference between two people once raters' levels are eliminated; infinite where some can't be compared.
  package let meanVariance: Double
  /// The least that any assignment of as many ratings to as many raters could have.
  package let bound: Double
  /// Parts of people and raters that no rating joins.
  package let parts: Int
  /// Raters missing, over all pairs of groups, for as many links as were asked for.
  package let missingLinks: Int
  /// By pair of groups: who links them, and how firmly.
  package let links: [Link]

  /// How two groups are linked.
  package struct Link: Sendable, Hashable {
    /// The groups' numbers, the first the smaller.
    package var groups: [Int]
    /// Raters who score people of both.
    package var raters: Int
    /// The variance of the difference between the groups' mean levels; infinite where nothing joins them.
    package var variance: Double
    /// What raters' tastes for units, of variance 1, add to it.
    package var tasteVariance: Double

    /// The standard error of the difference between the groups' mean levels, in points; `nil` where nothing joins them.
    package func standardError(_ spreads: RatingSpreads) -> Double? {
      guard variance.isFinite else { return nil }
      return (variance * spreads.error * spreads.error + tasteVariance * spreads.taste * spreads.taste).squareRoot()
    }
  }

  /// bound/mean variance, in 0...1; 0 where some people can't be compared.
  package var efficiency: Double { meanVariance > 0 ? bound / meanVariance : 1 }

  /// Whether nothing better is possible.
  var isBest: Bool { missingLinks == 0 && efficiency >= 1 - 1e-12 }

  init(_ problem: PlanProblem, _ seats: Seats, threads: Int) throws {
    let information = try DesignInformation(problem, seats, forExchanges: false, threads: threads)
    raters = problem.rows.indices.map { seats.raters(of: $0) }
    load = seats.load
    meanVariance = information.meanVariance
    parts = information.parts
    var counts: [Int] = []
    for (row, own) in zip(problem.rows, raters) where !own.isEmpty { counts += Array(repeating: own.count, count: row.people) }
    let scoring = seats.load.count { $0 > 0 }
    bound = DesignBound.meanVariance(counts: counts, raters: scoring, rank: min(scoring, problem.rows.count))
    let found = GroupLinks(problem, seats)
    missingLinks = found.shortfall
    var people = [Int](repeating: 0, count: problem.groups)
    for (row, own) in zip(problem.rows, raters) where !own.isEmpty { people[row.group] += row.people }
    var links: [Link] = []
    for g in 0..<problem.groups {
      for h in (g + 1)..<max(g + 1, problem.groups) where people[g] > 0 && people[h] > 0 {
        let weight = problem.rows.map { $0.group == g ? 1 / Double(people[g]) : $0.group == h ? -1 / Double(people[h]) : 0 }
        let variances = information.variances(weight, problem, seats)
        links.append(
          Link(
            groups: [g, h], raters: Int(found.both[g * problem.groups + h]), variance: variances.error, tasteVariance: variances.taste))
      }
    }
    self.links = links
  }

  /// What an assignment that somebody made, this year's say, is worth.
  ///
  /// - Parameter raters: by row its raters.
  /// - Throws: where the equations can't be solved.
  package init(_ problem: PlanProblem, raters: [[Int]], threads: Int = 1) throws {
    var own = problem
    own.rows = zip(problem.rows, raters).map { PlanProblem.Row(people: $0.people, raters: $1.count, group: $0.group, unit: $0.unit) }
    own.fixed = raters.enumerated().flatMap { row, raters in raters.map { PlanProblem.Pair(row: row, rater: $0) } }
    try self.init(own, Seats(own), threads: threads)
  }
}
