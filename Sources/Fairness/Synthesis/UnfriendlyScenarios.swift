internal import RaterBias

/// Studies in which what a detector assumes does not hold, nothing planted or little: what its findings then say.
extension CalibrationScenario {
  static var favoritismBeyondTheModel: [CalibrationScenario] {
    var result: [CalibrationScenario] = []
    func add(
      _ name: String, _ title: String, _ plan: Plan = leaders(periods: 3), _ change: (inout Plan) -> Void
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
    add("g-level", "errors larger for the weak, half of the raters oversee weak units") {
      weaken(&$0)
      $0.components[0].violations.errorByLevel = -0.4
    }
    add("g-level-planted", "as g-level, 4 raters 1 error SD higher") {
      weaken(&$0)
      plant(&$0)
      $0.components[0].violations.errorByLevel = -0.4
    }
    add("g-steps", "steps of 10 points, half of the raters oversee weak units") {
      weaken(&$0)
      $0.components[0].step = 10
    }
    add("g-types", "tastes of 0.33 error SD for one of two types of units") { $0.components[0].violations.typeTasteSD = errorSD / 3 }
    add("g-types-planted", "as g-types, 4 raters 1 error SD higher") {
      plant(&$0)
      $0.components[0].violations.typeTasteSD = errorSD / 3
    }
    add("g-reputation", "an error of 2 points about each person, shared by all who are not tied") {
      $0.components[0].violations.reputationSD = 2
    }
    add("g-compression", "all who are not tied spread people 0.7 times as far, half of the raters oversee weak units") {
      weaken(&$0)
      $0.components[0].violations.compression = 0.3
    }
    add("g-selection", "whom to score chosen by the own error, 60 % of those not tied (logit 1.5 an SD)") {
      $0.components[0].violations.scoredShare = 0.6
      $0.components[0].violations.selection = 1.5
    }
    add("g-mild-selection", "as g-selection, 80 % (logit 0.5 an SD)") {
      $0.components[0].violations.scoredShare = 0.8
      $0.components[0].violations.selection = 0.5
    }
    add("g-small", "nothing planted, 6 raters, 20 people", small) { _ in }
    add("g-large", "nothing planted, 400 raters, 5 000 people, 25 raters a group", large) { _ in }
    add("g-large-planted", "as g-large, 40 raters 1 error SD higher", large) {
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
    func add(_ name: String, _ title: String, _ change: (inout Plan) -> Void) {
      var plan = moves
      change(&plan)
      result.append(CalibrationScenario(name: name, title: title, plan: plan, detector: .departure))
    }
    func head(_ plan: inout Plan, _ change: (inout Plan.Component) -> Void) { change(&plan.components[plan.components.count - 1]) }
    add("weak-leavers", "heads spread people differently (SD 0.25), people who leave are 1 SD weaker") {
      $0.effects.movers.merit = -meritSD
      head(&$0) { $0.slopeSD = 0.25 }
    }
    add("noisy-heads", "heads differ in noise (log SD 0.35)") { head(&$0) { $0.errorSpread = 0.35 } }
    add("receiving", "heads score newcomers 4 points higher") { $0.effects.movers.receiving = 4 }
    add("period-of-move", "former heads 3 points lower in the period of the move alone") { $0.effects.movers.periodOfMove = -3 }
    add("dip", "own heads 4 points lower in the year before a move") { $0.effects.movers.dip = -4 }
    add("drift", "own heads 1 point lower, 2, 3, … the longer before a move") { $0.effects.movers.drift = -1 }
    for (name, points) in [("slide-slow", -0.3), ("slide-half", -0.5), ("slide", -1), ("slide-fast", -2)] {
      add(name, "the relation to those who will leave sinks \(-points) points a period, before the move and after it") {
        $0.effects.movers.slide = points
      }
    }
    add("slide-long", "the relation sinks 0.5 points a period over 6 periods") {
      $0.periods = (1...6).map(String.init)
      $0.effects.movers.slide = -0.5
    }
    add("long-common", "every former unit 2 points lower, 6 periods") {
      $0.periods = (1...6).map(String.init)
      $0.effects.departure = .init(units: 44, points: -2, leavers: 0)
    }
    add("few-movers", "nothing planted, 8 people move a year") { $0.moves?.share = 0.026 }
    return result
  }
}
