internal import Messages
package import RatingStudy
internal import StudyFiles
internal import Yams

extension Plan {
  /// Reads a plan. Every problem is named with line and column.
  ///
  /// - Parameters:
  ///   - text: YAML; see the README of `datasets` for the keys.
  ///   - file: the name to use in problems.
  package init(yaml text: String, file: String) throws(DataError) {
    var reader = PlanReader(yaml: YAMLReader(file: file))
    self = try reader.plan(text)
  }
}

/// Decodes a plan key by key.
struct PlanReader {
  var yaml: YAMLReader

  mutating func plan(_ text: String) throws(DataError) -> Plan {
    let root = try yaml.root(of: text)
    var plan = Plan(
      name: "", seed: 1, periods: [""], groups: [], merit: Plan.Merit(personSD: 3, unitSD: 1, persistence: 0.7),
      components: [])
    let entries =
      yaml.mapping(
        root,
        allowed: [
          "plan", "seed", "periods", "groups", "merit", "components", "oversight", "moves", "points", "tiers", "effects", "cases",
          "drift", "scheme", "proposal", "study",
        ], required: ["plan", "groups", "components"]) ?? []
    for (key, node) in entries {
      switch key {
      case "plan": plan.name = yaml.text(node) ?? ""
      case "seed": plan.seed = UInt64(yaml.integer(node, in: 0...Int.max) ?? 1)
      case "periods": plan.periods = periods(node)
      case "groups": plan.groups = groups(node)
      case "merit": plan.merit = merit(node, plan.merit)
      case "components": plan.components = components(node)
      case "oversight": plan.oversight = oversight(node)
      case "moves": plan.moves = moves(node)
      case "points": plan.points = points(node)
      case "tiers": plan.tiers = tiers(node)
      case "effects": plan.effects = effects(node)
      case "cases": plan.cases = cases(node)
      case "drift": plan.drift = drift(node)
      case "scheme": plan.scheme = yaml.text(node)
      case "study": plan.study = yaml.text(node)
      default: plan.proposal = yaml.text(node)
      }
    }
    check(plan, root)
    try yaml.finish()
    return plan
  }

  /// Names that one part of the plan uses must be defined by another.
  private mutating func check(_ plan: Plan, _ root: Node) {
    let components = plan.components.map(\.name)
    let groups = plan.groups.map(\.name)
    func known(_ name: String?, _ names: [String], _ reader: inout PlanReader) {
      guard let name, !names.contains(name) else { return }
      reader.yaml.report(
        root, PlanSentence.unknownName(name: name, known: names))
    }
    known(plan.oversight?.component, components, &self)
    known(plan.effects.lenient?.component, components, &self)
    for habit in plan.effects.habits { known(habit.component, components, &self) }
    known(plan.points?.period, plan.periods, &self)
    if let effect = plan.effects.withholding {
      known(effect.component, components, &self)
      let tiers = plan.components.first { $0.name == effect.component }?.tiers.map(\.name) ?? []
      known(effect.tier, tiers, &self)
      known(effect.instead, tiers, &self)
    }
    if plan.effects.rotation != nil, plan.tiers == nil { yaml.report(root, PlanSentence.rotationNeedsTiers) }
    for group in plan.effects.sharedPreference.keys.sorted() { known(group, groups, &self) }
    for component in plan.cases?.components ?? [] { known(component, components, &self) }
    for period in (plan.drift.map { Array($0.shift.keys) + Array($0.stretch.keys) } ?? []).sorted() { known(period, plan.periods, &self) }
    for component in plan.components {
      for group in component.bonus.keys.sorted() { known(group, groups, &self) }
    }
    if plan.effects.favoritism != nil, plan.oversight == nil { yaml.report(root, PlanSentence.favoritismNeedsOversight) }
    if plan.effects.departure != nil, plan.moves == nil { yaml.report(root, PlanSentence.departureNeedsMoves) }
  }

  private mutating func periods(_ node: Node) -> [String] {
    (yaml.sequence(node) ?? []).compactMap { yaml.text($0) }
  }

  private mutating func count(_ node: Node) -> Int { yaml.integer(node, in: 0...10_000_000) ?? 0 }
  private mutating func spread(_ node: Node) -> Double { yaml.number(node, in: 0...1e6) ?? 0 }
  private mutating func share(_ node: Node) -> Double { yaml.number(node, in: 0...1) ?? 0 }

