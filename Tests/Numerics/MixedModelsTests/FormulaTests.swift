import Foundation
import LinearAlgebra
import MixedModels
import Testing
import _TestSupport

@Suite struct FormulaTests {
  @Test func readsTheNotation() throws {
    let formula = try Formula("y ~ 1 + a*b + factor(x) + (1|g) + (0 + x|h) + (1|u/p) + (z||r) + (1|a:`得 分`)")
    #expect(formula.response.column == "y")
    #expect(formula.fixed.map { $0.map(\.label).joined(separator: ":") } == ["a", "b", "factor(x)", "a:b"])
    #expect(
      formula.random.map { "\($0.covariate?.label ?? "1")|\($0.groupLabel)" }
        == ["1|g", "x|h", "1|u", "1|u:p", "1|r", "z|r", "1|a:得 分"])
    #expect(try !Formula("y ~ a - 1").hasIntercept)
    #expect(try !Formula("y ~ 0 + a").hasIntercept)
  }

  struct Wrong: Sendable {
    let text: String
    let position: Int
    let reason: FormulaError.Reason
  }

  static let wrong = [
    Wrong(text: "y + x", position: 2, reason: .expected("~")), Wrong(text: "y ~", position: 3, reason: .emptyModel),
    Wrong(text: "y ~ x +", position: 7, reason: .expected("a term")), Wrong(text: "y ~ (1|g", position: 4, reason: .notClosed("(")),
    Wrong(text: "y ~ x # z", position: 6, reason: .unexpectedCharacter),
    Wrong(text: "y ~ (1 g)", position: 7, reason: .expected("|")),
    Wrong(text: "y ~ `a", position: 4, reason: .notClosed("`")), Wrong(text: "~ x", position: 0, reason: .expected("the response's name")),
    Wrong(text: "y ~ x + y", position: 8, reason: .responseOnRight("y")),
    Wrong(text: "y ~ (1|g) + (1|g)", position: 12, reason: .duplicate("g")), Wrong(text: "y ~ x z", position: 6, reason: .expected("+")),
    Wrong(text: "y ~ (0|g)", position: 5, reason: .expected("1 or a column's name")),
    Wrong(text: "", position: 0, reason: .expected("the response's name")),
  ]

  @Test(arguments: wrong) func pointsAtTheMistake(_ wrong: Wrong) {
    #expect(throws: FormulaError(reason: wrong.reason, formula: wrong.text, position: wrong.position)) { try Formula(wrong.text) }
  }

  static let frame = ModelFrame([
    ("y", .numeric([1, 2, 4, 3, 5, 9, 7, 8])), ("x", .numeric([1, 2, 3, 4, 5, 6, 7, .nan])),
    ("f", .factor(levels: ["a", "b", "c"], codes: [0, 1, 2, 0, 1, 2, 0, 1])),
    ("h", .factor(levels: ["p", "q"], codes: [0, 0, 0, 1, 1, 1, 0, 1])), ("g", .numeric([1, 1, 2, 2, 3, 3, -1, 0])),
  ])

  /// Names as R's model.matrix gives them.
  @Test func codesFactorsAsR() throws {
    func names(_ text: String) throws -> [String] { try FormulaModel(Formula(text), Self.frame).coding.names }
    #expect(try names("y ~ f*h") == ["(Intercept)", "fb", "fc", "hq", "fb:hq", "fc:hq"])
    #expect(try names("y ~ 0 + f + h") == ["fa", "fb", "fc", "hq"])
    #expect(try names("y ~ x:f") == ["(Intercept)", "x:fa", "x:fb", "x:fc"])
    #expect(try names("y ~ f + f:h") == ["(Intercept)", "fb", "fc", "fa:hq", "fb:hq", "fc:hq"])
    #expect(try names("y ~ factor(g)") == ["(Intercept)", "factor(g)0", "factor(g)1", "factor(g)2", "factor(g)3"])
    #expect(try names("y ~ f:h") == ["(Intercept)", "fa:hp", "fb:hp", "fc:hp", "fa:hq", "fb:hq", "fc:hq"])
  }

  @Test func buildsColumnsAndGroups() throws {
    let framed = try FormulaModel(Formula("y ~ x*h + (1|g) + (1|f:h)"), Self.frame)
    #expect(framed.droppedRows == 1)
    #expect(framed.model.fixed.columns.column(3) == [0, 0, 0, 4, 5, 6, 0])
    #expect(framed.model.random[0].levels == ["-1", "1", "2", "3"])
    #expect(framed.model.random[1].levels == ["a:p", "a:q", "b:p", "b:q", "c:p", "c:q"])
    #expect(framed.model.random[1].codes == [0, 2, 4, 1, 3, 5, 0])
  }

  @Test func unknownColumnsAreAnsweredWithSimilarOnes() throws {
    let formula = try Formula("y ~ X + (1|g)")
    #expect(throws: FormulaError(reason: .unknownColumn("X", similar: ["x"]), formula: formula.text, position: 4)) {
      try FormulaModel(formula, Self.frame)
    }
    #expect(throws: FormulaError(reason: .notNumeric("f"), formula: "y ~ (0+f|g)", position: 7)) {
      try FormulaModel(Formula("y ~ (0+f|g)"), Self.frame)
    }
  }

  @Test func aFixedFactorOfOneLevelIsSaid() throws {
    let frame = ModelFrame([
      ("y", .numeric([1, 2, 4, 3, 5, 9])), ("f", .factor(levels: ["only"], codes: [0, 0, 0, 0, 0, 0])),
      ("g", .numeric([1, 1, 2, 2, 3, 3])),
    ])
    let fit = try FormulaModel(Formula("y ~ 1 + f + (1|g)"), frame).fit()
    #expect(fit.diagnostics.contains(Diagnostic(kind: .oneLevelFactor, subject: "f")))
  }

  @Test func missingRowsAreLeftOutAndSaid() throws {
    let y = DyestuffTests.dyestuff
    let frame = ModelFrame([
      ("yield", .numeric(y + [.nan])),
      ("batch", .factor(levels: ["A", "B", "C", "D", "E", "F"], codes: (0..<31).map { Int32(min($0 / 5, 5)) })),
    ])
    let fit = try FormulaModel(Formula("yield ~ 1 + (1|batch)"), frame).fit()
    #expect(fit.diagnostics == [Diagnostic(kind: .missingRows, values: [1])])
    #expect(fit.n == 30)
  }

  @Test func predictsWithAndWithoutRandomEffects() throws {
    let framed = try FormulaModel(Formula("y ~ h + (1|g)"), Self.frame)
    let fit = try framed.fit()
    let predicted = try framed.predict(fit, Self.frame)
    for (value, fitted) in zip(predicted, fit.solution.fitted) { #expect(isClose(value, fitted, absolute: 1e-10)) }
    let new = ModelFrame([("h", .factor(levels: ["q", "zz"], codes: [0, 1])), ("g", .numeric([99, 1]))])
    let unseen = try framed.predict(fit, new)
    #expect(isClose(unseen[0], fit.solution.fixedEffects[0] + fit.solution.fixedEffects[1], absolute: 1e-10))
    #expect(unseen[1] == nil)
  }
}
