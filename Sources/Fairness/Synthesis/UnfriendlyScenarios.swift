internal import Messages
internal import RaterBias

/// Studies in which what a detector assumes does not hold, nothing planted or little: what its findings then say.
extension CalibrationScenario {
  static var favoritismBeyondTheModel: [CalibrationScenario] {
    var result: [CalibrationScenario] = []
    func add(
      _ name: String, _ title: ScenarioTitle, _ plan: Plan = leaders(periods: 3), _ change: (inout Plan) -> Void
    ) {
      var plan = plan
      change(&plan)
      result.append(CalibrationScenario(name: name, title: title, plan: plan, detector: .favoritism))
    }
    func weaken(_ plan: inout Plan) {
      plan.effects.overseenMerit = -1.25 * meritSD
      plan.effects.overseenShare = 0.5
    }
    func plant(_ plan: inout Plan) { plan.effects.favoritism = .init(raters: 4, points: errorSD) }
    add("g-level", .init(en: "errors larger for the weak, half of the raters oversee weak units", zh: "较弱人员的误差较大，半数评分人分管较弱的单位")) {
      weaken(&$0)
      $0.components[0].violations.errorByLevel = -0.4
    }
    add("g-level-planted", .init(en: "as g-level, 4 raters 1 error SD higher", zh: "同 g-level，另有 4 名评分人高打 1 个误差标准差")) {
      weaken(&$0)
      plant(&$0)
      $0.components[0].violations.errorByLevel = -0.4
    }
    add("g-steps", .init(en: "steps of 10 points, half of the raters oversee weak units", zh: "评分步长 10 分，半数评分人分管较弱的单位")) {
      weaken(&$0)
      $0.components[0].step = 10
    }
    add("g-types", .init(en: "tastes of 0.33 error SD for one of two types of units", zh: "对两类单位之一有 0.33 个误差标准差的偏好")) {
      $0.components[0].violations.typeTasteSD = errorSD / 3
    }
    add("g-types-planted", .init(en: "as g-types, 4 raters 1 error SD higher", zh: "同 g-types，另有 4 名评分人高打 1 个误差标准差")) {
      plant(&$0)
      $0.components[0].violations.typeTasteSD = errorSD / 3
    }
    add("g-reputation", .init(en: "an error of 2 points about each person, shared by all who are not tied", zh: "所有无关联的评分人对每个人有共同的误差，2 分"))
    {
      $0.components[0].violations.reputationSD = 2
    }
    add(
      "g-compression",
      .init(
        en: "all who are not tied spread people 0.7 times as far, half of the raters oversee weak units",
        zh: "所有无关联的评分人的拉开程度只有 0.7 倍，半数评分人分管较弱的单位")
    ) {
      weaken(&$0)
      $0.components[0].violations.compression = 0.3
    }
    add(
      "g-selection",
      .init(
        en: "whom to score chosen by the own error, 60 % of those not tied (logit 1.5 an SD)",
        zh: "按本人误差挑选给谁评分，评无关联人员中的 60%（每个标准差 1.5 logit）")
    ) {
      $0.components[0].violations.scoredShare = 0.6
      $0.components[0].violations.selection = 1.5
    }
    add("g-mild-selection", .init(en: "as g-selection, 80 % (logit 0.5 an SD)", zh: "同 g-selection，评 80%（每个标准差 0.5 logit）")) {
      $0.components[0].violations.scoredShare = 0.8
      $0.components[0].violations.selection = 0.5
    }
    add("g-small", .init(en: "nothing planted, 6 raters, 20 people", zh: "未植入效应，6 名评分人，20 人"), small) { _ in }
    add("g-large", .init(en: "nothing planted, 400 raters, 5 000 people, 25 raters a group", zh: "未植入效应，400 名评分人，5000 人，每组 25 名评分人"), large)
    { _ in }
    add("g-large-planted", .init(en: "as g-large, 40 raters 1 error SD higher", zh: "同 g-large，另有 40 名评分人高打 1 个误差标准差"), large) {
      $0.effects.favoritism = .init(raters: 40, points: errorSD)
    }
    return result
  }

