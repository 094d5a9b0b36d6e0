import RatingStudy
import Synthesis
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    let yaml = SyntheticStudyTests.yaml
    let plan = try Plan(yaml: yaml, file: "plan.yaml")
    let made = SyntheticStudy(plan)
    let study = try made.study()
    let planted = made.truth.bonus
    #expect(planted.map(\.points) == [5])
    #expect(study.units.count == 9)
  }
}
