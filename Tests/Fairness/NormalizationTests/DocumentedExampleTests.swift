import Normalization
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    let input = NormalizationInput(
      scores: [84, 86, 88, 80, 82, 84], groups: [0, 0, 0, 1, 1, 1], groupNames: ["office", "town"])
    let result = try NormalizationMethod.shift.apply(to: input)
    // The groups' means meet at 84, the mean of all.
    #expect(result.groups.map { $0.mean ?? 0 } == [84, 84])
    #expect(result.orderKept)
  }
}
