import MixedModels
import RatingStudy
import Testing
import _TestSupport

@testable import RaterBias
@testable import Synthesis

/// The pooled effect with all effects estimated together.
@Suite struct JointFavoritismTests {
  static func joint(_ plan: Plan, shift: Double = 0, factor: Double = 1) throws -> JointFavoritism {
    var study = try SyntheticStudy(plan).study()
    if let scores = study.ratings?.score { study.ratings?.score = scores.map { shift + factor * $0 } }
    let ratings = try #require(study.ratings)
    let panel = PanelRows(ratings)
    return try #require(JointFavoritism(panel, isTied: study.tied(kind: 0), allowsTastes: true, threads: 1))
  }

  static func plan(raters: Int, points: Double, seed: UInt64 = 3) -> Plan {
    var plan = CalibrationScenario.leaders(periods: 2, tasteSD: 0.6)
    plan.seed = seed
    if raters > 0 { plan.effects.favoritism = .init(raters: raters, points: points) }
    return plan
  }

  @Test func findsHowMuchRatersDiffer() throws {
    let everyone = try Self.joint(Self.plan(raters: 26, points: 2))
    #expect(abs(everyone.effect.estimate - 2) < 4 * everyone.effect.standardError)
    #expect((everyone.deviationPValue ?? 0) > 0.001)
    let few = try Self.joint(Self.plan(raters: 4, points: 6))
    // Four of 26 at 6 points: a standard deviation of 6·√(4·22)/26.
    #expect(abs(few.deviationOverRaters - 2.16) < 0.6)
    #expect((few.deviationPValue ?? 1) < 1e-6)
  }

  @Test func followsShiftAndScale() throws {
    let one = try Self.joint(Self.plan(raters: 4, points: 3))
    let other = try Self.joint(Self.plan(raters: 4, points: 3), shift: -20, factor: 4)
    #expect(isClose(other.effect.estimate, 4 * one.effect.estimate, relative: 1e-4, absolute: 1e-6))
    #expect(isClose(other.deviationOverRaters, 4 * one.deviationOverRaters, relative: 1e-2, absolute: 1e-3))
  }

  /// Overseen units truly better: what they deserve does not go to β.
  @Test func leavesMeritToTargets() throws {
    var plan = Self.plan(raters: 0, points: 0)
    plan.effects.overseenMerit = 8
    let found = try Self.joint(plan)
    #expect(abs(found.effect.estimate) < 4 * found.effect.standardError)
    #expect(found.effect.standardError < 0.5)
  }
}
