import Testing

@testable import Statistics

/// Random counts against their distribution, and subsets counted against subsets drawn.
@Suite struct HypergeometricVariatesTests {
  /// Pearson's χ² of 200,000 counts against the probabilities, cells of fewer than ten expected put together; a level of 1e-4 each.
  @Test(arguments: [
    (5, 7, 4), (7, 5, 9), (1, 1, 1), (3, 1000, 900), (1000, 3, 40), (200, 300, 30), (300, 200, 470), (400, 400, 400), (90, 9000, 1200),
    (9000, 90, 8000), (40_000, 60_000, 500), (143_000, 857_000, 498_000), (857_000, 143_000, 502_000), (700_000, 300_000, 800),
    (45, 46, 45), (24, 5000, 2400), (100, 900, 90), (900, 100, 90), (100, 900, 910), (18, 18, 18),
  ])
  func followsTheDistribution(marked: Int, unmarked: Int, drawn: Int) {
    let variates = HypergeometricVariates(upTo: marked + unmarked)
    let distribution = HypergeometricDistribution(marked: marked, unmarked: unmarked, drawn: drawn)
    var stream = RandomStream(seed: 8).substream(marked).substream(unmarked).substream(drawn)
    let draws = 200_000
    var counts: [Int: Int] = [:]
    for _ in 0..<draws { counts[variates.draw(marked: marked, unmarked: unmarked, drawn: drawn, &stream), default: 0] += 1 }
    #expect(counts.keys.allSatisfy(distribution.support.contains))
    var (statistic, cells) = (0.0, 0)
    var (seen, expected) = (0.0, 0.0)
    for count in distribution.support {
      seen += Double(counts[count] ?? 0)
      expected += Double(draws) * distribution.probability(count)
      guard expected >= 10 else { continue }
      statistic += (seen - expected) * (seen - expected) / expected
      (cells, seen, expected) = (cells + 1, 0, 0)
    }
    #expect(seen <= expected + 6 * (expected + 1).squareRoot())
    guard cells > 1 else { return }
    #expect(ChiSquaredDistribution(degreesOfFreedom: Double(cells - 1)).upperTail(statistic) > 1e-4)
  }

  @Test func urnsOfOneColour() {
    let variates = HypergeometricVariates(upTo: 10)
    var stream = RandomStream(seed: 1)
    #expect(variates.draw(marked: 4, unmarked: 0, drawn: 3, &stream) == 3)
    #expect(variates.draw(marked: 0, unmarked: 6, drawn: 3, &stream) == 0)
    #expect(variates.draw(marked: 4, unmarked: 6, drawn: 0, &stream) == 0)
    #expect(variates.draw(marked: 4, unmarked: 6, drawn: 10, &stream) == 4)
  }

  /// The mean of both sums is 0, their variances and covariance those of samples without replacement.
  @Test func sumsHaveTheirMoments() {
    let kinds = [(310, -1.2, 0.1), (95, 2.0, -0.9), (1400, 0.3, 0.1), (8, 9.0, -0.9), (620, -0.7, 0.1)]
    let size = kinds.reduce(0) { $0 + $1.0 }
    func mean(_ of: (Double, Double) -> Double) -> Double { kinds.reduce(0) { $0 + Double($1.0) * of($1.1, $1.2) } / Double(size) }
    let (meanValue, meanLabel) = (mean { a, _ in a }, mean { _, b in b })
    let subsets = CountedSubsets(kinds.map { .init(count: $0.0, value: $0.1 - meanValue, label: $0.2 - meanLabel) }, drawn: 900)
    let draws = 60_000
    var pairs = [(value: Double, label: Double)](repeating: (1, 2), count: draws)
    subsets.add(to: &pairs, HypergeometricVariates(upTo: size), stream: RandomStream(seed: 3))
    let factor = 900.0 * Double(size - 900) / Double(size - 1)
    let expected = [
      factor * mean { a, _ in (a - meanValue) * (a - meanValue) }, factor * mean { a, b in (a - meanValue) * (b - meanLabel) },
      factor * mean { _, b in (b - meanLabel) * (b - meanLabel) },
    ]
    let n = Double(draws)
    #expect(abs(pairs.reduce(0) { $0 + $1.value - 1 } / n) < 5 * (expected[0] / n).squareRoot())
    #expect(abs(pairs.reduce(0) { $0 + $1.label - 2 } / n) < 5 * (expected[2] / n).squareRoot())
    let seen = [
      pairs.reduce(0) { $0 + ($1.value - 1) * ($1.value - 1) } / n, pairs.reduce(0) { $0 + ($1.value - 1) * ($1.label - 2) } / n,
      pairs.reduce(0) { $0 + ($1.label - 2) * ($1.label - 2) } / n,
    ]
    let scale = (expected[0] * expected[2]).squareRoot()
    #expect(abs(seen[0] / expected[0] - 1) < 5 * (2 / n).squareRoot())
    #expect(abs(seen[2] / expected[2] - 1) < 5 * (2 / n).squareRoot())
    #expect(abs(seen[1] - expected[1]) < 5 * scale / n.squareRoot())
  }

  /// Half of a stratum of ten thousand, a twentieth of another, few of a small one: p-value and ends as those of units drawn one by one.
  @Test func countedSubsetsAreAsShuffledOnes() throws {
    var random = RandomStream(seed: 21)
    let strata = (0..<14_000).map { $0 < 10_000 ? 0 : $0 < 13_950 ? 1 : 2 }
    let own = strata.indices.filter { random.uniform() < [0.5, 0.05, 0.3][strata[$0]] }
    let isOwn = Set(own)
    let values = strata.indices.map { Double(random.integer(below: 5)) + (isOwn.contains($0) && random.uniform() < 0.03 ? 1 : 0) }
    var options = RandomizedDifference.options(draws: 19_999, level: 0.9)
    (options.enumerationLimit, options.latticeLimit) = (1, 0)
    let known = try #require(
      RandomizedDifference(
        values: values, isFirst: values.indices.map(isOwn.contains), strata: strata, level: 0.9, options: options,
        stream: RandomStream(seed: 5)))
    let all = StratifiedValues(values, strata: strata)
    let found = try #require(all.difference(of: own, level: 0.9, options: options, stream: RandomStream(seed: 6)))
    #expect(abs(found.estimate - known.estimate) < 1e-12)
    #expect(found.test.method == .monteCarlo && known.test.method == .monteCarlo)
    #expect(known.test.pValue > 0.001 && known.test.pValue < 0.9, "\(known.test.pValue)")
    #expect(abs(found.test.pValue - known.test.pValue) < 4 * (found.test.standardError + known.test.standardError))
    let (ends, knownEnds) = (try #require(found.interval), try #require(known.interval))
    for side in 0...1 {
      let error = try #require(found.endErrors[side]) + (try #require(known.endErrors[side]))
      #expect(abs(ends[side] - knownEnds[side]) < 4 * error)
    }
    // Units drawn one by one are those of the same stream; counts are not.
    let sameStream = try #require(all.difference(of: own, level: 0.9, options: options, stream: RandomStream(seed: 5)))
    #expect(sameStream.interval != known.interval)
    let again = try #require(all.difference(of: own, level: 0.9, options: options, stream: RandomStream(seed: 6)))
    #expect(again.interval == found.interval && again.test == found.test)
  }
}
