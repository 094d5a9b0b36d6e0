public import RatingStudy
internal import StudyFiles

/// A study made from a plan: its tables, and the truth behind them.
public struct SyntheticStudy: Sendable {
  /// The plan that it was made from.
  package var plan: Plan
  /// The study's tables, as a reader of files would give them.
  public var tables: [Table]
  /// What was planted, and what the dice made of it.
  public var truth: Truth

  /// Makes a study. The same plan gives the same study.
  ///
  /// - Complexity: O(ratings).
  package init(_ plan: Plan) {
    let district = District(plan)
    var scores = ScoreSheet(plan, district)
    scores.fill()
    self.plan = plan
    truth = scores.truth
    tables = StudyTables(plan, district, scores).all
  }

  /// The study as the rest of Evenhand reads it.
  package func study() throws(DataError) -> Study { try Study(tables: tables, settings: try settings()) }

  /// What `study.yaml` and the scheme say: the order of the official tiers, and what tiers count.
  private func settings() throws(DataError) -> StudySettings {
    var settings = StudySettings()
    if let tiers = plan.tiers { settings.tierOrder = [tiers.top, tiers.other] }
    if let scheme = try plan.readScheme() { settings.tierPoints = scheme.tierPoints }
    return settings
  }
}

extension Plan {
  /// The plan's scheme, read; `nil` where it has none.
  package func readScheme() throws(DataError) -> Scheme? {
    guard let scheme else { return nil }
    return try Scheme(yaml: scheme, file: "scheme.yaml")
  }

  /// The text of `study.yaml`; `nil` where nothing has to be said.
  package var studySettings: String? {
    let parts = [tiers.map { "tierOrder: [\($0.top), \($0.other)]\n" }, study].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined()
  }
}
