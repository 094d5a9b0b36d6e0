import GradeDistributions
import Messages
import RatingStudy
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    let study = try GradeDistributionTests.study(managers: 3, people: 6)
    var comparison = GradeComparison()
    comparison.guidelines = [GradeGuideline("A<=20%")].compactMap(\.self)
    let found = comparison.distribution(study, component: 0, period: study.latestPeriod)
    print(found?.looks.map { $0.text(in: .english) } ?? [])
    #expect(found?.givers.count == 3)
  }
}
