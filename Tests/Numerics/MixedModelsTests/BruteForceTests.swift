import LinearAlgebra
import MixedModels
import Testing
import _TestSupport

/// The sparse solver against covariance matrices written out. Tolerance 1e-9 relative: two orders above the rounding of
/// a dense inverse of order 90 with condition number below 1e4.
@Suite struct BruteForceTests {
  static let tolerance = 1e-9

  @Test(arguments: Designs.all, LikelihoodMethod.allCases)
  func criterionEqualsNormalDensity(_ features: Designs.Features, _ method: LikelihoodMethod) throws {
    let model = Designs.model(features)
    let variances = Designs.variances(for: model)
    let twin = try DenseTwin(model, at: variances)
    let solution = try model.solve(at: variances, method: method, solver: .direct)
    #expect(isClose(solution.criterion, try twin.criterion(model.fixed.columns, method), relative: Self.tolerance))
  }

  @Test(arguments: Designs.all)
  func effectsEqualGeneralizedLeastSquares(_ features: Designs.Features) throws {
    let model = Designs.model(features)
    let variances = Designs.variances(for: model)
    let twin = try DenseTwin(model, at: variances)
    let solution = try model.solve(at: variances, solver: .direct)
    let (beta, covariance) = try twin.fixed(model.fixed.columns)
    #expect(isClose(solution.fixedEffects, beta, relative: Self.tolerance))
    #expect(isClose(solution.fixedEffectCovariance.values, covariance.values, relative: Self.tolerance, absolute: 1e-12))
    for (mode, expected) in zip(solution.conditionalModes, try twin.modes(model.fixed.columns)) {
      #expect(isClose(mode, expected, absolute: 1e-9))
    }
  }

  @Test(arguments: Designs.all)
  func conditionalDeviationsContrastsAndLeverages(_ features: Designs.Features) throws {
    let model = Designs.model(features)
    let variances = Designs.variances(for: model)
    let twin = try DenseTwin(model, at: variances)
    let joint = try twin.joint(model.fixed.columns)
    let solution = try model.solve(at: variances, solver: .direct)
    let deviations = try solution.conditionalStandardDeviations().flatMap { $0 }
    #expect(isClose(deviations, (0..<deviations.count).map { joint[$0, $0].squareRoot() }, relative: Self.tolerance))

    let contrast = Contrast([(.random(term: 0, level: 1), 1), (.random(term: 0, level: 2), -1), (.fixed(1), 0.5), (.fixed(0), 2)])
    let q = deviations.count
    let places = [(1, 1.0), (2, -1.0), (q + 1, 0.5), (q, 2.0)]
    let expected = places.reduce(0.0) { sum, a in places.reduce(sum) { $0 + a.1 * $1.1 * joint[a.0, $1.0] } }
    #expect(isClose(try solution.contrast(contrast).standardError, expected.squareRoot(), relative: Self.tolerance))
    let block = try solution.covariance(of: [Effect.random(term: 1, level: 3), .fixed(2), .random(term: 0, level: 0)])
    let indices = [6 + 3, q + 2, 0]
    for a in 0..<3 { for b in 0..<3 { #expect(isClose(block[a, b], joint[indices[a], indices[b]], absolute: 1e-10)) } }

    let leverages = try solution.leverages()
    for i in stride(from: 0, to: model.response.count, by: 13) {
      // ŷ is linear in y: move one value.
      var moved = model
      moved.response[i] += 1
      let change = try moved.solve(at: variances, solver: .direct).fitted[i] - solution.fitted[i]
      #expect(isClose(leverages[i], change, absolute: 1e-8))
    }
  }

  @Test(arguments: Designs.all)
  func deletionResidualIsTheOneLeftOut(_ features: Designs.Features) throws {
    let model = Designs.model(features)
    let variances = Designs.variances(for: model)
    let solution = try model.solve(at: variances, solver: .direct)
    let deletion = try solution.deletionResiduals()
    // The last row but a few: taking it out leaves every level a row.
    let i = 40
    var without = model
    let keep = model.response.indices.filter { $0 != i }
    without.response = keep.map { model.response[$0] }
    without.fixed.columns = model.fixed.columns.selectingRows(keep)
    for k in model.random.indices {
      without.random[k].codes = keep.map { model.random[k].codes[$0] }
      without.random[k].covariate = model.random[k].covariate.map { c in keep.map { c[$0] } }
    }
    without.weights = model.weights.map { w in keep.map { w[$0] } }
    without.residualGroups?.codes = keep.map { model.residualGroups?.codes[$0] ?? 0 }
    let other = try without.solve(at: variances, solver: .direct)
    var prediction = 0.0
    for j in 0..<3 { prediction += model.fixed.columns[i, j] * other.fixedEffects[j] }
    for (k, term) in model.random.enumerated() where term.codes[i] >= 0 {
      prediction += other.conditionalModes[k][Int(term.codes[i])] * (term.covariate?[i] ?? 1)
    }
    #expect(isClose(deletion[i], model.response[i] - prediction, absolute: 1e-8))
  }

  /// The estimates are a minimum of the dense criterion: every neighbour is higher, and a variance at 0 has an uphill slope.
  @Test(arguments: Designs.all, LikelihoodMethod.allCases)
  func estimatesMinimizeTheDenseCriterion(_ features: Designs.Features, _ method: LikelihoodMethod) throws {
    let model = Designs.model(features)
    let fit = try model.fit(FitOptions(method: method, solver: .direct))
    #expect(fit.converged)
    let best = try DenseTwin(model, at: fit.variances).criterion(model.fixed.columns, method)
    #expect(isClose(fit.criterion, best, relative: Self.tolerance))
    for i in 0..<(fit.variances.terms.count + fit.variances.residuals.count) {
      for factor in [0.99, 1.01] {
        var moved = fit.variances
        if i < moved.terms.count {
          moved.terms[i] = moved.terms[i] == 0 ? 1e-4 : moved.terms[i] * factor
        } else {
          moved.residuals[i - moved.terms.count] *= factor
        }
        #expect(try DenseTwin(model, at: moved).criterion(model.fixed.columns, method) > best)
      }
    }
  }

  @Test(arguments: [1, 2, 7]) func threadsChangeNothing(_ threads: Int) throws {
    let model = Designs.model(Designs.all[6], n: 400)
    let one = try model.fit(FitOptions(solver: .direct, threads: 1))
    let many = try model.fit(FitOptions(solver: .direct, threads: threads))
    #expect(one.variances == many.variances)
    #expect(one.conditionalModes == many.conditionalModes)
  }
}
