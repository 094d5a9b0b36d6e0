import Messages
import RatingStudy
import Statistics
import Testing
import _TestSupport

@testable import RaterBias
@testable import Synthesis

/// Habits, sheets, tiers and mutual scores where what the detectors assume does not hold: small runs of the lines that `calibrate` prints.
@Suite struct UnfriendlyRaterTests {
  static func run(_ name: String, _ replications: Int) throws -> CalibrationResult {
    var settings = AuditSettings()
    settings.smallestEffect = 0
    let scenario = try #require(CalibrationScenario.all.first { $0.name == name })
    return try Calibration(settings: settings, replications: replications, designs: 4, threads: 2).run(scenario)
  }

  /// Errors of heavy tails, lenient raters, coarse scales and shared opinions make nobody stand out. Bounds are four Monte Carlo errors.
  @Test(arguments: [
    ("halo-tails", 20), ("misfit-tails-few", 30), ("severity-null", 20), ("severity-lenient", 30), ("straight-lining-few-values", 12),
    ("copying-shared", 12),
    ("copying-coarse", 12),
  ])
  func holdsTheLevel(_ name: String, _ replications: Int) throws {
    let result = try Self.run(name, replications)
    for (rate, level) in zip(result.nullRejections, [0.01, 0.05, 0.10]) {
      #expect(rate.value <= level + 4 * max(rate.error, 0.003), "\(name) at \(level): \(rate.value)")
    }
    let error = (0.05 * 0.95 / Double(replications)).squareRoot()
    #expect(result.anyFalseFlag.value <= 0.05 + 4 * error, "\(name): \(result.anyFalseFlag.value)")
  }

  /// Power is 1 for sheets of one value and shifted copies.
  @Test(arguments: ["straight-lining-one-value-20", "straight-lining-one-value-60", "straight-lining-one-value-noisy", "copying-shifted"])
  func findsEverySheet(_ name: String) throws {
    #expect(try Self.run(name, 8).power?.value == 1)
  }

  /// Winners who leave are no turns, nor is a reputation that outlasts merit; groups that are stated are neither blocs nor give and take.
  @Test(arguments: [
    ("turns-promoted", "repeats"), ("turns-reputation", "repeats"), ("reciprocity-professions", "overall"),
    ("bloc-professions", "community"),
  ])
  func isNotMisled(_ name: String, _ overall: String) throws {
    let result = try Self.run(name, 16)
    let found = try #require(result.overall.first { $0.name == overall })
    #expect(found.flagged.value <= 0.05 + 4 * 0.055, "\(name): \(found.flagged.value)")
  }

  /// Kinds that nobody states look like give and take and like a community: nothing is flagged for them.
  @Test(arguments: [("reciprocity-professions-unstated", "overall"), ("bloc-professions-unstated", "community")])
  func isHeldBack(_ name: String, _ overall: String) throws {
    let result = try Self.run(name, 8)
    let found = try #require(result.overall.first { $0.name == overall })
    #expect(found.flagged.value == 0 && found.rejected.value > 0.5, "\(name)")
  }

  /// The centre is that of the raters who are not apart: two lenient ones leave the others where they are.
  @Test func lenientRatersMoveNobodyElse() throws {
    let plain = try SheetTests.study()
    let moved = try SheetTests.study { study in
      guard var ratings = study.ratings else { return }
      for row in 0..<ratings.count where ratings.rater[row] < 2 { ratings.score[row] -= 20 }
      study.ratings = ratings
    }
    let (first, second) = (SheetTests.audit(.severity, plain), SheetTests.audit(.severity, moved))
    for (a, b) in zip(first, second) where a.subject.rater != plain.raters.names[0] && a.subject.rater != plain.raters.names[1] {
      // Whoever counts for what is typical may change by a rater or two.
      #expect(isClose(a.estimate, b.estimate ?? .nan, absolute: 0.6), "\(a.subject): \(a.estimate ?? 0) \(b.estimate ?? 0)")
    }
  }

  /// By hand: three sheets with 5, 6 and 7 of 10 alike: the middle share is 6.5 : 4.5.
  @Test func knowsTheTypicalShare() {
    let variety = SheetVariety([(10, 5), (10, 6), (10, 7)])
    #expect(isClose(variety.typicalShare, 6.5 / 11, relative: 1e-12))
    #expect(variety.chanceOfOneValue(people: 2) > variety.chanceOfOneValue(people: 20))
    // Nearly everybody alike: one value is no surprise.
    #expect(SheetVariety([(60, 59), (60, 60), (60, 60), (60, 58)]).chanceOfOneValue(people: 60) > 0.2)
    #expect(SheetVariety([]).chanceOfOneValue(people: 20) == 1)
    #expect(SheetStatistics.mostFrequent([1, 2, 2, 3, 2], 0) == 3 && SheetStatistics.mostFrequent([], 0) == 0)
  }

  /// Ten of twelve leavers were winners: P = Σ over the upper tail of the hypergeometric distribution.
  @Test func seesLeavingWinners() {
    func contest(_ period: Int, _ eligible: [Int], _ winner: Int) -> TierContest {
      TierContest(period: period, eligible: eligible, won: eligible.map { $0 == winner })
    }
    let unit = TierContests(
      unit: 0, persons: [0, 1, 2, 3],
      contests: [contest(0, [0, 1, 2, 3], 0), contest(1, [1, 2, 3], 1), contest(2, [2, 3], 2)])
    let leaving = LeavingWinners([unit])
    #expect(leaving == LeavingWinners([unit]) && leaving.winners == 2 && leaving.winnersLeft == 2)
    #expect(leaving.others == 5 && leaving.othersLeft == 0)
    // Both who left won: 1/(7 over 2).
    #expect(isClose(leaving.pValue, 1 / 21.0, relative: 1e-12))
    let stayers = unit.amongStayers()
    #expect(stayers.persons == [2, 3] && stayers.contests.count == 1 && stayers.leavers == 2 && stayers.turn == unit.turn)
  }

  /// Normal scores: symmetric, of mean square 1, equal for equal values whatever the arithmetic left of them.
  @Test func scoresRanks() {
    let scores = NormalScores.of([3, 1, 2, 5, 4])
    #expect(isClose(scores[0], 0, absolute: 1e-12) && isClose(scores[1], -scores[3], relative: 1e-12))
    #expect(isClose(scores.reduce(0) { $0 + $1 * $1 } / 5, 1, relative: 1e-12))
    let tied = NormalScores.of([0.1 + 0.2, 0.3, 1])
    #expect(tied[0] == tied[1])
    #expect(NormalScores.of([2, 2]) == [0, 0] && NormalScores.of([]) == [])
  }
}
