internal import RaterBias
internal import RatingStudy

/// Studies in which what detectors of habits, sheets, tiers and mutual scores assume does not hold, nothing planted or little: what their findings then say.
extension CalibrationScenario {
  /// The scenarios of severity.
  package static var severity: [CalibrationScenario] {
    func scenario(_ name: String, _ title: String, raters: Int = 26, _ change: (inout Plan) -> Void) -> CalibrationScenario {
      var plan = leaders(periods: 1, tasteSD: 0.2 * errorSD)
      plan.oversight = nil
      plan.components[0].source = .raters(count: raters, nestedInGroups: false)
      plan.components[0].severitySD = 0
      change(&plan)
      return CalibrationScenario(name: "severity-\(name)", title: "severity: \(title)", plan: plan, detector: .severity)
    }
    func lenient(_ plan: inout Plan, _ raters: Int, _ points: Double) {
      plan.effects.lenient = .init(component: "leaders", raters: raters, points: points)
    }
    return [
      scenario("null", "nothing planted, tastes") { _ in },
      scenario("lenient", "2 of 14 raters lenient by 5 points, the others alike", raters: 14) { lenient(&$0, 2, 5) },
      scenario("planted", "4 of 26 raters lenient by 1 point, noise differs") {
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
    func scenario(_ name: String, _ title: String, _ freedom: Int, raters: Int) -> CalibrationScenario {
      var edit = ErrorEdit()
      (edit.degreesOfFreedom, edit.raters, edit.correlation) = (freedom, raters, 0.15)
      return .init(name: "halo-\(name)", title: "halo: \(title)", plan: withoutErrors, detector: .halo, edit: .errors(edit))
    }
    return [
      scenario("tails", "nothing planted, errors of t with 4 degrees of freedom", 4, raters: 0),
      scenario("tails-planted", "errors of t with 4 degrees of freedom, correlating by 0.15 in 4 of 26 raters", 4, raters: 4),
    ]
  }

  /// Noise where errors have heavier tails than the normal's: who had the wild ratings was chance.
  static var misfitBeyondTheModel: [CalibrationScenario] {
    func scenario(_ name: String, _ title: String, _ plan: Plan, planted: Int = 0, noise: Double = 0) -> CalibrationScenario {
      var edit = ErrorEdit()
      (edit.degreesOfFreedom, edit.raters, edit.noise) = (4, planted, noise)
      return .init(name: "misfit-\(name)", title: "misfit: \(title)", plan: plan, detector: .misfit, edit: .errors(edit))
    }
    var few = withoutErrors
    few.periods = ["2024"]
    few.groups = [.init(name: "department", prefix: "D", label: "D", units: 12, people: 5...5)]
    few.components = [few.components[0]]
    few.components[0].source = .raters(count: 14, nestedInGroups: false)
    return [
      scenario("tails", "nothing planted, errors of t with 4 degrees of freedom, 26 raters", withoutErrors),
      scenario("tails-few", "the same, 14 raters of 60 people in one period", few),
      scenario(
        "tails-planted", "errors of t with 4 degrees of freedom, a quarter larger in 4 of 26 raters", withoutErrors, planted: 4, noise: 0.25
      ),
      scenario("tails-few-planted", "the same, half as large again in 2 of 14 raters of 60 people", few, planted: 2, noise: 0.5),
    ]
  }

  /// One-value sheets of few people, and a scale on which they are no surprise.
  static var straightLiningBeyondTheModel: [CalibrationScenario] {
    func scenario(_ name: String, _ title: String, people: Int, uniform: Int, step: Double = 0.5, meritSD: Double = meritSD)
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
        name: "straight-lining-\(name)", title: "straight-lining: \(title)", plan: plan, detector: .straightLining, edit: .sheets(edit))
    }
    return [
      scenario("one-value-20", "one value on one of 3 sheets of a rater, 14 raters, 20 people", people: 20, uniform: 1),
      scenario("one-value-60", "one value on one of 3 sheets of a rater, 14 raters, 60 people", people: 60, uniform: 1),
      scenario("one-value-noisy", "the same, people differ by a third of an error SD", people: 60, uniform: 1, meritSD: 1),
      scenario("few-values", "nothing planted, steps of 20 points, 14 raters, 20 people", people: 20, uniform: 0, step: 20),
    ]
  }

  /// Copies that have hardly a score in common with their source, and what raters may honestly have in common.
  static var copyingBeyondTheModel: [CalibrationScenario] {
    func scenario(_ name: String, _ title: String, _ plan: Plan, _ change: (inout SheetEdit) -> Void) -> CalibrationScenario {
      var edit = SheetEdit()
      change(&edit)
      return .init(name: "copying-\(name)", title: "copying: \(title)", plan: plan, detector: .copying, edit: .sheets(edit))
    }
    var few = sheets
    few.groups = [.init(name: "department", prefix: "D", label: "D", units: 12, people: 5...5)]
    few.components[0].source = .raters(count: 14, nestedInGroups: false)
    var coarse = few
    coarse.components[0].errorSD = 1
    return [
      scenario("shifted", "a sheet 3 points above another and a fifth of an error SD off, 14 raters, 60 people", few) {
        ($0.copies, $0.copyingShift, $0.copyingNoise) = (1, 3, 0.2 * errorSD)
      },
      scenario("shared", "nothing planted, errors of 3 pairs correlate by 0.5, 14 raters, 60 people", few) {
        ($0.sharing, $0.sharedCorrelation) = (3, 0.5)
      },
      scenario("coarse", "nothing planted, error SD 1, 5 raters of steps of 10 points, 14 raters, 60 people", coarse) {
        $0.coarse = [10, 10, 10, 10, 10]
      },
    ]
  }

  /// Two professions whose raters score their own higher.
  static func professions(_ detector: Detector) -> [CalibrationScenario] {
    func scenario(_ name: String, _ title: String, groups: Int, bloc: Int = 0) -> CalibrationScenario {
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
        name: "\(detector.rawValue)-\(name)", title: "\(detector.rawValue): \(title)", plan: plan, detector: detector,
        edit: .mutual(edit))
    }
    let planted =
      detector == .bloc ? "4 of 16 units score each other 1 error SD higher" : "two units give each other alike, a bloc of 4 beside it"
    return [
      scenario("professions", "two groups of units score their own half an error SD higher", groups: 2),
      scenario("professions-unstated", "the same, the groups not stated", groups: 1),
      scenario("professions-planted", "the same, the groups stated, \(planted)", groups: 2, bloc: 4),
    ]
  }

  /// Winners who are promoted away, and sources in which a reputation outlasts merit.
  static var turnTakingBeyondTheModel: [CalibrationScenario] {
    func scenario(_ name: String, _ title: String, persistence: Double, _ change: (inout WinnerEdit) -> Void) -> CalibrationScenario {
      var plan = rota(reliability: 0.6, people: 7...9, share: 0.13)
      plan.merit.persistence = persistence
      var edit = WinnerEdit()
      change(&edit)
      return .init(name: "turns-\(name)", title: title, plan: plan, detector: .turnTaking, edit: .winners(edit))
    }
    return [
      scenario("promoted", "as turns-noisy, seven of ten winners leave their unit", persistence: 0.8) { $0.promoted = 0.7 },
      scenario("reputation", "as turns-noisy, a reputation of 3 points outlasts merit that lasts by a tenth", persistence: 0.1) {
        $0.reputationSD = 3
      },
    ]
  }
}
