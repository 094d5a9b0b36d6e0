/// The names of everything that a study's tables speak of, gathered before any table is read, so that codes are final.
struct StudyNames {
  var periods: Labels
  var hasPeriods: Bool
  /// How the periods' names were understood.
  var periodOrder: PeriodOrder
  var components: Labels
  var raters: Labels
  var persons: Labels
  var units: Labels
  var groups: Labels

  init(_ tables: [String: Table], _ settings: StudySettings) {
    func labels(_ places: [(table: String, column: String)]) -> Labels {
      Labels(places.flatMap { tables[$0.table]?.column($0.column)?.levels ?? [] })
    }
    func periodNames(_ tables: [String: Table], of names: [String]) -> [String] {
      names.flatMap { Labels(tables[$0]?.column("period")?.levels ?? []).names }
    }
    periodOrder = PeriodOrder(
      primary: [settings.period].compactMap(\.self) + periodNames(tables, of: ["ratings", "components", "ballots"]),
      secondary: periodNames(tables, of: ["tiers", "people", "raters", "unit_scores", "ties", "moves", "points", "official"]),
      stated: settings.periods)
    hasPeriods = !periodOrder.names.isEmpty
    periods =
      hasPeriods
      ? Labels(ordered: periodOrder.names, spellings: periodOrder.sameAs.merging(periodOrder.within) { same, _ in same })
      : Labels(ordered: [""])
    let rated = labels([("ratings", "component")])
    components = rated.count > 0 || tables["ratings"] == nil ? rated : Labels(ordered: ["score"])
    raters = labels([("ratings", "rater"), ("raters", "rater"), ("ties", "rater")])
    persons = labels(
      [
        ("ratings", "person"), ("people", "person"), ("raters", "person"), ("ties", "person"), ("moves", "person"),
        ("components", "person"), ("points", "person"), ("tiers", "person"), ("ballots", "person"),
        ("official", "person"), ("cases", "person"),
      ])
    units = labels(
      [
        ("units", "unit"), ("people", "unit"), ("raters", "unit"), ("ratings", "unit"), ("ties", "unit"),
        ("moves", "from"), ("moves", "to"), ("unit_scores", "unit"),
      ])
    groups = labels([("units", "group")])
  }
}
