import RatingStudy
import Scoring
import Statistics
import Testing

@testable import WeightSimulation

/// Importance under its names, and what of it can be wanted.
struct ImportanceTests {
  // Paruolo, Saisana & Saltelli 2013, section 1.1.
  private static let independent = [[7.0, 0, 0], [0, 1, 0], [0, 0, 1]]
  private static let correlated = [[1.0, 0, 0], [0, 1, 0.7], [0, 0.7, 1]]

  /// Squared correlations of the components with Σ x.
  private func linearEffects(_ covariance: [[Double]]) -> [Double] {
    let total = covariance.map { $0.reduce(0, +) }
    let variance = total.reduce(0, +)
    return total.indices.map { total[$0] * total[$0] / (covariance[$0][$0] * variance) }
  }

  @Test("Equal weights don't mean equal importance: 7/9, 1/9, 1/9 (the paper's 1/63 is a misprint) and .2273, .6568, .6568")
  func motivatingExample() {
    for (share, expected) in zip(linearEffects(Self.independent), [7.0 / 9, 1.0 / 9, 1.0 / 9]) {
      #expect(abs(share - expected) < 1e-12)
    }
    for (share, expected) in zip(linearEffects(Self.correlated), [5.0 / 22, 28.9 / 44, 28.9 / 44]) {
      #expect(abs(share - expected) < 1e-12)
    }
  }

  private let names = ["a", "b", "c"]
  private func target(_ values: [Double], _ measure: Attainability.Measure = .mainEffect) -> ImportanceTarget {
    ImportanceTarget(Dictionary(uniqueKeysWithValues: zip(names, values)), measure: measure)
  }

