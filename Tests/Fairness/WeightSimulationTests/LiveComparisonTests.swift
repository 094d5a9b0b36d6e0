import RatingStudy
import Scoring
import Statistics
import Testing

@testable import WeightSimulation

/// What is shown while a weight is dragged equals what the whole simulation says.
struct LiveComparisonTests {
  private static let bands = "bands: {top: {top: 20%, atCut: exclude}, low: {bottom: 3}, red: {below: 60.25}}\n"

  @Test(
    "Random weights: totals, ranks, bands, drivers, groups and importance of the whole simulation, whatever the rules",
    arguments: [
      "", "round: 2\n", "round: {places: 1, mode: truncate}\n", "round: {places: 2, mode: half-even}\nrankBy: exact\n",
      "round: {steps: {weighted: 2, total: 2}}\n", "total: sum\nround: 1\n", "total: geometric\n", "pools: {by: [group]}\nround: 1\n",
      "missing: impute-pool-mean\n", "adjust: {method: z, within: group}\n",
    ], [0.0, 0.15])
  func equal(rules: String, missing: Double) throws {
    let study = try makeStudy([
      "components": randomTable(120, 4, seed: 23, missing: missing),
      "points": "person,item,points\np3,prize,1.5\np7,late,-2.25",
    ])
    let scheme = try makeScheme("\(rules)\(Self.bands)components: {c0: 40, c1: 20, c2: 15, c3: 25}")
    let live = try LiveComparison(scheme, study)
    var stream = RandomStream(seed: 5)
    for _ in 0..<5 {
      let weights = Dictionary(
        uniqueKeysWithValues: (0..<4).map { ("c\($0)", ExactDecimal(mantissa: Int64(stream.integer(below: 1_000)), places: 1)) })
      let outcome = try live.moved(to: weights)
      let whole = try WhatIf(before: scheme, after: scheme.withWeights(weights)).run(study)
      let scores = whole.after.scores
      #expect(outcome.scores.person == scores.person && outcome.scores.band == scores.band)
      #expect(Self.same(outcome.scores.total, scores.total))
      #expect(Self.same(outcome.scores.exactTotal, scores.exactTotal))
      #expect(Self.same(outcome.scores.rank, scores.rank))
      for (fast, slow) in zip(outcome.changes, whole.changes) {
        #expect(fast.person == slow.person && fast.drivers == slow.drivers)
        #expect(fast.bandBefore == slow.bandBefore && fast.bandAfter == slow.bandAfter)
      }
      #expect(live.summary(outcome) == whole.summary)
      #expect(outcome.changes.indices.allSatisfy { outcome.changes.rows($0) == ($0, $0) })
      #expect(live.groups(outcome.scores) == whole.after.groups)
      #expect(live.importance(outcome) == whole.after.importance)
    }
  }

  private static func same(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }

  @Test(
    "Drivers against the pool: each less its mean over the pool; they sum to how much more a total changes than the pool's",
    arguments: ["", "round: {places: 1, mode: truncate}\n", "total: geometric\n", "pools: {by: [group]}\nround: 1\n"])
  func relativeDrivers(rules: String) throws {
    let study = try makeStudy([
      "components": randomTable(60, 4, seed: 29, missing: 0.1), "points": "person,item,points\np3,prize,1.5\np7,late,-2.25",
    ])
    let live = try LiveComparison(try makeScheme("\(rules)\(Self.bands)components: {c0: 40, c1: 20, c2: 15, c3: 25}"), study)
    let outcome = try live.moved(to: ["c0": 10, "c1": 30, "c2": 35])
    let pools = PoolDrivers(outcome.changes)
    let (old, new) = (live.before, outcome.scores)
    for pool in new.poolNames.indices {
      let members = new.total.indices.filter { new.pool[$0] == pool && new.total[$0].isFinite && old.total[$0].isFinite }
      func mean(_ value: (Int) -> Double) -> Double { members.reduce(0) { $0 + value($1) } / Double(members.count) }
      let meanChange = mean { new.total[$0] - old.total[$0] }
      for row in members {
        let relative = pools.relative(row)
        for driver in relative {
          func part(_ row: Int) -> Double { outcome.changes[row].drivers.first { $0.component == driver.component }?.contribution ?? 0 }
          #expect(abs(driver.contribution - (part(row) - mean(part))) < 1e-9)
        }
        let sum = relative.reduce(0) { $0 + $1.contribution }
        #expect(abs(sum - (new.total[row] - old.total[row] - meanChange)) < 1e-9)
        #expect(abs((pools.meanChange(row) ?? .nan) - meanChange) < 1e-9)
      }
    }
    #expect(outcome.changes.indices.allSatisfy { new.total[$0].isFinite || pools.relative($0).isEmpty })
  }

  @Test("Weights as they are, or all doubled, move nobody")
  func nothing() throws {
    let study = try makeStudy(["components": randomTable(50, 3, seed: 8)])
    let live = try LiveComparison(try makeScheme("round: 2\n\(Self.bands)components: {c0: 40, c1: 20, c2: 15}"), study)
    for weights: [String: ExactDecimal] in [[:], ["c0": 80, "c1": 40, "c2": 30]] {
      let outcome = try live.moved(to: weights)
      #expect(outcome.changes.movedCount == 0)
      #expect(outcome.scores.band == live.before.band)
    }
  }

  @Test("Weights that are all zero are refused")
  func refused() throws {
    let study = try makeStudy(["components": randomTable(5, 2, seed: 2)])
    let live = try LiveComparison(try makeScheme("components: {c0: 1, c1: 1}"), study)
    #expect(throws: ScoringError.self) { try live.moved(to: ["c0": 0, "c1": 0]) }
  }
}
