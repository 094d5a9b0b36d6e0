import Statistics
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() {
    let scores: [[Double]] = [
      [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]
    let agreement = IntraclassCorrelation(scores)?.coefficient(.twoWayRandomMean)
    // Shrout & Fleiss 1979, table 4, two digits.
    #expect(abs((agreement?.estimate ?? 0) - 0.62) < 0.005)
  }
}
