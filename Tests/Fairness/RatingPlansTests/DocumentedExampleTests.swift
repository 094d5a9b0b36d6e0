import RatingPlans
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    let plan = try RatingPlanner().plan(PlanProblem(people: 13, raters: 13, ratingsEach: 4))
    // plan.efficiency is 1: every two people share exactly one rater.
    #expect(abs(plan.efficiency - 1) < 1e-9)
  }
}
