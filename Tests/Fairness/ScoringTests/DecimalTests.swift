import RatingStudy
import Statistics
import Testing

@testable import Scoring

/// Decimal figures come out as on paper.
struct DecimalTests {
  @Test("The decimal behind a Double", arguments: ["0.1", "0.3", "85.125", "2.675", "-1.005", "100", "0.000001", "99.995"])
  func recovery(text: String) throws {
    let value = try #require(Double(text))
    #expect(ExactDecimal(value)?.description == text)
    #expect(ExactDecimal(text: text)?.value == value)
  }

  @Test("A computed number is no decimal; rounding takes it for the decimal it was meant to be")
  func computedNumbers() {
    #expect(ExactDecimal(0.1 + 0.2)?.description != "0.3")
    #expect(Rounding(places: 2).rounded(1.0 / 3) == 0.33)
    #expect(Rounding(places: 2).rounded(85.12499999999999) == 85.13)
    #expect(Rounding(places: 2, mode: .truncate).rounded(4.35 * 100 / 100) == 4.35)
  }

  @Test("Half-up away from zero, half-even, truncation")
  func modes() {
    let values = [2.345, 2.355, -2.345, 2.3449, 0.125, 1.005]
    #expect(values.map { Rounding(places: 2, mode: .halfUp).rounded($0) } == [2.35, 2.36, -2.35, 2.34, 0.13, 1.01])
    #expect(values.map { Rounding(places: 2, mode: .halfEven).rounded($0) } == [2.34, 2.36, -2.34, 2.34, 0.12, 1])
    #expect(values.map { Rounding(places: 2, mode: .truncate).rounded($0) } == [2.34, 2.35, -2.34, 2.34, 0.12, 1])
  }

  @Test("Columns keep decimals exactly, and say when they can't")
  func columns() {
    let exact = ScoreColumn([0.1, 0.25, .nan, 3])
    #expect(exact.isExact && exact.places == 2)
    #expect(exact.mantissas == [10, 25, ScoreColumn.missing, 300])
    let computed = ScoreColumn([1.0 / 3, 85])
    #expect(!computed.isExact)
    #expect(abs(computed.value(0) - 1.0 / 3) < 1e-13)
    #expect(ScoreColumn([]).isExact)
  }

  @Test("0.1 + 0.2: three components of weight 1 under sum make 0.6 exactly")
  func additionTrap() throws {
    let study = try makeStudy(["components": "person,a,b,c\nP,0.1,0.2,0.3\nQ,0.3,0.2,0.1\nR,0.6,0,0"])
    let result = try Scorer(makeScheme("total: sum\ncomponents: {a: 1, b: 1, c: 1}")).score(study)
    #expect(result.total == [0.6, 0.6, 0.6])
    #expect(result.rank == [1, 1, 1])
  }

  @Test("A half that binary floating point would miss is rounded up: 84.125 from 40 % of 82.5 and 60 % of 85.2083…")
  func halves() throws {
    // Means of three raters: (83 + 84 + 85.375) / 3 = 84.125 exactly.
    let study = try makeStudy(["ratings": "rater,person,score\nR,A,83\nS,A,84\nT,A,85.375\nR,B,84.12\nS,B,84.12\nT,B,84.13"])
    let scheme = try makeScheme("round: {places: 2}\ncomponents: {team: {weight: 100, from: ratings}}")
    let result = try Scorer(scheme).score(study)
    #expect(result.total == [84.13, 84.12])
  }

  @Test("Truncation at its own step: components truncated, the total half-up (Qujing)")
  func steps() throws {
    let study = try makeStudy(["ratings": "rater,person,score\nR,A,83.33\nS,A,83.34\nT,A,83.36"])
    // The mean is 83.34333…; 60 % of the truncated 83.34 is 50.004.
    let scheme = try makeScheme(
      """
      round: {places: 2, mode: half-up, steps: {component: {mode: truncate}, weighted: none}}
      total: sum
      components: {interview: {weight: 0.6, from: ratings}}
      """)
    let result = try Scorer(scheme).score(study)
    #expect(result.component("interview")?.raw == [83.34])
    #expect(result.total == [50])
    #expect(result.exactTotal == [50.004])
  }

  @Test("Standings agree with a plain sort, for few and many distinct keys", arguments: [3, 50, 70_000, Int64.max / 4])
  func standings(range: Int64) {
    var stream = RandomStream(seed: 7)
    let keys = (0..<6000).map { _ in Int64(stream.uniform() * Double(range)) - range / 2 }
    let fast = Standings(keys: keys)
    let sorted = keys.sorted(by: >)
    for (index, key) in keys.enumerated() {
      let better = sorted.partitioningIndex { $0 <= key }
      #expect(Int(fast.better[index]) == better)
    }
    let slow = Standings(keys: keys, breakers: [Array(repeating: 0, count: keys.count)])
    #expect(fast.better == slow.better)
    #expect(fast.tied == slow.tied)
    #expect(fast.steps == slow.steps)
  }
}

extension Array where Element == Int64 {
  /// The first position at which a condition, false before and true after, holds.
  fileprivate func partitioningIndex(_ holds: (Int64) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
