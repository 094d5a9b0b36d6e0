import Messages
import Normalization
import RatingStudy
import Statistics
import StudyModel
import Testing
import _TestSupport

@testable import GroupComparison

/// How much merit shows in a component bound to units, and what becomes of a gap under it.
@Suite struct LoadingTests {
  private static func compare(_ district: District, _ seed: UInt64) throws -> GroupComparison {
    var study = try district.skeleton()
    _ = district.fill(&study, RandomStream(seed: seed))
    return try GroupComparison(study, model: try StudyModel.fit(study))
  }

  private static func gap(_ comparison: GroupComparison, _ component: String) throws -> GroupGap {
    try #require(comparison.components.first { $0.component == component }?.gaps.first)
  }

  /// Unit scores that carry half or none of merit: the loading's interval holds the truth, the gap under it is no bonus, and what the equal loading
  /// would call unsupported is not flagged.
  @Test(arguments: [0.0, 0.5]) func partOfMerit(_ loading: Double) throws {
    var covered = 0
    var flagged = 0
    var supported = 0.0
    for seed in 1...12 as ClosedRange<UInt64> {
      var district = District()
      district.unitScoreLoading = loading
      district.trueGap = 6
      district.team = 2
      district.organization = 2
      district.leaders = 4
      let gap = try Self.gap(try Self.compare(district, seed), "unit_scores")
      let check = try #require(gap.underLoading)
      let interval = try #require(check.interval)
      if interval[0] <= loading, loading <= interval[1] { covered += 1 }
      let own = try #require(check.unsupportedInterval)
      let (seen, rest) = (try #require(check.supported), try #require(check.unsupported))
      #expect(isClose(seen + rest, gap.estimate, absolute: 1e-9))
      if gap.verdict == .flagged { flagged += 1 }
      supported += own[0] <= 0 && own[1] >= 0 ? 1 : 0
    }
    // P(< 9 of 12) at .95 is below 1e-3; a flag takes both loadings to agree.
    #expect(covered >= 9 && supported >= 9 && flagged <= 2)
  }

  /// Merit that shows fully and a bonus beside it: both loadings flag it.
  @Test func bonus() throws {
    var district = District()
    district.unitBonus = 6
    let gap = try Self.gap(try Self.compare(district, 3), "unit_scores")
    #expect(gap.verdict == .flagged && gap.underLoading?.verdict == .flagged)
    #expect(gap.underLoading?.units == 44)
    let (here, all) = (try #require(gap.unsupportedIntervalHere), try #require(gap.unsupportedInterval))
    #expect(here[1] - here[0] < all[1] - all[0])
  }

  /// Too few units: assumed, and said.
  @Test func assumed() throws {
    var district = District()
    district.departments = 3
    district.townships = 3
    let gap = try Self.gap(try Self.compare(district, 4), "unit_scores")
    let check = try #require(gap.underLoading)
    #expect(check.loading == nil && check.units == 6 && check.message.text(in: .english).contains("assumed"))
  }

  /// One component whose raters score both groups: what they support is their own gap.
  @Test func tautology() throws {
    var district = District()
    district.team = 0
    district.organization = 0
    district.hasHeads = false
    let comparison = try Self.compare(district, 5)
    let gap = try Self.gap(comparison, "leaders")
    #expect(gap.verdict == .untestable && gap.unsupported == nil && gap.supported != nil)
    #expect(gap.reason?.text(in: .english).contains("only raters of leaders itself") == true)
    // The unit scores have something to be held against.
    #expect(try Self.gap(comparison, "unit_scores").unsupported != nil)
  }

  /// A smallest effect of 0: nothing is small enough to be clear of.
  @Test func nothingIsClearOfNothing() throws {
    var study = try District().skeleton()
    _ = District().fill(&study, RandomStream(seed: 6))
    var options = ComparisonOptions()
    options.smallestEffect = 0
    let comparison = try GroupComparison(study, model: try StudyModel.fit(study), options: options)
    #expect(comparison.components.flatMap(\.gaps).allSatisfy { $0.verdict != .clear })
  }
}
