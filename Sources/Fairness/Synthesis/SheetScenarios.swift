internal import Messages
internal import RaterBias

/// Scenarios of whole sheets: filled in without looking, or like another's.
extension CalibrationScenario {
  /// 26 leaders who score everybody over 3 years, in half points.
  static var sheets: Plan {
    var plan = leaders(periods: 3, tasteSD: 0.2 * errorSD)
    plan.oversight = nil
    return plan
  }

  /// Lenient raters, differing noise and spread, strong tastes, scores in whole points under the top of the scale.
  private static var sheetRivals: Plan {
    var plan = leaders(periods: 3, tasteSD: 0.3 * errorSD, slopeSD: 0.2, mean: 88)
    plan.oversight = nil
    plan.components[0].errorSpread = 0.3
    plan.components[0].step = 1
    plan.effects.lenient = .init(component: "leaders", raters: 8, points: 5)
    return plan
  }

  private static var honest: SheetEdit {
    var edit = SheetEdit()
    edit.coarse = [2, 5, 5, 10]
    edit.sharing = 3
    return edit
  }

  /// The scenarios of straight-lining.
  package static var straightLining: [CalibrationScenario] {
    sheetScenarios(
      .straightLining,
      [
        ("uniform", .init(en: "one value on one of 3 sheets of 3 raters", zh: "3 名评分人各有 3 份评分表，其中一份全表同一分值"), { $0.uniform = 3 }),
        (
          "pattern", .init(en: "a pattern of 5 scores on one of 3 sheets of 3 raters", zh: "3 名评分人各有 3 份评分表，其中一份以 5 个分数循环"),
          { $0.pattern = 3 }
        ),
      ]) + straightLiningBeyondTheModel
  }

  /// The scenarios of copying.
  package static var copying: [CalibrationScenario] {
    sheetScenarios(
      .copying,
      [
        ("full", .init(en: "one of 3 sheets copied in 2 pairs", zh: "2 对评分人中，3 份评分表有一份照抄"), { $0.copies = 2 }),
        (
          "part", .init(en: "70 % of one of 3 sheets copied in 2 pairs", zh: "2 对评分人中，3 份评分表有一份照抄了 70%"),
          { ($0.copies, $0.copiedShare) = (2, 0.7) }
        ),
        (
          "noise", .init(en: "one of 3 sheets copied in 2 pairs, changed by 1 point (SD)", zh: "2 对评分人中，3 份评分表有一份照抄后改动 1 分（标准差）"),
          { ($0.copies, $0.copyingNoise) = (2, 1) }
        ),
      ]) + copyingBeyondTheModel
  }

  private static func sheetScenarios(
    _ detector: Detector, _ planted: [(name: String, title: ScenarioTitle, change: (inout SheetEdit) -> Void)]
  ) -> [CalibrationScenario] {
    let name = detector.rawValue
    let rivals = ScenarioTitle(
      en:
        "lenient raters, spreads and noise differ, tastes, whole points under the top, 4 raters of coarse steps, 3 pairs sharing what they saw",
      zh: "有评分人偏宽，拉开程度和噪声不同，有偏好，整数分且接近满分，4 名评分人步长粗，3 对评分人所见部分相同")
    func scenario(_ own: String, _ title: ScenarioTitle, _ plan: Plan, _ edit: Edit = .none) -> CalibrationScenario {
      .init(name: "\(name)-\(own)", title: .of(detector, title), plan: plan, detector: detector, edit: edit)
    }
    var few = sheets
    few.groups = [.init(name: "department", prefix: "D", label: "D", units: 5, people: 4...6)]
    few.components[0].source = .raters(count: 8, nestedInGroups: false)
    var alike = sheets
    alike.merit = .init(personSD: 0.5, unitSD: 0.2, persistence: 0.5)
    return [
      scenario("null", .init(en: "nothing planted, tastes", zh: "未植入效应，有偏好"), sheets),
      scenario("few", .init(en: "nothing planted, 8 raters, 25 people", zh: "未植入效应，8 名评分人，25 人"), few),
      scenario("alike", .init(en: "nothing planted, people nearly alike", zh: "未植入效应，人员几乎相同"), alike),
      scenario("rivals", rivals, sheetRivals, .sheets(honest)),
    ]
      + planted.map { one in
        var edit = honest
        one.change(&edit)
        return scenario(one.name, .init(en: "\(one.title), rivals", zh: "\(one.title)，另有各种干扰"), sheetRivals, .sheets(edit))
      }
  }
}
