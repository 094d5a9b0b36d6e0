import Messages
import RatingStudy
import Statistics
import Testing
import _TestSupport

@testable import GroupComparison

/// Gaps within strata against assignments enumerated by hand.
@Suite("Gaps by exchange of labels within strata")
struct StratifiedGapTests {
  /// 12 people of 4 units; u0 has women only. Raters r0 and r1 score u0 to u2, r1 alone u3. Two groups of two units each.
  private static let women: Set<String> = ["u0-0", "u0-1", "u0-2", "u1-0", "u2-0", "u2-1", "u3-1"]

  private static func score(_ unit: Int, _ person: Int, _ rater: Int) -> Double {
    let bonus = women.contains("u\(unit)-\(person)") ? 2 : 0
    let dice = (unit * 7 + person * 5) % 4 + (person * rater + unit) % 3
    return Double(70 + unit * 3 + dice + bonus)
  }

  private static func study() throws -> Study {
    var (people, ratings): ([[String]], [[String]]) = ([], [])
    for unit in 0..<4 {
      for person in 0..<3 {
        let name = "u\(unit)-\(person)"
        people.append([name, "u\(unit)", women.contains(name) ? "f" : "m"])
        for rater in unit == 3 ? [1] : [0, 1] { ratings.append(["r\(rater)", name, "\(score(unit, person, rater))"]) }
      }
    }
    return try Study(tables: [
      District.table("people", ["person", "unit", "gender"], people),
      District.table("units", ["unit", "group"], (0..<4).map { ["u\($0)", $0 < 2 ? "a" : "b"] }),
      District.table("ratings", ["rater", "person", "score"], ratings),
    ])
  }

  private func found(_ strata: String, group: String = "group", level: Double = 0.95) throws -> StratifiedGaps {
    let study = try Self.study()
    var options = ComparisonOptions()
    (options.minimumGroupSize, options.intervalLevel) = (1, level)
    var comparison = try GroupComparison(study, model: nil, options: options)
    try comparison.stratify(study, by: Stratification(.init(strata), group: group), periods: nil, unitScoresName: nil, options: options)
    return try #require(comparison.stratified)
  }

  /// The share of assignments within strata whose weighed sum of differences is at least as far from 0, and the estimate.
  private func bruteForce(_ strata: [[(value: Double, isFirst: Bool)]]) -> (p: Double, estimate: Double, assignments: Int) {
    var (sums, observed, weight) = ([0.0], 0.0, 0.0)
    for own in strata {
      let mean = own.reduce(0) { $0 + $1.value } / Double(own.count)
      let first = own.count { $0.isFirst }
      observed += own.filter(\.isFirst).reduce(0) { $0 + $1.value - mean }
      weight += Double(first * (own.count - first)) / Double(own.count)
      let ways = (0..<(1 << own.count)).filter { $0.nonzeroBitCount == first }.map { mask in
        own.indices.reduce(0.0) { $0 + (mask >> $1 & 1 == 1 ? own[$1].value - mean : 0) }
      }
      sums = sums.flatMap { sum in ways.map { sum + $0 } }
    }
    return (Double(sums.count { abs($0) >= abs(observed) - 1e-9 }) / Double(sums.count), observed / weight, sums.count)
  }

  @Test("Within units people are exchanged, each with the mean of all scores; a unit of one group is counted")
  func units() throws {
    let result = try found("unit", group: "gender")
    let gap = try #require(result.gaps.first)
    let expected = bruteForce(
      (1..<4).map { unit in
        (0..<3).map { person in
          let raters = unit == 3 ? [1] : [0, 1]
          return (
            raters.reduce(0) { $0 + Self.score(unit, person, $1) } / Double(raters.count), Self.women.contains("u\(unit)-\(person)")
          )
        }
      })
    #expect(result.exchanged == .person && gap.from == "f" && gap.to == "m")
    #expect(gap.assignments == Double(expected.assignments) && gap.assignments == 27 && gap.method == "enumeration")
    #expect(isClose(gap.pValue, expected.p, absolute: 1e-12) && isClose(gap.estimate, expected.estimate, absolute: 1e-9))
    #expect((gap.strata, gap.strataOfOne, gap.alone) == (3, 1, 3) && (gap.fromCount, gap.toCount) == (4, 5))
    #expect(gap.message.text(in: .english).contains("1 stratum has one of the two groups only (3 people)"))
    #expect(result.null.text(in: .chinese).contains("同一单位"))
  }

