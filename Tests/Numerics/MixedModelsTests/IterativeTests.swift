import LinearAlgebra
import MixedModels
import Statistics
import Testing
import _TestSupport

/// The iterative solver against the direct one.
@Suite struct IterativeTests {
  static let designs = Designs.all

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

  /// All variances held, by either solver.
  private static func held(_ variances: VarianceComponents, _ method: LikelihoodMethod, _ solver: SolverChoice, seed: UInt64 = 1)
    -> FitOptions
  {
    var options = FitOptions(method: method, solver: solver, seed: seed)
    options.fixedTermVariances = variances.terms
    options.fixedResidualVariances = variances.residuals
    return options
  }

  /// Small terms are solved exactly by the preconditioner: the criterion is the direct solver's.
  @Test(arguments: designs, LikelihoodMethod.allCases)
  func criterionOfSmallTermsIsExact(_ features: Designs.Features, _ method: LikelihoodMethod) throws {
    let model = Designs.model(features, n: 1200, seed: 3)
    let variances = Designs.variances(for: model)
    let estimate = try #require(try model.fit(Self.held(variances, method, .iterative)).criterionEstimate)
    let criterion = try #require(try model.fit(Self.held(variances, method, .direct)).criterion)
    #expect(isClose(estimate.value, criterion, absolute: 1e-6), "\(estimate) \(criterion)")
    #expect(estimate.standardError < 1e-6)
  }

  /// 1,500 raters of 4,000 people, four ratings each: too many for the dense part of the preconditioner, and not thin enough to be eliminated.
  private static let sparse: MixedModel = {
    var stream = RandomStream(seed: 11)
    let (targets, raters) = (4000, 1500)
    var codes: [[Int32]] = [[], []]
    var y: [Double] = []
    let u = (0..<targets).map { _ in stream.normal() }
    let v = (0..<raters).map { _ in 0.7 * stream.normal() }
    for t in 0..<targets {
      for _ in 0..<4 {
        let r = stream.integer(below: raters)
        codes[0].append(Int32(t))
        codes[1].append(Int32(r))
        y.append(u[t] + v[r] + stream.normal())
      }
    }
    return MixedModel(
      response: y, fixed: FixedEffects(names: ["(Intercept)"], columns: Matrix(columns: [Array(repeating: 1, count: y.count)])),
      random: [
        RandomTerm(group: "target", levels: (0..<targets).map { "t\($0)" }, codes: codes[0]),
        RandomTerm(group: "rater", levels: (0..<raters).map { "r\($0)" }, codes: codes[1]),
      ])
  }()

  @Test(arguments: LikelihoodMethod.allCases) func fitOfASparseDesign(_ method: LikelihoodMethod) throws {
    let direct = try Self.sparse.fit(FitOptions(method: method, solver: .direct))
    let iterative = try Self.sparse.fit(FitOptions(method: method, solver: .iterative))
    try Self.expectAgreement(iterative, direct)
    let estimate = try #require(iterative.criterionEstimate)
    #expect(
      abs(estimate.value - (try #require(direct.criterion))) <= 4 * estimate.standardError + 1e-3, "\(estimate) \(direct.criterion ?? .nan)"
    )
    #expect(estimate.probes == 32)
  }

  /// 60 seeds: the 95 % interval holds the direct solver's criterion in 51 to 60 of them (57 expected, 3.5 standard errors).
  @Test func criterionIntervalsAreCalibrated() throws {
    let variances = VarianceComponents(terms: [1, 0.5], residuals: [1])
    let criterion = try #require(try Self.sparse.fit(Self.held(variances, .reml, .direct)).criterion)
    var held = 0
    for seed in 1...60 {
      let estimate = try #require(try Self.sparse.fit(Self.held(variances, .reml, .iterative, seed: UInt64(seed))).criterionEstimate)
      #expect(estimate.standardError > 1e-4)
      if estimate.interval[0] <= criterion && criterion <= estimate.interval[1] { held += 1 }
    }
    #expect(held >= 51, "\(held)")
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
