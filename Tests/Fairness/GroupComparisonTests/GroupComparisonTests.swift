import Foundation
import HiddenReasons
import Messages
import Normalization
import RatingStudy
import Statistics
import StudyModel
import Testing
import _TestSupport

@testable import GroupComparison

@Suite("Groups side by side")
struct GroupComparisonTests {
  /// A district small enough for the tests.
  static var small: District {
    var district = District()
    district.departments = 14
    district.townships = 10
    district.leaders = 5
    district.team = 4
    return district
  }

  private func compare(_ district: District, _ seed: UInt64, options: ComparisonOptions = ComparisonOptions()) throws -> (
    GroupComparison, District.Truth
  ) {
    var study = try district.skeleton()
    let truth = district.fill(&study, RandomStream(seed: seed))
    return (try GroupComparison(study, model: try StudyModel.fit(study), options: options), truth)
  }

  private func gap(_ comparison: GroupComparison, _ component: String) throws -> GroupGap {
    try #require(comparison.components.first { $0.component == component }?.gaps.first)
  }

  @Test("The parts sum to the gap, and unit scores have no rater composition")
  func parts() throws {
    var district = Self.small
    district.unitBonus = 4
    let (comparison, _) = try compare(district, 1)
    #expect(comparison.components.map { $0.component } == ["daily", "head", "leaders", "team", "unit_scores"])
    for component in comparison.components {
      let gap = try #require(component.gaps.first)
      #expect(gap.from == "department" && gap.to == "township")
      let supported = try #require(gap.supported)
      let unsupported = try #require(gap.unsupported)
      #expect(isClose(gap.estimate, supported + (gap.raterComposition ?? 0) + unsupported, absolute: 1e-9))
      let means = component.groups.map { $0.mean }
      #expect(isClose(gap.estimate, means[0] - means[1], absolute: 1e-9))
      #expect(gap.label == .comparable && gap.linkingRaters.count == 12)
    }
    let unit = try gap(comparison, "unit_scores")
    #expect(unit.raterComposition == 0 && unit.reason == nil && unit.verdict == .flagged)
    #expect(unit.message.text(in: .english).contains("township 3."))
    // Flagged gaps, and no others, say how strong a hidden reason would have to be.
    for gap in comparison.components.flatMap(\.gaps) {
      #expect((gap.robustnessValue != nil) == (gap.verdict == .flagged))
      #expect(gap.message.text(in: .english).contains("Something unmeasured") == (gap.verdict == .flagged))
    }
    let robustness = try #require(unit.robustnessValue)
    let ends = try #require(unit.unsupportedInterval)
    let unsupported = try #require(unit.unsupported)
    #expect((robustness.t > 0) == (unsupported > 0) && ends[0] * ends[1] > 0)
    #expect(robustness.degreesOfFreedom == 22)
    // The people of this district have no attributes: that is said.
    #expect(robustness.benchmarks.isEmpty && robustness.noBenchmark != nil)
    for language in [Language.english, .chinese] {
      let reason = robustness.comparison(ofUnits: true).text(in: language)
      #expect(unit.message.text(in: language).hasSuffix(reason))
    }
    #expect(0 <= robustness.toSignificance && robustness.toSignificance < robustness.toZero && robustness.toZero < 1)
    // Everybody is scored by the same leaders: nothing comes from who scored whom.
    #expect(isClose(try gap(comparison, "leaders").raterComposition, 0, absolute: 1e-9))
  }

  @Test("Where each rater scores one group only, the sum is not split, and the reason is given")
  func unsplit() throws {
    var district = Self.small
    district.teamIsNested = true
    district.ratedBonus = ["team": 4]
    let (comparison, _) = try compare(district, 2)
    for component in ["team", "head"] {
      let gap = try gap(comparison, component)
      #expect(gap.raterComposition == nil && gap.unsupported != nil)
      #expect(gap.reason?.text(in: .english).contains("no common raters of \(component)") == true)
    }
    #expect(try gap(comparison, "leaders").raterComposition != nil)
  }

  @Test("Rater composition is found where lenient raters meet one group more often")
  func composition() throws {
    var district = Self.small
    district.team = 6
    district.residual = 1
    district.targetDeviation = 0.5
    district.raterUnit = 0
    district.severity = 0
    var study = try district.skeleton()
    _ = district.fill(&study, RandomStream(seed: 3))
    let ratings = try #require(study.ratings)
    let team = study.components.code(of: "team")
    let lenient = study.raters.code(of: "T001")
    var kept: [Int] = []
    for row in 0..<ratings.count {
      // T001 adds 6 points and scores all townships, but every fourth department person only.
      let isTownship = study.groups[ratings.personGroup[row]] == "township"
      if ratings.component[row] == team, ratings.rater[row] == lenient, !isTownship, ratings.person[row] % 4 != 0 { continue }
      kept.append(row)
    }
    var changed = ratings.rows(kept)
    for row in 0..<changed.count where changed.component[row] == team && changed.rater[row] == lenient { changed.score[row] += 6 }
    study.ratings = changed
    let comparison = try GroupComparison(study, model: try StudyModel.fit(study))
    let gap = try gap(comparison, "team")
    // Townships: a sixth of 6 points. Departments: a quarter of that, in the people who met T001.
    #expect(isClose(gap.raterComposition, -(1 - 0.25), absolute: 0.15))
    let interval = try #require(gap.unsupportedInterval)
    #expect(interval[0] < 0 && interval[1] > 0)
  }

