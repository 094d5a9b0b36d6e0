internal import Messages
package import RaterBias
internal import RatingStudy

/// A kind of generated study whose truth is known, on which a detector's error rates and power are measured.
package struct CalibrationScenario: Sendable {
  /// A short name: `favoritism-null`.
  package var name: String
  /// What is planted, in words.
  package var title: ScenarioTitle
  /// The studies to generate, and what is planted in them.
  package var plan: Plan
  /// The detector that is measured.
  package var detector: Detector
  /// Changes scores beyond what a plan can say.
  package var edit: Edit = .none

  /// Changes of scores that no plan plants.
  package enum Edit: Sendable, Hashable {
    case none
    /// Points added to every score that a unit's head gives somebody who leaves that unit at any time, before the move and after.
    case relation(Double)
    /// Sheets filled in without looking, copied ones, and what must not be taken for them.
    case sheets(SheetEdit)
    /// Raters who belong to the units that are scored.
    case mutual(MutualEdit)
    /// Errors that no plan draws.
    case errors(ErrorEdit)
    /// Winners of the top tier who leave, and sources that carry a reputation.
    case winners(WinnerEdit)
  }

  /// A calibration scenario, each parameter the property of its name.
  package init(name: String, title: ScenarioTitle, plan: Plan, detector: Detector, edit: Edit = .none) {
    self.name = name
    self.title = title
    self.plan = plan
    self.detector = detector
    self.edit = edit
  }
}

extension CalibrationScenario {
  /// Every scenario there is, in the order in which they are measured.
  package static var all: [CalibrationScenario] {
    favoritism + severity + habits + departure + turnTaking + quotaAvoidance + straightLining + copying + reciprocity + bloc
  }

  /// The standard deviation of a single rating's error in the scenarios, in points.
  static let errorSD = 3.0
  /// The standard deviation of merit between persons, in points.
  static let meritSD = 4.0

  /// 44 units of about 7, 26 leaders who score everybody and oversee 1–2 units.
  static func leaders(periods: Int, unitsEach: ClosedRange<Int> = 1...2, tasteSD: Double = 0, slopeSD: Double = 0, mean: Double = 80)
    -> Plan
  {
    var component = Plan.Component(
      name: "leaders", source: .raters(count: 26, nestedInGroups: false), prefix: "L", role: "leader", mean: mean)
    component.deviationSD = 1
    component.severitySD = 2
    component.tasteSD = tasteSD
    component.slopeSD = slopeSD
    component.errorSD = errorSD
    return Plan(
      name: "leaders", seed: 1, periods: (1...periods).map(String.init),
      groups: [
        .init(name: "department", prefix: "D", label: "D", units: 30, people: 5...8),
        .init(name: "township", prefix: "T", label: "T", units: 14, people: 7...9),
      ], merit: .init(personSD: meritSD, unitSD: 1, persistence: 0.8), components: [component],
      oversight: .init(component: "leaders", kind: "oversight", unitsEach: unitsEach))
  }

