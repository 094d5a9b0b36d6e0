import Statistics
import Testing
import _TestSupport

@Suite struct DescriptiveTests {
  /// R 4.2.2: cor(x, y, method = "kendall" | "spearman").
  @Test func rankCorrelations() {
    let x: [Double] = [1, 2, 2, 4, 5, 5, 7, 1]
    let y: [Double] = [2, 1, 4, 4, 3, 6, 5, 2]
    #expect(isClose(RankCorrelation.kendallTauB(x, y), 0.549125178386915, relative: 1e-13))
    #expect(isClose(RankCorrelation.spearman(x, y), 0.730075089050374, relative: 1e-13))
  }

  /// The twin: every pair compared.
  @Test func kendallAgreesWithItsDefinition() {
    var stream = RandomStream(seed: 1)
    for n in [2, 3, 10, 57, 200] {
      for levels in [2, 5, 1000] {
        let x = (0..<n).map { _ in Double(stream.integer(below: levels)) }
        let y = (0..<n).map { _ in Double(stream.integer(below: levels)) }
        var sum = 0
        var pairsX = 0
        var pairsY = 0
        for i in 0..<n {
          for j in 0..<i {
            let dx = (x[i] - x[j]).signum
            let dy = (y[i] - y[j]).signum
            sum += dx * dy
            pairsX += dx * dx
            pairsY += dy * dy
          }
        }
        let expected = pairsX > 0 && pairsY > 0 ? Double(sum) / (Double(pairsX) * Double(pairsY)).squareRoot() : nil
        if let expected {
          #expect(isClose(RankCorrelation.kendallTauB(x, y), expected, absolute: 1e-14))
        } else {
          #expect(RankCorrelation.kendallTauB(x, y) == nil)
        }
      }
    }
  }

  @Test func correlationsOfConstantsAreNil() {
    #expect(RankCorrelation.kendallTauB([1, 1, 1], [1, 2, 3]) == nil)
    #expect(RankCorrelation.pearson([0.1, 0.1, 0.1], [1, 2, 3]) == nil)
    #expect(RankCorrelation.spearman([], []) == nil)
    #expect(RankCorrelation.kendallTauB([1], [1]) == nil)
    #expect(RankCorrelation.kendallTauB([1, 2, 3], [10, 20, 30]) == 1)
    #expect(RankCorrelation.kendallTauB([1, 2, 3], [3, 2, 1]) == -1)
  }

  /// R 4.2.2: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.1, .25, .5, .9)), type 7.
  @Test func quantiles() {
    let quantile = Quantile(of: [3, 1, 4, 1, 5, 9, 2, 6])
    for (probability, expected) in [(0, 1), (0.1, 1), (0.25, 1.75), (0.5, 3.5), (0.9, 6.9), (1, 9)] {
      #expect(isClose(quantile(probability), expected, absolute: 1e-14))
    }
    #expect(Quantile(of: [])(0.5) == nil)
    #expect(Quantile(of: [7])(0.99) == 7)
  }

  @Test func robustScale() {
    #expect(Median.of([5, 1, 100]) == 5)
    #expect(Median.of([4, 1, 100, 2]) == 3)
    #expect(Median.of([]) == nil)
    // Of the deviations 2, 1, 0, 1, 97 the median is 1.
    #expect(RobustScale.spread(ofDeviations: [-2, -1, 0, 1, 97]) == 1.482602218505602)
    #expect(
      isClose(1 / NormalDistribution.standard.quantile(0.75), RobustScale.normalConsistency, relative: 1e-14))
    #expect(RobustScale.spread(ofDeviations: []) == nil)
  }

  @Test func weightedMoments() {
    let repeated = WeightedMoments([1, 2, 2, 5, 5, 5])
    let weighted = WeightedMoments([1, 2, 5, 99], weights: [1, 2, 3, 0])
    #expect(weighted.count == 3)
    #expect(isClose(weighted.mean, 20 / 6.0, relative: 1e-14))
    #expect(isClose(weighted.frequencyVariance, repeated.sampleVariance ?? 0, relative: 1e-14))
    #expect(isClose(weighted.populationVariance, repeated.populationVariance ?? 0, relative: 1e-14))
    #expect(isClose(weighted.effectiveCount, 36 / 14.0, relative: 1e-14))
    // Far from 0 no digit is lost: the variance of 0, 1, 2.
    #expect(isClose(WeightedMoments([1e9, 1e9 + 1, 1e9 + 2]).sampleVariance, 1, relative: 1e-12))
    #expect(WeightedMoments([], weights: []).mean == nil)
    #expect(WeightedMoments([4]).sampleVariance == nil)
    #expect(WeightedMoments([4, 5], weights: [0, 0]).mean == nil)
  }

  @Test func ranks() {
    let values: [Double] = [10, 30, 30, 20]
    #expect(Ranking.ranks(values, ties: .minimum) == [4, 1, 1, 3])
    #expect(Ranking.ranks(values, ties: .average) == [4, 1.5, 1.5, 3])
    #expect(Ranking.ranks(values, ties: .dense) == [3, 1, 1, 2])
    #expect(Ranking.ranks(values, ties: .minimum, direction: .lowestFirst) == [1, 3, 3, 2])
    #expect(Ranking.ranks([], ties: .average) == [])
  }
}

extension Double {
  fileprivate var signum: Int { self > 0 ? 1 : self < 0 ? -1 : 0 }
}
