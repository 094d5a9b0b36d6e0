import RatingStudy
import Statistics
import StudyModel
import Testing
import _TestSupport

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    var district = District()
    district.departments = 6
    district.townships = 4
    var study = try district.skeleton()
    _ = district.fill(&study, RandomStream(seed: 1))
    let model = try StudyModel.fit(study)
    let lenient = model.raterEffects.filter { $0.interval[0] > 0 }
    #expect(!model.raterEffects.isEmpty)
    #expect(lenient.allSatisfy { $0.estimate > 0 })
  }
}
