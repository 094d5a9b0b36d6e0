import Statistics
import Testing
import _TestSupport

@testable import RatingPlans

/// Who sees which reference case under which label, and what that is promised to show.
@Suite("Draws of labels for reference cases") struct CaseDrawTests {
  private static let stream = RandomStream(seed: 11)

  @Test("Within each case and panel every label is seen as often as every other, or once more or less; the extra seats go round")
  func even() {
    let panels = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2]
    for labels in 2...4 {
      let draw = CaseDraw(cases: 12, panels: panels, labelCount: labels, stream: Self.stream)
      var totals = [[Int]](repeating: [Int](repeating: 0, count: labels), count: 3)
      for own in draw.labels {
        for panel in 0..<3 {
          let counts = (0..<labels).map { label in own.indices.count { panels[$0] == panel && own[$0] == label } }
          #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
          for label in 0..<labels { totals[panel][label] += counts[label] }
        }
      }
      #expect(totals.allSatisfy { ($0.max() ?? 0) - ($0.min() ?? 0) <= 1 }, "\(totals)")
    }
  }

  @Test("Every way to deal two labels to four raters comes out equally often")
  func uniform() {
    var counts: [[Int]: Int] = [:]
    for seed in 0..<6000 {
      let draw = CaseDraw(cases: 1, panels: [0, 0, 0, 0], labelCount: 2, stream: RandomStream(seed: UInt64(seed)))
      counts[draw.labels[0], default: 0] += 1
    }
    #expect(counts.count == 6)
    // Chi-squared with 5 degrees of freedom: 20.5 is exceeded once in a thousand.
    #expect(counts.values.reduce(0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 } < 20.5, "\(counts)")
  }

  @Test("Labels that raters have seen before stay; the others are dealt so that all are even as far as can be")
  func settled() {
    let settled = [[0, 0, -1, -1, -1, -1], [-1, -1, -1, -1, 1, 1]]
    let draw = CaseDraw(cases: 3, panels: Array(repeating: 0, count: 6), labelCount: 2, settled: settled, stream: Self.stream)
    #expect(draw.settled == 4)
    for own in draw.labels { #expect(own.count { $0 == 0 } == 3) }
    #expect(draw.labels[0].prefix(2) == [0, 0] && draw.labels[1].suffix(2) == [1, 1])
    // More cases are the same draw continued.
    let more = CaseDraw(cases: 9, panels: Array(repeating: 0, count: 6), labelCount: 2, settled: settled, stream: Self.stream)
    #expect(Array(more.labels.prefix(3)) == draw.labels)
  }

  @Test("The information on a difference is Σ n₁n₂/(n₁ + n₂), by hand")
  func information() {
    let draw = CaseDraw(cases: 2, panels: [0, 0, 0, 0, 1, 1, 1], labelCount: 2, stream: Self.stream)
    let found = draw.information(0, 1)
    // Panels of 4 and 3: 2·2/4 and 1·2/3 a case; 3 + 2 degrees of freedom a case less one; (6·3)² draws.
    #expect(isClose(found.weight, 2 * (1 + 2.0 / 3), absolute: 1e-12))
    #expect(found.degreesOfFreedom == 9)
    #expect(isClose(found.logAssignments, 2 * 2.890371757896165, absolute: 1e-12))
  }

  @Test("Too few raters and cases: no preference can be found, however large")
  func tooFew() {
    func effect(_ raters: Int, _ cases: Int) -> Double? {
      let draw = CaseDraw(cases: cases, panels: Array(repeating: 0, count: raters), labelCount: 2, stream: Self.stream)
      return CaseSight(
        draw, spreads: RatingSpreads(error: 3, people: 4, severity: 2, taste: 0), level: 0.05, power: 0.8, smallest: 1
      ).preference(0, 1).effect
    }
    #expect(effect(2, 4) == nil && effect(1, 40) == nil && effect(2, 6) != nil)
    let sizes = [2, 4, 8, 16, 32].compactMap { effect(12, $0) }
    #expect(sizes.count == 5 && zip(sizes, sizes.dropFirst()).allSatisfy { $0 > $1 })
  }

  /// Scores with heavy tails, raters' levels that are not normal: another make than what the promise goes by.
  @Test(
    "What is promised with power 0.8 is found in 0.75 to 0.85 of draws, on errors of another make", arguments: [(12, 8), (7, 6), (20, 3)])
  func promiseKept(raters: Int, cases: Int) throws {
    let spreads = RatingSpreads(error: 3, people: 4, severity: 2, taste: 0)
    var (found, all) = (0, 0)
    for replication in 0..<1200 {
      var stream = RandomStream(seed: 77).substream(replication)
      let draw = CaseDraw(cases: cases, panels: Array(repeating: 0, count: raters), labelCount: 2, stream: stream.substream("draw"))
      let effect = try #require(CaseSight(draw, spreads: spreads, level: 0.05, power: 0.8, smallest: 1).preference(0, 1).effect)
      // Levels are two-valued; errors the sum of a uniform one and a rare large one.
      let levels = (0..<raters).map { _ in stream.uniform() < 0.5 ? -2.0 : 2.0 }
      var (values, isFirst, strata): ([Double], [Bool], [Int]) = ([], [], [])
      for (index, own) in draw.labels.enumerated() {
        for (rater, label) in own.enumerated() {
          let uniform = (stream.uniform() - 0.5) * 12.0.squareRoot() * 2.4
          let rare = stream.uniform() < 0.1 ? (stream.uniform() < 0.5 ? -1.0 : 1.0) * 3.24.squareRoot() / 0.1.squareRoot() : 0
          values.append(10 * Double(index) + levels[rater] + uniform + rare + (label == 0 ? effect : 0))
          isFirst.append(label == 0)
          strata.append(index)
        }
      }
      var options = RandomizedDifference.options
      options.maximumDraws = 999
      let test = try #require(
        RandomizedDifference(values: values, isFirst: isFirst, strata: strata, options: options, stream: stream.substream("test")))
      all += 1
      if test.test.pValue <= 0.05, abs(test.estimate) > 1 { found += 1 }
    }
    let power = Double(found) / Double(all)
    #expect((0.75...0.85).contains(power), "\(power)")
  }
}
