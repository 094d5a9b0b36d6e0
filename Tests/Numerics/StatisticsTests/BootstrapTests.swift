import Testing
import _TestSupport

@testable import Statistics

@Suite struct BootstrapTests {
  @Test(arguments: WildWeights.allCases)
  func wildWeightsHaveMeanZeroAndVarianceOne(weights: WildWeights) {
    let values = weights.values
    let n = Double(values.count)
    #expect(isClose(values.reduce(0, +), 0, absolute: 1e-15))
    #expect(isClose(values.reduce(0) { $0 + $1 * $1 } / n, 1, relative: 1e-14))
    // Every distinct draw comes once.
    let count = Int(weights.distinctDraws(3))
    #expect(Set((0..<count).map { weights.draw(number: $0, clusters: 3) }).count == count)
    var stream = RandomStream(seed: 1)
    #expect(weights.draw(50, from: &stream).allSatisfy { values.contains($0) })
  }

  @Test(arguments: ResamplingWeights.allCases)
  func resamplingWeightsSumToTheClustersOfEachStratum(kind: ResamplingWeights) {
    var stream = RandomStream(seed: 2)
    let strata = [0, 1, 1, 0, 2, 1, 1]
    for _ in 0..<50 {
      let weights = kind.draw(7, strata: strata, from: &stream)
      for (stratum, size) in [(0, 2.0), (1, 4.0), (2, 1.0)] {
        let sum = zip(weights, strata).reduce(0) { $1.1 == stratum ? $0 + $1.0 : $0 }
        #expect(isClose(sum, size, absolute: 1e-12))
      }
    }
    #expect(kind.draw(0, from: &stream).isEmpty)
  }

  /// The variance of a weighted mean over draws is the textbook one, s²(n − 1)/n² for the ordinary bootstrap, and with n + 1 in place of
  /// one n for the Bayesian (Rubin 1981).
  @Test(arguments: ResamplingWeights.allCases)
  func varianceOfAMean(kind: ResamplingWeights) {
    var stream = RandomStream(seed: 3)
    let values: [Double] = [3, 1, 4, 1, 5, 9, 2, 6]
    let draws = 20_000
    let means = (0..<draws).map { _ in
      zip(kind.draw(8, from: &stream), values).reduce(0) { $0 + $1.0 * $1.1 } / 8
    }
    let population = WeightedMoments(values).populationVariance ?? 0
    let expected = kind == .multinomial ? population / 8 : population / 9
    let found = WeightedMoments(means).sampleVariance ?? 0
    // The standard error of a variance is about √(2/B) of it; the tails here are light.
    #expect(isClose(found, expected, relative: 4 * (2.0 / Double(draws)).squareRoot()))
  }

  @Test func twoWayWeightsAreProducts() {
    var stream = RandomStream(seed: 4)
    let weights = TwoWayWeights(.exponential, first: 5, second: 3, from: &stream)
    #expect(weights[first: 4, second: 2] == weights.first[4] * weights.second[2])
  }

