import Evenhand
import Foundation
import Testing
import _TestSupport

/// Every question on bundled studies: an answer, or a word on why there is none.
@Suite struct QuestionTests {
  private func opened(_ name: String) throws -> OpenedStudy {
    try Study.open(Repository.root.appending(path: "datasets/\(name)").path)
  }

  @Test func asksEveryQuestionOfTheDistrict() throws {
    let district = try opened("coastal-district")
    var audit = Audit()
    audit.settings.detectors = [.severity, .favoritism]
    let found = try audit.run(district)
    #expect(found.absent.isEmpty && found.impact != nil)
    #expect(found.findings.contains { $0.detector == .favoritism && $0.verdict == .flagged })
    #expect(try Score().run(district).count > 0)
    #expect(try Compare().run(district).components.isEmpty == false)
    #expect(try Normalize([.none, .z]).run(district).methods.count == 2)
    #expect(try Simulate().run(district).changes.count == Score().run(district).count)
  }

  /// Whoever asks for ranks alone is refused before anything is drawn; of periods each counts by itself (27,000 pairs here).
  @Test func poolsTooLargeForRanksAreRefused() throws {
    let district = try opened("coastal-district")
    var score = Score()
    (score.periods, score.draws, score.ranks) = (.all, 20, .required)
    score.ranks?.mostComparisons = 1e6
    #expect(try score.run(district).uncertainty?.pairs?.all ?? 0 > 50_000)
    score.ranks?.mostComparisons = 1e5
    let refused = try #require(#expect(throws: Failure.self) { try score.run(district) })
    #expect(refused.kind == .wrongUse && refused.message.text(in: .english).contains("ranks were not drawn"))
  }

  @Test func saysWhatIsMissing() throws {
    let five = try opened("five-people")
    #expect(throws: Failure.self) { try Score().run(five) }
    #expect(#expect(throws: Failure.self) { try Simulate().run(five) }?.kind == .wrongUse)
    let report = try Report().run(five)
    #expect(report.score == nil && report.simulation == nil)
    #expect(Set(report.absent.map(\.part)).isSuperset(of: [.score, .simulation]))
    #expect(report.absent.allSatisfy { $0.failure == nil })
  }

  /// One function composes audit and impact, whoever asks.
  @Test func reportAndBenchAuditAlike() throws {
    let district = try opened("coastal-district")
    var question = Report()
    question.audit.detectors = [.favoritism]
    let report = try question.run(district)
    var explore = Explore()
    explore.audit.settings.detectors = [.favoritism]
    let bench = try explore.run(district).audit()
    #expect(report.audit?.findings.map(\.pValue) == bench.findings.map(\.pValue))
    #expect(report.audit?.impact?.map(\.rankChanges) == bench.impact?.map(\.rankChanges))
    #expect(report.audit?.impact?.isEmpty == false)
  }

  /// What hangs on a finding can't be said under a scheme that can't be applied; the findings stand, and the reason with them.
  @Test func namesAnImpactThatCannotBeHad() throws {
    var district = try opened("coastal-district")
    let scheme = try #require(district.scheme)
    district.scheme = try Scheme(yaml: "components: {nowhere: 1}", file: "scheme.yaml")
    #expect(scheme.name != district.scheme?.name)
    var audit = Audit()
    audit.settings.detectors = [.favoritism]
    let found = try audit.run(district)
    #expect(found.impact == nil && found.absent.map(\.part) == [.impact])
    #expect(found.failures.first?.kind == .badData)
    var explore = Explore()
    explore.audit = audit
    #expect(throws: Failure.self) { try explore.run(district) }
  }

  @Test func namesWhatIsNotThere() throws {
    let district = try opened("coastal-district")
    var score = Score()
    score.periods = .named(["1999"])
    let failure = #expect(throws: Failure.self) { try score.run(district) }
    #expect(failure?.kind == .wrongUse)
    #expect(failure?.cause as? QuestionError == .unknownPeriod("1999", known: district.study.periods.names))
    var simulate = Simulate()
    simulate.options.band = "nowhere"
    #expect(throws: Failure.self) { try simulate.run(district) }
    var weights = Simulate()
    weights.weights = WeightChange(proposed: [.init("nowhere", 1)])
    #expect(throws: Failure.self) { try weights.run(district) }
  }

  /// The weights of a report's proposal are its own where none are typed.
  @Test func typedWeightsTakeTheProposalsPlace() throws {
    let district = try opened("coastal-district")
    let scheme = try #require(district.scheme)
    var report = Report()
    report.audit.detectors = [.severity]
    report.weights = WeightChange(proposed: [.init(scheme.components[0].name, 1)])
    let simulation = try #require(try report.run(district).simulation)
    #expect(simulation.after.weights[0].weight == ComponentWeight(1))
    #expect(simulation.before.weights.map(\.weight) == scheme.components.map(\.weight))
  }
}