  /// 4 units of 5, 6 raters of whom 4 oversee one each.
  private static var small: Plan {
    var plan = leaders(periods: 3, unitsEach: 1...1)
    plan.groups = [.init(name: "department", prefix: "D", label: "D", units: 4, people: 5...5)]
    plan.components[0].source = .raters(count: 6, nestedInGroups: false)
    return plan
  }

  /// 16 groups of 44 units of about 7, 25 raters who score a group, all of it.
  private static var large: Plan {
    var plan = leaders(periods: 1)
    plan.groups = (0..<16).map { .init(name: "group \($0)", prefix: "G\($0)-", label: "G", units: 44, people: 5...9) }
    plan.components[0].source = .raters(count: 25, nestedInGroups: true)
    return plan
  }

  static var departureBeyondTheModel: [CalibrationScenario] {
    var result: [CalibrationScenario] = []
    func add(_ name: String, _ title: ScenarioTitle, _ change: (inout Plan) -> Void) {
      var plan = moves
      change(&plan)
      result.append(CalibrationScenario(name: name, title: title, plan: plan, detector: .departure))
    }
    func head(_ plan: inout Plan, _ change: (inout Plan.Component) -> Void) { change(&plan.components[plan.components.count - 1]) }
    add(
      "weak-leavers",
      .init(en: "heads spread people differently (SD 0.25), people who leave are 1 SD weaker", zh: "负责人拉开程度不同（标准差 0.25），调离者弱 1 个标准差")
    ) {
      $0.effects.movers.merit = -meritSD
      head(&$0) { $0.slopeSD = 0.25 }
    }
    add("noisy-heads", .init(en: "heads differ in noise (log SD 0.35)", zh: "负责人噪声不同（对数标准差 0.35）")) { head(&$0) { $0.errorSpread = 0.35 } }
    add("receiving", .init(en: "heads score newcomers 4 points higher", zh: "负责人给新来者高打 4 分")) { $0.effects.movers.receiving = 4 }
    add("period-of-move", .init(en: "former heads 3 points lower in the period of the move alone", zh: "原负责人只在调动当期低打 3 分")) {
      $0.effects.movers.periodOfMove = -3
    }
    add("dip", .init(en: "own heads 4 points lower in the year before a move", zh: "本单位负责人在调动前一年低打 4 分")) { $0.effects.movers.dip = -4 }
    add("drift", .init(en: "own heads 1 point lower, 2, 3, … the longer before a move", zh: "本单位负责人低打 1 分、2 分、3 分……，距调动越久低得越多")) {
      $0.effects.movers.drift = -1
    }
    for (name, points) in [("slide-slow", -0.3), ("slide-half", -0.5), ("slide", -1), ("slide-fast", -2)] {
      let title = ScenarioTitle(
        en: "the relation to those who will leave sinks \(-points, places: 1) points a period, before the move and after it",
        zh: "与将要调离者的关系每期下滑 \(-points, places: 1) 分，调动前后都如此")
      add(name, title) { $0.effects.movers.slide = points }
    }
    add("slide-long", .init(en: "the relation sinks 0.5 points a period over 6 periods", zh: "关系每期下滑 0.5 分，共 6 期")) {
      $0.periods = (1...6).map(String.init)
      $0.effects.movers.slide = -0.5
    }
    add("long-common", .init(en: "every former unit 2 points lower, 6 periods", zh: "所有原单位都低打 2 分，6 期")) {
      $0.periods = (1...6).map(String.init)
      $0.effects.departure = .init(units: 44, points: -2, leavers: 0)
    }
    add("few-movers", .init(en: "nothing planted, 8 people move a year", zh: "未植入效应，每年 8 人调动")) { $0.moves?.share = 0.026 }
    return result
  }
}
