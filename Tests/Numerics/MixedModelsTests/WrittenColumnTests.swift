import LinearAlgebra
import MixedModels
import Testing

/// Columns of numbers with the texts they were written in.
@Suite("Written columns") struct WrittenColumnTests {
  private func frame(_ ids: [String], _ scores: [Double]) -> ModelFrame {
    var levels: [String] = []
    let codes = ids.map { id -> Int32 in
      if !levels.contains(id) { levels.append(id) }
      return Int32(levels.firstIndex(of: id) ?? -1)
    }
    return ModelFrame([
      ("y", .numeric(scores)), ("id", .written(ids.map { Double($0) ?? .nan }, levels: levels, codes: codes)),
    ])
  }

  /// As a group and in `factor()` they are texts, in the order of their values.
  @Test(arguments: [
    (["007", "007", "7", "7", "10", "10"], ["007", "7", "10"]), (["1.1", "1.1", "1.10", "1.10", "1.2", "1.2"], ["1.1", "1.10", "1.2"]),
    (["891e3", "891e3", "891000", "891000", "5", "5"], ["5", "891000", "891e3"]),
    (
      ["330102199001010011", "330102199001010011", "330102199001010029", "330102199001010029", "330102199001010045", "330102199001010045"],
      ["330102199001010011", "330102199001010029", "330102199001010045"]
    ),
  ])
  func groups(_ ids: [String], _ levels: [String]) throws {
    let frame = frame(ids, [80, 82, 60, 61, 70, 73])
    let grouped = try FormulaModel(Formula("y ~ 1 + (1|id)"), frame)
    #expect(grouped.model.random[0].levels == levels)
    let named = try FormulaModel(
      Formula("y ~ 1 + (1|id)"),
      ModelFrame([("y", .numeric([80, 82, 60, 61, 70, 73])), ("id", .factor(levels: ["a", "b", "c"], codes: [0, 0, 1, 1, 2, 2]))]))
    // Whatever the levels are called, the variances are the same.
    #expect(abs(try grouped.fit().variances.terms[0] - (try named.fit()).variances.terms[0]) < 1e-6)
    let factor = try FormulaModel(Formula("y ~ factor(id) + (1|id)"), frame)
    #expect(factor.coding.names == ["(Intercept)"] + levels.dropFirst().map { "factor(id)" + $0 })
  }

  /// As a variable they are their values.
  @Test func values() throws {
    let frame = frame(["1", "1", "02", "2.0", "3", "3"], [1, 2, 3, 4, 5, 7])
    let model = try FormulaModel(Formula("y ~ id + (1|id)"), frame)
    #expect(model.coding.names == ["(Intercept)", "id"])
    #expect((0..<6).map { model.model.fixed.columns[$0, 1] } == [1, 1, 2, 2, 3, 3])
  }
}
