import Statistics
import Testing
import _TestSupport

@Suite struct LeastSquaresTests {
  /// 36 observations in 6 × 6 clusters, from a rule.
  private static let index = Array(0..<36)
  private static let a = index.map { $0 / 6 }
  private static let b = index.map { $0 % 6 }
  private static let x = index.map { Double($0 * 7 % 11) }
  private static let y: [Double] = index.map { i in
    let first = [0.0, 3, 1, 5, 2, 4][i / 6]
    let second = [2.0, 0, 4, 1, 3, 7][i % 6]
    return x[i] * 0.5 + first + second + Double(i * 5 % 7) / 4
  }
  private static let ones = [Double](repeating: 1, count: 36)

  /// R 4.2.2: lm(y ~ x), and sandwich 3.0-2 vcovCL(type = "HC1"), one-way by a and two-way by a and b.
  @Test func agreesWithR() throws {
    let fit = try LeastSquares(design: [Self.ones, Self.x], response: Self.y)
    #expect(isClose(fit.coefficients, [6.947193897109559, 0.318005826880319], relative: 1e-12))
    let oneWay = try ClusterRobustCovariance(fit, clusterings: [Self.a])
    let expectedOneWay = [0.8347488630730244, -0.0706979282379402, -0.0706979282379402, 0.0169200101608890]
    #expect(isClose(oneWay.matrix.flatMap { $0 }, expectedOneWay, relative: 1e-11))
    #expect(oneWay.clustering == .oneWay && oneWay.degreesOfFreedom == 5)
    let twoWay = try ClusterRobustCovariance(fit, clusterings: [Self.a, Self.b])
    let expectedTwoWay = [1.29427187320823567, -0.00434444574876447, -0.00434444574876447, 0.00459086270252822]
    #expect(isClose(twoWay.matrix.flatMap { $0 }, expectedTwoWay, relative: 1e-10))
    #expect(twoWay.clustering == .twoWay && twoWay.clusterCounts == [6, 6])
  }

  @Test func everyObservationItsOwnClusterIsHC1() throws {
    let fit = try LeastSquares(design: [Self.ones, Self.x], response: Self.y)
    let robust = try ClusterRobustCovariance(fit, clusterings: [Self.index])
    // n/(n − 1) · (n − 1)/(n − k) = n/(n − k) times White's meat.
    let meat = zip(Self.x, fit.residuals).reduce(0) { $0 + $1.0 * $1.0 * $1.1 * $1.1 }
    let cross = zip(Self.x, fit.residuals).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    let plain = fit.residuals.reduce(0) { $0 + $1 * $1 }
    let bread = fit.inverseCrossProduct
    let expected =
      36 / 34
      * (bread[1][0] * bread[1][0] * plain + 2 * bread[1][0] * bread[1][1] * cross + bread[1][1] * bread[1][1] * meat)
    #expect(isClose(robust.matrix[1][1], expected, relative: 1e-12))
  }

  /// Errors that alternate within both kinds of clusters make V₁ + V₂ − V₁₂ negative.
  @Test func notPositiveDefiniteIsReplacedAndSaid() throws {
    let a = [0, 0, 1, 1, 2, 2, 3, 3]
    let b = [0, 1, 0, 1, 0, 1, 0, 1]
    let y: [Double] = [1, -1, -1, 1, 1, -1, -1, 1]
    let fit = try LeastSquares(design: [[Double](repeating: 1, count: 8)], response: y)
    let robust = try ClusterRobustCovariance(fit, clusterings: [a, b])
    guard case .largerOneWay = robust.clustering else {
      Issue.record("two-way: \(robust.matrix)")
      return
    }
    #expect(robust.matrix[0][0] >= 0)
  }

  @Test func whatCannotBeEstimatedIsSaid() {
    #expect(throws: EstimationError.collinear(column: 2)) {
      try LeastSquares(design: [Self.ones, Self.x, Self.x.map { 2 * $0 + 1 }], response: Self.y)
    }
    #expect(throws: EstimationError.collinear(column: 0)) {
      try LeastSquares(design: [[0, 0]], response: [1, 2])
    }
    #expect(throws: EstimationError.tooFewClusters(clustering: 1)) {
      let fit = try LeastSquares(design: [Self.ones], response: Self.y)
      return try ClusterRobustCovariance(fit, clusterings: [Self.a, Self.a.map { _ in 5 }])
    }
    #expect(throws: EstimationError.noResidualDegreesOfFreedom) {
      let fit = try LeastSquares(design: [[1, 1], [1, 2]], response: [1, 2])
      return try ClusterRobustCovariance(fit, clusterings: [[0, 1]])
    }
  }

  /// Nearly collinear columns, condition number 1e7, where normal equations would keep two digits.
  @Test func illConditionedColumns() throws {
    var stream = RandomStream(seed: 1)
    let first = (0..<200).map { _ in stream.normal() }
    let second = first.map { $0 + 1e-7 * stream.normal() }
    let response = zip(first, second).map { 3 * $0 - 2 * $1 }
    let fit = try LeastSquares(design: [first, second], response: response)
    #expect(isClose(fit.coefficients, [3, -2], absolute: 1e-7))
  }

  /// Sydney 2000: score on the same-country tie with dives and judges absorbed; standard error clustered by judge.
  @Test(
    .enabled(if: ReferenceData.exists("bias/diving2000/diving2000.csv", "bias/diving2000/expected.json")))
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
    let absorbed = { (values: [Double]) in demeaned(values, by: [dives, judges]) }
    let fit = try LeastSquares(design: [absorbed(same)], response: absorbed(score))
    let expected = try ReferenceData.json("bias/diving2000/expected.json")["reference_two_way_fe"]
    #expect(isClose(fit.coefficients[0], try #require(expected["same"].double), absolute: 1e-6))
    // Judges are nested in themselves: K counts the slope and the dives.
    let parameters = 1 + Set(dives).count
    let byJudge = try ClusterRobustCovariance(fit, clusterings: [judges], parameters: parameters)
    #expect(isClose(byJudge.standardErrors[0], try #require(expected["se_cluster_rater"].double), absolute: 1e-6))
  }
}

func codes(_ names: [String]) -> [Int] {
  var seen: [String: Int] = [:]
  return names.map { name in
    if let code = seen[name] { return code }
    seen[name] = seen.count
    return seen.count - 1
  }
}

/// Group means taken out by turns until nothing moves.
func demeaned(_ values: [Double], by factors: [[Int]]) -> [Double] {
  var values = values
  for _ in 0..<10_000 {
    var largest = 0.0
    for factor in factors {
      let groups = (factor.max() ?? 0) + 1
      var sums = [Double](repeating: 0, count: groups)
      var counts = [Double](repeating: 0, count: groups)
      for (group, value) in zip(factor, values) {
        sums[group] += value
        counts[group] += 1
      }
      for index in values.indices {
        let mean = sums[factor[index]] / counts[factor[index]]
        values[index] -= mean
        largest = max(largest, abs(mean))
      }
    }
    if largest < 1e-13 { break }
  }
  return values
}
