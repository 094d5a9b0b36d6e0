import LinearAlgebra
import MixedModels
import RealModule
import Statistics
import Testing
import _TestSupport

@Suite struct InferenceTests {
  static let dyestuff = DyestuffTests.model(DyestuffTests.dyestuff)

  /// Profile limits of the standard deviations of the dyestuff example (Davies 1947), ML.
  ///
  /// Brute force: the balanced design's deviance 24 log v + 6 log l + SSW/v + SSB/l (v the residual variance, l = v + 5 times the
  /// batches') is minimized over the other variance in closed form; the ends are its roots at χ²₁(0.95), found to 30 digits.
  @Test func profileIntervalsOfDyestuff() throws {
    let fit = try Self.dyestuff.fit(FitOptions(method: .ml))
    let batch = try Self.dyestuff.profileInterval(ofVariance: 0, fit)
    #expect(isClose(batch.lower.squareRoot(), 12.196505279, relative: 1e-8))
    #expect(isClose(try #require(batch.upper).squareRoot(), 84.063410970, relative: 1e-8))
    let residual = try Self.dyestuff.profileInterval(ofVariance: 1, fit)
    #expect(isClose(residual.lower.squareRoot(), 38.230123311, relative: 1e-8))
    #expect(isClose(try #require(residual.upper).squareRoot(), 67.657672790, relative: 1e-8))
  }

  /// An estimate of 0 has a lower end of exactly 0.
  @Test func profileAtTheBoundary() throws {
    let model = DyestuffTests.model(DyestuffTests.dyestuff2)
    let interval = try model.profileInterval(ofVariance: 0, try model.fit())
    #expect(interval.lower == 0)
    #expect(try #require(interval.upper) > 0)
  }

  /// Without the batches the model is a normal sample, whose criterion is a formula.
  @Test func likelihoodRatioOfAVariance() throws {
    let fit = try Self.dyestuff.fit(FitOptions(method: .ml))
    let test = try Self.dyestuff.testVariance(ofTerm: 0, fit)
    let y = DyestuffTests.dyestuff
    let mean = y.reduce(0, +) / 30
    let variance = y.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 30
    let alone = 30 * (Double.log(2 * .pi * variance) + 1)
    #expect(isClose(test.statistic, alone - (try #require(fit.criterion)), absolute: 1e-8))
    #expect(isClose(test.pValue, 0.5 * ChiSquaredDistribution(degreesOfFreedom: 1).upperTail(test.statistic), relative: 1e-12))
    let none = DyestuffTests.model(DyestuffTests.dyestuff2)
    let nothing = try none.testVariance(ofTerm: 0, try none.fit())
    #expect(nothing.statistic == 0 && nothing.pValue == 1)
  }

  @Test func informationCriteria() throws {
    let criteria = try #require(try Self.dyestuff.fit(FitOptions(method: .ml)).informationCriteria)
    #expect(criteria.parameters == 3)
    #expect(isClose(criteria.aic, 327.32705988112673 + 6, absolute: 1e-8))
    #expect(isClose(criteria.bic, 327.32705988112673 + 3 * Double.log(30), absolute: 1e-8))
  }

  /// Without random terms and with one row per cluster CR1 is the heteroscedasticity-robust covariance HC1, written out.
  @Test func oneRowPerClusterIsHC1() throws {
    var model = Designs.model(Designs.all[0])
    model.random = []
    let fit = try model.fit()
    let robust = try model.clusterRobust(fit, clusters: [(0..<90).map { Int32($0) }], correction: .cr1)
    let x = model.fixed.columns
    let bread = try Cholesky(x.crossProduct).inverse()
    var scaled = x
    for j in 0..<3 { for i in 0..<90 { scaled[i, j] *= fit.solution.residuals[i] } }
    let expected = 90.0 / 87 * (bread * scaled.crossProduct * bread)
    #expect(isClose(robust.covariance.values, expected.values, relative: 1e-8, absolute: 1e-12))
  }

  /// CR2 with one row per cluster and no random terms is HC2: each residual divided by √(1 − h).
  @Test func oneRowPerClusterIsHC2() throws {
    var model = Designs.model(Designs.all[0])
    model.random = []
    let fit = try model.fit()
    let robust = try model.clusterRobust(fit, clusters: [(0..<90).map { Int32($0) }], correction: .cr2)
    let x = model.fixed.columns
    let bread = try Cholesky(x.crossProduct).inverse()
    let leverages = try fit.solution.leverages()
    var scaled = x
    for j in 0..<3 { for i in 0..<90 { scaled[i, j] *= fit.solution.residuals[i] / (1 - leverages[i]).squareRoot() } }
    let expected = bread * scaled.crossProduct * bread
    #expect(isClose(robust.covariance.values, expected.values, relative: 1e-8, absolute: 1e-12))
  }

  /// Clustering by the only random factor: rows of different clusters are independent under the model, so that CR2 comes near the model's
  /// own covariance when the data follow it, and two equal ways are one way.
  @Test func twoEqualWaysAreOne() throws {
    let fit = try Self.dyestuff.fit()
    let batch = (0..<30).map { Int32($0 / 5) }
    for correction in ClusterCorrection.allCases {
      let one = try Self.dyestuff.clusterRobust(fit, clusters: [batch], correction: correction)
      let two = try Self.dyestuff.clusterRobust(fit, clusters: [batch, batch], correction: correction)
      #expect(isClose(one.covariance.values, two.covariance.values, relative: 1e-10))
      #expect(one.clusters == [6] && one.fixedEffects[0].degreesOfFreedom == 5)
    }
    // A balanced one-way layout: the mean of six independent batch means, whose unbiased variance is their spread over 6.
    let means = (0..<6).map { b in (0..<5).reduce(0.0) { $0 + DyestuffTests.dyestuff[b * 5 + $1] } / 5 }
    let expected = means.reduce(0.0) { $0 + ($1 - 1527.5) * ($1 - 1527.5) } / 5 / 6
    let cr2 = try Self.dyestuff.clusterRobust(fit, clusters: [batch], correction: .cr2)
    #expect(isClose(cr2.covariance[0, 0], expected, relative: 1e-8))
  }
}
