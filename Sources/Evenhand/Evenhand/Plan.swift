internal import Messages
internal import RaterBias
package import RatingPlans
internal import RatingStudy
internal import Statistics
internal import StudyModel

/// Who should score whom next year, and what could be seen on it before anybody has.
package struct Plan: Sendable {
  /// What an assignment is to be like.
  package var rules = PlanRules()
  /// The component that is planned; `nil`: the only one in which raters score people of several units.
  package var component: String?
  /// Kinds of tie, or rules `A == B`, whose pairs must not meet.
  package var forbidden: [String] = []
  /// Kinds of tie, or rules, whose pairs are to meet.
  package var wanted: [String] = []
  /// The audit's constants; `power` is the wanted one.
  package var settings = AuditSettings()
  /// How scores vary; `nil`: as in the study, else what is assumed.
  package var spreads: RatingSpreads?
  /// Whether it is told what detectors would flag, which takes most of the time.
  package var tellsDetectable = true
  /// Whether this year's pairs are kept, and so many ratings added that what the audit and the comparison of groups can't test becomes testable, as far as ratings can.
  package var makesTestable = false
  /// Reference cases that every rater scores as well; 0: none.
  package var cases = 0
  /// As what cases are shown: `group`, `unit`, or labels with commas between them; `nil`: without labels.
  package var labels: String?
  /// Ratings up to which that is told unless it is asked for.
  static let mostTold = 60_000

  /// The usual rules.
  package init() {}

  /// Plans next year's ratings of a study.
  ///
  /// - Parameters:
  ///   - period: whose people and raters they are; `nil`: the latest.
  ///   - limits: further columns of raters: `minimum`, `maximum`, `block`; raters whom the study doesn't know are newcomers.
  ///   - pairs: a table of pairs that are forbidden or wanted.
  /// - Throws: rules that contradict each other, by name; an unknown component, period, rater, person or kind of tie.
  package func run(_ opened: OpenedStudy, period: String? = nil, limits: OpenedTable? = nil, pairs: OpenedTable? = nil)
    throws(Failure) -> PlanResult
  {
    try Failure.catching {
      let newcomers = try limits.map { try PlanTables.newcomers($0, in: opened.study) } ?? []
      let study = opened.study.adding(raters: newcomers)
      let code = try PeriodChoice.one(period, in: study)
      let component = try self.component(study, code)
      var roster = StudyRoster(study, component: component, period: code, newcomers: Set(newcomers.map(\.name)))
      if let limits { try PlanTables.limit(&roster, limits) }
      for name in forbidden { try roster.decide(.forbidden, tied: name) }
      for name in wanted { try roster.decide(.wanted, tied: name) }
      if let pairs { try PlanTables.decide(&roster, pairs) }
      let name = study.components[component] ?? ""
      var own = self
      if makesTestable { own = try Work.stage(.plan) { try asking(of: &roster, study) } }
      let (found, reason) = Self.spreads(study, component, threads: rules.threads)
      let known = spreads ?? found ?? .assumed(of: study, component: component)
      var result: PlanResult = try Work.stage(.plan) {
        try own.result(roster, spreads: known, component: name, period: study.periodName(code))
      }
      result.spreadsAreMeasured = spreads == nil && found != nil
      result.spreadsAreStated = spreads != nil
      result.whyNotMeasured = found == nil ? reason : nil
      result.choices = Self.choices(opened, component)
      if !newcomers.isEmpty {
        let names = newcomers.map(\.name).sorted()
        result.notes.insert(
          Message(AssignmentSentence.newcomers(raters: names.prefix(8).map { .text($0) }, count: names.count)), at: 0)
      }
      return result
    }
  }

  /// Plans ratings of which there are none yet.
  ///
  /// - Parameters:
  ///   - people: a column `person`, and `unit`, `group`, `block`, `ratings` where there are.
  ///   - raters: a column `rater`, and `unit`, `minimum`, `maximum`, `block` where there are.
  ///   - pairs: pairs that are forbidden or wanted.
  ///   - ties: who is close to whom, as in a study; what favoritism would be about.
  /// - Throws: cells that can't be read, and rules that contradict each other, by name.
  package func run(people: OpenedTable, raters: OpenedTable, pairs: OpenedTable? = nil, ties: OpenedTable? = nil)
    throws(Failure) -> PlanResult
  {
    try Failure.catching {
      var roster = try PlanTables.roster(people: people.table, raters: raters.table, ties: ties?.table, component: component)
      for name in forbidden { try roster.decide(.forbidden, tied: name) }
      for name in wanted { try roster.decide(.wanted, tied: name) }
      if let pairs { try PlanTables.decide(&roster, pairs) }
      var result: PlanResult = try Work.stage(.plan) {
        try self.result(roster, spreads: spreads ?? .assumed, component: component ?? "score", period: nil)
      }
      result.spreadsAreStated = spreads != nil
      return result
    }
  }

  /// Asks of the roster what makes findings, and gaps, testable.
  ///
  /// - Returns: the plan of this year's pairs and what is added.
  private func asking(of roster: inout StudyRoster, _ study: Study) throws -> Plan {
    var own = self
    (own.rules.keepsPresent, own.rules.links) = (true, max(rules.links, Joining.raters))
    var settings = settings.ofMany
    (settings.seed, settings.threads) = (rules.seed, rules.threads)
    let remedies = AuditRemedies(study, settings: settings) { .assumed(of: study, component: $0) }
    try remedies.ask(of: &roster, for: Auditor(settings).audit(study).findings)
    Joining.askAll(of: &roster)
    return own
  }

  /// How scores vary in a component, or why that can't be seen.
  private static func spreads(_ study: Study, _ component: Int32, threads: Int) -> (found: RatingSpreads?, reason: Message?) {
    do {
      let model = try StudyModel.fit(study.selecting(periods: nil, components: [component]), threads: threads)
      return (RatingSpreads(model, component: study.components[component] ?? ""), nil)
    } catch {
      return (nil, error.message)
    }
  }

  /// The component that is named, or the one that most ratings of the period are of whose raters score several units.
  private func component(_ study: Study, _ period: Int32) throws -> Int32 {
    if let component {
      guard let code = study.components.code(of: component) else {
        throw QuestionError.unknownComponent(component, known: study.components.names)
      }
      return code
    }
    guard study.components.count > 0 else { throw StudyModelError.noRatings }
    guard study.components.count > 1, let ratings = study.ratings else { return 0 }
    var counts = [Int](repeating: 0, count: study.components.count)
    var units = [[Int32: Set<Int32>]](repeating: [:], count: study.components.count)
    for row in 0..<ratings.count where ratings.period[row] == period {
      counts[Int(ratings.component[row])] += 1
      units[Int(ratings.component[row])][ratings.rater[row], default: []].insert(ratings.personUnit[row])
    }
    let several = counts.indices.filter { component in units[component].values.contains { $0.count > 1 } }
    return Int32((several.isEmpty ? Array(counts.indices) : several).max { counts[$0] < counts[$1] } ?? 0)
  }

  /// What can be given in a component: its tiers, or its numbers where they are few.
  private static func choices(_ opened: OpenedStudy, _ component: Int32) -> [String] {
    let study = opened.study
    guard let ratings = study.ratings else { return [] }
    let rows = (0..<ratings.count).filter { ratings.component[$0] == component }
    let tiers = Set(rows.map { ratings.tier[$0] }).filter { $0 >= 0 }
    if !tiers.isEmpty {
      var points: [Int32: Double] = [:]
      for row in rows where ratings.tier[row] >= 0 { points[ratings.tier[row]] = ratings.score[row] }
      return tiers.sorted { (points[$0] ?? 0, $1) > (points[$1] ?? 0, $0) }.compactMap { ratings.tierNames[$0] }
    }
    let values = Set(rows.map { ratings.score[$0] }).sorted()
    let lattice = ScoreLattice(values)
    guard let least = values.first, let most = values.last, lattice.step > 0, (most - least) / lattice.step < mostChoices else { return [] }
    return stride(from: 0, through: ((most - least) / lattice.step).rounded(), by: 1).map { step in
      let value = lattice.nearest(least + step * lattice.step)
      return value == value.rounded() ? String(Int(value)) : String(value)
    }
  }

  /// Excel holds 255 letters of a list of choices.
  private static let mostChoices = 40.0

  // MARK: The plan

  /// Where people of a unit scored by the same raters would let clearly smaller favoritism be found, that it is so.
  private func togetherNote(_ roster: StudyRoster, _ own: PlanResult.Design, _ spreads: RatingSpreads, _ planner: RatingPlanner) throws
    -> Message?
  {
    guard !rules.unitsTogether, rules.panel == nil, rules.share == nil,
      let now = own.detectable.first(where: { $0.kind == .favoritism }), now.subjects > 0
    else { return nil }
    var rules = rules
    rules.unitsTogether = true
    guard let rows = try? RosterProblem(roster.roster, rules), let plan = try? planner.plan(rows.problem) else { return nil }
    let maker = PlanDesigns(roster: roster, rows: rows, spreads: spreads, planner: planner, plan: self)
    guard let other = maker.effects(rows.raters(plan), .favoritism).first(where: { $0.kind == .favoritism && $0.tie == now.tie })?.effect,
      other < Self.clearlyLess * (now.effect ?? .infinity)
    else { return nil }
    return Message(
      now.effect.map { AssignmentSentence.togetherFindsMore(tie: now.tie ?? "", now: $0, together: other) }
        ?? .togetherFinds(tie: now.tie ?? "", together: other))
  }

  /// Of an effect that is worth telling.
  private static let clearlyLess = 0.85

  private func result(_ roster: StudyRoster, spreads: RatingSpreads, component: String, period: String?) throws -> PlanResult {
    let rows = try RosterProblem(roster.roster, rules)
    var planner = RatingPlanner()
    (planner.seed, planner.threads) = (rules.seed, rules.threads)
    let plan: RatingPlan
    do {
      plan = try planner.plan(rows.problem)
    } catch let found as PlanContradictions {
      throw RosterErrors(rows.sentences(found, roster.roster))
    }
    var notes: [Message] = []
    let maker = PlanDesigns(roster: roster, rows: rows, spreads: spreads, planner: planner, plan: self)
    var designs = [try maker.design(.plan, plan)]
    if let present = try maker.present() { designs.append(present) }
    designs += try maker.rivals()
    let tells = tellsDetectable && rows.problem.ratings <= Self.mostTold
    if tells {
      maker.addDetectable(&designs, plan)
      if let note = try togetherNote(roster, designs[0], spreads, planner) { notes.append(note) }
    }
    if tellsDetectable, !tells {
      notes.append(Message(AssignmentSentence.tooManyToDraw(ratings: rows.problem.ratings, most: Self.mostTold)))
    }
    let joined = cases > 0 ? try maker.add(cases, labels, to: &designs, plan) : nil
    notes += maker.notes(plan, designs, joinedParts: joined?.parts)
    if makesTestable {
      let further = rows.problem.ratings - (roster.roster.present ?? []).reduce(0) { $0 + $1.count }
      notes.insert(
        Message(further > 0 ? AssignmentSentence.testableAsks(ratings: further) : .nothingLacking(component: component)), at: 0)
    }
    return PlanResult(
      component: component, period: period, assignments: maker.assignments(plan, component: component), workload: maker.workload(plan),
      designs: designs, curve: maker.curve(plan), spreads: spreads, spreadsAreMeasured: false, power: settings.power, seed: rules.seed,
      cases: joined?.cases, notes: notes)
  }
}

extension RosterErrors: ExplainedError {
  /// Always wrong use.
  package var kind: Failure.Kind { .wrongUse }
  /// Every reason.
  package var message: Message {
    let all = sentences.map { Message($0) }
    let rest = all.dropLast().reversed().reduce(all[all.count - 1]) { Message(AssignmentSentence.two(first: $1, rest: $0)) }
    return Message(AssignmentSentence.noPlan(reason: rest))
  }
}
