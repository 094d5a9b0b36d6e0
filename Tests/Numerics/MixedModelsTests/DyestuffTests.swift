import MixedModels
import Testing
import _TestSupport

/// Davies and Goldsmith (1972), Statistical Methods in Research and Production, yield of dyestuff from six batches; the second set
/// is Box and Tiao's (1973) simulated one. Values: lme4 1.1-31 and MixedModels.jl's tests (test/pls.jl).
@Suite struct DyestuffTests {
  static let dyestuff: [Double] = [
    1545, 1440, 1440, 1520, 1580, 1540, 1555, 1490, 1560, 1495, 1595, 1550, 1605, 1510, 1560, 1445, 1440, 1595, 1465, 1545, 1595,
    1630, 1515, 1635, 1625, 1520, 1455, 1450, 1480, 1445,
  ]
  static let dyestuff2: [Double] = [
    7.298, 3.846, 2.434, 9.566, 7.99, 5.22, 6.556, 0.608, 11.788, -0.892, 0.11, 10.386, 13.434, 5.51, 8.166, 2.212, 4.852, 7.092,
    9.288, 4.98, 0.282, 9.014, 4.458, 9.446, 7.198, 1.722, 4.782, 8.106, 0.758, 3.758,
  ]

  static func model(_ y: [Double]) -> MixedModel {
    MixedModel(
      response: y, fixed: .intercept(rows: 30),
      random: [RandomTerm(group: "batch", levels: ["A", "B", "C", "D", "E", "F"], codes: (0..<30).map { Int32($0 / 5) })])
  }

  /// Balanced data: REML is analysis of variance, so digits are limited by what was printed (relative 1e-8).
  @Test func restricted() throws {
    let fit = try Self.model(Self.dyestuff).fit()
    #expect(isClose(fit.criterion, 319.654276842, absolute: 1e-8))
    #expect(isClose(fit.variances.terms[0], 1764.05, relative: 1e-8))
    #expect(isClose(fit.variances.residuals[0], 2451.25, relative: 1e-8))
    #expect(isClose(fit.fixedEffects[0].estimate, 1527.5, relative: 1e-10))
    #expect(isClose(fit.fixedEffects[0].standardError, 19.383412, relative: 1e-7))
    // One-way balanced: the mean is tested with the batches' five degrees of freedom. The average information at the
    // estimate equals the expected one here, up to how far the search went.
    #expect(isClose(fit.fixedEffects[0].degreesOfFreedom, 5, relative: 1e-4))
    #expect(!fit.boundary && fit.converged && fit.diagnostics.isEmpty)
  }

  @Test func maximumLikelihood() throws {
    let fit = try Self.model(Self.dyestuff).fit(FitOptions(method: .ml))
    #expect(isClose(fit.criterion, 327.32705988112673, absolute: 1e-8))
    #expect(isClose(fit.variances.terms[0].squareRoot(), 37.26034544, relative: 1e-7))
    #expect(isClose(fit.variances.residuals[0].squareRoot(), 49.51009995, relative: 1e-7))
  }

  /// The variance between batches is exactly 0, and said to be.
  @Test func boundary() throws {
    let fit = try Self.model(Self.dyestuff2).fit()
    #expect(fit.variances.terms == [0])
    #expect(fit.boundary)
    #expect(fit.diagnostics == [Diagnostic(kind: .boundary, subject: "batch")])
    #expect(fit.conditionalModes[0] == Array(repeating: 0, count: 6))
    #expect(isClose(fit.criterion, 161.828277812, absolute: 1e-8))
    #expect(isClose(fit.variances.residuals[0], 13.80630963, relative: 1e-8))
    let full = try Self.model(Self.dyestuff2).fit(FitOptions(method: .ml))
    #expect(full.variances.terms == [0])
    #expect(isClose(full.criterion, 162.87303665382575, absolute: 1e-8))
    #expect(isClose(full.variances.residuals[0].squareRoot(), 3.653231351, relative: 1e-8))
  }
}
