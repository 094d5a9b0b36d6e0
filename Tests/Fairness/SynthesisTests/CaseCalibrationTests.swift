import GroupComparison
import Normalization
import RatingStudy
import StudyModel
import Testing

@testable import Synthesis

/// What reference cases measure on generated studies; the published table is made by `calibrate --cases`.
@Suite("Reference cases held against known truth")
struct CaseCalibrationTests {
  private func scenario(_ name: String) throws -> CaseScenario { try #require(CaseScenario.all.first { $0.name == name }) }

  @Test("A plan with cases reads back: labels balanced within a case, nobody ranked with them")
  func readsBack() throws {
    let yaml = """
      plan: cases
      groups:
        town: {units: 3, people: [4, 4]}
        office: {units: 3, people: [4, 4]}
      components:
        leaders: {raters: 6, prefix: L, mean: 80, severitySD: 1, errorSD: 2}
      cases: {count: 5, key: true}
      effects: {sharedPreference: {town: 2}}
      """
    let made = SyntheticStudy(try Plan(yaml: yaml, file: "plan.yaml"))
    let study = try made.study()
    let cases = try #require(study.caseRatings)
    #expect(study.cases.count == 5 && cases.count == 30 && study.ratings?.count == 24 * 6)
    #expect(study.cases.allSatisfy { $0.key != nil })
    for own in study.cases {
      let labels = (0..<cases.count).filter { cases.person[$0] == own.person }.map { cases.label[$0] }
      #expect(labels.count { $0 == 0 } == 3 && labels.count { $0 == 1 } == 3)
    }
    #expect(made.truth.cases?.count == 5 && made.truth.sharedPreference?.first?.points == 2)
    #expect(study.scores(of: .ratings("leaders"), period: 0).count == 24)
  }

  @Test("Cases leave everything else in a study as it is")
  func leavesTheRest() throws {
    var plan = try scenario("shared-0-cases-8").plan
    let with = try SyntheticStudy(plan).study()
    plan.cases = nil
    let without = try SyntheticStudy(plan).study()
    #expect(with.ratings?.score == without.ratings?.score)
  }

  /// 60 studies; bounds are 4 binomial errors of the level stated and of a power measured at 500 studies.
  @Test("Nothing shared: few false; 3 points with 8 cases: found, covered, taken off the supported part")
  func sharedPreference() throws {
    let calibration = CaseCalibration(replications: 60, threads: 2)
    let null = try calibration.run(try scenario("shared-0-cases-8"))
    #expect((try #require(null.rejected)).value <= 0.05 + 4 * (0.05 * 0.95 / 60).squareRoot())
    let found = try calibration.run(try scenario("shared-3-cases-8"))
    #expect((try #require(found.rejected)).value > 0.8)
    for covered in [found.covered, found.coveredAcross, found.byMeritCovered] {
      #expect((try #require(covered)).value >= 0.95 - 4 * (0.05 * 0.95 / 60).squareRoot())
    }
    let preference = try #require(found.preference)
    #expect(abs(preference.value - 3) < 4 * preference.error)
    let merit = try #require(found.byMerit)
    #expect(abs(merit.value - 2) < 4 * merit.error)
  }

  @Test("Two groups that nothing but cases joins: compared with them, refused without")
  func parted() throws {
    let calibration = CaseCalibration(replications: 40, threads: 2)
    let joined = try calibration.run(try scenario("parted-6"))
    #expect(joined.refused.value == 0)
    let supported = try #require(joined.supported)
    #expect(abs(supported.value - 2) < 4 * supported.error)
    #expect(try calibration.run(try scenario("parted-0")).refused.value == 1)
  }
}