  @Test func intervals() throws {
    // 99 replicates 1...99: the rank (B + 1)p is 2.5 and 97.5.
    let replicates = (1...99).map { Double(100 - $0) }
    let percentile = try #require(BootstrapInterval.percentile(replicates, level: 0.95))
    #expect(
      isClose(percentile.lowerBound, 2.5, absolute: 1e-12) && isClose(percentile.upperBound, 97.5, absolute: 1e-12))
    #expect(BootstrapInterval.percentile([], level: 0.95) == nil)
    #expect(BootstrapInterval.percentile([7], level: 0.95) == 7...7)
    let statistics = replicates.map { ($0 - 30) / 10 }
    let studentized = try #require(
      BootstrapInterval.studentized(estimate: 10, standardError: 2, statistics: statistics, level: 0.9))
    // t* at ranks 5 and 95: −2.5 and 6.5.
    #expect(isClose(studentized.lowerBound, 10 - 13, absolute: 1e-12))
    #expect(isClose(studentized.upperBound, 10 + 5, absolute: 1e-12))
    let symmetric = try #require(
      BootstrapInterval.symmetricStudentized(estimate: 10, standardError: 2, statistics: [-1, 2, -3], level: 0.5))
    #expect(symmetric == 6...14)
    #expect(BootstrapInterval.symmetricPValue(statistic: -2, statistics: [1, -2, 3]) == 0.75)
  }

  private struct Clustered {
    var x: [Double] = []
    var y: [Double] = []
    var cluster: [Int] = []
  }

  private func clustered(_ clusters: Int, _ size: Int, _ stream: inout RandomStream) -> Clustered {
    var data = Clustered()
    for cluster in 0..<clusters {
      let effect = stream.normal()
      let level = stream.normal()
      for _ in 0..<size {
        data.cluster.append(cluster)
        data.x.append(level + 0.5 * stream.normal())
        data.y.append(effect + stream.normal())
      }
    }
    return data
  }

  private func centred(_ values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.map { $0 - mean }
  }

  /// The twin: for each of the 2⁶ sign patterns, the regression run anew with a constant and its CR1 error.
  @Test func wildClusterAgreesWithRefitting() throws {
    var stream = RandomStream(seed: 5)
    let data = clustered(6, 5, &stream)
    let ones = [Double](repeating: 1, count: 30)
    func t(_ y: [Double], _ null: Double) throws -> Double {
      let fit = try LeastSquares(design: [ones, data.x], response: y)
      let error = try ClusterRobustCovariance(fit, clusterings: [data.cluster]).standardErrors[1]
      return (fit.coefficients[1] - null) / error
    }
    let null = 0.3
    let mean = zip(data.x, data.y).reduce(0) { $0 + $1.1 - null * $1.0 } / 30
    let restricted = zip(data.x, data.y).map { $1 - null * $0 - mean }
    let seen = try t(data.y, null)
    let all = try (0..<64).map { pattern in
      let y = data.x.indices.map { row in
        mean + null * data.x[row] + restricted[row] * (pattern >> data.cluster[row] & 1 == 1 ? 1 : -1)
      }
      return try t(y, null)
    }
    let expected = Double(all.count { abs($0) >= abs(seen) - 1e-9 }) / 64
    let bootstrap = try WildClusterBootstrap(
      regressor: data.x, response: data.y, hypothesized: null, clusters: data.cluster, partialOut: centred)
    let result = bootstrap.pValue(.rademacher, draws: 999, stream: stream)
    #expect(result == .init(pValue: expected, draws: 64, isExact: true))
    let fit = try LeastSquares(design: [ones, data.x], response: data.y)
    #expect(isClose(bootstrap.estimate, fit.coefficients[1], relative: 1e-12))
    // The factor (N − 1)/(N − K) of CR1 is left out of the statistic.
    #expect(isClose(bootstrap.statistic, seen * (29 / 28.0).squareRoot(), relative: 1e-10))
  }

  /// The twin with errors clustered in two ways and weights by one: refitted on partialled-out columns for each sign pattern.
  @Test func wildClusterWithTwoWayErrorsAgreesWithRefitting() throws {
    var stream = RandomStream(seed: 8)
    let data = clustered(7, 8, &stream)
    let second = data.x.indices.map { $0 % 8 }
    let x = centred(data.x)
    func t(_ y: [Double]) throws -> Double {
      let fit = try LeastSquares(design: [x], response: centred(y))
      let robust = try ClusterRobustCovariance(fit, clusterings: [data.cluster, second])
      return fit.coefficients[0] / robust.standardErrors[0]
    }
    let restricted = centred(data.y)
    let seen = try t(data.y)
    let all = try (0..<128).map { pattern in
      try t(restricted.indices.map { restricted[$0] * (pattern >> data.cluster[$0] & 1 == 1 ? 1 : -1) })
    }
    let expected = Double(all.count { abs($0) >= abs(seen) * (1 - 1e-9) }) / 128
    let bootstrap = try WildClusterBootstrap(
      regressor: data.x, response: data.y, clusters: data.cluster, errorClusterings: [data.cluster, second],
      partialOut: centred)
    #expect(isClose(bootstrap.statistic, seen, relative: 1e-10))
    #expect(bootstrap.pValue(.rademacher, draws: 128, stream: stream).pValue == expected)
  }

  @Test func wildClusterIsTheSameOnAnyNumberOfThreads() throws {
    var stream = RandomStream(seed: 6)
    let data = clustered(9, 4, &stream)
    let bootstrap = try WildClusterBootstrap(
      regressor: data.x, response: data.y, clusters: data.cluster, partialOut: centred)
    let one = bootstrap.pValue(.webb, draws: 1999, stream: stream, threads: 1)
    #expect(one == bootstrap.pValue(.webb, draws: 1999, stream: stream, threads: 3))
    #expect(!one.isExact && one.draws == 1999)
  }

  /// With 8 clusters and no effect the level is kept, where t with normal quantiles rejects far too often.
  @Test func wildClusterKeepsTheLevel() throws {
    let studies = 400
    var naive = 0
    let pValues = try (0..<studies).map { study in
      var stream = RandomStream(seed: 7).substream(study)
      let data = clustered(8, 5, &stream)
      let bootstrap = try WildClusterBootstrap(
        regressor: data.x, response: data.y, clusters: data.cluster, partialOut: centred)
      let fit = try LeastSquares(design: [[Double](repeating: 1, count: 40), data.x], response: data.y)
      let error = try ClusterRobustCovariance(fit, clusterings: [data.cluster]).standardErrors[1]
      if abs(fit.coefficients[1] / error) > 1.96 { naive += 1 }
      return bootstrap.pValue(.webb, draws: 399, stream: stream).pValue
    }
    let share = Double(pValues.count { $0 <= 0.05 }) / Double(studies)
    #expect(share <= 0.05 + 4 * (0.05 * 0.95 / Double(studies)).squareRoot())
    #expect(Double(naive) / Double(studies) > share)
  }

  @Test func wildClusterSaysWhatItCannotDo() {
    #expect(throws: EstimationError.tooFewClusters(clustering: 0)) {
      try WildClusterBootstrap(regressor: [1, 2], response: [1, 2], clusters: [4, 4], partialOut: { $0 })
    }
    #expect(throws: EstimationError.collinear(column: 0)) {
      try WildClusterBootstrap(regressor: [3, 3], response: [1, 2], clusters: [0, 1], partialOut: centred)
    }
  }
}
