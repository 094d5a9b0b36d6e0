import LinearAlgebra
import Panels
import Statistics
import Testing
import _TestSupport

extension TwoWayDesign {
  /// One level of either set: what is absorbed is a constant.
  static func constant(_ count: Int) -> TwoWayDesign {
    let zero = [Int32](repeating: 0, count: count)
    return TwoWayDesign(first: zero, firstCount: 1, second: zero, secondCount: 1)
  }
}

@Suite struct AbsorbedRegressionTests {
  /// 36 observations in 6 × 6 clusters, from a rule.
  private static let index = Array(0..<36)
  private static let a = index.map { Int32($0 / 6) }
  private static let b = index.map { Int32($0 % 6) }
  private static let x = index.map { Double($0 * 7 % 11) }
  private static let y: [Double] = index.map { i in
    let first = [0.0, 3, 1, 5, 2, 4][i / 6]
    let second = [2.0, 0, 4, 1, 3, 7][i % 6]
    return x[i] * 0.5 + first + second + Double(i * 5 % 7) / 4
  }

  private func fit(_ clusters: [[Int32]]) throws -> AbsorbedRegression {
    try #require(
      AbsorbedRegression(Self.y, on: [Self.x], absorbing: .constant(36), clusters: clusters.map { .init(code: $0) }))
  }

  /// R 4.2.2: lm(y ~ x), and sandwich 3.0-2 vcovCL(type = "HC1"), one-way by a and two-way by a and b; the digits that R printed.
  @Test func agreesWithSandwich() throws {
    let oneWay = try fit([Self.a])
    #expect(isClose(oneWay.coefficients, [0.318005826880319], relative: 1e-12))
    #expect(isClose(oneWay.covariance[0, 0], 0.0169200101608890, relative: 1e-11))
    #expect(oneWay.clustered.source == .oneWay && oneWay.clusters == 6)
    let twoWay = try fit([Self.a, Self.b])
    #expect(isClose(twoWay.covariance[0, 0], 0.00459086270252822, relative: 1e-10))
    #expect(twoWay.clustered.source == .twoWay && twoWay.clustered.clusterCounts == [6, 6])
  }

  /// n/(n − 1) · (n − 1)/(n − k) = n/(n − k) times White's meat.
  @Test func everyObservationItsOwnClusterIsHC1() throws {
    let found = try fit([Self.index.map(Int32.init)])
    let meat = zip(found.partialled[0], found.residuals).reduce(0) { $0 + $1.0 * $1.0 * $1.1 * $1.1 }
    let bread = found.bread[0, 0]
    #expect(isClose(found.covariance[0, 0], 36 / 34 * bread * bread * meat, relative: 1e-12))
  }

  /// The twin: the same regression with the effects of one set as dummies among the regressors.
  @Test func absorbedEffectsAreThoseOfDummies() throws {
    let absorbed = try #require(
      AbsorbedRegression(
        Self.y, on: [Self.x],
        absorbing: TwoWayDesign(first: Self.a, firstCount: 6, second: Self.b, secondCount: 6), clusters: [.init(code: Self.a)]))
    let dummies = (1..<6).map { level in Self.b.map { $0 == level ? 1.0 : 0 } }
    let zero = [Int32](repeating: 0, count: 36)
    let plain = try #require(
      AbsorbedRegression(
        Self.y, on: [Self.x] + dummies, absorbing: TwoWayDesign(first: Self.a, firstCount: 6, second: zero, secondCount: 1),
        clusters: [.init(code: Self.a)]))
    // K is 12 either way: six effects of a, five of b, and x.
    #expect(isClose(absorbed.coefficients[0], plain.coefficients[0], relative: 1e-9))
    #expect(isClose(absorbed.standardError(0), plain.standardError(0), relative: 1e-9))
  }

  @Test func whatCannotBeEstimatedIsNil() {
    // Absorbed: constant within a's levels.
    let design = TwoWayDesign(first: Self.a, firstCount: 6, second: Self.b, secondCount: 6)
    #expect(
      AbsorbedRegression(Self.y, on: [Self.a.map(Double.init)], absorbing: design, clusters: [.init(code: Self.a)]) == nil)
    // One cluster.
    #expect(AbsorbedRegression(Self.y, on: [Self.x], absorbing: design, clusters: [.init(code: Self.a.map { _ in 5 })]) == nil)
    // Nothing left for the residuals.
    #expect(AbsorbedRegression([1, 2], on: [[1, 2]], absorbing: .constant(2), clusters: [.init(code: [0, 1])]) == nil)
  }

  /// Sydney 2000: score on the same-country tie with dives and judges absorbed; standard error clustered by judge.
  @Test(.enabled(if: ReferenceData.exists("bias/diving2000/diving2000.csv", "bias/diving2000/expected.json")))
  func divingSlope() throws {
    let rows = try ReferenceData.csv("bias/diving2000/diving2000.csv")
    let header = rows[0]
    func column(_ name: String) throws -> [String] {
      let index = try #require(header.firstIndex(of: name))
      return rows.dropFirst().map { $0[index] }
    }
    let dives = codes(try column("performance_id"))
    let judges = codes(try column("rater"))
    let same = zip(try column("ratee_group"), try column("rater_group")).map { $0 == $1 ? 1.0 : 0 }
    let score = try column("score").map { try #require(Double($0)) }
    let fit = try #require(
      AbsorbedRegression(
        score, on: [same], absorbing: TwoWayDesign(dives, judges), clusters: [.init(code: judges.codes, secondIsNested: true)]))
    let expected = try ReferenceData.json("bias/diving2000/expected.json")["reference_two_way_fe"]
    // Six digits are given.
    #expect(isClose(fit.coefficients[0], try #require(expected["same"].double), absolute: 1e-6))
    #expect(isClose(fit.standardError(0), try #require(expected["se_cluster_rater"].double), absolute: 1e-6))
  }

  private func codes(_ names: [String]) -> DenseCodes {
    let levels = Set(names).sorted()
    return DenseCodes(names.map { name in Int32(levels.firstIndex(of: name) ?? -1) })
  }
}

