/// The names of everything that a study's tables speak of, gathered before any table is read, so that codes are final.
struct StudyNames {
  var periods: Labels
  var hasPeriods: Bool
  var components: Labels
  var raters: Labels
  var persons: Labels
  var units: Labels
  var groups: Labels

  init(_ tables: [String: Table]) {
    func labels(_ places: [(table: String, column: String)]) -> Labels {
      Labels(places.flatMap { tables[$0.table]?.column($0.column)?.levels ?? [] })
    }
    let withPeriod = [
      "ratings", "people", "raters", "ties", "moves", "unit_scores", "components", "points", "tiers", "ballots",
      "official",
    ]
    let stated = labels(withPeriod.map { ($0, "period") })
    hasPeriods = stated.count > 0
    periods = hasPeriods ? stated : Labels(ordered: [""])
    let rated = labels([("ratings", "component")])
    components = rated.count > 0 || tables["ratings"] == nil ? rated : Labels(ordered: ["score"])
    raters = labels([("ratings", "rater"), ("raters", "rater"), ("ties", "rater")])
    persons = labels(
      [
        ("ratings", "person"), ("people", "person"), ("raters", "person"), ("ties", "person"), ("moves", "person"),
        ("components", "person"), ("points", "person"), ("tiers", "person"), ("ballots", "person"),
        ("official", "person"),
      ])
    units = labels(
      [
        ("units", "unit"), ("people", "unit"), ("raters", "unit"), ("ratings", "unit"), ("ties", "unit"),
        ("moves", "from"), ("moves", "to"), ("unit_scores", "unit"),
      ])
    groups = labels([("units", "group")])
  }
}
