internal import Messages

/// A kind of generated study of two periods, on which shifts between periods are measured.
package struct YearScenario: NamedScenario {
  /// The scenario's name, as `calibrate --years` prints it.
  package var name: String
  /// What is planted, in words.
  package var title: ScenarioTitle
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
    _ name: String, _ title: ScenarioTitle, byCases: Bool, drifted: Int, points: Double, _ more: (inout Plan) -> Void = { _ in }
  )
    -> YearScenario
  {
    var plan = plan(byCases: byCases)
    if byCases { plan.drift?.cases = drifted } else { plan.drift?.raters = drifted }
    plan.drift?.points = points
    more(&plan)
    return YearScenario(name: name, title: title, plan: plan, anchors: byCases ? "cases" : "raters")
  }

  private static func family(_ name: String, _ title: ScenarioTitle, byCases: Bool, points: Double, _ more: (inout Plan) -> Void = { _ in })
    -> [YearScenario]
  {
    [0, 2, 5].map { count in
      scenario(
        "\(name)-\(count)",
        .init(
          en: "\(title); \(count) of 20 drifted by \(Int(points)) points, the same way",
          zh: "\(title)；20 个中 \(count) 个漂移 \(Int(points)) 分，方向相同"), byCases: byCases, drifted: count,
        points: points, more)
    }
  }

  /// What `calibrate --years` runs.
  package static let all: [YearScenario] =
    family("cases", .init(en: "20 cases, all scores 3 points up", zh: "20 个案例，全部评分高 3 分"), byCases: true, points: 8)
    + [4.0, 6].flatMap { points in
      [2, 5].map { count in
        scenario(
          "cases-\(count)-by-\(Int(points))",
          .init(en: "the same; \(count) of 20 drifted by \(Int(points)) points", zh: "同上；20 个中 \(count) 个漂移 \(Int(points)) 分"),
          byCases: true, drifted: count,
          points: points)
      }
    }
    + family(
      "raters", .init(en: "20 common raters, 10 others by 10 more lenient ones", zh: "20 名共同评分人，另有 10 名换成 10 名偏宽的评分人"), byCases: false,
      points: 6)
    + family(
      "heavy", .init(en: "20 cases, errors and steps of heavy tails (t, 4)", zh: "20 个案例，误差和变动服从重尾分布（自由度为 4 的 t 分布）"), byCases: true,
      points: 8
    ) { $0.drift?.hasHeavyTails = true }
    + family(
      "uneven", .init(en: "20 cases, raters of unequal errors, cases of unequal steps", zh: "20 个案例，各评分人的误差、各案例的变动大小不等"), byCases: true,
      points: 8
    ) { plan in
      plan.drift?.spread = 0.7
      plan.drift?.caseSD = 0.7
      plan.components[0].errorSpread = 0.5
    }
    + family(
      "heavy-raters", .init(en: "20 common raters, heavy tails, unequal steps", zh: "20 名共同评分人，重尾分布，变动大小不等"), byCases: false, points: 6
    ) { plan in
      plan.drift?.hasHeavyTails = true
      plan.drift?.spread = 0.7
    }
    + [3, 6].map { count in
      scenario("few-\(count)", .init(en: "\(count) cases", zh: "\(count) 个案例"), byCases: true, drifted: 0, points: 0) {
        $0.cases?.count = count
      }
    } + [
      scenario(
        "stretched", .init(en: "20 cases, spread a fifth larger in 2025", zh: "20 个案例，2025 年的拉开程度大五分之一"), byCases: true, drifted: 0,
        points: 0
      ) {
        $0.drift?.stretch = ["2025": 1.2]
      }
    ]
}
