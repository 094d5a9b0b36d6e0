internal import Messages
internal import RaterBias
internal import RatingPlans

/// A plan beside this year's design, and beside others of the same size, in the reader's units.
struct PlanDesigns {
  let roster: StudyRoster
  let rows: RosterProblem
  let spreads: RatingSpreads
  let planner: RatingPlanner
  let plan: Plan

  private var problem: PlanProblem { rows.problem }

  func assignments(_ plan: RatingPlan, component: String) -> [PlanResult.Assignment] {
    let settled = Dictionary(grouping: problem.fixed, by: \.row).mapValues { Set($0.map(\.rater)) }
    let rowOf = Dictionary(uniqueKeysWithValues: rows.members.enumerated().flatMap { row, own in own.map { ($0, row) } })
    return rows.raters(plan).enumerated().flatMap { person, raters in
      raters.map { rater in
        let own = roster.roster.people[person]
        return PlanResult.Assignment(
          rater: roster.roster.raters[rater].name, person: own.name, component: component, block: rows.block[person], unit: own.unit,
          isSettled: settled[rowOf[person] ?? -1]?.contains(rater) ?? false)
      }
    }
  }

  func workload(_ plan: RatingPlan) -> [PlanResult.Load] {
    var settled = [Int](repeating: 0, count: plan.load.count)
    for pair in problem.fixed { settled[pair.rater] += problem.rows[pair.row].people }
    return plan.load.indices.map { PlanResult.Load(rater: roster.roster.raters[$0].name, n: plan.load[$0], settled: settled[$0]) }
  }

  // MARK: Designs

  /// Where people are planned in sets, what the design is between people.
  func design(_ kind: PlanResult.Design.Kind, _ plan: RatingPlan) throws -> PlanResult.Design {
    let own = rows.raters(plan)
    return told(kind, rows.members.count < own.count ? try between(own) : plan, own)
  }

  /// What it is worth between people that these raters score them.
  private func between(_ raters: [[Int]]) throws -> RatingPlan {
    try RatingPlan(rows.byPerson, raters: raters, threads: planner.threads)
  }

  /// - Parameter raters: by person.
  private func told(_ kind: PlanResult.Design.Kind, _ plan: RatingPlan, _ raters: [[Int]]) -> PlanResult.Design {
    let (relative, absolute) = reliability(plan.meanVariance, raters.map(\.count).filter { $0 > 0 })
    return PlanResult.Design(
      kind: kind, ratings: plan.load.reduce(0, +), efficiency: plan.efficiency,
      meanVariance: plan.meanVariance.isFinite ? plan.meanVariance : nil, bound: plan.bound, standardError: error(plan.meanVariance),
      parts: plan.parts, links: links(plan), relative: relative, absolute: absolute)
  }

  /// Between the groups of people.
  func links(_ plan: RatingPlan) -> [PlanResult.Link] {
    let names = roster.roster.groups
    return plan.links.filter { $0.groups[1] < names.count }.map { link in
      PlanResult.Link(
        from: names[link.groups[0]], to: names[link.groups[1]], raters: link.raters, standardError: link.standardError(spreads))
    }
  }

  private func error(_ variance: Double) -> Double? { variance.isFinite && variance > 0 ? (variance * ratingVariance).squareRoot() : nil }

  /// What two ratings of one person by raters of known level differ by: a rating's own error, and the taste for the unit.
  private var ratingVariance: Double { spreads.error * spreads.error + spreads.taste * spreads.taste }

  /// Of people's means: σ²ₚ/(σ²ₚ + what a mean is off), raters' levels taken off or not.
  private func reliability(_ meanVariance: Double, _ counts: [Int]) -> (relative: Double?, absolute: Double?) {
    let people = spreads.people * spreads.people
    guard people > 0, !counts.isEmpty else { return (nil, nil) }
    let reciprocal = counts.reduce(0.0) { $0 + 1 / Double($1) } / Double(counts.count)
    let absolute = people / (people + (ratingVariance + spreads.severity * spreads.severity) * reciprocal)
    return (meanVariance.isFinite && meanVariance > 0 ? people / (people + meanVariance / 2 * ratingVariance) : nil, absolute)
  }

  /// This year's design; `nil` where nobody has rated.
  func present() throws -> PlanResult.Design? {
    guard let own = roster.roster.present else { return nil }
    return told(.present, try between(own), own)
  }

  /// The same ratings dealt at random within the limits, and, where nothing is forbidden or settled, one rater after the other.
  func rivals() throws -> [PlanResult.Design] {
    var designs = [try design(.random, try planner.atRandom(problem, 0))]
    if let roundRobin = try planner.roundRobin(problem) { designs.append(try design(.roundRobin, roundRobin)) }
    return designs
  }

  // MARK: What can be seen

