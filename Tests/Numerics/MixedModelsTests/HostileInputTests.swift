import LinearAlgebra
import MixedModels
import Testing
import _TestSupport

/// Data that can not carry the model: a typed error or a diagnostic that says why, never a number that isn't one.
@Suite struct HostileInputTests {
  static let base = Designs.model(Designs.all[0])

  private func expect(_ error: MixedModelError, _ change: (inout MixedModel) -> Void) {
    var model = Self.base
    change(&model)
    let changed = model
    #expect(throws: error) { try changed.fit() }
  }

  @Test func errors() {
    expect(.constantResponse) { $0.response = Array(repeating: 3, count: 90) }
    expect(.notFinite(part: "response", row: 5)) { $0.response[4] = .infinity }
    expect(.notFinite(part: "response", row: 1)) { $0.response[0] = .nan }
    expect(.notFinite(part: "x", row: 3)) { $0.fixed.columns[2, 1] = -.infinity }
    expect(.outOfRange(part: "response")) { $0.response = $0.response.map { 1e300 * $0 } }
    expect(.outOfRange(part: "response")) { $0.response = $0.response.map { 1e-300 * $0 } }
    expect(.oneLevel(term: "rater")) { $0.random[0].codes = Array(repeating: 2, count: 90) }
    expect(.asManyLevelsAsRows(term: "target")) {
      $0.random[1] = RandomTerm(group: "target", levels: (0..<90).map(String.init), codes: (0..<90).map { Int32($0) })
    }
    expect(.badCode(part: "rater", row: 1, code: 6, levels: 6)) { $0.random[0].codes[0] = 6 }
    expect(.lengthMismatch(part: "rater", expected: 90, found: 2)) { $0.random[0].codes = [0, 1] }
    expect(.badWeight(row: 2)) { $0.weights = (0..<90).map { $0 == 1 ? 0 : 1 } }
    expect(.emptyResidualGroup("b")) { $0.residualGroups = ResidualGroups(levels: ["a", "b"], codes: Array(repeating: 0, count: 90)) }
    expect(.tooFewRows(rows: 0, fixedColumns: 3)) {
      $0 = MixedModel(response: [], fixed: $0.fixed, random: [])
    }
    expect(.nothingLeft) {
      let x = $0.fixed.columns.column(1)
      $0.response = x.map { 2 * $0 + 7 }
    }
  }

  @Test func wrongVariances() {
    #expect(throws: MixedModelError.self) { try Self.base.solve(at: VarianceComponents(terms: [1, -1], residuals: [1])) }
    #expect(throws: MixedModelError.self) { try Self.base.solve(at: VarianceComponents(terms: [1, 1], residuals: [0])) }
    #expect(throws: MixedModelError.self) { try Self.base.solve(at: VarianceComponents(terms: [1], residuals: [1])) }
  }

  @Test func dependentColumnsAreDroppedAndNamed() throws {
    var model = Self.base
    let x = model.fixed.columns
    model.fixed = FixedEffects(
      names: ["(Intercept)", "x", "twice x plus one", "indicator"],
      columns: Matrix(columns: [x.column(0), x.column(1), x.column(1).map { 2 * $0 + 1 }, x.column(2)]))
    let fit = try model.fit()
    #expect(fit.droppedColumns == ["twice x plus one"])
    #expect(fit.diagnostics.contains(Diagnostic(kind: .droppedColumn, subject: "twice x plus one")))
    #expect(isClose(fit.criterion, try #require(Self.base.fit().criterion), relative: 1e-10))
    #expect(fit.fixedEffects.map(\.term) == ["(Intercept)", "x", "indicator"])
  }

  @Test func disconnectedPartsAreSaid() throws {
    var model = Self.base
    // Even raters score even targets only.
    model.random[1].codes = zip(model.random[0].codes, model.random[1].codes).map { $1 / 2 * 2 + $0 % 2 }
    let fit = try model.fit()
    #expect(fit.diagnostics.contains(Diagnostic(kind: .disconnected, subject: "rater, target", values: [2])))
  }

  @Test func sameGroupingTwiceIsSaid() throws {
    var model = Self.base
    model.random.append(RandomTerm(group: "again", levels: model.random[0].levels, codes: model.random[0].codes))
    let fit = try model.fit()
    #expect(fit.diagnostics.contains { $0.kind == .sameGrouping })
    #expect(fit.diagnostics.contains { $0.kind == .notIdentified })
    let alone = try Self.base.fit()
    #expect(isClose(fit.variances.terms[0] + fit.variances.terms[2], alone.variances.terms[0], relative: 1e-4))
    #expect(isClose(fit.criterion, try #require(alone.criterion), absolute: 1e-6))
  }

  /// Scale and shift of the response and of a covariate change what they must and nothing else.
  @Test func unitsDoNotMatter() throws {
    let plain = try Self.base.fit()
    var model = Self.base
    model.response = model.response.map { 1e6 + 1e-3 * $0 }
    for i in 0..<90 { model.fixed.columns[i, 1] = 2000 + 1e-2 * model.fixed.columns[i, 1] }
    let other = try model.fit()
    for (a, b) in zip(other.variances.terms, plain.variances.terms) { #expect(isClose(a, b * 1e-6, relative: 1e-5)) }
    #expect(isClose(other.fixedEffects[1].estimate, plain.fixedEffects[1].estimate * 0.1, relative: 1e-6))
    #expect(isClose(other.fixedEffects[1].pValue, try #require(plain.fixedEffects[1].pValue), relative: 1e-4))
  }

  @Test func levelsWithoutRowsKeepTheirMean() throws {
    var model = Self.base
    model.random[0].levels.append("never seen")
    let fit = try model.fit(FitOptions())
    #expect(fit.conditionalModes[0][6] == 0)
    let deviations = try fit.solution.conditionalStandardDeviations()
    #expect(isClose(deviations[0][6], fit.variances.terms[0].squareRoot(), relative: 1e-10))
    #expect(isClose(fit.criterion, try #require(Self.base.fit().criterion), relative: 1e-12))
  }

  @Test func heldVariancesAreHeld() throws {
    var options = FitOptions()
    options.fixedTermVariances = [0.5, nil]
    let fit = try Self.base.fit(options)
    #expect(fit.variances.terms[0] == 0.5)
    #expect(fit.varianceStandardErrors[0] == nil)
    #expect(fit.converged)
  }

  /// With a very large variance a random term is as good as fixed.
  @Test func veryLargeVarianceIsAFixedEffect() throws {
    let variances = VarianceComponents(terms: [1e8, 0.7], residuals: [1.1])
    let solution = try Self.base.solve(at: variances)
    let raters = (0..<5).map { level in (0..<90).map { Self.base.random[0].codes[$0] == level ? 1.0 : 0.0 } }
    var fixed = Self.base
    fixed.fixed = FixedEffects(
      names: Self.base.fixed.names + ["a", "b", "c", "d", "e"],
      columns: Matrix(columns: (0..<3).map { Self.base.fixed.columns.column($0) } + raters))
    fixed.random = [Self.base.random[1]]
    let other = try fixed.solve(at: VarianceComponents(terms: [0.7], residuals: [1.1]))
    let contrast = try solution.contrast(Contrast([(.random(term: 0, level: 1), 1), (.random(term: 0, level: 2), -1)]))
    let expected = try other.contrast(Contrast([(.fixed(4), 1), (.fixed(5), -1)]))
    #expect(isClose(contrast.estimate, expected.estimate, relative: 1e-6))
    #expect(isClose(contrast.standardError, expected.standardError, relative: 1e-6))
  }
}
