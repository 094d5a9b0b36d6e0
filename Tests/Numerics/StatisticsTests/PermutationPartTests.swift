import Testing

@testable import Statistics

/// Random assignments drawn in shares give what one run gives.
@Suite struct PermutationPartTests {
  let stream = RandomStream(seed: 20_261_127)
  let test: PermutationTest

  init() {
    var draws = stream.substream("values")
    let values = (0..<300).map { _ in draws.normal() }
    test = PermutationTest(values: values, isTied: (0..<300).map { $0 % 30 == 0 })
  }

  /// A threshold at the p-value itself: no run is ever clear of it.
  func options(clear: Bool) -> PermutationOptions {
    var options = PermutationOptions()
    options.latticeLimit = 0
    options.maximumDraws = 150_000
    options.thresholds = [1e-9]
    if !clear { options.thresholds = [test.run(options, stream: stream).pValue] }
    return options
  }

  func parts(_ count: Int, _ options: PermutationOptions, _ stream: RandomStream) throws -> [PermutationPart] {
    try (1...count).map { number in
      let shard = try #require(Shard(number, of: count))
      return try #require(test.part(shard, options, stream: stream))
    }
  }

  func with(_ parts: [PermutationPart], _ options: PermutationOptions) throws -> PermutationOptions {
    var result = options
    let counts: PermutationCounts = try #require(PermutationCounts(parts))
    result.known = counts
    return result
  }

  @Test(arguments: [1, 2, 7, 40], [true, false]) func sharesOfAnyDivisionGiveTheSame(count: Int, clear: Bool) throws {
    let options = options(clear: clear)
    let expected = test.run(options, stream: stream)
    #expect(expected.draws == (clear ? 1 << 14 : 150_000))
    let parts = try parts(count, options, stream)
    #expect(test.run(try with(parts.reversed(), options), stream: stream) == expected)
    // What a part lacks, or whole parts that are missing, is drawn.
    #expect(test.run(try with(Array(parts.dropLast()), options), stream: stream) == expected)
    #expect(test.run(try with([], options), stream: stream) == expected)
    // No chunk is in two parts, and none is one that the run has not.
    let chunks = parts.flatMap(\.chunks)
    #expect(Set(chunks).count == chunks.count && chunks.allSatisfy { (0..<10).contains($0) })
  }

  /// The parts are used: with other counts there is another p-value.
  @Test func knownCountsAreNotDrawnAgain() throws {
    let options = options(clear: false)
    let expected = test.run(options, stream: stream)
    var parts = try parts(1, options, stream)
    #expect(parts[0].chunks == Array(0..<10))
    #expect(Double(parts[0].extreme.reduce(0, +) + 1) / 150_001 == expected.pValue)
    parts[0].extreme[0] += 1
    let changed = test.run(try with(parts, options), stream: stream)
    #expect(changed.draws == expected.draws)
    #expect(abs(changed.pValue - expected.pValue - 1.0 / 150_001) < 1e-12)
  }

  /// Counts of another stream, of other residuals, or that can't be, are passed over.
  @Test func whatBelongsToAnotherTestIsPassedOver() throws {
    let options = options(clear: false)
    let expected = test.run(options, stream: stream)
    #expect(test.run(try with(try parts(2, options, stream.substream(1)), options), stream: stream) == expected)
    var shorter = options
    shorter.maximumDraws = 140_000
    #expect(test.run(try with(try parts(2, shorter, stream), options), stream: stream) == expected)
    let impossible = try parts(1, options, stream).map {
      PermutationPart(test: $0.test, chunks: $0.chunks + [Int.max, -1], extreme: $0.extreme.map { _ in 20_000 } + [1, 1])
    }
    #expect(test.run(try with(impossible, options), stream: stream) == expected)
  }

  @Test func partsThatDisagreeAreNone() {
    let part = PermutationPart(test: "a", chunks: [0], extreme: [3])
    #expect(PermutationCounts([part, part]) != nil)
    #expect(PermutationCounts([part, PermutationPart(test: "a", chunks: [0], extreme: [4])]) == nil)
    #expect(PermutationCounts([PermutationPart(test: "a", chunks: [0, 1], extreme: [4])]) == nil)
    #expect(PermutationCounts([PermutationPart(test: "a", chunks: [0], extreme: [-1])]) == nil)
  }

  @Test func whatIsExactHasNoPart() throws {
    let exact = PermutationTest(values: [1, 2, 3, 4, 5, 7], isTied: [true, true, false, false, false, false])
    let shard = try #require(Shard(1, of: 2))
    #expect(exact.part(shard, PermutationOptions(), stream: stream) == nil)
  }
}
