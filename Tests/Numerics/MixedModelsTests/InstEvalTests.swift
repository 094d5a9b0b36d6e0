import LinearAlgebra
import MixedModels
import Testing
import _TestSupport

/// University lecture evaluations at ETH Zurich (lme4's data set InstEval), 73,421 ratings by 2,972 students of 1,128 lecturers in 14
/// departments. Values: lme4 1.1-31 (bobyqa) and MixedModels.jl test/pls.jl.
@Suite(.enabled(if: ReferenceData.exists("models/insteval.csv.gz"))) struct InstEvalTests {
  static func model() throws -> FormulaModel {
    let table = try ReferenceData.csv("models/insteval.csv.gz")
    let columns = table[0].indices.map { j in
      (name: table[0][j], column: ModelFrame.Column.numeric(table.dropFirst().compactMap { Double($0[j]) }))
    }
    return try FormulaModel(Formula("y ~ 1 + service + (1|s) + (1|d) + (1|dept)"), ModelFrame(columns))
  }

  struct Published: Sendable {
    let method: LikelihoodMethod
    let criterion: Double
    let variances: VarianceComponents
    let beta: [Double]
    let errors: [Double]
    /// How far lme4's own criterion at these values lies above its minimum; its optimizer stops where differences drown in rounding.
    let excess: Double
  }

  static let published = [
    Published(
      method: .reml, criterion: 237733.834128,
      variances: VarianceComponents(terms: [0.105997966, 0.265220665, 0.006911932], residuals: [1.386500395]),
      beta: [3.282587751, -0.092641712], errors: [0.029345831, 0.013389185], excess: 1e-9),
    Published(
      method: .ml, criterion: 237721.76877450474,
      variances: VarianceComponents(terms: [0.105968372, 0.265206739, 0.006165245], residuals: [1.386489906]),
      beta: [3.282580959, -0.092588545], errors: [0.028408275, 0.013383152], excess: 1.4e-6),
  ]

  /// The criterion to 1e-5, the bar. Variances are compared on the scale on which the criterion sees them: a point whose criterion is
  /// `excess` above the minimum lies within √excess standard errors of it.
  @Test(arguments: published) func equalsLme4(_ published: Published) throws {
    let framed = try Self.model()
    let fit = try framed.fit(FitOptions(method: published.method, solver: .direct, threads: 2))
    #expect(fit.converged && !fit.boundary)
    #expect(isClose(fit.criterion, published.criterion, absolute: 1e-5))
    let there = try framed.model.solve(at: published.variances, method: published.method, solver: .direct, threads: 2)
    let excess = try #require(there.criterion) - (try #require(fit.criterion))
    // Either criterion is rounded at its thirteenth digit or so.
    let rounding = 1e-9
    #expect(excess > -rounding && excess < published.excess + rounding)
    for k in 0..<3 {
      let error = try #require(fit.varianceStandardErrors[k])
      let distance = (fit.variances.terms[k] - published.variances.terms[k]) / error
      #expect(distance * distance <= 2 * published.excess)
    }
    #expect(isClose(fit.variances.residuals[0], published.variances.residuals[0], relative: 1e-6))
    // At the published variances themselves the effects agree to the digits printed.
    for j in 0..<2 {
      #expect(isClose(there.fixedEffects[j], published.beta[j], relative: 1e-6))
      #expect(isClose(there.fixedEffectCovariance[j, j].squareRoot(), published.errors[j], relative: 1e-6))
    }
  }

  /// The same answers from the iterative solver: within the probes' stated error, and within 0.5 percent.
  @Test func iterativeAgreesWithDirect() throws {
    let framed = try Self.model()
    let direct = try framed.fit(FitOptions(solver: .direct, threads: 2))
    let iterative = try framed.fit(FitOptions(solver: .iterative, threads: 2))
    try IterativeTests.expectAgreement(iterative, direct)
  }
}
