import Testing
import _TestSupport

@testable import Statistics

@Suite struct RandomStreamTests {
  /// The three known answers for philox4x32 with 10 rounds in the file `kat_vectors` of Random123 (Salmon et al. 2011).
  @Test(
    arguments: [
      (
        low: 0, high: 0, key: 0,
        expected: (0xe169_c58d_6627_e8d5, 0x9b00_dbd8_bc57_ac4c)
      ),
      (
        low: 0xffff_ffff_ffff_ffff, high: 0xffff_ffff_ffff_ffff, key: 0xffff_ffff_ffff_ffff,
        expected: (0x41c8_3b0e_408f_276d, 0x6d54_51fd_a20b_c7c6)
      ),
      (
        low: 0x85a3_08d3_243f_6a88, high: 0x0370_7344_1319_8a2e, key: 0x299f_31d0_a409_3822,
        expected: (0x94fd_cceb_d16c_fe09, 0x2412_6ea1_5001_e420)
      ),
    ] as [(low: UInt64, high: UInt64, key: UInt64, expected: (UInt64, UInt64))])
  func philoxKnownAnswers(low: UInt64, high: UInt64, key: UInt64, expected: (UInt64, UInt64)) {
    #expect(Philox4x32.block(low: low, high: high, key: key) == expected)
  }

  /// Published test vectors of FNV-1a, 64 bits (Noll's table; IETF draft-eastlake-fnv): "", "a", "foobar".
  @Test func fnvKnownAnswers() {
    #expect(fnv1a("".utf8) == 0xcbf2_9ce4_8422_2325)
    #expect(fnv1a("a".utf8) == 0xaf63_dc4c_8601_ec8c)
    #expect(fnv1a("foobar".utf8) == 0x8594_4171_f739_67e8)
  }

  @Test func theRootStreamIsPhiloxItself() {
    var stream = RandomStream(seed: 0)
    #expect(stream.next() == 0xe169_c58d_6627_e8d5)
    #expect(stream.next() == 0x9b00_dbd8_bc57_ac4c)
  }

  @Test func streamsDependOnTheirPathOnly() {
    var parent = RandomStream(seed: 7)
    let before = parent.substream("a").substream(3)
    _ = parent.next()
    var first = before
    var second = parent.substream("a").substream(3)
    #expect(first.next() == second.next())
    var heads: Set<UInt64> = []
    for index in 0..<1000 {
      var child = parent.substream(index)
      heads.insert(child.next())
      var grandchild = parent.substream(index).substream(index)
      heads.insert(grandchild.next())
      var named = parent.substream("\(index)")
      heads.insert(named.next())
    }
    #expect(heads.count == 3000)
    var path = RandomStream(seed: 7, path: [4, 5])
    var steps = RandomStream(seed: 7).substream(4).substream(5)
    #expect(path.next() == steps.next())
  }

  @Test func boundedIntegersAreUniform() {
    var stream = RandomStream(seed: 1).substream("bounded")
    var counts = [Int](repeating: 0, count: 7)
    let draws = 70_000
    for _ in 0..<draws { counts[stream.integer(below: 7)] += 1 }
    let expected = Double(draws) / 7
    let statistic = counts.map { (Double($0) - expected) * (Double($0) - expected) / expected }.reduce(0, +)
    #expect(ChiSquaredDistribution(degreesOfFreedom: 6).upperTail(statistic) > 1e-4)
    #expect(stream.integer(below: 1) == 0)
  }

  /// Rejection, reached rarely by small bounds, is common just above a half of 2⁶⁴; the result must still be in range and even.
  @Test func hugeBounds() {
    var stream = RandomStream(seed: 1).substream("huge")
    let bound = Int.max / 3 * 2
    let draws = 20_000
    let below = (0..<draws).count { _ in stream.integer(below: bound) < bound / 2 }
    #expect(abs(Double(below) / Double(draws) - 0.5) < 4 * 0.5 / Double(draws).squareRoot())
  }

  /// Kolmogorov's bound: √n·D stays below 2.23 with probability 1 − 1e-4.
  private func kolmogorov(_ draws: [Double], _ lowerTail: (Double) -> Double) -> Double {
    let n = Double(draws.count)
    let distances = draws.sorted().enumerated().map { index, x in
      let f = lowerTail(x)
      return max(f - Double(index) / n, Double(index + 1) / n - f)
    }
    return distances.max()! * n.squareRoot()
  }

  @Test func variatesFollowTheirDistributions() {
    var stream = RandomStream(seed: 11)
    func sample(_ draw: (inout RandomStream) -> Double) -> [Double] { (0..<20_000).map { _ in draw(&stream) } }
    #expect(kolmogorov(sample { $0.uniform() }, { $0 }) < 2.23)
    #expect(kolmogorov(sample { $0.normal() }, NormalDistribution.standard.lowerTail) < 2.23)
    #expect(kolmogorov(sample { $0.exponential() }, { ChiSquaredDistribution(degreesOfFreedom: 2).lowerTail(2 * $0) }) < 2.23)
    // One part of a uniform point of a simplex with 4 parts is beta(1, 3).
    #expect(kolmogorov(sample { $0.simplex(parts: 4)[1] }, BetaDistribution(a: 1, b: 3).lowerTail) < 2.23)
  }

  @Test func simplexPointsSumToOne() {
    var stream = RandomStream(seed: 2)
    for _ in 0..<100 {
      let point = stream.simplex(parts: 6)
      #expect(point.allSatisfy { $0 > 0 })
      #expect(isClose(point.reduce(0, +), 1, absolute: 1e-14))
    }
  }

  @Test func shufflesAreUniform() {
    var stream = RandomStream(seed: 3)
    var counts: [[Int]: Int] = [:]
    let draws = 24_000
    for _ in 0..<draws { counts[stream.permutation(4), default: 0] += 1 }
    #expect(counts.count == 24)
    let expected = Double(draws) / 24
    let statistic = counts.values.map { (Double($0) - expected) * (Double($0) - expected) / expected }.reduce(0, +)
    #expect(ChiSquaredDistribution(degreesOfFreedom: 23).upperTail(statistic) > 1e-4)
  }

  @Test func subsetsAreUniformAndDistinct() {
    var stream = RandomStream(seed: 4)
    var counts: [[Int]: Int] = [:]
    let draws = 20_000
    for _ in 0..<draws { counts[stream.subset(size: 3, of: 6).sorted(), default: 0] += 1 }
    #expect(counts.count == 20)
    let expected = Double(draws) / 20
    let statistic = counts.values.map { (Double($0) - expected) * (Double($0) - expected) / expected }.reduce(0, +)
    #expect(ChiSquaredDistribution(degreesOfFreedom: 19).upperTail(statistic) > 1e-4)
    let large = stream.subset(size: 90, of: 100)
    #expect(Set(large).count == 90 && large.allSatisfy { (0..<100).contains($0) })
    #expect(stream.subset(size: 0, of: 0).isEmpty)
  }
}
