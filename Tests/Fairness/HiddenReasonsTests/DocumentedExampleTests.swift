import HiddenReasons
import Messages
import RatingStudy
import Statistics
import Testing

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() throws {
    let study = try AttributeBenchmarkTests.study()
    let units = AttributeBenchmarkTests.units(study)
    let gap = HiddenReason(estimate: 2.1, standardError: 0.6, degreesOfFreedom: 38)
    let measured = AttributeBenchmarks(people: study.people).benchmarks(units)
    let robustness = HiddenReasonRobustness(gap, level: 0.05, measured: { measured }, scale: { $0 })
    print(robustness?.comparison(ofUnits: true).text(in: .english) ?? "no error")
    #expect(robustness?.benchmarks.count == 2)
  }
}
