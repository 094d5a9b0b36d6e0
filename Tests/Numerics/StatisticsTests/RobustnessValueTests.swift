import Testing
import _TestSupport

@testable import Statistics

@Suite struct RobustnessValueTests {
  /// Cinelli & Hazlett 2020, table 1 (Darfur): t = 4.184445, df = 783; RV = 13.9 %, RV_{α = .05} = 7.6 %, partial R² = 2.2 %. Six digits from the
  /// documentation of the R package sensemakr.
  @Test func reproducesThePublishedValues() throws {
    let value = try #require(RobustnessValue(t: 4.184445, degreesOfFreedom: 783))
    #expect(isClose(value.toZero, 0.13878, absolute: 5e-6))
    #expect(isClose(value.toSignificance, 0.07626, absolute: 5e-6))
    #expect(isClose(value.partialR2, 0.02187, absolute: 5e-6))
  }

  /// The same paper, table 1: bounds of a hidden reason once as strong as being a woman: R²_{D~Z|X} = .92 %, R²_{Y~Z|D,X} = 12.5 %, and the
  /// estimates that remain under one, two, three times as strong: .0752, .0529, .0304 (sensemakr's printed bounds). Partial R² of *female*: treatment
  /// .0091 (.00908), outcome .1094 (.10903); estimate .09731582, error .02325654.
  @Test func reproducesThePublishedBounds() throws {
    let reason = HiddenReason(estimate: 0.09731582, standardError: 0.02325654, degreesOfFreedom: 783)
    let female = HiddenReason.Benchmark(treatment: 0.00908, outcome: 0.10903)
    let once = try #require(female.strength(times: 1))
    #expect(isClose(once.treatment, 0.0092, absolute: 1e-4))
    #expect(isClose(once.outcome, 0.1246, absolute: 5e-4))
    for (times, expected) in [(1.0, 0.0752), (2, 0.0529), (3, 0.0304)] {
      let strength = try #require(female.strength(times: times))
      #expect(isClose(reason.remaining(treatment: strength.treatment, outcome: strength.outcome), expected, absolute: 2e-4))
    }
  }

  @Test func theValueTakesTheEstimateToZero() throws {
    for (t, df) in [(2.5, 30.0), (-7, 12), (0.3, 400)] {
      let value = try #require(RobustnessValue(t: t, degreesOfFreedom: df))
      let reason = HiddenReason(estimate: t, standardError: 1, degreesOfFreedom: df)
      #expect(isClose(reason.remaining(treatment: value.toZero, outcome: value.toZero), 0, absolute: 1e-12))
      #expect(value.toSignificance <= value.toZero)
    }
  }

  /// On every line what it says holds: so much of the estimate is left, and the adjusted t is that of the level.
  @Test(arguments: [(4.184445, 783.0), (-3, 20), (9, 50)])
  func linesAreWhatTheySay(t: Double, df: Double) throws {
    let reason = HiddenReason(estimate: t * 0.4, standardError: 0.4, degreesOfFreedom: df)
    let critical = StudentTDistribution(degreesOfFreedom: df - 1).quantile(upperTail: 0.025)
    for outcome in [0.001, 0.05, 0.3, 0.8, 1] {
      for share in [0.9, 0.5, 0, -0.5] {
        let treatment = reason.treatment(leaving: share, outcome: outcome)
        #expect(treatment > 0 && treatment < 1)
        #expect(isClose(reason.remaining(treatment: treatment, outcome: outcome), share * reason.estimate, absolute: 1e-9))
      }
      let edge = try #require(reason.treatmentAtSignificance(outcome: outcome, level: 0.05))
      let error = reason.standardError * ((1 - outcome) / (1 - edge)).squareRoot() * (df / (df - 1)).squareRoot()
      #expect(isClose(reason.remaining(treatment: edge, outcome: outcome).magnitude, critical * error, absolute: 1e-9))
      #expect(edge <= reason.treatment(leaving: 0, outcome: outcome) + 1e-12)
    }
    // Both cross the diagonal at the robustness values.
    let value = try #require(RobustnessValue(t: t, degreesOfFreedom: df))
    #expect(isClose(reason.treatment(leaving: 0, outcome: value.toZero), value.toZero, absolute: 1e-12))
    let edge = try #require(reason.treatmentAtSignificance(outcome: value.toSignificance, level: 0.05))
    #expect(isClose(edge, value.toSignificance, absolute: 1e-10))
    #expect(HiddenReason(estimate: 1, standardError: 1, degreesOfFreedom: 30).treatmentAtSignificance(outcome: 0.1, level: 0.05) == nil)
  }

  /// The Darfur example once more: adjusted t 3.4389, 2.6002, 1.6281 under a reason once, twice, three times as strong as *female* (documentation of
  /// the R package sensemakr): the line of significance runs between the second and the third.
  @Test func significanceRunsWhereItIsPublished() throws {
    let reason = HiddenReason(estimate: 0.09731582, standardError: 0.02325654, degreesOfFreedom: 783)
    for (treatment, outcome, isSignificant) in [(0.0092, 0.1246, true), (0.0183, 0.2493, true), (0.0275, 0.3741, false)] {
      let edge = try #require(reason.treatmentAtSignificance(outcome: outcome, level: 0.05))
      #expect((treatment < edge) == isSignificant)
    }
  }

  @Test func strengthIsWhereTheSignGoes() throws {
    let reason = HiddenReason(estimate: -2, standardError: 0.4, degreesOfFreedom: 100)
    let benchmark = HiddenReason.Benchmark(treatment: 0.03, outcome: 0.05)
    let times = try #require(reason.strength(benchmark))
    let at = try #require(benchmark.strength(times: times))
    #expect(isClose(reason.remaining(treatment: at.treatment, outcome: at.outcome), 0, absolute: 1e-9))
    // Something that explains nothing can't be surpassed any number of times.
    #expect(reason.strength(.init(treatment: 0, outcome: 0.2)) == nil)
    #expect(reason.strength(.init(treatment: 1, outcome: 0.2)) == nil)
  }

  @Test func refusesWhatIsNotARegression() {
    #expect(RobustnessValue(t: 2, degreesOfFreedom: 1) == nil)
    #expect(RobustnessValue(t: 2, degreesOfFreedom: .infinity) == nil)
    #expect(RobustnessValue(t: .nan, degreesOfFreedom: 10) == nil)
    #expect(RobustnessValue(t: 0, degreesOfFreedom: 10)?.toZero == 0)
  }
}