  /// The scenarios of favoritism: nothing planted and the rivals that must not be taken for it, then planted effects.
  package static var favoritism: [CalibrationScenario] {
    var result: [CalibrationScenario] = []
    func add(_ name: String, _ title: ScenarioTitle, _ plan: Plan, _ change: (inout Plan) -> Void = { _ in }) {
      var plan = plan
      change(&plan)
      result.append(CalibrationScenario(name: name, title: title, plan: plan, detector: .favoritism))
    }
    func plant(_ plan: inout Plan) { plan.effects.favoritism = .init(raters: 4, points: errorSD) }
    for periods in [1, 3] {
      add("a\(periods)", .init(en: "nothing planted, periods: \(periods)", zh: "未植入效应，时期数：\(periods)"), leaders(periods: periods))
      add(
        "b\(periods)", .init(en: "8 raters lenient by 5 points, periods: \(periods)", zh: "8 名评分人偏宽 5 分，时期数：\(periods)"),
        leaders(periods: periods)
      ) {
        $0.effects.lenient = .init(component: "leaders", raters: 8, points: 5)
      }
      add(
        "c\(periods)", .init(en: "overseen units truly better by 1 SD, periods: \(periods)", zh: "被分管单位确实高出 1 个标准差，时期数：\(periods)"),
        leaders(periods: periods)
      ) {
        $0.effects.overseenMerit = meritSD
      }
      add(
        "d\(periods)",
        .init(
          en: "4 of 26 raters score overseen units 1 error SD higher, periods: \(periods)",
          zh: "26 名评分人中 4 名给分管单位高打 1 个误差标准差，时期数：\(periods)"), leaders(periods: periods), plant)
    }
    for units in 1...3 {
      let plan = leaders(periods: 3, unitsEach: units...units, tasteSD: 0.3 * errorSD)
      add("e\(units)", .init(en: "tastes of 0.3 error SD, tied units: \(units)", zh: "偏好为 0.3 个误差标准差，关联单位数：\(units)"), plan)
      add(
        "e\(units)d",
        .init(
          en: "tastes of 0.3 error SD and 4 raters 1 error SD higher, tied units: \(units)",
          zh: "偏好为 0.3 个误差标准差，4 名评分人高打 1 个误差标准差，关联单位数：\(units)"), plan, plant)
    }
    for periods in [1, 3] {
      add(
        "f\(periods)",
        .init(
          en: "spreads differ (SD 0.2), overseen units better by 1 SD, scores capped at 100, periods: \(periods)",
          zh: "拉开程度不同（标准差 0.2），被分管单位高出 1 个标准差，满分 100 封顶，时期数：\(periods)"),
        leaders(periods: periods, slopeSD: 0.2, mean: 88)
      ) { $0.effects.overseenMerit = meritSD }
    }
    return result + favoritismBeyondTheModel
  }

  /// Two components in each of which the same 26 leaders score everybody; they differ in level, taste and noise.
  static func habits(periods: Int) -> Plan {
    var plan = leaders(periods: periods, tasteSD: 0.2 * errorSD)
    plan.components[0].errorSpread = 0
    var second = plan.components[0]
    second.name = "conduct"
    second.mean = 75
    plan.components.append(second)
    return plan
  }

  /// The scenarios of raters' habits: nothing planted and the rivals, then planted habits in 4 of 26 raters.
  package static var habits: [CalibrationScenario] {
    var result: [CalibrationScenario] = []
    func add(_ name: String, _ title: ScenarioTitle, _ detector: Detector, periods: Int, _ change: (inout Plan) -> Void) {
      var plan = habits(periods: periods)
      change(&plan)
      result.append(CalibrationScenario(name: name, title: .of(detector, title), plan: plan, detector: detector))
    }
    let planted: [(Detector, Plan.HabitKind, Double, ScenarioTitle)] = [
      (.centrality, .centrality, -0.1, .init(en: "slope 0.9 in 4 of 26 raters", zh: "26 名评分人中 4 名斜率为 0.9")),
      (.halo, .halo, 0.15, .init(en: "errors correlate by 0.15 in 4 of 26 raters", zh: "26 名评分人中 4 名的误差在分项之间相关 0.15")),
      (.misfit, .misfit, 0.1, .init(en: "noise a tenth larger in 4 of 26 raters", zh: "26 名评分人中 4 名的噪声大十分之一")),
      (.drift, .drift, 1, .init(en: "1 point up over the periods in 4 of 26 raters", zh: "26 名评分人中 4 名在各时期之间逐渐放宽 1 分")),
    ]
    for (detector, kind, size, what) in planted {
      let periods = 3
      let name = detector.rawValue
      let mayDiffer = detector != .misfit
      func rivals(_ plan: inout Plan) {
        plan.effects.lenient = .init(component: "leaders", raters: 8, points: 5)
        if mayDiffer { for index in plan.components.indices { plan.components[index].errorSpread = 0.2 } }
        if detector == .misfit || detector == .halo || detector == .drift {
          for index in plan.components.indices { plan.components[index].slopeSD = 0.1 }
        }
      }
      let differing = Self.differing(noise: mayDiffer, spreads: detector != .centrality)
      add("\(name)-null", .init(en: "nothing planted, tastes", zh: "未植入效应，有偏好"), detector, periods: periods) { _ in }
      add(
        "\(name)-rivals", .init(en: "8 raters lenient by 5 points, \(differing), tastes", zh: "8 名评分人偏宽 5 分，\(differing)，有偏好"), detector,
        periods: periods, rivals)
      add(
        "\(name)-planted", .init(en: "\(what), 8 raters lenient by 5 points, \(differing)", zh: "\(what)，8 名评分人偏宽 5 分，\(differing)"),
        detector, periods: periods
      ) {
        rivals(&$0)
        $0.effects.habits = [.init(kind: kind, component: "leaders", raters: 4, size: size)]
      }
    }
    return result + haloBeyondTheModel + misfitBeyondTheModel
  }