  private mutating func range(_ node: Node) -> ClosedRange<Int>? {
    let numbers = (yaml.sequence(node) ?? []).map { count($0) }
    guard numbers.count == 2, numbers[0] <= numbers[1] else {
      yaml.report(node, PlanSentence.notARange)
      return nil
    }
    return numbers[0]...numbers[1]
  }

  private mutating func groups(_ node: Node) -> [Plan.Group] {
    (yaml.mapping(node) ?? []).map { name, node in
      var group = Plan.Group(name: name, prefix: String(name.prefix(1)).uppercased(), label: name, units: 0, people: 5...9)
      let keys = ["prefix", "label", "units", "people", "level"]
      for (key, value) in yaml.mapping(node, allowed: keys, required: ["units"]) ?? [] {
        switch key {
        case "prefix": group.prefix = yaml.text(value) ?? group.prefix
        case "label": group.label = yaml.text(value) ?? name
        case "units": group.units = count(value)
        case "people": group.people = range(value) ?? group.people
        default: group.level = yaml.number(value) ?? 0
        }
      }
      return group
    }
  }

  private mutating func merit(_ node: Node, _ start: Plan.Merit) -> Plan.Merit {
    var merit = start
    for (key, value) in yaml.mapping(node, allowed: ["personSD", "unitSD", "persistence"]) ?? [] {
      switch key {
      case "personSD": merit.personSD = spread(value)
      case "unitSD": merit.unitSD = spread(value)
      default: merit.persistence = share(value)
      }
    }
    return merit
  }

  private mutating func components(_ node: Node) -> [Plan.Component] {
    (yaml.mapping(node) ?? []).map { name, node in component(name, node) }
  }

  private mutating func component(_ name: String, _ node: Node) -> Plan.Component {
    var component = Plan.Component(
      name: name, source: .raters(count: 1, nestedInGroups: false), prefix: String(name.prefix(1)).uppercased(),
      role: name, mean: 80)
    let keys = [
      "from", "raters", "within", "prefix", "role", "mean", "loading", "deviationSD", "severitySD", "tasteSD",
      "slopeSD", "errorSD", "errorSpread", "unitSD", "bonus", "step", "scale", "missing", "tiers",
      "violations",
    ]
    var raters = 1
    var isNested = false
    var from = PlanSource.raters
    for (key, value) in yaml.mapping(node, allowed: keys, required: ["mean"]) ?? [] {
      switch key {
      case "from": from = yaml.choice(value, PlanSource.self) ?? from
      case "raters": raters = count(value)
      case "within": isNested = yaml.choice(value, PlanNesting.self) == .group
      case "prefix": component.prefix = yaml.text(value) ?? component.prefix
      case "role": component.role = yaml.text(value) ?? name
      case "mean": component.mean = yaml.number(value) ?? 0
      case "loading": component.loading = yaml.number(value) ?? 1
      case "deviationSD": component.deviationSD = spread(value)
      case "severitySD": component.severitySD = spread(value)
      case "tasteSD": component.tasteSD = spread(value)
      case "slopeSD": component.slopeSD = spread(value)
      case "errorSD": component.errorSD = spread(value)
      case "errorSpread": component.errorSpread = spread(value)
      case "unitSD": component.unitSD = spread(value)
      case "bonus":
        for (group, points) in yaml.mapping(value) ?? [] { component.bonus[group] = yaml.number(points) ?? 0 }
      case "step": component.step = yaml.number(value, in: 1e-9...1e6) ?? component.step
      case "scale":
        let ends = (yaml.sequence(value) ?? []).compactMap { yaml.number($0) }
        if ends.count == 2, ends[0] < ends[1] { component.scale = ends[0]...ends[1] } else { yaml.report(value, PlanSentence.notARange) }
      case "tiers": component.tiers = componentTiers(value)
      case "violations": component.violations = violations(value)
      default: component.missing = share(value)
      }
    }
    component.source =
      switch from {
      case .raters: .raters(count: raters, nestedInGroups: isNested)
      case .unitScores: .unitScores
      case .unitHeads: .unitHeads
      }
    return component
  }

