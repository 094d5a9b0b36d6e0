import Statistics
import Testing
import _TestSupport

@Suite struct AgreementTests {
  /// Shrout & Fleiss 1979, table 2: six targets, four judges.
  static let shroutFleiss: [[Double]] = [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ]

  /// Krippendorff 2011, section E: twelve units, four observers.
  static let canonical: [[Double?]] = [
    [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
    [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1], [nil, nil, 3, nil],
  ]

  /// Shrout & Fleiss 1979, table 4: two digits.
  @Test(arguments: [
    (IntraclassCorrelation.Form.oneWay, 0.17), (.twoWayRandom, 0.29), (.twoWayFixed, 0.71), (.oneWayMean, 0.44),
    (.twoWayRandomMean, 0.62), (.twoWayFixedMean, 0.91),
  ])
  func shroutAndFleiss(form: IntraclassCorrelation.Form, published: Double) throws {
    let coefficient = try #require(IntraclassCorrelation(Self.shroutFleiss)?.coefficient(form))
    #expect(isClose(coefficient.estimate, published, absolute: 0.005))
  }

  /// R's psych::ICC, eight digits.
  @Test(.enabled(if: ReferenceData.exists("models/agreement_expected.json")))
  func intraclassIntervals() throws {
    let expected = try ReferenceData.json("models/agreement_expected.json")["shrout_fleiss"]["full"]
    let table = try #require(IntraclassCorrelation(Self.shroutFleiss))
    for form in IntraclassCorrelation.Form.allCases {
      let found = try #require(table.coefficient(form))
      let values = [found.estimate, found.interval.lowerBound, found.interval.upperBound]
      #expect(isClose(values, try #require(expected[form.rawValue].doubles), absolute: 1e-8), "\(form)")
    }
  }

  @Test func intraclassEdges() throws {
    #expect(IntraclassCorrelation([[1, 2]]) == nil)
    #expect(IntraclassCorrelation([]) == nil)
    let constant = try #require(IntraclassCorrelation([[3, 3], [3, 3]]))
    #expect(IntraclassCorrelation.Form.allCases.allSatisfy { constant.coefficient($0) == nil })
    // Perfect agreement; perfect consistency with one rater 2 points stricter.
    let perfect = try #require(IntraclassCorrelation([[1, 1], [2, 2], [4, 4]]))
    #expect(IntraclassCorrelation.Form.allCases.allSatisfy { perfect.coefficient($0)?.estimate == 1 })
    let shifted = try #require(IntraclassCorrelation([[1, 3], [2, 4], [4, 6]]))
    #expect(isClose(shifted.coefficient(.twoWayFixed)?.estimate, 1, absolute: 1e-12))
    #expect(try #require(shifted.coefficient(.twoWayRandom)).estimate < 0.6)
    // As much disagreement as there can be.
    let opposed = try #require(IntraclassCorrelation([[1, 3], [3, 1], [1, 3], [3, 1]]))
    let lowest = try #require(opposed.coefficient(.twoWayRandom))
    #expect(lowest.interval.lowerBound.isFinite && lowest.interval.contains(lowest.estimate))
    #expect(opposed.coefficient(.oneWayMean) == nil)
  }

  /// Adding a constant, or multiplying by one, changes no intraclass correlation.
  @Test func intraclassLaws() throws {
    let table = try #require(IntraclassCorrelation(Self.shroutFleiss))
    let moved = try #require(IntraclassCorrelation(Self.shroutFleiss.map { $0.map { 3 * $0 - 50 } }))
    for form in IntraclassCorrelation.Form.allCases {
      #expect(
        isClose(
          try #require(table.coefficient(form)).estimate, try #require(moved.coefficient(form)).estimate,
          absolute: 1e-12))
    }
  }

  /// Intervals of the one-way and the fixed coefficient are exact: coverage 95 % of 1000 tables, 10 targets and 3 raters.
  @Test func intraclassCoverage() throws {
    let tables = 1000
    var covered = 0
    for table in 0..<tables {
      var stream = RandomStream(seed: 9).substream(table)
      let scores = (0..<10).map { _ in
        let target = stream.normal()
        return (0..<3).map { _ in target + stream.normal() }
      }
      let coefficient = try #require(IntraclassCorrelation(scores)?.coefficient(.oneWay))
      if coefficient.interval.contains(0.5) { covered += 1 }
    }
    let error = (0.95 * 0.05 / Double(tables)).squareRoot()
    #expect(abs(Double(covered) / Double(tables) - 0.95) < 4 * error)
  }

  /// Krippendorff 2011: .743, .815, .849, .797; six digits recomputed from the definition.
  @Test(arguments: [
    (KrippendorffAlpha.Metric.nominal, 0.743421), (.ordinal, 0.815388), (.interval, 0.849107), (.ratio, 0.797403),
  ])
  func krippendorff(metric: KrippendorffAlpha.Metric, expected: Double) {
    let alpha = KrippendorffAlpha(Self.canonical, metric: metric)
    #expect(isClose(alpha.estimate, expected, absolute: 5e-7))
    #expect(alpha.pairableUnits == 11 && alpha.pairableRatings == 40)
  }

