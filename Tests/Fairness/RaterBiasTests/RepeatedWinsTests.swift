import Statistics
import Testing
import _TestSupport

@testable import RaterBias

/// Counting repeats, and their distribution under equal chance.
@Suite struct RepeatedWinsTests {
  /// By contest the eligible people's places, and who of them won.
  static func contests(_ rows: [(eligible: [Int], winners: Set<Int>)], people: Int) -> TierContests {
    TierContests(
      unit: 0, persons: (0..<Int32(people)).map { $0 },
      contests: rows.enumerated().map { period, row in
        TierContest(period: period, eligible: row.eligible, won: row.eligible.map { row.winners.contains($0) })
      })
  }

  @Test func countsPairsOfWinsWithinATurn() {
    // Three people, one win a period: a turn is three periods. 0 wins again after 2 and after 1 periods, 1 after 3.
    let winners = [0, 1, 0, 0, 1, 2]
    let own = Self.contests(winners.map { ([0, 1, 2], [$0]) }, people: 3)
    #expect(own.turn == 3)
    #expect(RepeatedWins(own).seen.repeats == 2)
    // A full turn apart is no repeat, in whatever order.
    let round = Self.contests([2, 0, 1, 2, 0, 1].map { ([0, 1, 2], [$0]) }, people: 3)
    #expect(RepeatedWins(round).seen.repeats == 0)
    let always = Self.contests([0, 0, 0, 0].map { ([0, 1, 2], [$0]) }, people: 3)
    #expect(RepeatedWins(always).seen.repeats == 3 + 2)
  }

  @Test func seniorityCountsThoseWhoseTurnItCouldHaveBeen() {
    let own = Self.contests([0, 1, 2].map { ([0, 1, 2], [$0]) }, people: 3)
    let byService = RepeatedWins(own, seniority: (0..<3).flatMap { _ in [30.0, 20, 10] })
    // 0 over both others, then 1 over 2, then nobody else is left whose turn it could be.
    #expect(byService.seen.seniority == 3)
    #expect(RepeatedWins(own, seniority: (0..<3).flatMap { _ in [10.0, 20, 30] }).seen.seniority == -3)
    #expect(RepeatedWins(own, seniority: (0..<3).flatMap { _ in [5.0, 5, 5] }).seen.seniority == 0)
  }

  /// Units of 3 with one win over six periods: 2/3 for the second, 1/3 for each later one to be nobody's repeat.
  @Test func equalChanceByHand() {
    let three = Self.contests((0..<6).map { ([0, 1, 2], [$0 % 3]) }, people: 3)
    let chance = EqualChance(three, limit: 100_000)
    #expect(isClose(chance.lowerTail(0), 2 / 3.0 / 81, relative: 1e-12))
    #expect(chance.minimum == 0)
    let seven = Self.contests((0..<6).map { (Array(0..<7), [$0]) }, people: 7)
    #expect(isClose(EqualChance(seven, limit: 100_000).lowerTail(0), 5040 / 117_649.0, relative: 1e-12))
  }

  /// The walk over states against the plain enumeration of all assignments, with people who come and go.
  @Test(arguments: [
    [[0, 1, 2, 3], [0, 1, 2, 3], [1, 2, 3], [0, 1, 2, 3, 4]], [[0, 1, 2], [0, 1, 2], [0, 1, 2], [0, 1, 2], [0, 1, 2]],
    [[0, 1, 2, 3, 4], [0, 1, 2, 3, 4], [2, 3, 4, 5], [2, 3, 4, 5]],
  ])
  func equalChanceIsTheEnumeration(_ eligible: [[Int]]) throws {
    let quotas = eligible.map { $0.count / 2 }
    let people = (eligible.joined().max() ?? 0) + 1
    let own = Self.contests(zip(eligible, quotas).map { ($0, Set($0.prefix($1))) }, people: people)
    let wins = RepeatedWins(own)
    var counts: [Int: Double] = [:]
    func walk(_ contest: Int, _ won: [Bool]) {
      guard contest < eligible.count else {
        counts[wins.count(won).repeats, default: 0] += 1
        return
      }
      for subset in 0..<(1 << eligible[contest].count) where subset.nonzeroBitCount == quotas[contest] {
        walk(contest + 1, won + eligible[contest].indices.map { subset >> $0 & 1 == 1 })
      }
    }
    walk(0, [])
    let total = counts.values.reduce(0, +)
    let found = try #require(EqualChance(own, limit: 1_000_000).probability)
    for repeats in found.indices {
      #expect(isClose(found[repeats], (counts[repeats] ?? 0) / total, absolute: 1e-12))
    }
    #expect(EqualChance(own, limit: 3).probability == nil)
  }

  /// Draws by equal chance follow the exact distribution, and standings without any merit are such draws.
  @Test func drawsFollowTheExactDistribution() throws {
    let own = Self.contests((0..<6).map { (Array(0..<5), [$0 % 5]) }, people: 5)
    let exact = try #require(EqualChance(own, limit: 100_000).probability)
    let draws = WinDraws(RepeatedWins(own), nil, chunks: 0..<40, stream: RandomStream(seed: 5)).repeats
    #expect(draws.count == 10_000)
    for repeats in exact.indices {
      let share = Double(draws.count { Int($0) == repeats }) / 10_000
      #expect(abs(share - exact[repeats]) <= 4 * (exact[repeats] * (1 - exact[repeats]) / 10_000).squareRoot() + 1e-9)
    }
  }

  /// Fisher's sum is uniform by construction: what was seen is one of the draws.
  @Test func pooledCountsWhatWasSeenAsOneOfTheDraws() {
    #expect(TurnTakingTest.pooled(seen: [9], drawn: [[1, 2, 3, 4]]) == 1 / 5.0)
    #expect(TurnTakingTest.pooled(seen: [0], drawn: [[1, 2, 3, 4]]) == 1)
    #expect(TurnTakingTest.pooled(seen: [3, 3], drawn: [[1, 2], [1, 2]]) == 1 / 3.0)
  }
}