  private mutating func oversight(_ node: Node) -> Plan.Oversight? {
    var oversight = Plan.Oversight(component: "", kind: "oversight", unitsEach: nil)
    for (key, value) in yaml.mapping(node, allowed: ["component", "kind", "unitsEach"], required: ["component"]) ?? [] {
      switch key {
      case "component": oversight.component = yaml.text(value) ?? ""
      case "kind": oversight.kind = yaml.text(value) ?? oversight.kind
      default: oversight.unitsEach = range(value)
      }
    }
    return oversight
  }

  private mutating func moves(_ node: Node) -> Plan.Moves? {
    var moves = Plan.Moves(share: 0, withinGroup: 0.7, formerUnitScoresFor: 2)
    for (key, value) in yaml.mapping(node, allowed: ["share", "withinGroup", "formerUnitScoresFor"], required: ["share"]) ?? [] {
      switch key {
      case "share": moves.share = share(value)
      case "withinGroup": moves.withinGroup = share(value)
      default: moves.formerUnitScoresFor = count(value)
      }
    }
    return moves
  }

  private mutating func points(_ node: Node) -> Plan.Points? {
    var points = Plan.Points(period: "", additions: 0, largestAddition: 0, deductions: 0, largestDeduction: 0)
    let keys = ["period", "additions", "largestAddition", "deductions", "largestDeduction"]
    for (key, value) in yaml.mapping(node, allowed: keys, required: ["period"]) ?? [] {
      switch key {
      case "period": points.period = yaml.text(value) ?? ""
      case "additions": points.additions = count(value)
      case "largestAddition": points.largestAddition = spread(value)
      case "deductions": points.deductions = count(value)
      default: points.largestDeduction = spread(value)
      }
    }
    return points
  }

  private mutating func effects(_ node: Node) -> Plan.Effects {
    var effects = Plan.Effects()
    let keys = [
      "favoritism", "departure", "lenient", "habits", "overseenMerit", "overseenShare", "moverMerit", "movers", "rotation", "withholding",
      "sharedPreference",
    ]
    for (key, value) in yaml.mapping(node, allowed: keys) ?? [] {
      switch key {
      case "favoritism":
        var effect = Plan.Favoritism(raters: 0, points: 0)
        for (key, value) in yaml.mapping(value, allowed: ["raters", "points"], required: ["raters", "points"]) ?? [] {
          if key == "raters" { effect.raters = count(value) } else { effect.points = yaml.number(value) ?? 0 }
        }
        effects.favoritism = effect
      case "departure":
        var effect = Plan.Departure(units: 0, points: 0, leavers: 0)
        for (key, value) in yaml.mapping(value, allowed: ["units", "points", "leavers"], required: ["units", "points"]) ?? [] {
          switch key {
          case "units": effect.units = count(value)
          case "points": effect.points = yaml.number(value) ?? 0
          default: effect.leavers = count(value)
          }
        }
        effects.departure = effect
      case "lenient":
        var effect = Plan.Lenient(component: "", raters: 0, points: 0)
        let keys = ["component", "raters", "points"]
        for (key, value) in yaml.mapping(value, allowed: keys, required: keys) ?? [] {
          switch key {
          case "component": effect.component = yaml.text(value) ?? ""
          case "raters": effect.raters = count(value)
          default: effect.points = yaml.number(value) ?? 0
          }
        }
        effects.lenient = effect
      case "habits": effects.habits = habits(value)
      case "rotation": effects.rotation = rotation(value)
      case "withholding": effects.withholding = withholding(value)
      case "sharedPreference":
        for (group, points) in yaml.mapping(value) ?? [] { effects.sharedPreference[group] = yaml.number(points) ?? 0 }
      case "overseenShare": effects.overseenShare = share(value)
      case "movers": effects.movers = movers(value)
      case "overseenMerit": effects.overseenMerit = yaml.number(value) ?? 0
      default: effects.moverMerit = yaml.number(value) ?? 0
      }
    }
    return effects
  }
}

extension PlanReader {
  private mutating func habits(_ node: Node) -> [Plan.Habit] {
    let keys = ["kind", "component", "raters", "size"]
    return (yaml.sequence(node) ?? []).map { entry in
      var habit = Plan.Habit(kind: .centrality, component: "", raters: 0, size: 0)
      for (key, value) in yaml.mapping(entry, allowed: keys, required: keys) ?? [] {
        switch key {
        case "kind": habit.kind = yaml.choice(value, Plan.HabitKind.self) ?? habit.kind
        case "component": habit.component = yaml.text(value) ?? ""
        case "raters": habit.raters = count(value)
        default: habit.size = yaml.number(value) ?? 0
        }
      }
      return habit
    }
  }
}

