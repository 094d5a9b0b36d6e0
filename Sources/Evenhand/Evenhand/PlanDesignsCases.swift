internal import Messages
internal import RatingPlans

extension PlanDesigns {
  /// Adds reference cases: what they show to what is detectable on the plan, and to its links what they join.
  ///
  /// - Returns: the cases, and how many parts of people and raters are left with them.
  /// - Throws: where there are no two labels, or equations can't be solved.
  func add(_ count: Int, _ labels: String?, to designs: inout [PlanResult.Design], _ plan: RatingPlan) throws -> (
    cases: PlannedCases, parts: Int
  ) {
    let maker = try CasePlanner(
      roster, count: count, label: labels, spreads: spreads, level: self.plan.settings.fdrLevel, power: self.plan.settings.power,
      seed: planner.seed)
    let raters = rows.raters(plan)
    let own = try joined(raters, cases: count)
    let isSmall = rows.problem.ratings <= Plan.mostTold
    let cases = try maker.planned { size in
      size == count ? own.links : isSmall ? try joined(raters, cases: size).links : []
    }
    designs[0].links = own.links
    let told = designs[0].detectable
    if !told.isEmpty { designs[0].detectable = told.filter { $0.kind != .groupGap } + maker.detectable + gaps(designs[0]) }
    return (cases, own.parts)
  }

  /// How groups are linked once every rater scores so many cases as well, of which nobody is a member of a group.
  private func joined(_ raters: [[Int]], cases: Int) throws -> (links: [PlanResult.Link], parts: Int) {
    let people = rows.byPerson
    let everybody = Array(people.limits.indices)
    let apart = roster.roster.groups.count
    let problem = PlanProblem(
      rows: people.rows + Array(repeating: PlanProblem.Row(raters: everybody.count, group: apart), count: cases), limits: people.limits)
    let plan = try RatingPlan(problem, raters: raters + Array(repeating: everybody, count: cases), threads: planner.threads)
    return (links(plan), plan.parts)
  }
}
