import Testing

@testable import RatingPlans

/// Limits, forbidden and settled pairs are kept, and contradictions are named with the smallest relaxation.
@Suite struct PlanLimitsTests {
  private func contradictions(_ problem: PlanProblem) throws -> [PlanContradiction] {
    do {
      _ = try RatingPlanner().plan(problem)
      return []
    } catch let found as PlanContradictions {
      return found.all
    }
  }

  @Test func everythingStatedIsKept() throws {
    var problem = PlanProblem(
      rows: (0..<40).map { .init(raters: 3 + $0 % 2, group: $0 % 2) }, limits: (0..<10).map { .init(minimum: 5 + $0, maximum: 10 + $0) })
    for row in 0..<40 { problem.forbidden[row, row % 10] = true }
    problem.fixed = (0..<20).map { .init(row: $0, rater: ($0 + 3) % 10) }
    problem.links = 4
    let plan = try RatingPlanner().plan(problem)
    for (row, raters) in plan.raters.enumerated() {
      #expect(raters.count == problem.rows[row].raters && Set(raters).count == raters.count)
      #expect(!raters.contains { problem.forbidden[row, $0] })
    }
    #expect(problem.fixed.allSatisfy { plan.raters[$0.row].contains($0.rater) })
    for (rater, load) in plan.load.enumerated() { #expect((5 + rater...10 + rater).contains(load)) }
    #expect(plan.missingLinks == 0 && plan.links.allSatisfy { $0.raters >= 4 })
  }

  @Test func groupsAreLinkedAcrossConflicts() throws {
    // Raters 0–3 may score group 0 only, 4–7 group 1 only, 8 and 9 both: unless it is asked for, nothing makes both of these do so.
    var problem = PlanProblem(rows: (0..<30).map { .init(raters: 2, group: $0 < 15 ? 0 : 1) }, limits: Array(repeating: .init(), count: 10))
    for row in 0..<30 { for rater in 0..<8 where (row < 15) != (rater < 4) { problem.forbidden[row, rater] = true } }
    problem.links = 2
    let plan = try RatingPlanner().plan(problem)
    #expect(plan.links == plan.links.filter { $0.raters == 2 && $0.variance.isFinite } && plan.parts == 1)
  }

  @Test func contradictionsAreNamedWithTheSmallestRelaxation() throws {
    // Rows 0–4 may be scored by raters 0 and 1 only, who may give 3 ratings each: 10 are wanted.
    var problem = PlanProblem(rows: Array(repeating: .init(raters: 2), count: 12), limits: Array(repeating: .init(maximum: 20), count: 5))
    for row in 0..<5 { for rater in 2..<5 { problem.forbidden[row, rater] = true } }
    problem.limits[0] = .init(maximum: 3)
    problem.limits[1] = .init(maximum: 3)
    #expect(try contradictions(problem) == [.fewRatings(rows: [0, 1, 2, 3, 4], raters: [0, 1], missing: 4)])
    problem.limits[0] = .init(maximum: 5)
    problem.limits[1] = .init(maximum: 5)
    #expect(try contradictions(problem).isEmpty)
  }

  @Test func singleContradictions() throws {
    var problem = PlanProblem(rows: Array(repeating: .init(raters: 3), count: 4), limits: Array(repeating: .init(), count: 3))
    problem.forbidden[1, 0] = true
    #expect(try contradictions(problem) == [.fewRaters(row: 1, wanted: 3, possible: 2)])
    problem.rows[1].raters = 2
    problem.fixed = [.init(row: 1, rater: 0)]
    #expect(try contradictions(problem) == [.settledButForbidden(row: 1, rater: 0)])
    problem.fixed = []
    problem.limits[2] = .init(minimum: 4, maximum: 2)
    #expect(try contradictions(problem) == [.limitsCross(rater: 2, minimum: 4, maximum: 2)])
    problem.limits[2] = .init(minimum: 9)
    #expect(try contradictions(problem) == [.fewPeople(rater: 2, missing: 5)])
    problem.limits[2] = .init(maximum: 1)
    problem.fixed = [.init(row: 0, rater: 2), .init(row: 1, rater: 2)]
    #expect(try contradictions(problem) == [.settledBeyondLimit(rater: 2, settled: 2, maximum: 1)])
  }

  @Test func threadsChangeNothing() throws {
    let problem = PlanProblem(people: 60, raters: 11, ratingsEach: 4)
    var planner = RatingPlanner()
    let one = try planner.plan(problem)
    planner.threads = 3
    let three = try planner.plan(problem)
    #expect(one.raters == three.raters && one.meanVariance == three.meanVariance)
  }

  @Test func oneRatingEachComparesNobody() throws {
    let plan = try RatingPlanner().plan(PlanProblem(people: 12, raters: 4, ratingsEach: 1))
    #expect(plan.parts == 4 && plan.efficiency == 0 && plan.meanVariance.isInfinite)
  }
}
