import Messages
import RatingStudy
import Scoring
import StudyFiles
import Testing
import _TestSupport

@testable import RaterBias
@testable import Synthesis

/// Spread, halo, scatter and drift of raters: laws, planted habits, and what can't be tested.
@Suite struct HabitTests {
  static func run(_ name: String, _ replications: Int) throws -> CalibrationResult {
    var settings = AuditSettings()
    settings.smallestEffect = 0
    let scenario = try #require(CalibrationScenario.habits.first { $0.name == name })
    return try Calibration(settings: settings, replications: replications, designs: 4, threads: 2).run(scenario)
  }

  /// Bounds are four Monte Carlo errors from the nominal rates.
  @Test(arguments: ["centrality", "halo", "misfit", "drift"])
  func holdsTheLevelBesideRivals(_ name: String) throws {
    let result = try Self.run("\(name)-rivals", 12)
    for (rate, level) in zip(result.nullRejections, [0.01, 0.05, 0.10]) {
      #expect(rate.value <= level + 4 * max(rate.error, 0.003), "\(name) at \(level): \(rate.value)")
    }
  }

  @Test(arguments: ["centrality", "halo", "misfit", "drift"])
  func findsWhatIsPlanted(_ name: String) throws {
    // Power is 0.65 to 0.8; 24 planted raters leave an error of 0.1.
    #expect((try Self.run("\(name)-planted", 6).power?.value ?? 0) > 0.3)
  }

  static func audit(_ detector: Detector, _ change: (inout Plan) -> Void = { _ in }) throws -> [Finding] {
    var plan = CalibrationScenario.leaders(periods: 1)
    change(&plan)
    var settings = AuditSettings()
    settings.detectors = [detector]
    return Auditor(settings).audit(try SyntheticStudy(plan).study()).findings
  }

  @Test func saysWhyThereIsNoAnswer() throws {
    func reasons(_ findings: [Finding]) -> Set<String> {
      #expect(findings.allSatisfy { $0.verdict == .untestable })
      return Set(findings.compactMap { $0.reason?.text(in: .english) })
    }
    #expect(reasons(try Self.audit(.drift)) == ["there is one period only"])
    #expect(reasons(try Self.audit(.halo)) == ["there is one rated component only"])
    let alone = try Self.audit(.misfit) { $0.components[0].source = .raters(count: 1, nestedInGroups: false) }
    #expect(reasons(alone) == ["nobody else scores the same people in this component"])
    let level = try Self.audit(.centrality) {
      $0.merit = .init(personSD: 0, unitSD: 0, persistence: 0.5)
      $0.components[0].deviationSD = 0
    }
    #expect(reasons(level) == ["what the other raters say tells these people apart too little"])
  }

  /// The sums of equal scores differ in their last digit; that is no difference of raters.
  @Test(arguments: ["85", "85.00000000000001", "0.1", "99999999.9"]) func equalScoresLeaveNothingToCompare(_ score: String) throws {
    var rows: [[String]] = []
    for period in 1...2 {
      for rater in 0..<3 {
        for person in 0..<13 where (person + rater + period) % 7 != 0 { rows.append(["\(period)", "R\(rater)", "P\(person)", score]) }
      }
    }
    var settings = AuditSettings()
    settings.detectors = [.centrality, .misfit, .drift]
    let study = try Study(tables: [District.table("ratings", ["period", "rater", "person", "score"], rows)])
    let findings = Auditor(settings).audit(study).findings
    #expect(findings.count == 9 && findings.allSatisfy { $0.verdict == .untestable && $0.estimate == nil && $0.shrunken == nil })
  }

  /// Scores that differ in the ninth decimal alone: whatever can be said is said in numbers.
  @Test func differencesOfNextToNothingBreakNothing() throws {
    var rows: [[String]] = []
    for rater in 0..<5 {
      for person in 0..<6 where (person + rater) % 4 != 0 {
        rows.append(["R\(rater)", "P\(person)", "80.\(String(rows.count + 1_000_000_000).dropFirst())"])
      }
    }
    let study = try Study(tables: [District.table("ratings", ["rater", "person", "score"], rows)])
    for finding in Auditor(AuditSettings()).audit(study).findings {
      #expect(finding.estimate?.isFinite != false && finding.shrunken?.isFinite != false && finding.pValue?.isNaN != true)
      #expect(finding.interval.map { $0.lowerBound.isFinite && $0.upperBound.isFinite } != false)
    }
  }

  @Test func givesIntervalsAndDetectableEffects() throws {
    for finding in try Self.audit(.centrality) + Self.audit(.misfit) {
      let interval = try #require(finding.interval)
      let estimate = try #require(finding.estimate)
      #expect(interval.contains(estimate) && (finding.minimumDetectableEffect ?? 0) > 0)
    }
  }

  /// The carried scale keeps 0, order and, at 0, the derivative.
  @Test(arguments: [WorkingScale.identity, .cubeRoot(standardDeviation: 3, panel: 1.2), .fisher(centre: 0.3)])
  func carriesScales(_ scale: WorkingScale) {
    #expect(scale.value(0) == 0)
    let step = 1e-6
    for x in [-0.5, -0.01, 0, 0.2, 0.7] {
      let slope = (scale.value(x + step) - scale.value(x - step)) / (2 * step)
      #expect(abs(slope - scale.slope(x)) < 1e-6 && slope > 0)
    }
  }
}

/// What hangs on a flagged tie.
@Suite struct FlagImpactTests {
  @Test func replacesTiedScoresByWhatOthersImply() throws {
    let made = SyntheticStudy(try Plan(yaml: AuditLawsTests.yaml, file: "plan.yaml"))
    let study = try made.study()
    let auditor = Auditor(AuditLawsTests.settings { $0.detectors = [.favoritism] })
    let result = auditor.audit(study)
    let scheme = try Scheme(
      yaml: """
        scheme: one
        components:
          leaders: {weight: 1, from: ratings}
        pools: {by: [group]}
        bands: {excellent: {top: 20%}}
        """, file: "scheme.yaml")
    let impact = try auditor.impact(of: result, study, in: study, scorer: Scorer(scheme))
    let planted = try #require(made.truth.favoritism.first)
    let own = try #require(impact.first { $0.rater == planted.rater })
    #expect(own.replaced > 0 && own.kept == 0)
    // Replacing takes the planted points away: the mean change is minus the estimate, tied ratings weighing alike.
    let finding = try #require(result.findings(.favoritism, .rater).first { $0.subject.rater == planted.rater })
    #expect(abs(own.meanChange + (finding.estimate ?? 0)) < 0.3)
    #expect(own.rankChanges > 0 && own.people.contains { $0.isTied })
    for change in own.people where change.isTied {
      #expect((change.totalAfter ?? 0) != (change.totalBefore ?? 0))
    }
    // Nothing flagged: nothing to say.
    var none = result
    none.findings = []
    #expect(try auditor.impact(of: none, study, in: study, scorer: Scorer(scheme)).isEmpty)
  }
}
