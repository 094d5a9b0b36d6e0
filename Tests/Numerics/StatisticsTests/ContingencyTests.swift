import Statistics
import Testing
import _TestSupport

@Suite struct ContingencyTests {
  /// Morris 2017 (the example of the R package adverseimpact): 2 of 10 women and 15 of 25 men selected.
  static let morris = TwoProportions(Proportion(successes: 2, trials: 10), Proportion(successes: 15, trials: 25))

  /// Figures recomputed from the definitions, to the five digits usual in reports.
  @Test func workedExample() throws {
    let table = Self.morris
    let fisher = FisherExactTest(table)
    let z = try #require(table.pooledZ)
    #expect(isClose(table.impactRatio, 1 / 3.0, relative: 1e-14))
    #expect(isClose(z, -2.1390, absolute: 5e-5))
    #expect(isClose(NormalDistribution.standard.twoSided(z), 0.03244, absolute: 5e-6))
    #expect(isClose(z * z, 4.5752, absolute: 5e-5))
    #expect(isClose(fisher.pValue(), 0.05991, absolute: 5e-6))
    #expect(isClose(fisher.pValue(.less), 0.03716, absolute: 5e-6))
    #expect(isClose(fisher.midP(.less), 0.02095, absolute: 5e-6))
    #expect(isClose(table.phi, -0.3616, absolute: 5e-5))
    #expect(isClose(table.cohensH, -0.8449, absolute: 5e-5))
    #expect(isClose(table.oddsRatio, 1 / 6.0, relative: 1e-14))
    #expect(isClose(table.impactRatioZ, -2.8534, absolute: 5e-5))
    #expect(isClose(table.shortfallToPooledRate, 2.857, absolute: 5e-4))
    #expect(isClose(table.shortfallToSecondRate, 4, absolute: 1e-12))
  }

  @Test(.enabled(if: ReferenceData.exists("practice/worked_examples.json")))
  func workedExampleToTheLastDigit() throws {
    let expected = try ReferenceData.json("practice/worked_examples.json")["morris2017"]
    let table = Self.morris
    let fisher = FisherExactTest(table)
    let pairs: [(Double?, String, sign: Double)] = [
      (table.impactRatio, "impact_ratio", 1), (table.pooledZ, "Z_D_pooled", 1),
      (fisher.pValue(), "fisher_two_sided", 1), (fisher.pValue(.less), "fisher_one_sided_less", 1),
      (fisher.midP(.less), "lancaster_midp_one_sided", 1), (fisher.midP(), "lancaster_midp_doubled", 1),
      (table.phi, "phi", -1), (table.cohensH, "h", -1), (table.impactRatioZ, "Z_IR", 1),
      (table.oddsRatio, "odds_ratio_sample", 1), (table.shortfallToPooledRate, "shortfall_vs_expected", 1),
      (table.shortfallToSecondRate, "shortfall_to_reach_maj_rate", 1),
    ]
    for (value, key, sign) in pairs {
      #expect(isClose(value, sign * (try #require(expected[key].double)), relative: 1e-11), "\(key)")
    }
  }

  /// Uniform Guidelines, Questions and Answers (1979): 60, 45, 48 and 51 % give 1, .75, exactly .80 and .85; only .75 is below.
  @Test(arguments: [100, 1_000_000_000])
  func exactlyFourFifthsIsNotBelow(trials: Int) {
    let groups = [60, 45, 48, 51].map { Proportion(successes: $0 * (trials / 100), trials: trials) }
    let ratios = ImpactRatios(groups)
    #expect(ratios.reference == 0)
    #expect(ratios.flagged == [false, true, false, false])
    #expect(isClose(ratios.ratios.compactMap { $0 }, [1, 0.75, 0.8, 0.85], relative: 1e-14))
  }

  @Test(.enabled(if: ReferenceData.exists("weights/four_fifths_cases.json")))
  func fourFifthsCases() throws {
    let cases = try #require(try ReferenceData.json("weights/four_fifths_cases.json")["cases"].array)
    for example in cases {
      guard let counts = example["counts"].object else { continue }
      let names = counts.keys.sorted()
      let ratios = ImpactRatios(
        names.map { Proportion(successes: Int(counts[$0]?[0].double ?? 0), trials: Int(counts[$0]?[1].double ?? 0)) })
      for (name, expected) in example["impact_ratio"].object ?? [:] {
        let index = try #require(names.firstIndex(of: name))
        #expect(isClose(ratios.ratios[index], try #require(expected.double), relative: 1e-14))
      }
      for (name, expected) in example["flag"].object ?? [:] {
        #expect(ratios.flagged[try #require(names.firstIndex(of: name))] == expected.bool)
      }
    }
  }

  /// 7 of 72 against 3 of 63: below four fifths, yet Fisher's p is .336.
  @Test func ratioAndTestMayDisagree() {
    let table = TwoProportions(Proportion(successes: 3, trials: 63), Proportion(successes: 7, trials: 72))
    #expect(table.isBelowFourFifths)
    #expect(isClose(FisherExactTest(table).pValue(), 0.33645574606916473, relative: 1e-11))
    // 4/63 against 6/72 is .762, still below.
    #expect(!table.hangsOnOneSelection)
  }

  /// The tea taster, Fisher 1935: 3 of 4 told right; two-sided 34/70.
  @Test func teaTaster() {
    let table = TwoProportions(Proportion(successes: 3, trials: 4), Proportion(successes: 1, trials: 4))
    #expect(isClose(FisherExactTest(table).pValue(), 34 / 70.0, relative: 1e-13))
    #expect(isClose(FisherExactTest(table).pValue(.greater), 17 / 70.0, relative: 1e-13))
  }

