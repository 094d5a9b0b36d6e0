internal import Messages
internal import RaterBias

/// Scenarios of units that score each other: reciprocity and blocs.
extension CalibrationScenario {
  /// 16 units of 5–7 people; one rater of each scores everybody over 2 periods.
  static var mutual: Plan {
    var plan = leaders(periods: 2, tasteSD: 0.2 * errorSD)
    plan.oversight = nil
    plan.groups = [.init(name: "department", prefix: "D", label: "D", units: 16, people: 5...7)]
    plan.components[0].source = .raters(count: 16, nestedInGroups: false)
    return plan
  }

  /// Lenient raters, differing noise and spread, stronger tastes, unlike units, whole points under the top of the scale.
  private static var mutualRivals: Plan {
    var plan = mutual
    plan.merit.unitSD = 2
    plan.components[0].tasteSD = 0.4 * errorSD
    plan.components[0].slopeSD = 0.2
    plan.components[0].mean = 88
    plan.components[0].errorSpread = 0.3
    plan.components[0].step = 1
    plan.effects.lenient = .init(component: "leaders", raters: 5, points: 5)
    return plan
  }

  /// The scenarios of reciprocity.
  package static var reciprocity: [CalibrationScenario] {
    scenarios(
      .reciprocity,
      [
        (
          "planted", .init(en: "two units give each other alike, SD of half an error SD", zh: "两两单位给彼此的分数相应，标准差为半个误差标准差"),
          { $0.sharedSD = 0.5 * errorSD }
        )
      ]) + professions(.reciprocity)
  }

  /// The scenarios of blocs.
  package static var bloc: [CalibrationScenario] {
    scenarios(
      .bloc,
      [
        (
          "four", .init(en: "4 of 16 units score each other 1 error SD higher", zh: "16 个单位中 4 个互相高打 1 个误差标准差"),
          { ($0.blocUnits, $0.blocPoints) = (4, errorSD) }
        ),
        (
          "two", .init(en: "2 of 16 units score each other 1 error SD higher", zh: "16 个单位中 2 个互相高打 1 个误差标准差"),
          { ($0.blocUnits, $0.blocPoints) = (2, errorSD) }
        ),
      ]) + professions(.bloc)
  }

  private static func scenarios(
    _ detector: Detector, _ planted: [(name: String, title: ScenarioTitle, change: (inout MutualEdit) -> Void)]
  ) -> [CalibrationScenario] {
    let name = detector.rawValue
    let rivals = ScenarioTitle(
      en: "lenient raters, spreads and noise differ, tastes of 0.4 error SD, unlike units, whole points under the top",
      zh: "有评分人偏宽，拉开程度和噪声不同，偏好为 0.4 个误差标准差，单位各异，整数分且接近满分")
    var few = mutual
    few.groups = [.init(name: "department", prefix: "D", label: "D", units: 8, people: 3...4)]
    few.components[0].source = .raters(count: 8, nestedInGroups: false)
    func scenario(_ own: String, _ title: ScenarioTitle, _ plan: Plan, _ edit: MutualEdit = MutualEdit()) -> CalibrationScenario {
      .init(name: "\(name)-\(own)", title: .of(detector, title), plan: plan, detector: detector, edit: .mutual(edit))
    }
    func all(_ plan: Plan, _ suffix: String, _ world: ScenarioTitle) -> [CalibrationScenario] {
      planted.map { one in
        var edit = MutualEdit()
        one.change(&edit)
        return scenario(one.name + suffix, .init(en: "\(one.title), \(world)", zh: "\(one.title)，\(world)"), plan, edit)
      }
    }
    return [
      scenario("null", .init(en: "nothing planted, tastes", zh: "未植入效应，有偏好"), mutual),
      scenario("few", .init(en: "nothing planted, 8 units", zh: "未植入效应，8 个单位"), few),
      scenario("rivals", rivals, mutualRivals),
    ] + all(mutualRivals, "", .init(en: "rivals", zh: "另有各种干扰"))
      + all(mutual, "-plain", .init(en: "tastes of 0.2 error SD", zh: "偏好为 0.2 个误差标准差"))
  }
}
