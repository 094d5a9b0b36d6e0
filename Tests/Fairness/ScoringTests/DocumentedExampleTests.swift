import RatingStudy
import Scoring
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    let study = try makeStudy(["components": "person,leaders,head\nA,80,90\nB,85,70"])
    let scheme = Scheme(components: [
      SchemeComponent("leaders", weight: ComponentWeight(60)), SchemeComponent("head", weight: ComponentWeight(40)),
    ])
    let result = try Scorer(scheme).score(study)
    for row in 0..<result.count {
      print(result.persons[result.person[row]] ?? "", result.total[row], result.rank[row])
    }
    #expect(result.total == [84, 79])
    #expect(result.rank == [1, 2])
  }
}
