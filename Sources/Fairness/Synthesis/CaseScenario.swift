internal import Messages

/// A kind of generated study with reference cases and a preference that all raters share, on which what cases measure is measured.
package struct CaseScenario: NamedScenario {
  /// The scenario's name, as `calibrate --cases` prints it.
  package var name: String
  /// What is planted, in words.
  package var title: ScenarioTitle
  /// The studies to generate.
  package var plan: Plan
  /// Points that all raters give townships, and cases shown as of a township.
  package var preference: Double
  /// Points of merit by which townships' people are truly better, in expectation.
  package var trueGap: Double
  /// Whether raters score one group only, so that nothing but cases joins the groups.
  package var isParted: Bool
}

extension CaseScenario {
  /// 12 departments and 12 townships of 5 to 7 people; 12 leaders score everybody, or 12 a group their own.
  static func plan(cases: Int, isParted: Bool) -> Plan {
    var leaders = Plan.Component(
      name: "leaders", source: .raters(count: isParted ? 8 : 12, nestedInGroups: isParted), prefix: "L", role: "leader", mean: 75)
    leaders.severitySD = 2
    leaders.tasteSD = 0.7
    leaders.errorSD = 3
    leaders.slopeSD = 0.1
    var plan = Plan(
      name: "cases", seed: 1, periods: [""],
      groups: [
        .init(name: "department", prefix: "D", label: "D", units: 12, people: 5...7),
        .init(name: "township", prefix: "T", label: "T", units: 12, people: 5...7),
      ], merit: .init(personSD: 4, unitSD: 1, persistence: 0.8), components: [leaders])
    plan.cases = cases > 0 ? Plan.Cases(count: cases) : nil
    return plan
  }

  private static func scenario(
    _ name: String, _ title: ScenarioTitle, cases: Int, preference: Double, trueGap: Double = 2, isParted: Bool = false
  )
    -> CaseScenario
  {
    var plan = plan(cases: cases, isParted: isParted)
    plan.groups[1].level = trueGap
    if preference != 0 { plan.effects.sharedPreference = ["township": preference] }
    return CaseScenario(name: name, title: title, plan: plan, preference: preference, trueGap: trueGap, isParted: isParted)
  }

  /// What `calibrate --cases` runs.
  package static let all: [CaseScenario] =
    [0.0, 1, 3].flatMap { points in
      [4, 8, 16].map { count in
        scenario(
          "shared-\(Int(points))-cases-\(count)",
          .init(
            en: "all leaders give townships \(Int(points)) points; \(count) cases, labels drawn",
            zh: "全体领导给乡镇多打 \(Int(points)) 分；\(count) 个案例，标签随机分配"),
          cases: count,
          preference: points)
      }
    } + [
      scenario(
        "parted-6", .init(en: "leaders score one group only; 6 cases join the groups", zh: "领导各自只评一组人；由 6 个案例连接两组"), cases: 6,
        preference: 0, isParted: true),
      scenario("parted-16", .init(en: "the same with 16 cases", zh: "同上，16 个案例"), cases: 16, preference: 0, isParted: true),
      scenario("parted-0", .init(en: "the same without cases", zh: "同上，没有案例"), cases: 0, preference: 0, isParted: true),
    ]
}
