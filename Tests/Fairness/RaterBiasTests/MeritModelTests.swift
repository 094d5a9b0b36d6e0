import RatingStudy
import Statistics
import Synthesis
import Testing
import _TestSupport

@testable import RaterBias

/// What sources say of merit.
@Suite struct MeritModelTests {
  static func yaml(_ components: String, extra: String = "") -> String {
    """
    plan: merit
    seed: 3
    periods: [1, 2, 3, 4, 5, 6]
    groups:
      town: {prefix: T, label: Town, units: 40, people: [6, 8]}
    merit: {personSD: 4, unitSD: 2, persistence: 0.7}
    components:
    \(components)
    \(extra)
    """
  }

  static func model(_ components: String) throws -> MeritModel? {
    let study = try SyntheticStudy(try Plan(yaml: yaml(components), file: "plan.yaml")).study()
    return MeritModel(MeritSources(study, excluding: [], .withinUnits))
  }

  /// One source with five raters of error 4 on merit 4: reliability 5/6; three quarters of merit last.
  @Test func measuresOneSourceByItsRaters() throws {
    let found = try #require(try Self.model("  a: {raters: 5, prefix: A, role: a, mean: 60, severitySD: 3, errorSD: 4, step: 0.001}"))
    // 40 units of about 7 people over 6 years: the errors of both figures are near 0.02.
    #expect(isClose(found.reliability, 5 / 6.0, absolute: 0.05))
    #expect(isClose(found.persistence, 0.7, absolute: 0.08))
  }

  /// Three sources of one rater each, of reliability 4/5, 1/2 and 1/5: what they share is merit.
  @Test func measuresSourcesByWhatTheyShare() throws {
    let found = try #require(
      try Self.model(
        """
          a: {raters: 1, prefix: A, role: a, mean: 60, errorSD: 2, step: 0.001}
          b: {raters: 1, prefix: B, role: b, mean: 50, errorSD: 4, step: 0.001}
          c: {raters: 1, prefix: C, role: c, mean: 50, errorSD: 8, step: 0.001}
        """))
    #expect(found.names == ["a", "b", "c"])
    for (loading, expected) in zip(found.loadings, [0.8, 0.5, 0.2]) {
      #expect(isClose(loading * loading, expected, absolute: 0.06))
    }
    let information = 4.0 + 1 + 0.25
    #expect(isClose(found.reliability, information / (1 + information), absolute: 0.05))
    #expect(isClose(found.persistence, 0.7, absolute: 0.08))
  }

  @Test func saysNothingWithoutAWayToTellMeritFromError() throws {
    #expect(try Self.model("  a: {raters: 1, prefix: A, role: a, mean: 60, errorSD: 2}") == nil)
  }

  /// The conditional distribution against conditioning by hand: two periods, π = 0.6, error variances 0.5 and 1, x = (1, −0.5).
  @Test func conditionsAsTheNormalDistributionDoes() throws {
    var model = try #require(try Self.model("  a: {raters: 5, prefix: A, role: a, mean: 60, errorSD: 4}"))
    model.persistence = 0.6
    model.measured = [1, -0.5, 0]
    model.error = [0.5, 1, .infinity]
    let found = model.conditional([0, 1, 2], asked: [0, 1, 2])
    // Σ = [[1.5, 0.6], [0.6, 2]]; Σ⁻¹x.
    let determinant = 1.5 * 2 - 0.36
    let weights = [(2 * 1 - 0.6 * -0.5) / determinant, (-0.6 * 1 + 1.5 * -0.5) / determinant]
    #expect(isClose(found.expected[0], weights[0] + 0.6 * weights[1], relative: 1e-12))
    #expect(isClose(found.expected[1], 0.6 * weights[0] + weights[1], relative: 1e-12))
    #expect(isClose(found.expected[2], 0.6 * (weights[0] + weights[1]), relative: 1e-12))
    // var(m₀ | x) = 1 − c'Σ⁻¹c with c = (1, 0.6); drawn as ((1 − g)·sd(a))² + spread².
    let explained = (2 * 1 - 2 * 0.6 * 0.6 + 1.5 * 0.36) / determinant
    let drawn = (1 - found.slope[0]) * found.deviation
    #expect(isClose(drawn * drawn + found.spread[0] * found.spread[0], 1 - explained, relative: 1e-12))
  }

  /// At the ends of fidelity stand equal chance and the measurements themselves.
  @Test func fidelityReachesFromChanceToTheMeasurements() throws {
    var model = try #require(try Self.model("  a: {raters: 5, prefix: A, role: a, mean: 60, errorSD: 4}"))
    model.measured = [2, 0, -1]
    model.error = [0.5, 0.5, 0.5]
    model.persistence = 0
    let draws = MeritDraws(model, persons: [0, 1, 2], periods: 1, contests: [(0, [0, 1, 2])])
    let none = draws.coefficients(TierFidelity(value: 0))
    #expect(none.fixed == [0, 0, 0] && none.yearly == [1, 1, 1])
    let all = draws.coefficients(TierFidelity(value: 2))
    #expect(all.fixed == [2, 0, -1] && all.yearly.allSatisfy { $0 == MeritDraws.minimumNoise })
    let seen = draws.expected[0]
    let measured = TierFidelity.measured([draws], quotas: [[1]], seen: seen, count: 50, stream: RandomStream(seed: 1), threads: 1)
    #expect(measured.value > 1)
    let against = TierFidelity.measured([draws], quotas: [[1]], seen: -9, count: 50, stream: RandomStream(seed: 1), threads: 1)
    #expect(against.value < 0.01)
  }
}
