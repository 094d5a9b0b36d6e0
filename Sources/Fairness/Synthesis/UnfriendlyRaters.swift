internal import Messages
internal import RaterBias
internal import RatingStudy

/// Studies in which what detectors of habits, sheets, tiers and mutual scores assume does not hold, nothing planted or little: what their findings then say.
extension CalibrationScenario {
  /// The scenarios of severity.
  package static var severity: [CalibrationScenario] {
    func scenario(_ name: String, _ title: ScenarioTitle, raters: Int = 26, _ change: (inout Plan) -> Void) -> CalibrationScenario {
      var plan = leaders(periods: 1, tasteSD: 0.2 * errorSD)
      plan.oversight = nil
      plan.components[0].source = .raters(count: raters, nestedInGroups: false)
      plan.components[0].severitySD = 0
      change(&plan)
      return CalibrationScenario(name: "severity-\(name)", title: .of(.severity, title), plan: plan, detector: .severity)
    }
    func lenient(_ plan: inout Plan, _ raters: Int, _ points: Double) {
      plan.effects.lenient = .init(component: "leaders", raters: raters, points: points)
    }
    return [
      scenario("null", .init(en: "nothing planted, tastes", zh: "未植入效应，有偏好")) { _ in },
      scenario("lenient", .init(en: "2 of 14 raters lenient by 5 points, the others alike", zh: "14 名评分人中 2 名偏宽 5 分，其余相同"), raters: 14) {
        lenient(&$0, 2, 5)
      },
      scenario("planted", .init(en: "4 of 26 raters lenient by 1 point, noise differs", zh: "26 名评分人中 4 名偏宽 1 分，噪声不同")) {
        lenient(&$0, 4, 1)
        $0.components[0].errorSpread = 0.2
      },
    ]
  }

  /// Two components without errors of their own, in each of which the same raters score everybody, over two years.
  private static var withoutErrors: Plan {
    var plan = habits(periods: 2)
    for index in plan.components.indices {
      plan.components[index].errorSD = 1e-6
      plan.components[index].step = 0.001
    }
    return plan
  }

  /// Halo where errors have heavier tails than the normal's.
  static var haloBeyondTheModel: [CalibrationScenario] {
    func scenario(_ name: String, _ title: ScenarioTitle, _ freedom: Int, raters: Int) -> CalibrationScenario {
      var edit = ErrorEdit()
      (edit.degreesOfFreedom, edit.raters, edit.correlation) = (freedom, raters, 0.15)
      return .init(name: "halo-\(name)", title: .of(.halo, title), plan: withoutErrors, detector: .halo, edit: .errors(edit))
    }
    return [
      scenario("tails", .init(en: "nothing planted, errors of t with 4 degrees of freedom", zh: "未植入效应，误差服从自由度为 4 的 t 分布"), 4, raters: 0),
      scenario(
        "tails-planted",
        .init(
          en: "errors of t with 4 degrees of freedom, correlating by 0.15 in 4 of 26 raters",
          zh: "误差服从自由度为 4 的 t 分布，26 名评分人中 4 名的误差在分项之间相关 0.15"), 4, raters: 4),
    ]
  }

