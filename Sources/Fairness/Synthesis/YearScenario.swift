/// A kind of generated study of two periods, on which shifts between periods are measured.
package struct YearScenario: NamedScenario {
  /// The scenario's name, as `calibrate --years` prints it.
  package var name: String
  /// What is planted, in words.
  package var title: String
  /// The studies to generate.
  package var plan: Plan
  /// What joins the periods.
  package var anchors: String
}

extension YearScenario {
  /// 20 cases and 26 leaders in both periods; or no case, 20 leaders in both, 10 who leave and 10, more lenient by 2 points, who join.
  private static func plan(byCases: Bool) -> Plan {
    var leaders = Plan.Component(
      name: "leaders", source: .raters(count: byCases ? 26 : 30, nestedInGroups: false), prefix: "L", role: "leader", mean: 75)
    leaders.severitySD = 2
    leaders.tasteSD = 0.5
    leaders.errorSD = 3
    var plan = Plan(
      name: "years", seed: 1, periods: ["2024", "2025"], groups: [.init(name: "unit", prefix: "U", label: "U", units: 8, people: 4...6)],
      merit: .init(personSD: 4, unitSD: 1, persistence: 0.7), components: [leaders])
    var drift = Plan.Drift()
    drift.raterSD = 0.7
    if byCases {
      plan.cases = Plan.Cases(count: 20)
      plan.cases?.hasLabels = false
      drift.caseSD = 0.5
      drift.shift = ["2025": 3]
    } else {
      drift.joining = 10
      drift.joinerLevel = 2
    }
    plan.drift = drift
    return plan
  }

  private static func scenario(
    _ name: String, _ title: String, byCases: Bool, drifted: Int, points: Double, _ more: (inout Plan) -> Void = { _ in }
  )
    -> YearScenario
  {
    var plan = plan(byCases: byCases)
    if byCases { plan.drift?.cases = drifted } else { plan.drift?.raters = drifted }
    plan.drift?.points = points
    more(&plan)
    return YearScenario(name: name, title: title, plan: plan, anchors: byCases ? "cases" : "raters")
  }

  private static func family(_ name: String, _ title: String, byCases: Bool, points: Double, _ more: (inout Plan) -> Void = { _ in })
    -> [YearScenario]
  {
    [0, 2, 5].map { count in
      scenario(
        "\(name)-\(count)", "\(title); \(count) of 20 drifted by \(Int(points)) points, the same way", byCases: byCases, drifted: count,
        points: points, more)
    }
  }

  /// What `calibrate --years` runs.
  package static let all: [YearScenario] =
    family("cases", "20 cases, all scores 3 points up", byCases: true, points: 8)
    + [4.0, 6].flatMap { points in
      [2, 5].map { count in
        scenario(
          "cases-\(count)-by-\(Int(points))", "the same; \(count) of 20 drifted by \(Int(points)) points", byCases: true, drifted: count,
          points: points)
      }
    }
    + family("raters", "20 common raters, 10 others by 10 more lenient ones", byCases: false, points: 6)
    + family("heavy", "20 cases, errors and steps of heavy tails (t, 4)", byCases: true, points: 8) { $0.drift?.hasHeavyTails = true }
    + family("uneven", "20 cases, raters of unequal errors, cases of unequal steps", byCases: true, points: 8) { plan in
      plan.drift?.spread = 0.7
      plan.drift?.caseSD = 0.7
      plan.components[0].errorSpread = 0.5
    }
    + family("heavy-raters", "20 common raters, heavy tails, unequal steps", byCases: false, points: 6) { plan in
      plan.drift?.hasHeavyTails = true
      plan.drift?.spread = 0.7
    }
    + [3, 6].map { count in
      scenario("few-\(count)", "\(count) cases", byCases: true, drifted: 0, points: 0) { $0.cases?.count = count }
    } + [
      scenario("stretched", "20 cases, spread a fifth larger in 2025", byCases: true, drifted: 0, points: 0) {
        $0.drift?.stretch = ["2025": 1.2]
      }
    ]
}
