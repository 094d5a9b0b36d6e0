internal import Messages
package import Normalization

/// A kind of generated study with planted gaps between departments and townships, on which the decomposition of gaps is measured.
package struct GapScenario: Sendable {
  /// A short name: `bonus`.
  package var name: String
  /// What is planted, in words.
  package var title: ScenarioTitle
  /// The studies to generate, and what is planted in them.
  package var plan: Plan
  /// The component whose gap is looked at.
  package var source: ComponentSource
  /// Points that townships get in that component whatever their people did.
  package var bonus: Double
  /// Points of merit by which townships' people are truly better, in expectation.
  package var trueGap: Double

  /// A gap scenario, each parameter the property of its name.
  package init(name: String, title: ScenarioTitle, plan: Plan, source: ComponentSource, bonus: Double, trueGap: Double) {
    self.name = name
    self.title = title
    self.plan = plan
    self.source = source
    self.bonus = bonus
    self.trueGap = trueGap
  }
}

extension GapScenario {
  /// The planted bonus and the planted true gap, in points.
  static let bonus = 4.0
  static let trueGap = 3.0

  /// 30 departments, 14 townships; leaders, a team and an organization department score everybody, unit heads their own people;
  /// the unit score is the people's mean merit with noise of SD 2.
  static func district(teamIsNested: Bool = false) -> Plan {
    func rated(_ name: String, _ source: Plan.Source, _ prefix: String, severity: Double, taste: Double) -> Plan.Component {
      var component = Plan.Component(name: name, source: source, prefix: prefix, role: name, mean: 75)
      component.deviationSD = 1.5
      component.severitySD = severity
      component.tasteSD = taste
      component.errorSD = 3
      return component
    }
    var unit = Plan.Component(name: "unit", source: .unitScores, prefix: "", role: "", mean: 75)
    unit.unitSD = 2
    unit.step = 0.01
    return Plan(
      name: "gaps", seed: 1, periods: ["1"],
      groups: [
        .init(name: "department", prefix: "D", label: "D", units: 30, people: 5...9),
        .init(name: "township", prefix: "T", label: "T", units: 14, people: 7...10),
      ], merit: .init(personSD: 4, unitSD: 1, persistence: 0.8),
      components: [
        unit, rated("leaders", .raters(count: 8, nestedInGroups: false), "L", severity: 2, taste: 0.7),
        rated("team", .raters(count: 4, nestedInGroups: teamIsNested), "Y", severity: 2, taste: 0.7),
        rated("daily", .raters(count: 3, nestedInGroups: false), "O", severity: 2, taste: 0.7),
        rated("head", .unitHeads, "H", severity: 3, taste: 0),
      ])
  }

  /// The scenarios of the methods document.
  package static var all: [GapScenario] {
    func scenario(
      _ name: String, _ title: ScenarioTitle, _ source: ComponentSource = .unitScores, bonus: Double = bonus, trueGap: Double = 0,
      teamIsNested: Bool = false, alsoIn second: String? = nil, loading: Double = 1
    ) -> GapScenario {
      var plan = district(teamIsNested: teamIsNested)
      let component = source == .unitScores ? "unit" : source.name
      for index in plan.components.indices where bonus != 0 && [component, second].contains(plan.components[index].name) {
        plan.components[index].bonus = ["township": bonus]
      }
      plan.groups[1].level = trueGap
      plan.components[0].loading = loading
      return GapScenario(name: name, title: title, plan: plan, source: source, bonus: bonus, trueGap: trueGap)
    }
    return [
      scenario("bonus", .init(en: "a bonus of 4 in the unit score, no true gap", zh: "单位考绩分加 4 分，没有真实差距")),
      scenario(
        "rated", .init(en: "a bonus of 4 in a component whose raters are nested in groups", zh: "评分人嵌套于组别的分项加 4 分"), .ratings("team"),
        teamIsNested: true),
      scenario("head", .init(en: "a bonus of 4 in a component whose raters are nested in units", zh: "评分人嵌套于单位的分项加 4 分"), .ratings("head")),
      scenario(
        "nested", .init(en: "a bonus of 4 in the unit score, teams nested in groups", zh: "单位考绩分加 4 分，考核组嵌套于组别"), teamIsNested: true),
      scenario(
        "nested-both",
        .init(en: "a bonus of 4 in the unit score and another in the team, teams nested in groups", zh: "单位考绩分加 4 分，年终考核组评价也同样加分，考核组嵌套于组别"),
        teamIsNested: true,
        alsoIn: "team"),
      scenario(
        "nested-both-team", .init(en: "the same, looked at in the team", zh: "同上，考察年终考核组"), .ratings("team"), teamIsNested: true,
        alsoIn: "unit"),
      scenario("true", .init(en: "a true gap of 3, no bonus", zh: "真实差距为 3，没有加分"), bonus: 0, trueGap: trueGap),
      scenario("both", .init(en: "a true gap of 3 and a bonus of 4 in the unit score", zh: "真实差距为 3，单位考绩分另加 4 分"), trueGap: trueGap),
      scenario(
        "half-loading", .init(en: "a true gap of 3, of which the unit score carries half; no bonus", zh: "真实差距为 3，单位考绩分体现一半；没有加分"),
        bonus: 0, trueGap: trueGap, loading: 0.5),
      scenario(
        "no-loading", .init(en: "a true gap of 3, of which the unit score carries nothing; no bonus", zh: "真实差距为 3，单位考绩分完全不体现；没有加分"),
        bonus: 0, trueGap: trueGap, loading: 0),
      scenario(
        "half-loading-bonus", .init(en: "the same with half and a bonus of 4 in the unit score", zh: "同样体现一半，单位考绩分另加 4 分"),
        trueGap: trueGap, loading: 0.5),
      scenario("shared", .init(en: "a bonus of 4 that common raters give in one component", zh: "共同评分人在某一分项加 4 分"), .ratings("team")),
    ]
  }
}