  /// Noise where errors have heavier tails than the normal's: who had the wild ratings was chance.
  static var misfitBeyondTheModel: [CalibrationScenario] {
    func scenario(_ name: String, _ title: ScenarioTitle, _ plan: Plan, planted: Int = 0, noise: Double = 0) -> CalibrationScenario {
      var edit = ErrorEdit()
      (edit.degreesOfFreedom, edit.raters, edit.noise) = (4, planted, noise)
      return .init(name: "misfit-\(name)", title: .of(.misfit, title), plan: plan, detector: .misfit, edit: .errors(edit))
    }
    var few = withoutErrors
    few.periods = ["2024"]
    few.groups = [.init(name: "department", prefix: "D", label: "D", units: 12, people: 5...5)]
    few.components = [few.components[0]]
    few.components[0].source = .raters(count: 14, nestedInGroups: false)
    return [
      scenario(
        "tails", .init(en: "nothing planted, errors of t with 4 degrees of freedom, 26 raters", zh: "未植入效应，误差服从自由度为 4 的 t 分布，26 名评分人"),
        withoutErrors),
      scenario("tails-few", .init(en: "the same, 14 raters of 60 people in one period", zh: "同上，14 名评分人在一个时期内评 60 人"), few),
      scenario(
        "tails-planted",
        .init(
          en: "errors of t with 4 degrees of freedom, a quarter larger in 4 of 26 raters", zh: "误差服从自由度为 4 的 t 分布，26 名评分人中 4 名的误差大四分之一"),
        withoutErrors, planted: 4, noise: 0.25
      ),
      scenario(
        "tails-few-planted", .init(en: "the same, half as large again in 2 of 14 raters of 60 people", zh: "同上，14 名评分人评 60 人，其中 2 名的误差大一半"),
        few, planted: 2, noise: 0.5),
    ]
  }

  /// One-value sheets of few people, and a scale on which they are no surprise.
  static var straightLiningBeyondTheModel: [CalibrationScenario] {
    func scenario(_ name: String, _ title: ScenarioTitle, people: Int, uniform: Int, step: Double = 0.5, meritSD: Double = meritSD)
      -> CalibrationScenario
    {
      var plan = sheets
      plan.groups = [.init(name: "department", prefix: "D", label: "D", units: people / 5, people: 5...5)]
      plan.components[0].source = .raters(count: 14, nestedInGroups: false)
      plan.components[0].step = step
      plan.merit.personSD = meritSD
      var edit = SheetEdit()
      edit.uniform = uniform
      return .init(
        name: "straight-lining-\(name)", title: .of(.straightLining, title), plan: plan, detector: .straightLining, edit: .sheets(edit))
    }
    return [
      scenario(
        "one-value-20",
        .init(en: "one value on one of 3 sheets of a rater, 14 raters, 20 people", zh: "一名评分人的 3 份评分表中有一份全表同一分值，14 名评分人，20 人"), people: 20,
        uniform: 1),
      scenario(
        "one-value-60",
        .init(en: "one value on one of 3 sheets of a rater, 14 raters, 60 people", zh: "一名评分人的 3 份评分表中有一份全表同一分值，14 名评分人，60 人"), people: 60,
        uniform: 1),
      scenario(
        "one-value-noisy", .init(en: "the same, people differ by a third of an error SD", zh: "同上，人员之间只差三分之一个误差标准差"), people: 60,
        uniform: 1, meritSD: 1),
      scenario(
        "few-values", .init(en: "nothing planted, steps of 20 points, 14 raters, 20 people", zh: "未植入效应，步长 20 分，14 名评分人，20 人"), people: 20,
        uniform: 0, step: 20),
    ]
  }

  /// Copies that have hardly a score in common with their source, and what raters may honestly have in common.
  static var copyingBeyondTheModel: [CalibrationScenario] {
    func scenario(_ name: String, _ title: ScenarioTitle, _ plan: Plan, _ change: (inout SheetEdit) -> Void) -> CalibrationScenario {
      var edit = SheetEdit()
      change(&edit)
      return .init(name: "copying-\(name)", title: .of(.copying, title), plan: plan, detector: .copying, edit: .sheets(edit))
    }
    var few = sheets
    few.groups = [.init(name: "department", prefix: "D", label: "D", units: 12, people: 5...5)]
    few.components[0].source = .raters(count: 14, nestedInGroups: false)
    var coarse = few
    coarse.components[0].errorSD = 1
    return [
      scenario(
        "shifted",
        .init(
          en: "a sheet 3 points above another and a fifth of an error SD off, 14 raters, 60 people",
          zh: "一份评分表比另一份高 3 分，再偏离五分之一个误差标准差，14 名评分人，60 人"), few
      ) {
        ($0.copies, $0.copyingShift, $0.copyingNoise) = (1, 3, 0.2 * errorSD)
      },
      scenario(
        "shared",
        .init(en: "nothing planted, errors of 3 pairs correlate by 0.5, 14 raters, 60 people", zh: "未植入效应，3 对评分人的误差相关 0.5，14 名评分人，60 人"),
        few
      ) {
        ($0.sharing, $0.sharedCorrelation) = (3, 0.5)
      },
      scenario(
        "coarse",
        .init(
          en: "nothing planted, error SD 1, 5 raters of steps of 10 points, 14 raters, 60 people",
          zh: "未植入效应，误差标准差 1，5 名评分人步长 10 分，14 名评分人，60 人"), coarse
      ) {
        $0.coarse = [10, 10, 10, 10, 10]
      },
    ]
  }