  /// The twin: all ways to hand out the selections, one by one.
  @Test func fisherAgreesWithEnumeration() {
    let table = TwoProportions(Proportion(successes: 1, trials: 5), Proportion(successes: 4, trials: 6))
    let counts = (0..<(1 << 11)).filter { $0.nonzeroBitCount == 5 }.map { ($0 & 0b11111).nonzeroBitCount }
    let all = Double(counts.count)
    #expect(isClose(FisherExactTest(table).pValue(.less), Double(counts.count { $0 <= 1 }) / all, relative: 1e-13))
    let frequency = Dictionary(grouping: counts) { $0 }.mapValues(\.count)
    let extreme = frequency.values.filter { $0 <= frequency[1, default: 0] }.reduce(0, +)
    #expect(isClose(FisherExactTest(table).pValue(), Double(extreme) / all, relative: 1e-13))
  }

  @Test func nothingToCompareIsNil() {
    let empty = TwoProportions(Proportion(successes: 0, trials: 0), Proportion(successes: 3, trials: 5))
    #expect(empty.impactRatio == nil && empty.pooledZ == nil && empty.cohensH == nil && !empty.isBelowFourFifths)
    #expect(FisherExactTest(empty).pValue() == 1)
    let nobody = TwoProportions(Proportion(successes: 0, trials: 4), Proportion(successes: 0, trials: 5))
    #expect(nobody.impactRatio == nil && nobody.pooledZ == 0 && nobody.oddsRatio == nil && nobody.impactRatioZ == nil)
    #expect(nobody.movingOneSelection == nil && nobody.impactRatioInterval(level: 0.95) == nil)
    let everybody = TwoProportions(Proportion(successes: 4, trials: 4), Proportion(successes: 5, trials: 5))
    #expect(everybody.impactRatio == 1 && everybody.pooledZ == 0 && everybody.impactRatioZ == 0)
    #expect(ImpactRatios([Proportion(successes: 0, trials: 3)]).reference == nil)
    #expect(ImpactRatios([]).ratios.isEmpty)
  }

  @Test func flipFlop() {
    // 3/5 against 4/5 is .75; with one selection moved, 4/5 against 3/5.
    let small = TwoProportions(Proportion(successes: 3, trials: 5), Proportion(successes: 4, trials: 5))
    #expect(small.isBelowFourFifths && small.hangsOnOneSelection && small.orderHangsOnOneSelection)
    // 2/10 against 15/25: .333, and .536 after.
    #expect(!Self.morris.hangsOnOneSelection && !Self.morris.orderHangsOnOneSelection)
  }

  /// Berkeley admissions 1973 (Bickel, Hammel & O'Connell 1975): men and women admitted and refused by department;
  /// R 4.2.2, mantelhaen.test, to all its digits.
  @Test func berkeley() throws {
    let counts = [
      (512, 313, 89, 19), (353, 207, 17, 8), (120, 205, 202, 391), (138, 279, 131, 244), (53, 138, 94, 299),
      (22, 351, 24, 317),
    ]
    let departments = counts.map { a, b, c, d in
      TwoProportions(Proportion(successes: a, trials: a + b), Proportion(successes: c, trials: c + d))
    }
    let combined = MantelHaenszel(departments)
    #expect(isClose(combined.chiSquared(continuityCorrection: true), 1.42694622858669, relative: 1e-13))
    #expect(isClose(combined.chiSquared(continuityCorrection: false), 1.52460666044344, relative: 1e-13))
    #expect(isClose(combined.pValue(continuityCorrection: true), 0.232263462817048, relative: 1e-12))
    let odds = try #require(combined.oddsRatio)
    #expect(isClose(odds.estimate, 0.904696828258623, relative: 1e-13))
    let interval = odds.interval(level: 0.95)
    #expect(isClose(interval.lowerBound, 0.77190736175935, relative: 1e-12))
    #expect(isClose(interval.upperBound, 1.06032976443666, relative: 1e-12))
  }

  @Test func oneStratumIsTheTableItself() throws {
    let combined = MantelHaenszel([Self.morris])
    #expect(isClose(try #require(combined.oddsRatio).estimate, 1 / 6.0, relative: 1e-14))
    #expect(isClose(try #require(combined.impactRatio).estimate, 1 / 3.0, relative: 1e-14))
    // The variance of one table's log odds ratio is 1/a + 1/b + 1/c + 1/d, and of its log ratio of rates Katz's.
    let woolf = 1 / 2.0 + 1 / 8.0 + 1 / 15.0 + 1 / 10.0
    #expect(isClose(try #require(combined.oddsRatio).logStandardError, woolf.squareRoot(), relative: 1e-14))
    let katz = try #require(Self.morris.impactRatioInterval(level: 0.9))
    let common = try #require(combined.impactRatio).interval(level: 0.9)
    #expect(isClose(katz.lowerBound, common.lowerBound, relative: 1e-13))
    #expect(isClose(katz.upperBound, common.upperBound, relative: 1e-13))
    // Uninformative strata change nothing.
    let padded = MantelHaenszel([
      Self.morris, TwoProportions(Proportion(successes: 0, trials: 0), Proportion(successes: 1, trials: 3)),
      TwoProportions(Proportion(successes: 0, trials: 4), Proportion(successes: 0, trials: 3)),
    ])
    #expect(padded.oddsRatio == combined.oddsRatio)
    #expect(padded.chiSquared(continuityCorrection: false) == combined.chiSquared(continuityCorrection: false))
    #expect(MantelHaenszel([]).pValue(continuityCorrection: true) == nil)
  }
}
