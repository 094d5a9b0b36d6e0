import Statistics
import Testing
import _TestSupport

/// Table values to the digits printed, and identities that hold for any correct implementation.
@Suite struct DistributionTests {
  @Test(arguments: [(0.975, 1.959963984540054), (0.5, 0), (1e-20, -9.262340089798409)])
  func normalQuantile(probability: Double, expected: Double) {
    #expect(isClose(NormalDistribution.standard.quantile(probability), expected, absolute: 1e-12))
  }

  /// Fisher & Yates, Statistical Tables (1963): t, F and chi-squared at the usual points, four digits printed.
  @Test func tables() {
    #expect(isClose(StudentTDistribution(degreesOfFreedom: 10).criticalValue(level: 0.95), 2.2281, absolute: 5e-5))
    #expect(isClose(ChiSquaredDistribution(degreesOfFreedom: 5).quantile(0.95), 11.0705, absolute: 5e-5))
    #expect(isClose(FDistribution(numerator: 3, denominator: 15).quantile(upperTail: 0.05), 3.2874, absolute: 5e-5))
  }

  @Test func tailsAreComputedFromTheirOwnSide() {
    let normal = NormalDistribution.standard
    #expect(isClose(normal.upperTail(20), 2.753624118606233e-89, relative: 1e-12))
    #expect(isClose(normal.twoSided(-1.959963984540054), 0.05, relative: 1e-12))
    #expect(normal.twoSided(0) == 1)
    #expect(isClose(normal.quantile(upperTail: 2.753624118606233e-89), 20, relative: 1e-12))
  }

  @Test func continuousQuantilesInvertTails() {
    let distributions: [any ContinuousDistribution] = [
      NormalDistribution(mean: 3, standardDeviation: 2), StudentTDistribution(degreesOfFreedom: 3.7),
      ChiSquaredDistribution(degreesOfFreedom: 2.5), FDistribution(numerator: 4, denominator: 9),
      BetaDistribution(a: 2.5, b: 0.7),
    ]
    for distribution in distributions {
      for probability in [0.001, 0.05, 0.5, 0.9, 0.999] {
        let x = distribution.quantile(probability)
        #expect(isClose(distribution.lowerTail(x), probability, relative: 1e-9))
        #expect(isClose(distribution.upperTail(x), 1 - probability, relative: 1e-9))
        #expect(isClose(distribution.quantile(upperTail: 1 - probability), x, relative: 1e-9))
      }
    }
  }

  @Test func densityIsTheSlopeOfTheLowerTail() {
    let distribution = FDistribution(numerator: 4, denominator: 9)
    let step = 1e-5
    let slope = (distribution.lowerTail(1.2 + step) - distribution.lowerTail(1.2 - step)) / (2 * step)
    #expect(isClose(distribution.density(1.2), slope, relative: 1e-8))
  }

  @Test func discreteTailsIncludeAndExcludeAsDocumented() {
    let urn = HypergeometricDistribution(marked: 5, unmarked: 7, drawn: 4)
    #expect(urn.support == 0...4)
    #expect(isClose(urn.support.map { urn.probability($0) }.reduce(0, +), 1, absolute: 1e-14))
    // C(5,2) C(7,2) / C(12,4) = 10 · 21 / 495
    #expect(isClose(urn.probability(2), 210 / 495.0, relative: 1e-14))
    for k in urn.support {
      #expect(isClose(urn.lowerTail(k) + urn.upperTail(k), 1, absolute: 1e-14))
      #expect(isClose(urn.atLeast(k) - urn.upperTail(k), urn.probability(k), absolute: 1e-14))
    }
    let coin = BinomialDistribution(trials: 10, successProbability: 0.5)
    #expect(isClose(coin.atLeast(8), 56 / 1024.0, relative: 1e-14))
    #expect(coin.quantile(0.5) == 5)
  }

  /// Clopper & Pearson's own example, 1934: 3 of 10 at 95 %: .067 to .652.
  @Test func clopperPearson() {
    let interval = BinomialDistribution.interval(successes: 3, trials: 10, level: 0.95)
    #expect(isClose(interval.lowerBound, 0.0667, absolute: 5e-5))
    #expect(isClose(interval.upperBound, 0.6525, absolute: 5e-5))
    #expect(BinomialDistribution.interval(successes: 0, trials: 0, level: 0.95) == 0...1)
  }
}
