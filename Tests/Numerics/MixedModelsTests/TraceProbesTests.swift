import LinearAlgebra
import Statistics
import Testing
import _TestSupport

@testable import MixedModels

/// Probes instead of an inverse on the way to the minimum: what they estimate, and that they leave no trace in the result.
@Suite struct TraceProbesTests {
  /// Crossed raters and targets whose dense part is large enough for probes, and a term of few levels.
  static func model(rows: Int = 6000, targets: Int = 900, raters: Int = 400, units: Int = 9, seed: UInt64 = 5) -> MixedModel {
    var stream = RandomStream(seed: seed)
    func term(_ group: String, _ levels: Int, _ codes: [Int32]) -> RandomTerm {
      RandomTerm(group: group, levels: (0..<levels).map { "\(group)\($0)" }, codes: codes)
    }
    let target = (0..<rows).map { _ in Int32(stream.integer(below: targets)) }
    let rater = (0..<rows).map { _ in Int32(stream.integer(below: raters)) }
    let terms = [term("target", targets, target), term("rater", raters, rater), term("unit", units, target.map { $0 % Int32(units) })]
    var y = (0..<rows).map { _ in 50 + 1.5 * stream.normal() }
    for (term, deviation) in zip(terms, [1.0, 0.7, 0.4]) {
      let effects = term.levels.map { _ in deviation * stream.normal() }
      for i in y.indices { y[i] += effects[Int(term.codes[i])] }
    }
    let x = (0..<rows).map { _ in stream.normal() }
    let fixed = FixedEffects(names: ["(Intercept)", "x"], columns: Matrix(columns: [Array(repeating: 1, count: rows), x]))
    return MixedModel(response: y, fixed: fixed, random: terms)
  }

  static func evaluation(_ options: FitOptions) throws -> (DirectEvaluation, TraceProbes) {
    let prepared = try PreparedModel(model(), options: options, estimating: true)
    let structure = EliminationStructure(prepared)
    let evaluation = try DirectEvaluation(
      structure, RightSides(structure, prepared), prepared, at: VarianceComponents(terms: [1, 0.5, 0.2], residuals: [2.2]),
      method: options.method, scaling: false, threads: 1)
    return (evaluation, try #require(TraceProbes(structure, prepared, options)))
  }

  /// Small terms exactly, others within five of their own standard errors, under both likelihoods.
  @Test(arguments: LikelihoodMethod.allCases) func estimateTheTraces(_ method: LikelihoodMethod) throws {
    let (evaluation, probes) = try Self.evaluation(FitOptions(method: method))
    let exact = BlockTraces(exactly: evaluation, threads: 1)
    let probed = probes.traces(evaluation, threads: 2)
    #expect(isClose(probed.means[2], exact.terms[2], relative: 1e-10))
    for k in 0..<2 {
      let samples = probed.samples[k]
      let mean = probed.means[k]
      let variance = samples.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(samples.count - 1) / Double(samples.count)
      #expect(abs(mean - exact.terms[k]) < 5 * variance.squareRoot())
      // A probe is a good estimate: nearly all of the block's weight lies on its diagonal.
      #expect(isClose(mean, exact.terms[k], relative: 0.02))
    }
  }

  @Test func threadsChangeNothing() throws {
    let (evaluation, probes) = try Self.evaluation(FitOptions())
    let one = probes.traces(evaluation, threads: 1)
    let many = probes.traces(evaluation, threads: 3)
    #expect(one.samples == many.samples && one.exact == many.exact)
  }

  /// At the end the exact gradient leaves nothing to gain, whatever the probes were.
  @Test(arguments: LikelihoodMethod.allCases, [1, 2, 3]) func leaveNoTrace(_ method: LikelihoodMethod, _ seed: UInt64) throws {
    let fit = try Self.model().fit(FitOptions(method: method, solver: .direct, threads: 2, seed: seed))
    #expect(fit.converged)
    let system = try #require(fit.solution.system as? DirectSystem)
    let derivatives = DirectDerivatives(system.evaluation, BlockTraces(exactly: system.evaluation, threads: 1), threads: 1)
    let values = fit.variances.all
    let step = BoundedStep(
      derivatives.gradient, derivatives.information, at: values, floors: values.map { _ in 0 }, isFree: values.map { _ in true })
    // 1e-9 of −2 log L is a variance's thirty-thousandth standard error.
    #expect(step.gain < 1e-9)
  }

  /// A term without any variance ends at the boundary here as well.
  @Test func boundary() throws {
    var model = Self.model()
    var stream = RandomStream(seed: 8)
    let noise = (0..<model.response.count).map { _ in Int32(stream.integer(below: 300)) }
    model.random.append(RandomTerm(group: "noise", levels: (0..<300).map { "n\($0)" }, codes: noise))
    let fit = try model.fit(FitOptions(solver: .direct, threads: 2))
    #expect(fit.converged)
    if fit.variances.terms[3] == 0 {
      let isSaid = fit.boundary
      #expect(isSaid)
      let without = try Self.model().fit(FitOptions(solver: .direct))
      #expect(isClose(fit.criterion, try #require(without.criterion), absolute: 1e-8))
    }
  }

  /// The gradient against differences of the criterion.
  @Test(arguments: LikelihoodMethod.allCases) func gradientIsThatOfTheCriterion(_ method: LikelihoodMethod) throws {
    let (evaluation, _) = try Self.evaluation(FitOptions(method: method))
    let derivatives = DirectDerivatives(evaluation, BlockTraces(exactly: evaluation, threads: 1), threads: 2)
    let prepared = evaluation.prepared
    func criterion(_ values: [Double]) throws -> Double {
      var variances = evaluation.variances
      variances.all = values
      let structure = evaluation.factor.structure
      return try DirectEvaluation(
        structure, RightSides(structure, prepared), prepared, at: variances, method: method, scaling: false, threads: 1
      ).criterion
    }
    let values = evaluation.variances.all
    for i in values.indices {
      let h = 1e-4 * values[i]
      var (up, down) = (values, values)
      up[i] += h
      down[i] -= h
      let slope = try (criterion(up) - criterion(down)) / (2 * h)
      #expect(isClose(derivatives.gradient[i], slope, relative: 1e-5, absolute: 1e-4))
    }
  }
}
