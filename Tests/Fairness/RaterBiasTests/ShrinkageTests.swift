import Statistics
import Testing
import _TestSupport

@testable import RaterBias

@Suite struct ShrinkageTests {
  /// Equal errors: φ² is the sample variance less the error variance.
  @Test func isTheMomentEstimateForEqualErrors() {
    let estimates = [1.0, 3, 5, 9]
    let shrinkage = Shrinkage(estimates: estimates, errors: [1, 1, 1, 1])
    // Mean 4.5, sample variance 35/3.
    #expect(isClose(shrinkage.mean, 4.5, absolute: 1e-9))
    #expect(isClose(shrinkage.variance, 35.0 / 3 - 1, relative: 1e-9))
    #expect(isClose(shrinkage.shrink(9, error: 1), 4.5 + (1 - 3.0 / 35) * 4.5, relative: 1e-9))
  }

  @Test func drawsAllToTheMeanAtTheBoundary() {
    let shrinkage = Shrinkage(estimates: [1.0, 1.1, 0.9], errors: [1, 1, 1])
    #expect(shrinkage.variance == 0)
    #expect(isClose(shrinkage.shrink(1.1, error: 1), 1, absolute: 1e-9))
  }

  /// One without an error says nothing of the others, and stays where it is if they differ; where all have none each stays where it is.
  @Test func takesErrorsOfNothing() {
    let one = Shrinkage(estimates: [1.0, 5, 3], errors: [1, 0, 1])
    #expect(isClose(one.mean, 2, absolute: 1e-9) && isClose(one.variance, 1, relative: 1e-9))
    #expect(isClose(one.shrink(5, error: 0), 5, absolute: 1e-9))
    let close = Shrinkage(estimates: [1.0, 5, 1], errors: [1, 0, 1])
    #expect(close.variance == 0 && close.mean == 1 && close.shrink(5, error: 0) == 1)
    let all = Shrinkage(estimates: [1.0, 2, 6], errors: [0, 0, 0])
    #expect(isClose(all.mean, 3, absolute: 1e-9) && isClose(all.variance, 7, relative: 1e-9))
    #expect(isClose(all.shrink(6, error: 0), 6, absolute: 1e-9))
    let same = Shrinkage(estimates: [0.0, 0], errors: [0, 0])
    #expect(same.mean == 0 && same.variance == 0 && same.shrink(0, error: 0) == 0)
  }

  @Test func leavesASingleEstimateAlone() {
    let shrinkage = Shrinkage(estimates: [2.0], errors: [1])
    #expect(isClose(shrinkage.shrink(2, error: 1), 2, absolute: 1e-12))
  }

  /// The mean and the own estimate, weighted by 1/φ² and 1/s²; without an own estimate the mean with the spread around it.
  @Test func posteriorWeighsTheOwnByPrecision() throws {
    let shrinkage = Shrinkage(estimates: [1.0, 3, 5, 9], errors: [1, 1, 1, 1])
    let (between, meanSquare) = (35.0 / 3 - 1, 35.0 / 12)
    let own = shrinkage.posterior(Estimate.measured(9, standardError: 2))
    let share = between / (between + 4)
    #expect(isClose(own.value, share * 9 + (1 - share) * 4.5, relative: 1e-8))
    #expect(isClose(own.error * own.error, (1 - share) * between + (1 - share) * (1 - share) * meanSquare, relative: 1e-8))
    let unknown = shrinkage.posterior(nil)
    #expect(unknown.value == shrinkage.mean)
    #expect(isClose(unknown.error * unknown.error, between + meanSquare, relative: 1e-8))
  }

  /// Where nothing differs beyond chance there is one value, known as well as the mean is.
  @Test func posteriorIsTheMeanAtTheBoundary() throws {
    let shrinkage = Shrinkage(estimates: [1.0, 1.1, 0.9], errors: [1, 1, 1])
    let own = shrinkage.posterior(Estimate.measured(30, standardError: 1))
    #expect(own.value == shrinkage.mean && isClose(own.error, (1.0 / 3).squareRoot(), relative: 1e-9))
  }
}