  /// In what raters differ whose habits are the typical rater's.
  private static func differing(noise: Bool, spreads: Bool) -> ScenarioTitle {
    switch (noise, spreads) {
    case (true, true): .init(en: "noise differs, spreads differ", zh: "噪声不同，拉开程度不同")
    case (true, false): .init(en: "noise differs", zh: "噪声不同")
    case (false, _): .init(en: "spreads differ", zh: "拉开程度不同")
    }
  }

  /// 44 units whose heads go on scoring who left for two periods, about 4 leavers a unit.
  static var moves: Plan {
    var plan = leaders(periods: 4)
    plan.oversight = nil
    plan.components[0].source = .raters(count: 8, nestedInGroups: false)
    var team = plan.components[0]
    team.name = "team"
    team.prefix = "Y"
    team.role = "team"
    team.source = .raters(count: 4, nestedInGroups: false)
    plan.components.append(team)
    var head = Plan.Component(name: "head", source: .unitHeads, prefix: "H", role: "head", mean: 82)
    head.severitySD = 2
    head.errorSD = errorSD
    plan.components.append(head)
    plan.moves = .init(share: 0.19, withinGroup: 0.7, formerUnitScoresFor: 2)
    return plan
  }

  /// The scenarios of departure.
  package static var departure: [CalibrationScenario] {
    var result: [CalibrationScenario] = []
    func add(_ name: String, _ title: ScenarioTitle, edit: Edit = .none, _ change: (inout Plan) -> Void = { _ in }) {
      var plan = moves
      change(&plan)
      result.append(CalibrationScenario(name: name, title: title, plan: plan, detector: .departure, edit: edit))
    }
    add("null", .init(en: "nothing planted", zh: "未植入效应"))
    add("common", .init(en: "every former unit 2 points lower", zh: "所有原单位都低打 2 分")) {
      $0.effects.departure = .init(units: 44, points: -2, leavers: 0)
    }
    add("five", .init(en: "5 of 44 former units 6 points lower", zh: "44 个原单位中 5 个低打 6 分")) {
      $0.effects.departure = .init(units: 5, points: -6, leavers: 4)
    }
    add("relation", .init(en: "a relation 2 points worse already before the move", zh: "调动之前两人关系就差 2 分"), edit: .relation(-2))
    add("performance", .init(en: "movers truly 4 points worse from their move on", zh: "调动者自调动起确实退步 4 分")) { $0.effects.moverMerit = -4 }
    add("strict", .init(en: "5 heads 6 points stricter to everybody", zh: "5 名负责人对所有人偏严 6 分")) {
      $0.effects.lenient = .init(component: "head", raters: 5, points: -6)
    }
    // The wild cluster bootstrap decides: with 12 heads there are 24 raters.
    let few = [Plan.Group(name: "department", prefix: "D", label: "D", units: 12, people: 6...8)]
    add("few-clusters", .init(en: "nothing planted, 12 units, 24 raters", zh: "未植入效应，12 个单位，24 名评分人")) { $0.groups = few }
    add("few-clusters-common", .init(en: "every one of 12 former units 4 points lower", zh: "12 个原单位全都低打 4 分")) {
      $0.groups = few
      $0.effects.departure = .init(units: 12, points: -4, leavers: 0)
    }
    // The exchange of former units decides about the second difference.
    add("few-former-units", .init(en: "nothing planted, 5 units", zh: "未植入效应，5 个单位")) {
      $0.groups = [.init(name: "department", prefix: "D", label: "D", units: 5, people: 8...10)]
    }
    return result + departureBeyondTheModel
  }
}