  @Test("Nobody scores both groups: untestable, no number")
  func untestable() throws {
    var district = Self.small
    district.teamIsNested = true
    district.leadersAreNested = true
    district.organizationIsNested = true
    let (comparison, _) = try compare(district, 4)
    for component in comparison.components {
      let gap = try #require(component.gaps.first)
      #expect(gap.verdict == .untestable && gap.supported == nil && gap.unsupported == nil && gap.raterComposition == nil)
      #expect(gap.supportedInterval == nil && gap.unsupportedInterval == nil)
      #expect(gap.label == .notComparable && gap.linkingRaters.isEmpty)
      #expect(gap.reason != nil)
    }
  }

  @Test("JSON has the keys of the design, and null where something is not said")
  func json() throws {
    var district = Self.small
    district.teamIsNested = true
    let (comparison, _) = try compare(district, 5)
    let value = try ParsedJSON(comparison)
    #expect(Set(value.object?.keys.map { $0 } ?? []) == ["components", "selection"])
    let team = try #require(value["components"].array?.first { $0["component"].string == "team" })
    let gap = team["gaps"][0]
    #expect(
      Set(gap.object?.keys.map { $0 } ?? []) == [
        "from", "to", "estimate", "interval", "supported", "supportedInterval", "unsupported", "unsupportedInterval",
        "unsupportedIntervalHere", "raterComposition", "linkingRaters", "label", "bridges", "equivalencePValue", "verdict", "reason",
      ])
    if case .null = gap["raterComposition"] {} else { Issue.record("rater composition is not null") }
    #expect(
      Set(team["groups"][0].object?.keys.map { $0 } ?? []) == [
        "group", "n", "mean", "standardDeviation", "minimum", "maximum",
      ])
  }

  @Test("Without ratings gaps are shown and untestable; a group below the smallest size is not shown")
  func withoutModel() throws {
    var district = Self.small
    district.townships = 1
    district.unitSizes = [4]
    var study = try district.skeleton()
    _ = district.fill(&study, RandomStream(seed: 6))
    let shown = try GroupComparison(study, model: nil, sources: [.unitScores])
    #expect(shown.components[0].groups.map { $0.group } == ["department"])
    var options = ComparisonOptions()
    options.minimumGroupSize = 3
    let all = try GroupComparison(study, model: nil, sources: [.unitScores], options: options)
    #expect(all.components[0].gaps.map { $0.verdict } == [.untestable])
    #expect(all.components[0].gaps[0].interval == nil)
  }

  /// What is planted, in which component it is looked for, and what is unsupported and supported in truth.
  struct Plant: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var source: ComponentSource
    var unsupported: Double
    var supported: Double
    var isSplit: Bool
    var change: @Sendable (inout District) -> Void
  }

  static let plants = [
    Plant(testDescription: "a bonus of 4 in the unit score", source: .unitScores, unsupported: 4, supported: 0, isSplit: true) {
      $0.unitBonus = 4
    },
    Plant(testDescription: "a true gap of 3", source: .unitScores, unsupported: 0, supported: 3, isSplit: true) { $0.trueGap = 3 },
    Plant(testDescription: "both, teams nested in groups", source: .unitScores, unsupported: 4, supported: 3, isSplit: true) {
      $0.unitBonus = 4
      $0.trueGap = 3
      $0.teamIsNested = true
    },
    Plant(
      testDescription: "a bonus of 4 by raters nested in groups", source: .ratings("head"), unsupported: 4, supported: 0,
      isSplit: false
    ) { $0.ratedBonus = ["head": 4] },
  ]

  @Test("Intervals cover what was planted; anchored keeps the true gap", arguments: plants)
  func coverage(plant: Plant) throws {
    var district = Self.small
    plant.change(&district)
    var study = try district.skeleton()
    var covered = 0
    var coveredSupport = 0
    var distance = 0.0
    let replications = 50
    for replication in 0..<replications {
      let truth = district.fill(&study, RandomStream(seed: 21).substream(replication))
      let model = try StudyModel.fit(study)
      let comparison = try GroupComparison(study, model: model, sources: [plant.source])
      let gap = try #require(comparison.components[0].gaps.first)
      #expect((gap.raterComposition != nil) == plant.isSplit)
      let interval = try #require(gap.unsupportedInterval)
      let support = try #require(gap.supportedInterval)
      // Gaps are department minus township.
      if interval[0] <= -plant.unsupported, -plant.unsupported <= interval[1] { covered += 1 }
      if support[0] <= -plant.supported, -plant.supported <= support[1] { coveredSupport += 1 }
      let report = try NormalizationReport(
        [.anchored], study, model: model, scores: study.scores(of: .unitScores, period: 0), source: .unitScores)
      let means = report.methods[0].groups.map { $0.mean ?? 0 }
      distance += abs(means[1] - means[0] - truth.realizedGap[0]) / Double(replications)
    }
    // Binomial with 0.95: 50 − 4 errors is 41.
    #expect(covered >= 41, "unsupported covered \(covered) of \(replications)")
    #expect(coveredSupport >= 41, "supported covered \(coveredSupport) of \(replications)")
    #expect(distance < 0.3)
  }
}
