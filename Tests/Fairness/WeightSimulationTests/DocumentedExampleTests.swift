import RatingStudy
import Scoring
import Testing
import WeightSimulation

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    let study = try makeStudy(["components": "person,exam,work\nA,90,70\nB,80,90\nC,60,60"])
    let today = Scheme(components: [
      SchemeComponent("exam", weight: ComponentWeight(70)), SchemeComponent("work", weight: ComponentWeight(30)),
    ])
    let proposal = Scheme(components: [
      SchemeComponent("exam", weight: ComponentWeight(40)), SchemeComponent("work", weight: ComponentWeight(60)),
    ])
    let change = try WhatIf(before: today, after: proposal).run(study)
    // A has 84 and 78 points, B 83 and 86.
    #expect(change.changes.map(\.rankBefore) == [1, 2, 3])
    #expect(change.changes.map(\.rankAfter) == [2, 1, 3])
  }
}
