import Testing

@testable import RatingPlans

/// Designs in which every pair meets equally often are found, where there are any.
@Suite struct BalancedDesignTests {
  /// (v, b, k): Fisher & Yates 1963, *Statistical Tables*, XVII; Kiefer 1975: a balanced incomplete block design has the bound as its mean variance.
  static let published = [
    (7, 7, 3), (13, 13, 4), (9, 12, 3), (11, 11, 5), (6, 10, 3), (10, 15, 4), (16, 20, 4), (21, 21, 5), (31, 31, 6), (13, 26, 3),
    (15, 15, 7), (16, 16, 6),
    (25, 30, 5), (57, 57, 8),
  ]

  @Test("published: balanced designs are reached", arguments: published)
  func isReached(v: Int, b: Int, k: Int) throws {
    let problem = PlanProblem(people: v, raters: b, ratingsEach: b * k / v)
    let plan = try RatingPlanner().plan(problem)
    #expect(abs(plan.efficiency - 1) < 1e-9)
    #expect(plan.load.allSatisfy { $0 == k })
    #expect(plan.raters.allSatisfy { Set($0).count == b * k / v })
  }
}