  /// Two professions whose raters score their own higher.
  static func professions(_ detector: Detector) -> [CalibrationScenario] {
    func scenario(_ name: String, _ title: ScenarioTitle, groups: Int, bloc: Int = 0) -> CalibrationScenario {
      var plan = mutual
      plan.groups = (0..<groups).map {
        .init(name: "group \($0)", prefix: "G\($0)-", label: "G", units: 16 / groups, people: 5...7)
      }
      var edit = MutualEdit()
      edit.professionPoints = 0.5 * errorSD
      edit.memberKinds = groups > 1 ? .alike : .unknown
      (edit.blocUnits, edit.blocPoints) = (bloc, errorSD)
      if detector == .reciprocity, bloc > 0 { edit.sharedSD = 0.5 * errorSD }
      return .init(
        name: "\(detector.rawValue)-\(name)", title: .of(detector, title), plan: plan, detector: detector,
        edit: .mutual(edit))
    }
    let planted: ScenarioTitle =
      detector == .bloc
      ? .init(en: "4 of 16 units score each other 1 error SD higher", zh: "16 个单位中 4 个互相高打 1 个误差标准差")
      : .init(en: "two units give each other alike, a bloc of 4 beside it", zh: "两两单位给彼此的分数相应，另有 4 个单位抱团")
    return [
      scenario("professions", .init(en: "two groups of units score their own half an error SD higher", zh: "两类单位各给同类高打半个误差标准差"), groups: 2),
      scenario("professions-unstated", .init(en: "the same, the groups not stated", zh: "同上，类别未写明"), groups: 1),
      scenario("professions-planted", .init(en: "the same, the groups stated, \(planted)", zh: "同上，类别已写明，\(planted)"), groups: 2, bloc: 4),
    ]
  }

  /// Winners who are promoted away, and sources in which a reputation outlasts merit.
  static var turnTakingBeyondTheModel: [CalibrationScenario] {
    func scenario(_ name: String, _ title: ScenarioTitle, persistence: Double, _ change: (inout WinnerEdit) -> Void) -> CalibrationScenario
    {
      var plan = rota(reliability: 0.6, people: 7...9, share: 0.13)
      plan.merit.persistence = persistence
      var edit = WinnerEdit()
      change(&edit)
      return .init(name: "turns-\(name)", title: title, plan: plan, detector: .turnTaking, edit: .winners(edit))
    }
    return [
      scenario(
        "promoted", .init(en: "as turns-noisy, seven of ten winners leave their unit", zh: "同 turns-noisy，每十名获评者有七名离开本单位"), persistence: 0.8
      ) { $0.promoted = 0.7 },
      scenario(
        "reputation",
        .init(
          en: "as turns-noisy, a reputation of 3 points outlasts merit that lasts by a tenth",
          zh: "同 turns-noisy，3 分的名声一直延续，而真实水平只有十分之一延续到下一期"), persistence: 0.1
      ) {
        $0.reputationSD = 3
      },
    ]
  }
}