  func addDetectable(_ designs: inout [PlanResult.Design], _ plan: RatingPlan) {
    let departure = roster.roster.present == nil ? nil : sight.departure(roster)
    for index in designs.indices {
      let (raters, leavers): ([[Int]], DetectableEffect?)
      switch designs[index].kind {
      case .plan: (raters, leavers) = (rows.raters(plan), departure?.then)
      case .present: (raters, leavers) = (roster.roster.present ?? [], departure?.now)
      case .random, .roundRobin: continue
      }
      designs[index].detectable = effects(raters) + [leavers].compactMap(\.self) + gaps(designs[index])
    }
  }

  private var sight: PlanSight {
    var sight = PlanSight(settings: plan.settings)
    (sight.seed, sight.threads) = (planner.seed, planner.threads)
    return sight
  }

  /// Of favoritism and severity, by the detectors themselves.
  func effects(_ raters: [[Int]], _ detectors: Detector...) -> [DetectableEffect] {
    sight.effects(roster.planned(raters, spreads: spreads), detectors.isEmpty ? [.favoritism, .severity] : detectors)
  }

  /// Of gaps between two groups, by their errors.
  func gaps(_ design: PlanResult.Design) -> [DetectableEffect] {
    return design.links.map { link in
      DetectableEffect(
        .groupGap, groups: [link.from ?? "", link.to ?? ""],
        effect: link.standardError.map { DetectableEffect.size(error: $0, level: plan.settings.fdrLevel, power: plan.settings.power) },
        subjects: link.raters,
        reason: link.standardError == nil ? Message(AssignmentSentence.notJoined) : nil)
    }
  }

  /// Plans of other sizes, not improved to the last.
  func curve(_ plan: RatingPlan) -> [PlanResult.CurvePoint] {
    guard self.plan.rules.share == nil, problem.ratings <= 40 * Plan.mostTold else { return [] }
    let usual = problem.rows.map(\.raters).sorted()[problem.rows.count / 2]
    let sizes = Set([1, usual - 2, usual - 1, usual, usual + 1, usual + 2, usual + 3, 2 * usual]).filter {
      $0 >= 1 && $0 <= problem.limits.count
    }
    return sizes.sorted().compactMap { size in
      var own = problem
      let settled = Dictionary(grouping: problem.fixed, by: \.row).mapValues(\.count)
      for row in own.rows.indices { own.rows[row].raters = max(size, settled[row] ?? 0) }
      // What is stated of raters' limits belongs to the size that was asked for.
      for rater in own.limits.indices { own.limits[rater] = .init() }
      guard let other = size == usual ? plan : try? planner.quick(own) else { return nil }
      guard let found = try? design(.plan, other) else { return nil }
      return PlanResult.CurvePoint(
        ratings: size, load: other.load.max() ?? 0, standardError: found.standardError, relative: found.relative, absolute: found.absolute)
    }
  }

  // MARK: Remarks

  /// - Parameter joinedParts: with reference cases, the parts that are left once they are scored.
  func notes(_ plan: RatingPlan, _ designs: [PlanResult.Design], joinedParts: Int? = nil) -> [Message] {
    var notes: [Message] = []
    if plan.parts > 1 {
      notes.append(
        joinedParts == 1 ? Message(CasePlanSentence.joinsParts(parts: plan.parts)) : Message(AssignmentSentence.inParts(parts: plan.parts)))
    }
    for link in designs[0].links where problem.links > link.raters {
      notes.append(
        Message(
          AssignmentSentence.fewLinks(from: link.from ?? "", to: link.to ?? "", raters: link.raters, wanted: problem.links)))
    }
    let counts = rows.raters(plan).map(\.count)
    let unrated = counts.indices.filter { counts[$0] == 0 }.map { roster.roster.people[$0].name }
    if !unrated.isEmpty {
      notes.append(Message(AssignmentSentence.unrated(people: unrated.prefix(8).map { .text($0) }, count: unrated.count)))
    }
    if let asked = self.plan.rules.panel ?? self.plan.rules.ratings {
      let more = counts.indices.filter { counts[$0] > (roster.roster.people[$0].ratings ?? asked) }
      if !more.isEmpty {
        notes.append(Message(AssignmentSentence.moreThanAsked(people: more.count, asked: asked, most: more.map { counts[$0] }.max() ?? 0)))
      }
    }
    let idle = plan.load.indices.filter { plan.load[$0] == 0 }.map { roster.roster.raters[$0].name }
    if !idle.isEmpty { notes.append(Message(AssignmentSentence.idle(raters: idle.prefix(8).map { .text($0) }, count: idle.count))) }
    if let present = designs.first(where: { $0.kind == .present }), present.ratings == roster.persons.count * roster.raters.count {
      notes.append(Message(AssignmentSentence.presentIsComplete(raters: roster.raters.count)))
    }
    return notes
  }
}
