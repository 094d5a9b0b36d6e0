import MixedModels
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    let model = MixedModel(
      response: [1545, 1440, 1440, 1520, 1580, 1540, 1555, 1490, 1560, 1495],
      fixed: .intercept(rows: 10),
      random: [RandomTerm(group: "batch", levels: ["A", "B"], codes: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])])
    let fit = try model.fit()
    // Balanced data: the fixed effect is the mean of the ten yields.
    #expect(abs(fit.fixedEffects[0].estimate - 1516.5) < 1e-6)
  }
}
