import Messages
import MixedModels
import Testing
import _TestSupport

@testable import StudyModel

/// What a fit looks like in JSON.
@Suite struct FitFieldsTests {
  private static let keys = [
    "method", "criterion", "fixed", "random", "residual", "n", "converged", "boundary", "iterations", "solver", "aic", "bic",
  ]

  @Test func theKeysAreThoseOfTheDesign() throws {
    let frame = ModelFrame([
      ("yield", .numeric((0..<30).map { Double(($0 * 7) % 11) + Double($0 / 5) })),
      ("batch", .factor(levels: ["A", "B", "C", "D", "E", "F"], codes: (0..<30).map { Int32($0 / 5) })),
    ])
    let framed = try FormulaModel(Formula("yield ~ 1 + (1|batch)"), frame)
    let fit = try framed.fit()
    let json = try ParsedJSON(FitReport(fit, of: framed.model, withEffects: true))
    #expect(json.object?.keys.sorted() == (Self.keys + ["effects"]).sorted())
    #expect(
      json["fixed"][0].object?.keys.sorted() == [
        "degreesOfFreedom", "estimate", "interval", "pValue", "standardError", "statistic", "term",
      ])
    #expect(json["random"][0]["levels"].double == 6)
    #expect(json["criterion"].double == fit.criterion)
    #expect(json["effects"][5]["level"].string == "F")
    // Not asked for: null, not left out.
    if case .null? = json["effects"][5].object?["standardError"] {} else { Issue.record("the standard error is left out") }
    #expect(json["n"].double == 30)
  }

  @Test func aFamilysKeys() throws {
    let frame = ModelFrame([
      ("grade", .numeric((0..<60).map { Double(($0 * 7) % 11 % 3) })), ("x", .numeric((0..<60).map { Double($0 % 7) })),
      ("judge", .factor(levels: ["A", "B", "C", "D", "E", "F"], codes: (0..<60).map { Int32($0 / 10) })),
    ])
    var choice = FamilyChoice()
    choice.family = .ordinal
    let framed = try GeneralizedFormulaModel(Formula("grade ~ x + (1|judge)"), frame, choice)
    let fit = try framed.fit()
    let report = GeneralizedReport(fit, of: framed.model, tests: try framed.testTerms(fit), predictionsOf: Array(2..<62))
    let json = try ParsedJSON(FitReport(fit, of: framed.model, report, tests: nil, withEffects: true, timing: nil))
    #expect(json.object?.keys.sorted() == (Self.keys + ["effects", "generalized"]).sorted())
    #expect(json["method"].string == "Laplace")
    if case .null? = json.object?["residual"] {} else { Issue.record("there is no residual variance") }
    let own = json["generalized"]
    #expect(
      own.object?.keys.sorted() == [
        "categories", "family", "logLikelihood", "parameters", "predictions", "tests", "threshold", "thresholds",
      ])
    #expect(own["thresholds"][1]["term"].string == "1|2")
    #expect(own["predictions"][0]["row"].double == 2)
    let shares = (0..<3).map { own["categories"][$0]["expected"].double ?? .nan }
    #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
  }
}
