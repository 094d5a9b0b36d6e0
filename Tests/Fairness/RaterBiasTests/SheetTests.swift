import Messages
import RatingStudy
import Testing

@testable import RaterBias
@testable import Synthesis

/// Sheets filled in without looking, and sheets like another's: honest habits, planted sheets, and what can't be tested.
@Suite struct SheetTests {
  static func run(_ name: String, _ replications: Int) throws -> CalibrationResult {
    var settings = AuditSettings()
    settings.smallestEffect = 0
    let scenario = try #require((CalibrationScenario.straightLining + CalibrationScenario.copying).first { $0.name == name })
    return try Calibration(settings: settings, replications: replications, designs: 4, threads: 2).run(scenario)
  }

  /// Coarse steps, shared information, tastes, spread and the end of the scale are no findings. Bounds are four Monte Carlo errors.
  @Test(arguments: ["straight-lining-rivals", "copying-rivals", "straight-lining-few", "copying-few"])
  func holdsTheLevelBesideRivals(_ name: String) throws {
    let result = try Self.run(name, 8)
    for (rate, level) in zip(result.nullRejections, [0.01, 0.05, 0.10]) {
      #expect(rate.value <= level + 4 * max(rate.error, 0.003), "\(name) at \(level): \(rate.value)")
    }
  }

  /// Power is 1, of sheets copied in part above 0.9; 8 planted raters and more leave an error of 0.1.
  @Test(arguments: ["straight-lining-uniform", "straight-lining-pattern", "copying-full", "copying-part"])
  func findsWhatIsPlanted(_ name: String) throws {
    #expect((try Self.run(name, 3).power?.value ?? 0) > 0.6)
  }

  static func study(_ change: (inout Study) -> Void = { _ in }) throws -> Study {
    var study = try SyntheticStudy(CalibrationScenario.leaders(periods: 1)).study()
    change(&study)
    return study
  }

  static func audit(_ detector: Detector, _ study: Study, _ change: (inout AuditSettings) -> Void = { _ in }) -> [Finding] {
    var settings = AuditSettings()
    settings.detectors = [detector]
    change(&settings)
    return Auditor(settings).audit(study).findings
  }

  /// Pairs whose scores in common would take all memory are not made: said, and with no estimate.
  @Test func tooManyPairsAreUntestable() throws {
    let study = try Self.study()
    let context = AuditContext(study, AuditSettings())
    var copying = Copying(study: study, panels: context.raterPanels, settings: context.settings)
    let shared = context.raterPanels.map { SheetPair.sharedScores($0, minimum: context.settings.minimumSheet) }
    let pairs = context.raterPanels.map { SheetPair.all($0, Departures($0), minimum: context.settings.minimumSheet) }
    // Of departures there are no more than scores.
    for (most, pairs) in zip(shared, pairs) { #expect(pairs.reduce(0) { $0 + $1.count } <= most && most > 0) }
    copying.mostSharedScores = (shared.max() ?? 0) - 1
    let refused = copying.candidates().filter { $0.untestable?.kind == "SheetSentence.tooManyPairs" }
    #expect(refused.count == shared.count { $0 == shared.max() } && refused.allSatisfy { $0.estimate == nil && $0.pValue == nil })
  }

  /// One value throughout is found, named and described without a verdict on the person.
  @Test func oneValueIsSeen() throws {
    let study = try Self.study { study in
      guard var ratings = study.ratings else { return }
      for row in 0..<ratings.count where ratings.rater[row] == 3 { ratings.score[row] = 85 }
      study.ratings = ratings
    }
    let flagged = Self.audit(.straightLining, study).filter { $0.verdict == .flagged }
    #expect(flagged.map(\.subject.rater) == [study.raters.names[3]])
    #expect(flagged.first?.summary.text(in: .english).contains("have 1 different score,") == true)
  }

  /// A copied sheet is found once, and both are named.
  @Test func aCopyNamesBoth() throws {
    let study = try Self.study { study in
      guard var ratings = study.ratings else { return }
      var given: [Int32: Double] = [:]
      for row in 0..<ratings.count where ratings.rater[row] == 2 { given[ratings.target[row]] = ratings.score[row] }
      for row in 0..<ratings.count where ratings.rater[row] == 5 { ratings.score[row] = given[ratings.target[row]] ?? ratings.score[row] }
      study.ratings = ratings
    }
    let names = (study.raters.names[2], study.raters.names[5])
    let flagged = Self.audit(.copying, study).filter { $0.verdict == .flagged }
    #expect(flagged.map { [$0.subject.rater, $0.subject.other] } == [[names.0, names.1]])
  }

  /// Everybody equal, everything equal, a lone rater: reasons instead of numbers.
  @Test func saysWhyThereIsNoAnswer() throws {
    for detector in [Detector.straightLining, .copying] {
      let constant = try Self.study { study in
        let count = study.ratings?.count ?? 0
        study.ratings?.score = Array(repeating: 80, count: count)
      }
      for finding in Self.audit(detector, constant) {
        #expect(finding.verdict != .flagged)
        #expect(finding.estimate?.isFinite != false && finding.pValue?.isNaN != true)
      }
      var plan = CalibrationScenario.leaders(periods: 1)
      plan.components[0].source = .raters(count: 1, nestedInGroups: false)
      let alone = Self.audit(detector, try SyntheticStudy(plan).study())
      #expect(!alone.isEmpty && alone.allSatisfy { $0.verdict == .untestable && $0.reason != nil })
      let few = Self.audit(detector, try Self.study()) { $0.minimumSheet = 10_000 }
      #expect(!few.isEmpty && few.allSatisfy { $0.verdict == .untestable && $0.reason != nil })
    }
  }

  /// Brute force: pairs of equal scores, and a pattern of three found at its own length.
  @Test func countsAndRepeats() {
    let scores = [3.0, 1, 2, 3, 1, 2, 3, 1, 2, 3]
    var pairs = 0
    for i in scores.indices { for j in scores.indices where j > i && scores[i] == scores[j] { pairs += 1 } }
    #expect(SheetStatistics.equalPairs(scores, 1e-9) == pairs)
    #expect(SheetStatistics.repetition(SheetStatistics.codes(scores, 1e-9), equalPairs: pairs, longest: 5)?.lag == 3)
    #expect(SheetStatistics.repetition([0, 0, 0], equalPairs: 3, longest: 5) == nil)
  }
}
