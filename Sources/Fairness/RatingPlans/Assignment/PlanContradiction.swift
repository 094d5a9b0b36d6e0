/// Limits that can't all be kept.
package enum PlanContradiction: Sendable, Hashable {
  /// So many raters are wanted for a row, and fewer may score it.
  case fewRaters(row: Int, wanted: Int, possible: Int)
  /// Rows that can be scored by these raters only, who together may not give as many ratings.
  ///
  /// `missing` is the smallest number of further ratings that these raters, or the same number fewer that these people, would have to agree to.
  case fewRatings(rows: [Int], raters: [Int], missing: Int)
  /// A rater who is to score more people than can be handed over.
  ///
  /// `missing` is the smallest number by which the least number would have to be lowered.
  case fewPeople(rater: Int, missing: Int)
  /// Rows of different numbers of people for which no assignment was found in so many tries, `missing` ratings being the fewest that were left over. It does not say that
  /// there is none: whole rows that have to fit into limits are a packing problem.
  case notFound(tries: Int, missing: Int)
  /// A settled pair that is forbidden.
  case settledButForbidden(row: Int, rater: Int)
  /// More settled ratings than a rater may give.
  case settledBeyondLimit(rater: Int, settled: Int, maximum: Int)
  /// A rater whose least number is above the most.
  case limitsCross(rater: Int, minimum: Int, maximum: Int)
}

/// All contradictions that were found together; never none.
package struct PlanContradictions: Error, Sendable {
  /// In the order of rows and raters.
  package let all: [PlanContradiction]

  init(_ all: [PlanContradiction]) { self.all = all }
}
