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

  @Test func leavesASingleEstimateAlone() {
    let shrinkage = Shrinkage(estimates: [2.0], errors: [1])
    #expect(isClose(shrinkage.shrink(2, error: 1), 2, absolute: 1e-12))
  }
}
