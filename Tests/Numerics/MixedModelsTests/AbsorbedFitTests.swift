import Statistics
import Testing
import _TestSupport

@testable import MixedModels

/// Absorbed factors against a column for every level.
@Suite("Absorbed factors") struct AbsorbedFitTests {
  /// Unbalanced, with redundant levels: 30 jumps in 6 rounds, 7 judges, an interaction of some; some cells empty; three parts that nothing joins.
  static func frame(rows: Int = 400, seed: UInt64 = 3) -> ModelFrame {
    var stream = RandomStream(seed: seed)
    var (y, x, z, w): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    var (jump, judge, round, kind): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    for _ in 0..<rows {
      let j = stream.integer(below: 30)
      let part = j % 3
      jump.append(Double(j))
      judge.append(Double(part * 10 + stream.integer(below: 3)))
      round.append(Double(j / 5))
      kind.append(Double(stream.integer(below: 3)))
      x.append(stream.normal() + 0.1 * Double(j))
      z.append(stream.normal())
      w.append(0.5 + Double(stream.integer(below: 4)))
      y.append(50 + 2 * x[x.count - 1] - z[z.count - 1] + 3 * Double(j % 7) + kind[kind.count - 1] + stream.normal())
    }
    return ModelFrame([
      ("y", .numeric(y)), ("x", .numeric(x)), ("z", .numeric(z)), ("w", .numeric(w)), ("jump", .numeric(jump)), ("judge", .numeric(judge)),
      ("round", .numeric(round)), ("kind", .numeric(kind)),
    ])
  }

  @Test(arguments: [
    ("x + z", ["jump"]), ("x + z", ["jump", "judge"]), ("x + z + factor(kind)", ["jump", "judge"]), ("x", ["jump", "judge", "kind"]),
    ("x + z", ["judge", "jump", "round"]), ("x*z", ["jump:kind", "judge"]),
  ]) func explicitDummies(fixed: String, factors: [String]) throws {
    for weights in [nil, "w"] {
      let frame = Self.frame()
      let absorbed = try AbsorbedFit(
        FormulaModel(Formula("y ~ \(fixed) | absorb(\(factors.joined(separator: ", ")))"), frame, weights: weights))
      let dummies = factors.map { factor in
        let parts = factor.split(separator: ":").map(String.init)
        return parts.count == 1 ? "factor(\(factor))" : parts.map { "factor(\($0))" }.joined(separator: "*")
      }
      let twin = try FormulaModel(Formula("y ~ \(fixed) + \(dummies.joined(separator: " + "))"), frame, weights: weights).fit()
      #expect(!absorbed.fixedEffects.isEmpty)
      for own in absorbed.fixedEffects {
        let other = try #require(twin.fixedEffects.first { $0.term == own.term })
        #expect(isClose(own.estimate, other.estimate, relative: 1e-8, absolute: 1e-8), "\(own.term)")
        #expect(isClose(own.standardError, other.standardError, relative: 1e-8), "\(own.term)")
        #expect(isClose(own.degreesOfFreedom, try #require(other.degreesOfFreedom), relative: 1e-8), "\(own.term)")
      }
      #expect(isClose(absorbed.variance, twin.variances.residuals[0], relative: 1e-8))
    }
  }

  /// What a factor makes up is left out and said; nothing left over is refused; random terms beside it, too.
  @Test func edges() throws {
    let frame = Self.frame()
    let collinear = try AbsorbedFit(FormulaModel(Formula("y ~ x + round | absorb(jump)"), frame))
    #expect(collinear.fixedEffects.map(\.term) == ["x"])
    #expect(collinear.diagnostics.contains { $0.kind == .droppedColumn && $0.subject == "round" })
    #expect(throws: FormulaError.self) { try Formula("y ~ x + (1 | judge) | absorb(jump)") }
    #expect(throws: FormulaError.self) { try Formula("y ~ x | absorb(jump, jump)") }
    #expect(throws: FormulaError.self) { try Formula("y ~ x | jump") }
    #expect(throws: FormulaError.self) { try Formula("y ~ x | absorb(jump) + z") }
    #expect(throws: MixedModelError.self) { try AbsorbedFit(FormulaModel(Formula("y ~ x | absorb(jump:judge:kind:x)"), frame)) }
  }

  /// Thousands of levels of two factors: the twin has the effects' equations solved otherwise, by adding noise of no effect.
  @Test func manyLevels() throws {
    var stream = RandomStream(seed: 9)
    let rows = 20_000
    let jump = (0..<rows).map { _ in Double(stream.integer(below: 4000)) }
    let judge = (0..<rows).map { _ in Double(stream.integer(below: 300)) }
    let x = (0..<rows).map { jump[$0] / 1000 + stream.normal() }
    let effects = (0..<4000).map { _ in 5 * stream.normal() }
    let y = (0..<rows).map { 2 * x[$0] + effects[Int(jump[$0])] + judge[$0] / 100 + stream.normal() }
    let frame = ModelFrame([("y", .numeric(y)), ("x", .numeric(x)), ("jump", .numeric(jump)), ("judge", .numeric(judge))])
    let fit = try AbsorbedFit(FormulaModel(Formula("y ~ x | absorb(jump, judge)"), frame))
    #expect(abs(fit.fixedEffects[0].estimate - 2) < 4 * fit.fixedEffects[0].standardError)
    #expect(fit.absorbed == fit.factors.reduce(0) { $0 + $1.levels } - 1 && isClose(fit.variance, 1, absolute: 0.05))
  }
}
