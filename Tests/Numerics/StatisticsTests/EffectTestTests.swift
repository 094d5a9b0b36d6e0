import Statistics
import Testing
import _TestSupport

@Suite struct EffectTestTests {
  /// Bloom 1995: the multiplier is 2.80 at 5 % two-sided and power .8, 2.49 one-sided.
  @Test func bloom() {
    let test = EffectTest(estimate: 0, standardError: 1)
    #expect(isClose(test.minimumDetectableEffect(), 2.80, absolute: 0.005))
    #expect(isClose(test.minimumDetectableEffect(alternative: .greater), 2.49, absolute: 0.005))
    #expect(EffectTest(estimate: 9, standardError: 2).minimumDetectableEffect() == 2 * test.minimumDetectableEffect())
    let small = EffectTest(estimate: 0, standardError: 1, degreesOfFreedom: 5)
    #expect(small.minimumDetectableEffect() > test.minimumDetectableEffect())
  }

  /// An effect of the size it names is found in four studies of five.
  @Test func detectableEffectsAreDetected() {
    var stream = RandomStream(seed: 1)
    let effect = EffectTest(estimate: 0, standardError: 1, degreesOfFreedom: 20).minimumDetectableEffect()
    let studies = 4000
    let found = (0..<studies).count { _ in
      let error = (stream.chiSquared(degreesOfFreedom: 20) / 20).squareRoot()
      let test = EffectTest(estimate: effect + stream.normal(), standardError: error, degreesOfFreedom: 20)
      return test.pValue() <= 0.05
    }
    // The formula is off by a percent at 20 degrees of freedom (a shifted t for a noncentral one).
    #expect(abs(Double(found) / Double(studies) - 0.8) < 0.01 + 4 * (0.16 / Double(studies)).squareRoot())
  }

  /// Equivalent at level α exactly where the interval of level 1 − 2α lies within the margin.
  @Test(arguments: [-0.9, -0.3, 0, 0.35, 0.5, 2])
  func equivalence(estimate: Double) {
    let test = EffectTest(estimate: estimate, standardError: 0.3, degreesOfFreedom: 12)
    let interval = test.interval(level: 0.9)
    let isWithin = interval.lowerBound > -1 && interval.upperBound < 1
    #expect((test.equivalencePValue(margin: 1) < 0.05) == isWithin)
  }

  @Test func pValuesAndIntervalsAgree() {
    let test = EffectTest(estimate: 1.2, standardError: 0.5, degreesOfFreedom: 7)
    let interval = test.interval(level: 0.95)
    #expect(isClose(test.pValue(hypothesized: interval.lowerBound), 0.05, relative: 1e-9))
    #expect(isClose(test.pValue(hypothesized: interval.upperBound), 0.05, relative: 1e-9))
    #expect(isClose(test.pValue(.greater) + test.pValue(.less), 1, absolute: 1e-14))
  }
}
