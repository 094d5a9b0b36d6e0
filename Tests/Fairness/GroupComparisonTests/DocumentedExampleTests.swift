import GroupComparison
import RatingStudy
import Statistics
import StudyModel
import Testing
import _TestSupport

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    var study = try GroupComparisonTests.small.skeleton()
    _ = GroupComparisonTests.small.fill(&study, RandomStream(seed: 1))
    let model = try StudyModel.fit(study)
    let comparison = try GroupComparison(study, model: model)
    for component in comparison.components {
      for gap in component.gaps {
        print(component.component, gap.from, gap.to, gap.estimate, gap.verdict)
      }
    }
    #expect(comparison.components.allSatisfy { $0.gaps.count == 1 })
  }
}
