import Statistics
import Testing
import _TestSupport

@testable import Panels

@Suite struct WildClusterBootstrapTests {
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

  private struct Clustered {
    var x: [Double] = []
    var y: [Double] = []
    var cluster: [Int32] = []
  }

  private func clustered(_ clusters: Int, _ size: Int, _ stream: inout RandomStream) -> Clustered {
    var data = Clustered()
    for cluster in 0..<clusters {
      let effect = stream.normal()
      let level = stream.normal()
      for _ in 0..<size {
        data.cluster.append(Int32(cluster))
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

  /// y on a constant and x, clustered in one or two ways.
  private func regression(_ y: [Double], on x: [Double], _ clusters: [Int32]...) throws -> AbsorbedRegression {
    try #require(
      AbsorbedRegression(y, on: [x], absorbing: .constant(y.count), clusters: clusters.map { .init(code: $0) }))
  }

  /// The twin: for each of the 2⁶ sign patterns, the regression run anew with a constant and its CR1 error.
  @Test func wildClusterAgreesWithRefitting() throws {
    var stream = RandomStream(seed: 5)
    let data = clustered(6, 5, &stream)
    func t(_ y: [Double], _ null: Double) throws -> Double {
      let fit = try regression(y, on: data.x, data.cluster)
      return (fit.coefficients[0] - null) / fit.standardError(0)
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
    let fit = try regression(data.y, on: data.x, data.cluster)
    #expect(isClose(bootstrap.estimate, fit.coefficients[0], relative: 1e-12))
    // The factor (N − 1)/(N − K) of CR1 is left out of the statistic.
    #expect(isClose(bootstrap.statistic, seen * (29 / 28.0).squareRoot(), relative: 1e-10))
  }

  /// The twin with errors clustered in two ways and weights by one: refitted on partialled-out columns for each sign pattern.
  @Test func wildClusterWithTwoWayErrorsAgreesWithRefitting() throws {
    var stream = RandomStream(seed: 8)
    let data = clustered(7, 8, &stream)
    let second = data.x.indices.map { Int32($0 % 8) }
    func t(_ y: [Double]) throws -> Double {
      let fit = try regression(y, on: data.x, data.cluster, second)
      return fit.coefficients[0] / fit.standardError(0)
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
    #expect(isClose(bootstrap.statistic, seen * (55 / 54.0).squareRoot(), relative: 1e-10))
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
      let fit = try regression(data.y, on: data.x, data.cluster)
      if abs(fit.coefficients[0] / fit.standardError(0)) > 1.96 { naive += 1 }
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
    #expect(throws: EstimationError.collinear) {
      try WildClusterBootstrap(regressor: [3, 3], response: [1, 2], clusters: [0, 1], partialOut: centred)
    }
  }
}
