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
        ("uniform", "one value on one of 3 sheets of 3 raters", { $0.uniform = 3 }),
        ("pattern", "a pattern of 5 scores on one of 3 sheets of 3 raters", { $0.pattern = 3 }),
      ]) + straightLiningBeyondTheModel
  }

  /// The scenarios of copying.
  package static var copying: [CalibrationScenario] {
    sheetScenarios(
      .copying,
      [
        ("full", "one of 3 sheets copied in 2 pairs", { $0.copies = 2 }),
        ("part", "70 % of one of 3 sheets copied in 2 pairs", { ($0.copies, $0.copiedShare) = (2, 0.7) }),
        ("noise", "one of 3 sheets copied in 2 pairs, changed by 1 point (SD)", { ($0.copies, $0.copyingNoise) = (2, 1) }),
      ]) + copyingBeyondTheModel
  }

  private static func sheetScenarios(
    _ detector: Detector, _ planted: [(name: String, title: String, change: (inout SheetEdit) -> Void)]
  ) -> [CalibrationScenario] {
    let name = detector.rawValue
    let rivals =
      "lenient raters, spreads and noise differ, tastes, whole points under the top, 4 raters of coarse steps, 3 pairs sharing what they saw"
    var few = sheets
    few.groups = [.init(name: "department", prefix: "D", label: "D", units: 5, people: 4...6)]
    few.components[0].source = .raters(count: 8, nestedInGroups: false)
    var alike = sheets
    alike.merit = .init(personSD: 0.5, unitSD: 0.2, persistence: 0.5)
    return [
      .init(name: "\(name)-null", title: "\(name): nothing planted, tastes", plan: sheets, detector: detector),
      .init(name: "\(name)-few", title: "\(name): nothing planted, 8 raters, 25 people", plan: few, detector: detector),
      .init(name: "\(name)-alike", title: "\(name): nothing planted, people nearly alike", plan: alike, detector: detector),
      .init(name: "\(name)-rivals", title: "\(name): \(rivals)", plan: sheetRivals, detector: detector, edit: .sheets(honest)),
    ]
      + planted.map { one in
        var edit = honest
        one.change(&edit)
        return .init(
          name: "\(name)-\(one.name)", title: "\(name): \(one.title), rivals", plan: sheetRivals, detector: detector, edit: .sheets(edit))
      }
  }
}
