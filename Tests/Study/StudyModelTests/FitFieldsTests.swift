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
}
