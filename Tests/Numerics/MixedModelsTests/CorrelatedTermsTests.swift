import LinearAlgebra
import RealModule
import Statistics
import Testing
import _TestSupport

@testable import MixedModels

/// An intercept and a slope that vary together.
@Suite struct CorrelatedTermsTests {
  static let n = 84
  static let group = (0..<n).map { Int32($0 % 14) }
  static let x = (0..<n).map { Double(($0 / 14 * 5 + $0) % 7) }
  /// A design with gaps, whose response comes from a formula.
  static let model: MixedModel = {
    let y = (0..<n).map { i -> Double in
      let g = Double(group[i])
      let level = ((g * g * 0.618033988749895).truncatingRemainder(dividingBy: 1) - 0.5) * 4
      let slope = 0.3 * level + 3 * ((g * g * g * 0.414213562373095).truncatingRemainder(dividingBy: 1) - 0.5)
      let place = Double(i + 1)
      let noise = (place * place * 0.732050807568877).truncatingRemainder(dividingBy: 1) - 0.5
      return 10 + level + (1 + slope) * x[i] + 3 * noise
    }
    return model(y, x)
  }()

  static func model(_ y: [Double], _ x: [Double]) -> MixedModel {
    let levels = (0..<14).map { "g\($0)" }
    var model = MixedModel(
      response: y, fixed: FixedEffects(names: ["(Intercept)", "x"], columns: Matrix(columns: [y.map { _ in 1 }, x])),
      random: [
        RandomTerm(group: "g", levels: levels, codes: group), RandomTerm(group: "g", term: "x", levels: levels, codes: group, covariate: x),
      ])
    model.correlated = [[0, 1]]
    return model
  }

  /// The criterion is that of the dense normal density with V = Z Σ Z' + σ² I at the estimates, and no step aside makes it smaller.
  @Test(arguments: [LikelihoodMethod.reml, .ml]) func isTheDenseMinimum(_ method: LikelihoodMethod) throws {
    let model = Self.model
    let fit = try model.fit(FitOptions(method: method))
    let covariances = try #require(fit.correlated)
    let correlation = try #require(covariances.correlations(ofTerm: 1))[0]
    let estimates = [fit.variances.terms[0], fit.variances.terms[1], correlation, fit.variances.residuals[0]]
    func criterion(_ v: [Double]) throws -> Double {
      let covariance = v[2] * (v[0] * v[1]).squareRoot()
      var dense = Matrix(rows: Self.n, columns: Self.n)
      for i in 0..<Self.n {
        for j in 0..<Self.n where Self.group[i] == Self.group[j] {
          dense[i, j] = v[0] + covariance * (Self.x[i] + Self.x[j]) + v[1] * Self.x[i] * Self.x[j]
        }
        dense[i, i] += v[3]
      }
      let factor = try Cholesky(dense)
      let solved = factor.solve(model.fixed.columns)
      let information = try Cholesky(model.fixed.columns.transposed * solved)
      let beta = information.solve(solved.transposed * model.response)
      let rest = zip(model.response, model.fixed.columns * beta).map { $0 - $1 }
      let p = method == .reml ? 2.0 : 0
      return (Double(Self.n) - p) * .log(2 * .pi) + factor.logDeterminant + (method == .reml ? information.logDeterminant : 0)
        + dot(rest, factor.solve(rest))
    }
    let least = try criterion(estimates)
    // Exact but for rounding in determinants of order 84.
    #expect(isClose(fit.criterion ?? .nan, least, absolute: 1e-8))
    for k in estimates.indices {
      for step in [-1e-3, 1e-3] {
        var moved = estimates
        moved[k] += k == 2 ? step : step * moved[k]
        #expect(try criterion(moved) > least - 1e-9)
      }
    }
    #expect(fit.converged)
  }

  /// Shifting the covariate is another intercept: the likelihood stays, the slope's variance stays, and the intercept's follows from the covariance.
  @Test func anotherOrigin() throws {
    let (a, b) = (try Self.model.fit(), try Self.model(Self.model.response, Self.x.map { $0 + 2 }).fit())
    #expect(isClose(a.criterion ?? .nan, b.criterion ?? 0, absolute: 1e-7))
    #expect(isClose(a.variances.terms[1], b.variances.terms[1], relative: 1e-4))
    let r = try #require(a.correlated).covariances[0]
    #expect(isClose(b.variances.terms[0], r[0, 0] - 4 * r[0, 1] + 4 * r[1, 1], relative: 1e-4))
    #expect(isClose(a.conditionalModes[1], b.conditionalModes[1], absolute: 1e-4))
    #expect(isClose(a.conditionalModes[0], zip(b.conditionalModes[0], b.conditionalModes[1]).map { $0 + 2 * $1 }, absolute: 1e-3))
  }

  /// A correlation can only help, and leaving the slope out is tested against half χ²₁ and half χ²₂.
  @Test func tests() throws {
    let fit = try Self.model.fit(FitOptions(method: .ml))
    var apart = Self.model
    apart.correlated = []
    let separate = try apart.fit(FitOptions(method: .ml))
    #expect((fit.criterion ?? .nan) <= (separate.criterion ?? .nan) + 1e-8)
    let test = try Self.model.testVariance(ofTerm: 1, fit)
    let expected = [1.0, 2].reduce(0) { $0 + 0.5 * ChiSquaredDistribution(degreesOfFreedom: $1).upperTail(test.statistic) }
    #expect(isClose(test.pValue, expected, relative: 1e-12))
  }

  @Test func formula() throws {
    let formula = try Formula("y ~ x + (1 + x | g) + (x | h) + (x || k)")
    #expect(formula.correlated == [[0, 1], [2, 3]])
    #expect(formula.random.count == 6 && formula.random[2].covariate == nil)
  }
}
