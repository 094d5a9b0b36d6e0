import Statistics
import Testing
import _TestSupport

@Suite struct MultipleTestingTests {
  /// Benjamini & Hochberg 1995, section 3.2: the 15 p-values of Neuhaus et al.
  static let neuhaus: [Double] = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1,
  ]

  /// Rejections at 5 %: 4 by Benjamini & Hochberg (1995) and 3 by Bonferroni there; Holm and Benjamini–Yekutieli by hand from their
  /// definitions; 8 in two stages (Benjamini, Krieger & Yekutieli 2006).
  @Test(arguments: [
    (MultipleTesting.benjaminiHochberg, 4), (.benjaminiYekutieli, 3), (.twoStage, 8), (.holm, 3), (.bonferroni, 3),
  ])
  func publishedRejections(method: MultipleTesting, expected: Int) {
    let family = method.adjust(Self.neuhaus, level: 0.05)
    #expect(family.rejections == expected)
    #expect(family.rejected == (0..<15).map { $0 < expected })
  }

  @Test(.enabled(if: ReferenceData.exists("bias/bh1995/expected.json", "bias/bh1995/bh1995.csv")))
  func referenceFile() throws {
    let expected = try ReferenceData.json("bias/bh1995/expected.json")
    let pValues = try ReferenceData.csv("bias/bh1995/bh1995.csv").dropFirst().compactMap { Double($0[1]) }
    let hochberg = MultipleTesting.benjaminiHochberg
    let adjusted = hochberg.adjust(pValues, level: 0.05).adjusted.compactMap { $0 }
    #expect(isClose(adjusted, try #require(expected["recomputed"]["bh_adj"].doubles), relative: 1e-14))
    #expect(hochberg.adjust(pValues, level: 0.1).rejections == 9)
    // The published two-stage values are to be held against level/(1 + level); nine digits were printed.
    let published = try #require(expected["published"]["bky_qvalues"].doubles)
    let twoStage = MultipleTesting.twoStage.adjust(pValues, level: 0.05).adjusted.compactMap { $0 }
    #expect(isClose(twoStage.map { $0 / 1.05 }, published, absolute: 1e-9))
  }

  /// The twin: reject the k smallest for the largest k with p₍k₎ ≤ k·level/m, straight from the definition.
  @Test func stepUpAgreesWithItsDefinition() {
    var stream = RandomStream(seed: 1)
    for _ in 0..<200 {
      let m = 1 + stream.integer(below: 30)
      let pValues = (0..<m).map { _ in stream.uniform() * stream.uniform() * stream.uniform() }
      let sorted = pValues.sorted()
      for level in [0.01, 0.05, 0.2] {
        let largest = (1...m).last { sorted[$0 - 1] <= Double($0) * level / Double(m) } ?? 0
        #expect(MultipleTesting.benjaminiHochberg.adjust(pValues, level: level).rejections == largest)
        let holm = (1...m).first { sorted[$0 - 1] > level / Double(m - $0 + 1) }.map { $0 - 1 } ?? m
        #expect(MultipleTesting.holm.adjust(pValues, level: level).rejections == holm)
      }
    }
  }

  @Test(arguments: MultipleTesting.allCases)
  func laws(method: MultipleTesting) {
    var stream = RandomStream(seed: 2)
    let pValues = (0..<40).map { _ in stream.uniform() * stream.uniform() }
    let family = method.adjust(pValues, level: 0.05)
    let adjusted = family.adjusted.compactMap { $0 }
    #expect(zip(pValues, adjusted).allSatisfy { method == .twoStage || $0 <= $1 })
    // Order kept.
    let byP = pValues.indices.sorted { pValues[$0] < pValues[$1] }
    #expect(zip(byP, byP.dropFirst()).allSatisfy { adjusted[$0] <= adjusted[$1] })
    // Row order doesn't matter.
    let order = stream.permutation(40)
    let shuffled = method.adjust(order.map { pValues[$0] }, level: 0.05)
    #expect(shuffled.adjusted == order.map { family.adjusted[$0] })
    // An untestable hypothesis isn't in the family.
    let withGaps = method.adjust([nil] + pValues.flatMap { [$0, nil] }, level: 0.05)
    #expect(withGaps.adjusted.compactMap { $0 } == adjusted)
    #expect(withGaps.size == 40 && !withGaps.rejected[0] && withGaps.adjusted[0] == nil)
  }

  @Test(arguments: MultipleTesting.allCases)
  func smallFamilies(method: MultipleTesting) {
    #expect(method.adjust([], level: 0.05).rejections == 0)
    #expect(method.adjust([nil, nil], level: 0.05).adjusted == [nil, nil])
    // Alone, p is compared with the level itself; in two stages with level/(1 + level).
    let alone = method.adjust([0.04], level: 0.05)
    #expect(alone.rejections == 1)
    #expect(isClose(alone.adjusted[0], method == .twoStage ? 0.042 : 0.04, relative: 1e-14))
    #expect(method.adjust([0, 0, 0], level: 0.05).rejections == 3)
    #expect(method.adjust([1, 1, 1], level: 0.05).rejections == 0)
  }

  /// p exactly at the threshold is rejected, though 0.03 · 5/3 is not exactly 0.05 in binary.
  @Test func theThresholdItselfIsRejected() {
    let family = MultipleTesting.benjaminiHochberg.adjust([0.01, 0.02, 0.03, 0.04, 0.05], level: 0.05)
    #expect(family.rejections == 5)
    #expect(MultipleTesting.benjaminiHochberg.adjust([0.03, 0.03, 0.03, 0.9, 0.9], level: 0.05).rejections == 3)
  }

  @Test func falseCoverage() {
    let family = MultipleTesting.benjaminiHochberg.adjust(Self.neuhaus, level: 0.05)
    #expect(isClose(family.intervalLevel(confidence: 0.95), 1 - 4 * 0.05 / 15, relative: 1e-14))
    #expect(isClose(family.expectedFalseAmongRejected, 0.2, relative: 1e-14))
    let none = MultipleTesting.benjaminiHochberg.adjust([0.5, 0.6], level: 0.05)
    #expect(isClose(none.intervalLevel(confidence: 0.95), 0.975, relative: 1e-14))
    #expect(MultipleTesting.holm.adjust([], level: 0.05).intervalLevel(confidence: 0.9) == 0.9)
  }

  /// Of reported intervals about means selected by Benjamini–Hochberg, no more than 5 % miss, where unadjusted ones do far worse.
  @Test func selectedIntervalsCover() {
    var stream = RandomStream(seed: 3)
    let normal = NormalDistribution.standard
    let studies = 4000
    var shares: [Double] = []
    var naive: [Double] = []
    for _ in 0..<studies {
      let truth = (0..<20).map { $0 < 15 ? 0.0 : 2.0 }
      let z = truth.map { $0 + stream.normal() }
      let family = MultipleTesting.benjaminiHochberg.adjust(z.map { normal.twoSided($0) }, level: 0.1)
      let selected = z.indices.filter { family.rejected[$0] }
      func missing(_ level: Double) -> Double {
        let half = normal.criticalValue(level: level)
        return Double(selected.count { abs(z[$0] - truth[$0]) > half }) / Double(max(1, selected.count))
      }
      shares.append(missing(family.intervalLevel(confidence: 0.95)))
      naive.append(missing(0.95))
    }
    let mean = shares.reduce(0, +) / Double(studies)
    #expect(mean < 0.05 + 4 * (0.05 / Double(studies)).squareRoot())
    #expect(naive.reduce(0, +) / Double(studies) > 0.06)
  }

  /// Two hypotheses: level + level², by hand; the limit of Finner & Roters 2002; twenty by simulation.
  @Test func expectedRejectionsUnderTheGlobalNull() {
    func family(_ m: Int) -> AdjustedFamily {
      MultipleTesting.benjaminiHochberg.adjust([Double](repeating: 1, count: m), level: 0.1)
    }
    #expect(isClose(family(2).expectedIfNothingIsReal, 0.11, relative: 1e-14))
    #expect(isClose(family(100_000).expectedIfNothingIsReal, 0.1 / 0.81, relative: 1e-4))
    var stream = RandomStream(seed: 4)
    let studies = 20_000
    let total = (0..<studies).reduce(0) { sum, _ in
      let pValues = (0..<20).map { _ in stream.uniform() }
      return sum + MultipleTesting.benjaminiHochberg.adjust(pValues, level: 0.1).rejections
    }
    // The variance of the count is about 0.2.
    let error = (0.2 / Double(studies)).squareRoot()
    #expect(abs(Double(total) / Double(studies) - family(20).expectedIfNothingIsReal) < 4 * error)
  }
}
