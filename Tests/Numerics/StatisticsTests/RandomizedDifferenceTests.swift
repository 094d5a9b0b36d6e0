import Testing

@testable import Statistics

/// The randomization test of two labels against brute force, its interval against inversion by search.
@Suite struct RandomizedDifferenceTests {
  static let values = [71, 68.5, 74, 77, 70, 66, 81, 79.5, 84, 86, 80.25, 60, 65, 62, 59.5]
  static let isFirst = [1, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 1, 0].map { $0 == 1 }
  static let strata = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2]

  /// Enumerated over itertools' combinations, the interval by bisection of the enumerated p-value (plain Python, 2026).
  @Test(arguments: [(0.95, -0.125, 6.352941176764708), (0.8, 1.1323529408823525, 5.102941176764708)])
  func agreesWithBruteForce(level: Double, lower: Double, upper: Double) throws {
    let found = try #require(
      RandomizedDifference(
        values: Self.values, isFirst: Self.isFirst, strata: Self.strata, level: level, stream: RandomStream(seed: 1)))
    #expect(abs(found.estimate - 3.1216216216216246) < 1e-12)
    #expect(abs(found.test.pValue - 0.06166666666666667) < 1e-12)
    #expect(found.assignments == 1200)
    // Bisection from inside stops at the end itself, which belongs to the interval.
    #expect(abs(try #require(found.lower) - lower) < 1e-8)
    #expect(abs(try #require(found.upper) - upper) < 1e-8)
    #expect(found.counts == (8, 7))
    #expect(found.strata == 3)
  }

  /// Values put in order once say the same of every subset as the test of that subset alone, to the last bit, whatever is exact and whatever is drawn: subsets that are
  /// most of a stratum, half of it, all of it, or none.
  @Test(arguments: [(200_000, 400_000_000, 5), (1, 400_000_000, 5), (1, 0, 5), (1, 0, 1_000_000)])
  func subsetsOfValuesInOrder(enumerationLimit: Int, latticeLimit: Int, distinct: Int) throws {
    var options = RandomizedDifference.options(draws: 999, level: 0.9)
    (options.enumerationLimit, options.latticeLimit) = (enumerationLimit, latticeLimit)
    var random = RandomStream(seed: 12)
    let count = distinct > 128 ? 300 : 60
    let values = (0..<count).map { _ in Double(random.integer(below: distinct)) + 0.1 }
    let strata = (0..<count).map { [7, 2, 7, 5, 9][$0 % 5] }
    let all = StratifiedValues(values, strata: strata)
    let subsets: [[Int]] = [
      Array(stride(from: 0, to: 60, by: 7)), Array(3..<50), [2, 1, 6, 11, 16, 21, 26], values.indices.filter { strata[$0] == 2 },
      values.indices.filter { strata[$0] == 7 && $0 % 2 == 0 } + values.indices.filter { strata[$0] == 5 && $0 > 0 },
      Array(values.indices), [],
    ]
    for (number, own) in subsets.enumerated() {
      let stream = RandomStream(seed: 4).substream("subset \(number)")
      let known = RandomizedDifference(
        values: values, isFirst: values.indices.map(own.contains), strata: strata, level: 0.9, options: options, stream: stream)
      let found = all.difference(of: own, level: 0.9, options: options, stream: stream)
      #expect((found == nil) == (known == nil), "\(number)")
      guard let found, let known else { continue }
      #expect(found.estimate == known.estimate && found.interval == known.interval && found.endErrors == known.endErrors, "\(number)")
      #expect(found.test == known.test && found.assignments == known.assignments, "\(number)")
      #expect(found.counts == known.counts && found.strata == known.strata && found.degreesOfFreedom == known.degreesOfFreedom, "\(number)")
      #expect(abs((found.standardError ?? 0) - (known.standardError ?? 0)) < 1e-12 * (known.standardError ?? 1), "\(number)")
      #expect(found.assignmentsSeen == known.assignmentsSeen, "\(number)")
    }
  }

  @Test func drawsAgreeWithEnumeration() throws {
    var options = RandomizedDifference.options
    options.enumerationLimit = 1
    options.latticeLimit = 0
    options.maximumDraws = 100_000
    let drawn = try #require(
      RandomizedDifference(
        values: Self.values, isFirst: Self.isFirst, strata: Self.strata, level: 0.8, options: options, stream: RandomStream(seed: 3)))
    #expect(drawn.test.method == .monteCarlo)
    #expect(abs(drawn.test.pValue - 0.06166666666666667) < 4 * drawn.test.standardError)
    #expect(abs(try #require(drawn.lower) - 1.1323529408823525) < 0.05)
    #expect(abs(try #require(drawn.upper) - 5.102941176764708) < 0.05)
  }

  /// Shifting everything under the first label shifts the interval; exchanging labels mirrors it.
  @Test func isEquivariant() throws {
    let stream = RandomStream(seed: 1)
    let found = try #require(
      RandomizedDifference(values: Self.values, isFirst: Self.isFirst, strata: Self.strata, level: 0.8, stream: stream))
    let shifted = try #require(
      RandomizedDifference(
        values: zip(Self.values, Self.isFirst).map { $1 ? $0 + 5 : $0 }, isFirst: Self.isFirst, strata: Self.strata, level: 0.8,
        stream: stream))
    #expect(abs(shifted.estimate - found.estimate - 5) < 1e-9)
    #expect(abs(try #require(shifted.lower) - (try #require(found.lower)) - 5) < 1e-9)
    let mirrored = try #require(
      RandomizedDifference(values: Self.values, isFirst: Self.isFirst.map { !$0 }, strata: Self.strata, level: 0.8, stream: stream))
    #expect(abs(mirrored.estimate + found.estimate) < 1e-12)
    #expect(abs(try #require(mirrored.lower) + (try #require(found.upper))) < 1e-9)
    #expect(mirrored.test.pValue == found.test.pValue)
  }

  @Test func fewAssignmentsHaveNoEnds() throws {
    // Two against two: 6 assignments, the smallest p-value 1/3.
    let few = try #require(
      RandomizedDifference(
        values: [1, 2, 8, 9], isFirst: [false, false, true, true], strata: [0, 0, 0, 0], stream: RandomStream(seed: 1)))
    #expect(few.lower == nil && few.upper == nil)
    #expect(abs(few.test.pValue - 1.0 / 3) < 1e-12)
    #expect(RandomizedDifference(values: [1, 2], isFirst: [true, true], strata: [0, 0], stream: RandomStream(seed: 1)) == nil)
  }

  /// Whole units: a rater who saw both cases under one label is exchanged with both.
  @Test func exchangesWholeUnits() throws {
    let units = [([70.0, 75], true), ([66, 71], false), ([72, 77], true), ([69, 70], false), ([74, 79], true), ([68, 73], false)].map {
      ExchangeUnit(stratum: 0, values: $0.0, isTied: [$0.1, $0.1])
    }
    let found = try #require(RandomizedDifference(units: units, stream: RandomStream(seed: 1)))
    #expect(abs(found.estimate - (72 + 77 - 67 - 4.0 / 3 - 72 + 2.0 / 3) / 2) < 1.0)
    // Three of six raters, and the mirrored assignment: 2 of 20.
    #expect(abs(found.test.pValue - 0.1) < 1e-12)
  }

  /// Over many draws of labels the interval covers a planted shift as often as it says (binomial ± 4 errors).
  @Test func coversThePlantedShift() throws {
    var stream = RandomStream(seed: 11)
    var options = RandomizedDifference.options
    options.maximumDraws = 999
    var (covered, rejected) = (0, 0)
    let runs = 600
    for run in 0..<runs {
      var values: [Double] = []
      var labels: [Bool] = []
      var strata: [Int] = []
      for stratum in 0..<4 {
        for _ in 0..<12 {
          labels.append(stream.uniform() < 0.5)
          strata.append(stratum)
          values.append(70 + 5 * Double(stratum) + 3 * stream.normal() + (labels[labels.count - 1] ? 1.5 : 0))
        }
      }
      guard
        let found = RandomizedDifference(
          values: values, isFirst: labels, strata: strata, options: options, stream: RandomStream(seed: 5).substream(run))
      else { continue }
      if (found.lower ?? -.infinity) <= 1.5, 1.5 <= (found.upper ?? .infinity) { covered += 1 }
      if found.test.pValue <= 0.05 { rejected += 1 }
    }
    #expect(abs(Double(covered) / Double(runs) - 0.95) < 4 * (0.95 * 0.05 / Double(runs)).squareRoot() + 0.005)
    #expect(rejected > runs / 5)
  }
}
