import LinearAlgebra
import MixedModels
import Testing
import _TestSupport

/// The iterative solver against the direct one.
@Suite struct IterativeTests {
  static let designs = Designs.all.filter { !$0.groups }

  /// Variances within 4 of the probes' own standard errors and within 0.5 percent.
  static func expectAgreement(_ iterative: MixedModelFit, _ direct: MixedModelFit) throws {
    #expect(iterative.converged && iterative.solver == .iterative && iterative.criterion == nil)
    let stated = try #require(iterative.diagnostics.first { $0.kind == .stochastic }).values
    for (i, pair) in zip(iterative.variances.terms + iterative.variances.residuals, direct.variances.terms + direct.variances.residuals)
      .enumerated()
    {
      // The search itself ends when no variance moves by more than 2e-5 of itself, which leaves a few times that.
      #expect(isClose(pair.0, pair.1, relative: min(0.005, 4 * stated[i] + 1e-4)))
    }
  }

  /// Effects at the same variances within 1e-6 of their scale, whatever the design has.
  @Test(arguments: designs) func effectsAtTheSameVariances(_ features: Designs.Features) throws {
    let model = Designs.model(features, n: 300)
    let variances = Designs.variances(for: model)
    let direct = try model.solve(at: variances, solver: .direct)
    let iterative = try model.solve(at: variances, solver: .iterative)
    for (a, b) in zip(iterative.conditionalModes, direct.conditionalModes) { #expect(isClose(a, b, absolute: 1e-7)) }
    #expect(isClose(iterative.fixedEffects, direct.fixedEffects, relative: 1e-7))
    #expect(isClose(iterative.fitted, direct.fitted, absolute: 1e-6))
    #expect(isClose(iterative.fixedEffectCovariance.values, direct.fixedEffectCovariance.values, relative: 1e-6, absolute: 1e-8))
    let contrast = Contrast([(.random(term: 0, level: 1), 1), (.random(term: 1, level: 2), -1), (.fixed(1), 1)])
    let expected = try direct.contrast(contrast)
    let found = try iterative.contrast(contrast)
    #expect(isClose(found.estimate, expected.estimate, absolute: 1e-6))
    #expect(isClose(found.standardError, expected.standardError, relative: 1e-6))
  }

  @Test(arguments: designs, LikelihoodMethod.allCases)
  func variancesAgree(_ features: Designs.Features, _ method: LikelihoodMethod) throws {
    let model = Designs.model(features, n: 1200, seed: 3)
    let direct = try model.fit(FitOptions(method: method, solver: .direct))
    let iterative = try model.fit(FitOptions(method: method, solver: .iterative))
    try Self.expectAgreement(iterative, direct)
  }

  @Test(arguments: [2, 5]) func threadsChangeNothing(_ threads: Int) throws {
    let model = Designs.model(Designs.all[4], n: 900)
    let one = try model.fit(FitOptions(solver: .iterative, threads: 1))
    let many = try model.fit(FitOptions(solver: .iterative, threads: threads))
    #expect(one.variances == many.variances)
    #expect(one.conditionalModes == many.conditionalModes)
  }

  @Test func boundary() throws {
    let fit = try DyestuffTests.model(DyestuffTests.dyestuff2).fit(FitOptions(solver: .iterative))
    #expect(fit.variances.terms == [0])
    let isSaid = fit.boundary
    #expect(isSaid)
    #expect(isClose(fit.variances.residuals[0], 13.80630963, relative: 5e-3))
  }
}
