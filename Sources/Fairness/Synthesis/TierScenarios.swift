internal import Messages
internal import RaterBias

/// Scenarios of tiers: whom the top one goes to, and required low ones that are not given.
extension CalibrationScenario {
  /// 44 units of 5–9 people over 6 years; 4 leaders and 3 team members score everybody, the top tier goes to a fifth of each unit.
  static func rota(reliability: Double, people: ClosedRange<Int> = 5...9, share: Double = 0.2) -> Plan {
    var plan = leaders(periods: 6)
    plan.oversight = nil
    plan.groups = [
      .init(name: "department", prefix: "D", label: "D", units: 30, people: people),
      .init(name: "township", prefix: "T", label: "T", units: 14, people: people),
    ]
    plan.components[0].source = .raters(count: 4, nestedInGroups: false)
    var team = plan.components[0]
    (team.name, team.prefix, team.role) = ("team", "Y", "team")
    team.source = .raters(count: 3, nestedInGroups: false)
    plan.components.append(team)
    var tiers = Plan.Tiers()
    tiers.reliability = reliability
    tiers.share = share
    plan.tiers = tiers
    return plan
  }

  /// The scenarios of turn-taking.
  package static var turnTaking: [CalibrationScenario] {
    var result: [CalibrationScenario] = []
    func add(_ name: String, _ title: ScenarioTitle, _ plan: Plan, _ change: (inout Plan) -> Void = { _ in }) {
      var plan = plan
      change(&plan)
      result.append(CalibrationScenario(name: name, title: title, plan: plan, detector: .turnTaking))
    }
    add("turns-merit", .init(en: "top tier by merit itself", zh: "最高等次完全按真实水平评定"), rota(reliability: 1))
    add("turns-noisy", .init(en: "top tier by merit seen with reliability 0.6", zh: "按信度为 0.6 的水平评定最高等次"), rota(reliability: 0.6))
    add(
      "turns-sources", .init(en: "as turns-merit, sources of reliability near 0.6", zh: "同 turns-merit，各来源信度约 0.6"), rota(reliability: 1),
      coarse)
    add("turns-chance", .init(en: "top tier nearly by lot (reliability 0.05)", zh: "最高等次几乎靠抽签（信度 0.05）"), rota(reliability: 0.05))
    add(
      "turns-moving", .init(en: "as turns-noisy, an eighth of people moves every year", zh: "同 turns-noisy，每年八分之一的人调动"),
      rota(reliability: 0.6)
    ) {
      $0.moves = .init(share: 0.12, withinGroup: 0.7, formerUnitScoresFor: 0)
    }
    add(
      "turns-planted", .init(en: "turns in 6 of 44 units, else merit seen with reliability 0.6", zh: "44 个单位中 6 个轮流，其余按信度为 0.6 的水平"),
      rota(reliability: 0.6)
    ) {
      $0.effects.rotation = .init(units: 6)
    }
    add(
      "turns-seniority",
      .init(en: "turns by seniority in 6 of 44 units, else merit seen with reliability 0.6", zh: "44 个单位中 6 个按资历轮流，其余按信度为 0.6 的水平"),
      rota(reliability: 0.6)
    ) {
      $0.effects.rotation = .init(units: 6, bySeniority: true)
    }
    let three = rota(reliability: 0.6, people: 3...3, share: 1 / 3.0)
    add(
      "turns-three", .init(en: "units of 3 with one top tier, by merit seen with reliability 0.6", zh: "每单位 3 人、一个最高等次名额，按信度为 0.6 的水平"),
      three)
    add("turns-three-planted", .init(en: "units of 3 with one top tier, turns in 6 of 44", zh: "每单位 3 人、一个最高等次名额，44 个单位中 6 个轮流"), three) {
      $0.effects.rotation = .init(units: 6)
    }
    return result + turnTakingBeyondTheModel
  }

  /// One rater a component, so that together the sources see merit with a reliability near 0.6.
  private static func coarse(_ plan: inout Plan) {
    for index in plan.components.indices {
      plan.components[index].source = .raters(count: 1, nestedInGroups: false)
      plan.components[index].errorSD = 4.5
    }
  }

  /// Heads give A, B or C in place of points; at least a tenth must get a C.
  static var quota: Plan {
    var plan = rota(reliability: 1)
    plan.tiers = nil
    plan.periods = ["1", "2", "3"]
    var head = Plan.Component(name: "head", source: .unitHeads, prefix: "H", role: "head", mean: 80)
    head.errorSD = errorSD
    head.step = 0.001
    // As many C as the rounded tenths of units of 5–9 people make: one of 7.
    head.tiers = [.init("A", share: 0.2), .init("B", share: 0.8 - 1 / 7.0), .init("C", share: 1 / 7.0)]
    plan.components.append(head)
    plan.scheme = """
      scheme: quota
      components:
        leaders: {weight: 40, from: ratings}
        team: {weight: 30, from: ratings}
        head: {weight: 30, from: ratings, tiers: {A: 95, B: 85, C: 70}, quota: {C: {atLeast: 10%}}}
      """
    return plan
  }

  /// The scenarios of quota avoidance.
  package static var quotaAvoidance: [CalibrationScenario] {
    func scenario(_ name: String, _ title: ScenarioTitle, heads: Int) -> CalibrationScenario {
      var plan = quota
      if heads > 0 { plan.effects.withholding = .init(component: "head", raters: heads, tier: "C", instead: "B") }
      return CalibrationScenario(name: name, title: title, plan: plan, detector: .quotaAvoidance)
    }
    return [
      scenario(
        "quota-merit", .init(en: "C to the least of merit wherever they work, nothing withheld", zh: "C 给真实水平最低者，不论在哪个单位，没有少评"), heads: 0),
      scenario("quota-withheld", .init(en: "12 of 44 heads give no C", zh: "44 名负责人中 12 名不给 C"), heads: 12),
      scenario("quota-all", .init(en: "no head gives any C", zh: "没有一名负责人给 C"), heads: 44),
    ]
  }
}
