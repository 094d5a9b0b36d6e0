package import RaterBias
internal import RatingStudy

/// A kind of generated study whose truth is known, on which a detector's error rates and power are measured.
package struct CalibrationScenario: Sendable {
  /// A short name: `favoritism-null`.
  package var name: String
  /// What is planted, in words.
  package var title: String
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
  package init(name: String, title: String, plan: Plan, detector: Detector, edit: Edit = .none) {
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
    func add(_ name: String, _ title: String, _ plan: Plan, _ change: (inout Plan) -> Void = { _ in }) {
      var plan = plan
      change(&plan)
      result.append(CalibrationScenario(name: name, title: title, plan: plan, detector: .favoritism))
    }
    func plant(_ plan: inout Plan) { plan.effects.favoritism = .init(raters: 4, points: errorSD) }
    for periods in [1, 3] {
      add("a\(periods)", "nothing planted, periods: \(periods)", leaders(periods: periods))
      add("b\(periods)", "8 raters lenient by 5 points, periods: \(periods)", leaders(periods: periods)) {
        $0.effects.lenient = .init(component: "leaders", raters: 8, points: 5)
      }
      add("c\(periods)", "overseen units truly better by 1 SD, periods: \(periods)", leaders(periods: periods)) {
        $0.effects.overseenMerit = meritSD
      }
      add("d\(periods)", "4 of 26 raters score overseen units 1 error SD higher, periods: \(periods)", leaders(periods: periods), plant)
    }
    for units in 1...3 {
      let plan = leaders(periods: 3, unitsEach: units...units, tasteSD: 0.3 * errorSD)
      add("e\(units)", "tastes of 0.3 error SD, tied units: \(units)", plan)
      add("e\(units)d", "tastes of 0.3 error SD and 4 raters 1 error SD higher, tied units: \(units)", plan, plant)
    }
    for periods in [1, 3] {
      add(
        "f\(periods)", "spreads differ (SD 0.2), overseen units better by 1 SD, scores capped at 100, periods: \(periods)",
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
    func add(_ name: String, _ title: String, _ detector: Detector, periods: Int, _ change: (inout Plan) -> Void) {
      var plan = habits(periods: periods)
      change(&plan)
      result.append(CalibrationScenario(name: name, title: title, plan: plan, detector: detector))
    }
    let planted: [(Detector, Plan.HabitKind, Double, String)] = [
      (.centrality, .centrality, -0.1, "slope 0.9"), (.halo, .halo, 0.15, "errors correlate by 0.15"),
      (.misfit, .misfit, 0.1, "noise a tenth larger"), (.drift, .drift, 1, "1 point up over the periods"),
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
      let rivalWords =
        "8 raters lenient by 5 points" + (mayDiffer ? ", noise differs" : "") + (detector == .centrality ? "" : ", spreads differ")
      add("\(name)-null", "\(name): nothing planted, tastes", detector, periods: periods) { _ in }
      add("\(name)-rivals", "\(name): \(rivalWords), tastes", detector, periods: periods, rivals)
      add("\(name)-planted", "\(name): \(what) in 4 of 26 raters, \(rivalWords)", detector, periods: periods) {
        rivals(&$0)
        $0.effects.habits = [.init(kind: kind, component: "leaders", raters: 4, size: size)]
      }
    }
    return result + haloBeyondTheModel + misfitBeyondTheModel
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
    func add(_ name: String, _ title: String, edit: Edit = .none, _ change: (inout Plan) -> Void = { _ in }) {
      var plan = moves
      change(&plan)
      result.append(CalibrationScenario(name: name, title: title, plan: plan, detector: .departure, edit: edit))
    }
    add("null", "nothing planted")
    add("common", "every former unit 2 points lower") { $0.effects.departure = .init(units: 44, points: -2, leavers: 0) }
    add("five", "5 of 44 former units 6 points lower") { $0.effects.departure = .init(units: 5, points: -6, leavers: 4) }
    add("relation", "a relation 2 points worse already before the move", edit: .relation(-2))
    add("performance", "movers truly 4 points worse from their move on") { $0.effects.moverMerit = -4 }
    add("strict", "5 heads 6 points stricter to everybody") {
      $0.effects.lenient = .init(component: "head", raters: 5, points: -6)
    }
    // The wild cluster bootstrap decides: with 12 heads there are 24 raters.
    let few = [Plan.Group(name: "department", prefix: "D", label: "D", units: 12, people: 6...8)]
    add("few-clusters", "nothing planted, 12 units, 24 raters") { $0.groups = few }
    add("few-clusters-common", "every one of 12 former units 4 points lower") {
      $0.groups = few
      $0.effects.departure = .init(units: 12, points: -4, leavers: 0)
    }
    // The exchange of former units decides about the second difference.
    add("few-former-units", "nothing planted, 5 units") {
      $0.groups = [.init(name: "department", prefix: "D", label: "D", units: 5, people: 8...10)]
    }
    return result + departureBeyondTheModel
  }
}