@Suite struct ClusteredCovarianceTests {
  private func diagonal(_ entries: Double...) -> Matrix { Matrix.diagonal(entries) }

  /// Errors that alternate within both kinds of clusters make V₁ + V₂ − V₁₂ negative.
  @Test func notPositiveDefiniteIsReplacedAndSaid() {
    let contributions = [[1.0, -1, -1, 1, 1, -1, -1, 1]]
    let a: [Int32] = [0, 0, 1, 1, 2, 2, 3, 3]
    let b: [Int32] = [0, 1, 0, 1, 0, 1, 0, 1]
    func covariance(_ code: [Int32]) -> ClusteredCovariance {
      let clusters = DenseCodes(code)
      return ClusteredCovariance(ClusteredCovariance.squares(contributions, clusters), clusters: clusters.count)
    }
    let both = ClusteredCovariance.squares(contributions, DenseCodes(crossing: a, b))
    #expect(both[0, 0] == 8)
    let found = ClusteredCovariance(covariance(a), covariance(b), both: both)
    #expect(found.source == .largerOneWay(0) && found.matrix[0, 0] == 0)
  }

  /// Which one-way covariance is the larger does not hang on the units of a column: multiplying it by 1000 multiplies its variances by a
  /// million, and the sum of the variances would turn round.
  @Test(arguments: [1.0, 1e3, 1e-3])
  func unitsDoNotDecide(scale: Double) {
    let square = scale * scale
    let first = ClusteredCovariance(diagonal(4 * square, 1), clusters: 5)
    let second = ClusteredCovariance(diagonal(square, 9), clusters: 7)
    let found = ClusteredCovariance(first, second, both: diagonal(6 * square, 2))
    #expect(found.source == .largerOneWay(1) && found.clusters == 5)
    #expect(found.matrix == second.matrix)
  }

  /// Nor does whether the two-way one is positive definite: variances of 1 and 1e-14 are no rounding error of each other.
  @Test func columnsInSmallUnitsArePositiveDefinite() {
    let first = ClusteredCovariance(diagonal(2, 2e-14), clusters: 5)
    let found = ClusteredCovariance(first, first, both: diagonal(3, 3e-14))
    #expect(found.source == .twoWay)
    #expect(isClose(found.matrix[1, 1], 1e-14, relative: 1e-12))
  }

  /// One number by the same rule.
  @Test func oneVariance() {
    #expect(ClusteredCovariance.variance(2, 3, both: 1) == 4)
    #expect(ClusteredCovariance.variance(2, 3, both: 6) == 3)
    // What is left of 2 + 3 − 5 is rounding.
    #expect(ClusteredCovariance.variance(2, 3, both: 5 - 1e-13) == 3)
  }
}