  @Test("Equal main effects need weights .459459, .270270, .270270")
  func inverseProblem() throws {
    let result = TargetSolver(covariance: Self.correlated, components: names).attain(target([1, 1, 1]))
    #expect(result.isAttainable)
    let weights = try #require(result.weights)
    for (weight, expected) in zip(weights, [17.0 / 37, 10.0 / 37, 10.0 / 37]) { #expect(abs(weight - expected) < 1e-12) }
    #expect(result.nearest == nil)
  }

  @Test("1 : ½ : ½ at correlations of .9 would need a weight of −.79899: not attainable, and the nearest is said")
  func infeasible() throws {
    let covariance = [[1.0, 0.9, 0.9], [0.9, 1, 0.9], [0.9, 0.9, 1]]
    let result = TargetSolver(covariance: covariance, components: names).attain(target([1, 0.5, 0.5]))
    #expect(!result.isAttainable)
    let weights = try #require(result.weights)
    for (weight, expected) in zip(weights, [2.5979797464466614, -0.7989898732233308, -0.7989898732233306]) {
      #expect(abs(weight - expected) < 1e-12)
    }
    let nearest = try #require(result.nearest)
    #expect(nearest.weights == [1, 0, 0])
    #expect(nearest.distance > 0.05)
  }

  @Test("The nearest weights beat every other point of a fine grid, bounds kept")
  func nearestIsNearest() throws {
    let covariance = [[4.0, 1.5, 0.2], [1.5, 2, -0.4], [0.2, -0.4, 1]]
    var wanted = target([0.2, 0.7, 0.1])
    wanted.bounds = ["a": 0.3...0.5, "c": 0.2...0.6]
    let nearest = try #require(TargetSolver(covariance: covariance, components: names).attain(wanted).nearest)
    #expect(nearest.weights[0] >= 0.3 - 1e-9 && nearest.weights[2] >= 0.2 - 1e-9)
    func distance(_ w: [Double]) -> Double {
      let reached = (0..<3).map { i in
        zip(covariance[i], w).reduce(0) { $0 + $1.0 * $1.1 } / covariance[i][i].squareRoot()
      }
      let goal = [0.2, 0.7, 0.1].map { $0.squareRoot() }
      let cosine =
        zip(reached, goal).reduce(0) { $0 + $1.0 * $1.1 }
        / (reached.reduce(0) { $0 + $1 * $1 } * goal.reduce(0) { $0 + $1 * $1 }).squareRoot()
      return max(0, 1 - cosine * cosine).squareRoot()
    }
    for i in 0...40 {
      for j in 0...80 {
        let a = 0.3 + 0.2 * Double(i) / 40
        let c = 0.2 + 0.4 * Double(j) / 80
        if a + c <= 1 { #expect(distance([a, 1 - a - c, c]) >= nearest.distance - 1e-9) }
      }
    }
  }

  @Test(
    "Every positive target of covariance shares has its weights", arguments: [[0.2, 0.3, 0.5], [0.9, 0.05, 0.05], [0.01, 0.01, 0.98]])
  func covarianceShares(shares: [Double]) throws {
    let covariance = [[1.0, 0.9, -0.3], [0.9, 2, -0.2], [-0.3, -0.2, 1]]
    let solver = TargetSolver(covariance: covariance, components: names)
    let result = solver.attain(target(shares, .covarianceShare))
    #expect(result.isAttainable)
    let weights = try #require(result.weights)
    for (share, expected) in zip(solver.covarianceShares(of: weights), shares) { #expect(abs(share - expected) < 1e-9) }
  }

  @Test("Targets that say nothing are refused with the reason")
  func refused() {
    let solver = TargetSolver(covariance: Self.correlated, components: names)
    #expect(solver.attain(ImportanceTarget(["a": 1])).reason != nil)
    #expect(solver.attain(target([1, 0, 1])).reason != nil)
    #expect(TargetSolver(covariance: [[1, 0, 0], [0, 0, 0], [0, 0, 1]], components: names).attain(target([1, 1, 1])).reason != nil)
  }

  @Test("Shapley shares of linear normal models: Owen & Prieur 2017, β = (1, 2), Σ = (1, .6; .6, 2.25)")
  func shapley() throws {
    let shares = try #require(ShapleyShare.shares(beta: [1, 2], covariance: [[1, 0.6], [0.6, 2.25]]))
    #expect(abs(shares[0] - 0.22903225806451616) < 1e-12)
    #expect(abs(shares[1] - 0.7709677419354839) < 1e-12)
    let three = try #require(ShapleyShare.shares(beta: [1, 1, 1], covariance: [[7, 0, 0], [0, 1, 0], [0, 0, 0]]))
    #expect(abs(three[0] - 7.0 / 8) < 1e-12 && three[2] == 0)
    #expect(ShapleyShare.shares(beta: [1], covariance: [[0]]) == nil)
    let twins = try #require(ShapleyShare.shares(beta: [1, 1], covariance: [[1, 1], [1, 1]]))
    #expect(abs(twins[0] - 0.5) < 1e-12 && abs(twins[1] - 0.5) < 1e-12)
  }

  @Test("The main effect finds what is not linear, and little where there is nothing")
  func mainEffect() throws {
    var stream = RandomStream(seed: 2)
    let x = (0..<2_000).map { _ in stream.uniform() * 2 - 1 }
    let noise = (0..<2_000).map { _ in stream.normal() }
    let parabola = MainEffect(x, zip(x, noise).map { $0 * $0 + 0.1 * $1 })
    // var(x²) = 4/45 on (−1, 1).
    let expected = (4.0 / 45) / (4.0 / 45 + 0.01)
    #expect(abs((parabola.value ?? 0) - expected) < 0.03)
    #expect((MainEffect(x, noise).value ?? 1) < 0.02)
    #expect((parabola.bandwidth ?? 0) > 0)
    let steps = MainEffect([1, 1, 2, 2], [1, 3, 5, 7])
    #expect(steps.bandwidth == nil && abs((steps.value ?? 0) - 0.8) < 1e-12)
    #expect(MainEffect([1, 1], [1, 2]).value == nil)
  }

  @Test("Shares sum to 1; a component that doesn't vary has importance 0 under every name but the nominal")
  func sums() throws {
    let table = randomTable(300, 3, seed: 4).split(separator: "\n").enumerated()
      .map { $0 == 0 ? "\($1),flat" : "\($1),80" }.joined(separator: "\n")
    let scheme = try makeScheme("pools: {by: group}\ncomponents: {c0: 3, c1: 2, c2: 1, flat: 4}")
    let importance = try WhatIf(before: scheme, after: scheme).run(makeStudy(["components": table])).before.importance
    #expect(abs(importance.reduce(0) { $0 + ($1.covarianceShare ?? 0) } - 1) < 1e-9)
    #expect(abs(importance.reduce(0) { $0 + ($1.shapley ?? 0) } - 1) < 1e-9)
    #expect(importance[3] == Importance(component: "flat", nominal: 0.4, covarianceShare: 0, mainEffect: 0, shapley: 0))
    // Independent components: w² over Σ w².
    #expect(abs((importance[0].mainEffect ?? 0) - 9.0 / 14) < 0.08)
  }
}