  /// The twin: the coincidence matrix with its distances, as printed in Krippendorff 2011.
  @Test(arguments: KrippendorffAlpha.Metric.allCases)
  func krippendorffAgreesWithItsDefinition(metric: KrippendorffAlpha.Metric) {
    var stream = RandomStream(seed: 10)
    for _ in 0..<20 {
      let ratings = (0..<15).map { _ in
        (0..<4).map { _ -> Double? in stream.bernoulli(0.2) ? nil : Double(stream.integer(below: 5)) }
      }
      let units = ratings.map { $0.compactMap { $0 } }.filter { $0.count >= 2 }
      let pool = units.flatMap { $0 }
      func total(_ value: Double) -> Double { Double(pool.count { $0 == value }) }
      func distance(_ c: Double, _ k: Double) -> Double {
        if c == k { return 0 }
        switch metric {
        case .nominal: return 1
        case .interval: return (c - k) * (c - k)
        case .ratio: return (c - k) * (c - k) / ((c + k) * (c + k))
        case .ordinal:
          let between = pool.count { (min(c, k)...max(c, k)).contains($0) }
          let ranks = Double(between) - (total(c) + total(k)) / 2
          return ranks * ranks
        }
      }
      var observed = 0.0
      for unit in units {
        for a in unit { for b in unit { observed += distance(a, b) / Double(unit.count - 1) } }
      }
      var expected = 0.0
      for a in pool { for b in pool { expected += distance(a, b) } }
      let alpha = 1 - Double(pool.count - 1) * observed / expected
      #expect(isClose(KrippendorffAlpha(ratings, metric: metric).estimate, alpha, absolute: 1e-12))
    }
  }

  @Test func krippendorffInterval() throws {
    let alpha = KrippendorffAlpha(Self.canonical, metric: .interval)
    let stream = RandomStream(seed: 11)
    let one = try #require(alpha.interval(stream: stream, threads: 1))
    #expect(one == alpha.interval(stream: stream, threads: 3))
    #expect(one.contains(try #require(alpha.estimate)) && one.upperBound <= 1)
  }

  /// The twin: every resample as ratings of their own.
  @Test(arguments: KrippendorffAlpha.Metric.allCases) func krippendorffIntervalIsThatOfResampledUnits(metric: KrippendorffAlpha.Metric)
    throws
  {
    let units = Self.canonical.map { $0.compactMap { $0 } }.filter { $0.count >= 2 }
    let stream = RandomStream(seed: 12)
    let replicates = (0..<60).compactMap { draw -> Double? in
      var own = stream.substream(draw)
      return KrippendorffAlpha(units.map { _ in units[own.integer(below: units.count)] }, metric: metric).estimate
    }
    let twin = try #require(BootstrapInterval.percentile(replicates, level: 0.95))
    let found = try #require(KrippendorffAlpha(Self.canonical, metric: metric).interval(draws: 60, stream: stream))
    // Sums in another order.
    #expect(isClose(found.lowerBound, twin.lowerBound, absolute: 1e-12) && isClose(found.upperBound, twin.upperBound, absolute: 1e-12))
  }

  @Test func krippendorffEdges() {
    // One unit: 0 whatever the ratings are, and nothing to resample.
    #expect(KrippendorffAlpha([[1, 2, 5, nil]], metric: .interval).estimate == 0)
    #expect(KrippendorffAlpha([[1, 2, 5, nil]], metric: .interval).interval(stream: RandomStream(seed: 1)) == nil)
    // Squares that overflow.
    #expect(KrippendorffAlpha([[1e308, -1e308], [1e308, 5]], metric: .interval).estimate == nil)
    #expect(KrippendorffAlpha([], metric: .nominal).estimate == nil)
    #expect(KrippendorffAlpha([[1, nil], [nil, 2]], metric: .nominal).estimate == nil)
    #expect(KrippendorffAlpha([[0.1, 0.1], [0.1, 0.1]], metric: .interval).estimate == nil)
    #expect(
      KrippendorffAlpha([[0.1, 0.1], [0.1, 0.1]], metric: .interval).interval(stream: RandomStream(seed: 1)) == nil)
    #expect(KrippendorffAlpha([[0, 0], [1, 1]], metric: .ratio).estimate == 1)
  }

  /// R 4.2.2: friedman.test, whose statistic is m(n − 1)W; both tables have ties.
  @Test func kendall() throws {
    let judges = try #require(KendallW(Self.shroutFleiss))
    #expect(isClose(judges.statistic, 17.7407407407407, relative: 1e-13))
    #expect(isClose(judges.pValue, 0.00328950924368028, relative: 1e-12))
    let five = try #require(KendallW([[1, 1, 2, 3], [2, 2, 2, 1], [3, 3, 3, 3], [4, 2, 4, 5], [5, 5, 5, 5]]))
    #expect(isClose(five.statistic, 13.3157894736842, relative: 1e-13))
    #expect(isClose(five.pValue, 0.00983156029645648, relative: 1e-12))
    #expect(KendallW([[1, 10], [2, 20], [3, 30]])?.coefficient == 1)
    #expect(KendallW([[1, 2], [2, 1]])?.coefficient == 0)
    #expect(KendallW([[1, 1], [1, 1]]) == nil)
    #expect(KendallW([[1, 2]]) == nil)
  }
}
