public import RatingStudy

/// A study made from a plan: its tables, and the truth behind them.
public struct SyntheticStudy: Sendable {
  public var plan: Plan
  public var tables: [Table]
  public var truth: Truth

  /// Makes a study. The same plan gives the same study.
  ///
  /// - Complexity: O(ratings).
  public init(_ plan: Plan) {
    let district = District(plan)
    var scores = ScoreSheet(plan, district)
    scores.fill()
    self.plan = plan
    truth = scores.truth
    tables = StudyTables(plan, district, scores).all
  }

  /// The study as the rest of Evenhand reads it.
  public func study() throws(DataError) -> Study { try Study(tables: tables) }
}