  @Test("People whom the same raters scored are exchanged, with a score by each rater")
  func raters() throws {
    let gap = try #require(try found("rater", group: "gender").gaps.first)
    // r0 and r1 each saw the people of u0 to u2; r1 alone those of u3. A rater's scores count by themselves, so that a person's weigh as their sum.
    let both = (0..<3).flatMap { unit in
      (0..<3).map { person in
        (Self.score(unit, person, 0) + Self.score(unit, person, 1), Self.women.contains("u\(unit)-\(person)"))
      }
    }
    let alone = (0..<3).map { (Self.score(3, $0, 1), Self.women.contains("u3-\($0)")) }
    let expected = bruteForce([both, alone])
    #expect(gap.strata == 2 && gap.strataOfOne == 0 && gap.assignments == Double(expected.assignments))
    #expect(isClose(gap.pValue, expected.p, absolute: 1e-12))
  }

  @Test("Where a group is of whole units these are exchanged; within a unit nothing can be, and what would help is said")
  func wholeUnits() throws {
    let result = try found("rater")
    let gap = try #require(result.gaps.first)
    #expect(result.exchanged == .unit && gap.fromCount == 2 && gap.toCount == 1 && gap.alone == 1 && gap.assignments == 3)
    #expect(gap.reason != nil && gap.lower == nil)
    let refused = try found("unit")
    let none = try #require(refused.gaps.first)
    #expect(none.estimate == nil && none.strataOfOne == 4)
    #expect(none.message.text(in: .english).contains("in each of 4 units") && none.message.text(in: .english).contains("--group"))
    #expect(none.message.text(in: .chinese).contains("--group"))
  }

  @Test("A column makes strata, too; one that is not there, and cases that are not, are refused")
  func columns() throws {
    let gap = try #require(try found("group", group: "gender").gaps.first)
    #expect(gap.strata == 2 && gap.fromCount == 7 && gap.toCount == 5)
    #expect(throws: StratificationError.self) { try found("height") }
    #expect(throws: StratificationError.self) { try found("unit", group: "height") }
    #expect(throws: StratificationError.self) { try found("case") }
  }

  @Test("Exchanging the groups' names mirrors the gap; a shift of one group shifts its interval")
  func laws() {
    var stream = RandomStream(seed: 2)
    let scores = (0..<40).map { person in
      StratifiedScores.Score(bearer: Int32(person), stratum: Int32(person / 10), label: Int32(person % 2), value: 70 + 4 * stream.normal())
    }
    func difference(_ change: (StratifiedScores.Score) -> StratifiedScores.Score, _ from: Int32 = 0, _ to: Int32 = 1)
      -> RandomizedDifference?
    {
      RandomizedDifference(units: StratifiedScores(scores.map(change)).exchange(from, to).units, stream: RandomStream(seed: 3))
    }
    let own = difference { $0 }
    let mirrored = difference({ $0 }, 1, 0)
    #expect(own?.test.pValue == mirrored?.test.pValue && isClose(own?.estimate, -(mirrored?.estimate ?? 0), absolute: 1e-9))
    let shifted = difference { score in
      var score = score
      if score.label == 0 { score.value += 5 }
      return score
    }
    #expect(
      isClose(shifted?.lower, (own?.lower ?? 0) + 5, absolute: 1e-9) && isClose(shifted?.estimate, (own?.estimate ?? 0) + 5, absolute: 1e-9)
    )
  }
}
