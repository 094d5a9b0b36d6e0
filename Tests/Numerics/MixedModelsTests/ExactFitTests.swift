import LinearAlgebra
import Testing
import _TestSupport

@testable import MixedModels

/// Ratings that effects reproduce exactly, and effects of which nothing is seen.
@Suite struct ExactFitTests {
  /// Persons by raters, crossed; `score(p, r)`.
  private static func crossed(_ persons: Int, _ raters: Int, _ score: (Int, Int) -> Double) -> MixedModel {
    let rows = (0..<persons).flatMap { p in (0..<raters).map { (p, $0) } }
    func term(_ name: String, _ count: Int, _ codes: [Int32]) -> RandomTerm {
      RandomTerm(group: name, levels: (0..<count).map { String($0) }, codes: codes)
    }
    return MixedModel(
      response: rows.map { score($0.0, $0.1) }, fixed: .intercept(rows: rows.count),
      random: [term("person", persons, rows.map { Int32($0.0) }), term("rater", raters, rows.map { Int32($0.1) })])
  }

  /// n − 1 as the denominator.
  private static func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }

  private static let merit: [Double] = [3, -1.5, 0.25, 4, -2, 0, 1.75, -3.5, 2.5, -0.75, 1, -4]

  /// Raters who agree but for a constant: the residual is 0, and the variances are those of the effects, as from mean squares.
  @Test(arguments: [[0.0, 0, 0], [0, 1, -2.5], [10, 10.5, 9, 12]]) func agreement(_ levels: [Double]) throws {
    let fit = try Self.crossed(12, levels.count) { 80 + Self.merit[$0] + levels[$1] }.fit()
    #expect(fit.converged && fit.criterion == nil)
    #expect(fit.diagnostics.contains { $0.kind == .exactFit })
    #expect(fit.variances.residuals == [0])
    // The residual is held at 1e-8 of the total: what that leaves.
    #expect(isClose(fit.variances.terms[0], Self.variance(Self.merit), relative: 1e-6))
    #expect(isClose(fit.variances.terms[1], Self.variance(levels), relative: 1e-6, absolute: 1e-9))
    let mean = Self.merit.reduce(0, +) / Double(Self.merit.count)
    for (mode, merit) in zip(fit.conditionalModes[0], Self.merit) { #expect(isClose(mode, merit - mean, absolute: 1e-6)) }
  }

  /// An error in the last digit is no exact fit.
  @Test func nearAgreement() throws {
    let fit = try Self.crossed(12, 3) { 80 + Self.merit[$0] + Double($1) + 0.001 * Double(($0 * 7 + $1 * 5) % 3) }.fit()
    #expect(!fit.diagnostics.contains { $0.kind == .exactFit } && fit.criterion != nil)
    #expect(fit.variances.residuals[0] > 0)
  }

  /// One row a person and rater level: everything is reproduced by any data, which says nothing of agreement.
  @Test func saturated() throws {
    var model = Self.crossed(12, 2) { 80 + Self.merit[$0] + ($1 == 0 ? 0.3 : -0.2) * Self.merit[($0 * 5) % 12] }
    model.residualGroups = ResidualGroups(levels: ["a", "b"], codes: (0..<24).map { Int32($0 % 2) })
    let fit = try model.fit()
    #expect(!fit.diagnostics.contains { $0.kind == .exactFit })
  }

  /// Two raters with opposite scores: people's means are all the same, and so the variance of people is 0, reached and said.
  @Test func oppositeRaters() throws {
    let fit = try Self.crossed(10, 2) { $1 == 0 ? 80 + Double($0) : 89 - Double($0) }.fit()
    #expect(fit.converged && fit.boundary)
    #expect(fit.variances.terms == [0, 0])
    #expect(isClose(fit.variances.residuals[0], 165.0 / 19, relative: 1e-8))
  }
}
