import MarkingQuality
import Messages
import RatingStudy
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    let study = try MarkingFixture().study()
    var options = MarkingOptions()
    options.tolerance.whole = 4
    options.boundaries = GradeBoundary.list("A:70,B:60,C:50") ?? []
    let report = MarkingAnalysis(study, period: study.latestPeriod, components: nil, options).report()
    print(report.looks.map { $0.text(in: .english) })
    #expect(report.parts[0].seeds?.markers.count == 6)
  }
}
