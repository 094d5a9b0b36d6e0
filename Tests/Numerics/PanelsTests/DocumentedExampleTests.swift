import Panels
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() {
    let study = EventStudy(
      unit: [0, 0, 0, 1, 1, 1], time: [1, 2, 3, 1, 2, 3], firstTreated: [3, 3, 3, nil, nil, nil],
      outcome: [1, 2, 10, 3, 4, 5], cluster: [0, 0, 0, 1, 1, 1])
    let effect = study.average?.estimate
    // The treated unit would have had 5 − 2 = 3.
    #expect(abs((effect ?? 0) - 7) < 1e-9)
  }
}