extension PlanReader {
  private mutating func violations(_ node: Node) -> Plan.Violations {
    var result = Plan.Violations()
    let keys = ["errorByLevel", "typeTasteSD", "types", "selection", "scoredShare", "reputationSD", "compression"]
    for (key, value) in yaml.mapping(node, allowed: keys) ?? [] {
      switch key {
      case "errorByLevel": result.errorByLevel = yaml.number(value) ?? 0
      case "typeTasteSD": result.typeTasteSD = spread(value)
      case "types": result.types = max(1, count(value))
      case "selection": result.selection = yaml.number(value) ?? 0
      case "scoredShare": result.scoredShare = yaml.number(value, in: 1e-6...1) ?? 1
      case "reputationSD": result.reputationSD = spread(value)
      default: result.compression = share(value)
      }
    }
    return result
  }

  private mutating func movers(_ node: Node) -> Plan.MoverViolations {
    var result = Plan.MoverViolations()
    let keys = ["merit", "dip", "drift", "slide", "periodOfMove", "receiving"]
    for (key, value) in yaml.mapping(node, allowed: keys) ?? [] {
      let points = yaml.number(value) ?? 0
      switch key {
      case "merit": result.merit = points
      case "dip": result.dip = points
      case "drift": result.drift = points
      case "slide": result.slide = points
      case "periodOfMove": result.periodOfMove = points
      default: result.receiving = points
      }
    }
    return result
  }
}

extension PlanReader {
  private mutating func cases(_ node: Node) -> Plan.Cases? {
    var cases = Plan.Cases(count: 0)
    for (key, value) in yaml.mapping(node, allowed: ["count", "key", "spread", "labels", "components"], required: ["count"]) ?? [] {
      switch key {
      case "count": cases.count = yaml.integer(value, in: 0...10_000) ?? 0
      case "key": cases.hasKey = yaml.choice(value, PlanAnswer.self) != .no
      case "labels": cases.hasLabels = yaml.choice(value, PlanAnswer.self) != .no
      case "spread": cases.spread = spread(value)
      default: cases.components = (yaml.sequence(value) ?? []).compactMap { yaml.text($0) }
      }
    }
    return cases.count > 0 ? cases : nil
  }
}

extension PlanReader {
  private mutating func drift(_ node: Node) -> Plan.Drift {
    var drift = Plan.Drift()
    let keys = [
      "shift", "stretch", "raterSD", "caseSD", "joining", "joinerLevel", "cases", "raters", "points", "bothWays", "heavyTails", "spread",
    ]
    for (key, value) in yaml.mapping(node, allowed: keys) ?? [] {
      switch key {
      case "shift": for (period, own) in yaml.mapping(value) ?? [] { drift.shift[period] = yaml.number(own) ?? 0 }
      case "stretch": for (period, own) in yaml.mapping(value) ?? [] { drift.stretch[period] = yaml.number(own, in: 1e-3...1e3) ?? 1 }
      case "raterSD": drift.raterSD = spread(value)
      case "caseSD": drift.caseSD = spread(value)
      case "joining": drift.joining = yaml.integer(value, in: 0...10_000) ?? 0
      case "joinerLevel": drift.joinerLevel = yaml.number(value) ?? 0
      case "cases": drift.cases = count(value)
      case "raters": drift.raters = count(value)
      case "points": drift.points = yaml.number(value) ?? 0
      case "bothWays": drift.isBothWays = yaml.choice(value, PlanAnswer.self) == .yes
      case "heavyTails": drift.hasHeavyTails = yaml.choice(value, PlanAnswer.self) == .yes
      default: drift.spread = spread(value)
      }
    }
    return drift
  }
}

/// Whether something is done.
enum PlanAnswer: String, CaseIterable {
  case yes = "true"
  case no = "false"
}

/// Values of a component's `from`.
enum PlanSource: String, CaseIterable {
  case raters
  case unitScores = "unit_scores"
  case unitHeads = "unit_heads"
}

/// Values of a component's `within`.
enum PlanNesting: String, CaseIterable {
  case all, group
}
