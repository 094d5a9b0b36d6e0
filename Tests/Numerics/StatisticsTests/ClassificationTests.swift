import Statistics
import Testing
import _TestSupport

/// Accuracy and consistency of classifications by Livingston & Lewis 1995.
@Suite("Classification accuracy and consistency") struct ClassificationTests {
  /// 100 scores of R's `set.seed(1234); rbinom(100, 100, rBeta.4P(100, .25, .75, 5, 3))`, the data of betafunctions' own example.
  private static let example: [Double] = [
    73, 51, 43, 69, 50, 55, 55, 63, 60, 61, 54, 60, 65, 61, 41, 53, 65, 64, 59, 49, 63, 56, 52, 61, 68, 50, 65, 59, 62, 36, 68, 61, 68, 68,
    62, 69, 59, 57, 33, 65, 58, 60, 60, 56, 62, 61, 61, 63, 67, 59, 61, 61, 59, 47, 41, 67, 37, 67, 53, 68, 63, 50, 68, 45, 42, 54, 66, 62,
    60, 46, 58, 66, 65, 59, 66, 58, 64, 56, 52, 47, 68, 64, 59, 58, 61, 56, 39, 53, 61, 53, 66, 48, 40, 50, 56, 53, 55, 72, 61, 68,
  ]

  private static func isSame(_ table: [[Double]], _ expected: [[Double]], within tolerance: Double) -> Bool {
    zip(table.flatMap(\.self), expected.flatMap(\.self)).allSatisfy { isClose($0, $1, absolute: tolerance) }
  }

  /// Printed by `LL.CA(list(l = .25, u = .75, alpha = 5, beta = 3, etl = 50), cut = 50, min = 0, max = 100)`, the example of the R package betafunctions 1.9.0
  /// (Haakstad; CC0). R's `integrate` is good to 1e-5 there.
  @Test("betafunctions: one cut, true scores given")
  func oneCut() {
    let beta = FourParameterBeta(alpha: 5, beta: 3, lower: 0.25, upper: 0.75)
    let table = LivingstonLewis(trueScores: beta, effectiveLength: 50, shares: [0.5]).table
    #expect(Self.isSame(table.accuracyTable, [[0.15612260, 0.07043990], [0.09257918, 0.68085832]], within: 1e-6))
    #expect(Self.isSame(table.consistencyTable, [[0.13619719, 0.11250458], [0.11250458, 0.63879364]], within: 1e-6))
    #expect(isClose(table.accuracy, 0.836980917, absolute: 1e-6) && isClose(table.consistency, 0.7749908311, absolute: 1e-6))
    #expect(isClose(table.chance, 0.6263016559, absolute: 1e-6) && isClose(table.kappa ?? 0, 0.3978855608, absolute: 1e-6))
    // Sensitivity and PPV of the lower category, as printed there.
    #expect(isClose(table.accuracyTable[0][0] / table.truth[0], 0.6890928548, absolute: 1e-6))
    #expect(isClose(table.accuracy(ofGiven: 0) ?? 0, 0.6277502141, absolute: 1e-6))
  }

  /// `LL.CA.MC` of the same package with cuts at 40, 50 and 60.
  @Test("betafunctions: three cuts, true scores given; collapsed they are one cut")
  func threeCuts() {
    let beta = FourParameterBeta(alpha: 5, beta: 3, lower: 0.25, upper: 0.75)
    let table = LivingstonLewis(trueScores: beta, effectiveLength: 50, shares: [0.4, 0.5, 0.6]).table
    #expect(isClose(table.accuracy, 0.5880563469, absolute: 1e-5))
    #expect(isClose(table.consistency, 0.4923133471, absolute: 1e-5) && isClose(table.kappa ?? 0, 0.2481369993, absolute: 1e-4))
    // R integrates 1 − P for the upper categories: 3e-6 from here.
    let rows = [
      [0.01724229, 0.01004891, 0.00146513, 0.00003923], [0.03476213, 0.09406960, 0.06048223, 0.00845345],
      [0.00678675, 0.07918581, 0.20257216, 0.13196316], [0.00011048, 0.00649632, 0.07214882, 0.27417353],
    ]
    #expect(Self.isSame(table.accuracyTable, rows, within: 3e-6))
    let one = LivingstonLewis(trueScores: beta, effectiveLength: 50, shares: [0.5]).table
    #expect(Self.isSame(table.collapsed(at: 2).accuracyTable, one.accuracyTable, within: 1e-12))
    #expect(Self.isSame(table.collapsed(at: 2).consistencyTable, one.consistencyTable, within: 1e-12))
    #expect(isClose(table.tooHigh + table.tooLow + table.accuracy, 1, absolute: 1e-12))
  }

  /// The same example from the scores: n* = 109.1522846; four moments make a distribution with an infinite density at its upper end. Its parameters as betafunctions prints
  /// them; the table by R's `integrate` over quantiles (relative 1e-11), since over the density it is off by .003 there.
  @Test("betafunctions: scores and a reliability; a density that is infinite at its end")
  func fromScores() throws {
    let found = try LivingstonLewis(ScoreCounts(Self.example), range: 0...100, reliability: 0.7, boundaries: [50])
    #expect(isClose(found.effectiveLength, 109.1522846, absolute: 1e-6) && found.trueScores.fit == .four)
    #expect(isClose(found.trueScores.alpha, 0.5770292262, absolute: 1e-8) && isClose(found.trueScores.beta, 0.151186968, absolute: 1e-8))
    #expect(isClose(found.trueScores.lower, 0.3967787795, absolute: 1e-9) && isClose(found.trueScores.upper, 0.6266174359, absolute: 1e-9))
    #expect(
      Self.isSame(found.table.accuracyTable, [[0.13938351144, 0.03208937602], [0.02439258263, 0.80413452992]], within: 1e-8))
    #expect(isClose(found.table.consistency, 0.1233089621 + 0.7957567740, absolute: 1e-8))
    // 14 of 100 lie below: the adjusted tables have them so.
    #expect(found.seen[0] == 0.15 && isClose(found.adjusted.observed[0], 0.15, absolute: 1e-12))
    #expect(isClose(found.adjusted.consistencyTable[0][1] + found.adjusted.consistencyTable[1][1], 0.85, absolute: 1e-12))
  }

  /// `LL.CA.MC(…, c(45, 55), true.model = "2P")` of the same scores.
  @Test("betafunctions: two moments")
  func twoMoments() throws {
    let found = try LivingstonLewis(ScoreCounts(Self.example), range: 0...100, reliability: 0.7, boundaries: [45, 55], most: .two)
    #expect(isClose(found.trueScores.alpha, 27.48530601, absolute: 1e-7) && isClose(found.trueScores.beta, 19.99319806, absolute: 1e-7))
    #expect(isClose(found.table.accuracy, 0.783916782, absolute: 1e-8) && isClose(found.table.consistency, 0.7074895946, absolute: 1e-8))
    #expect(isClose(found.table.kappa ?? 0, 0.3994498881, absolute: 1e-8))
  }

  /// `set.seed(12); rbinom(1000, 100, rBeta.4P(1000, .25, .75, 5, 3))`, `LL.CA.MC(x, .83, c(45, 55, 65), min = 0, max = 100)`.
  @Test("betafunctions: a thousand scores as counts; fewer moments match where four do")
  func counted() throws {
    let scores = (25...77).map(Double.init).filter { $0 != 27 && $0 != 28 }
    let counts: [Double] = [
      1, 1, 2, 3, 1, 1, 3, 2, 5, 4, 5, 5, 7, 17, 19, 12, 10, 17, 17, 22, 32, 25, 35, 26, 31, 37, 30, 39, 36, 46, 48, 39, 38, 44, 39, 40, 33,
      34, 37, 28, 20, 22, 17, 21, 16, 11, 6, 4, 6, 4, 2,
    ]
    let sample = ScoreCounts(scores: scores, counts: counts)
    let found = try LivingstonLewis(sample, range: 0...100, reliability: 0.83, boundaries: [45, 55, 65])
    #expect(isClose(found.effectiveLength, 162.7892675, absolute: 1e-6))
    #expect(isClose(found.trueScores.alpha, 6.945279229, absolute: 1e-6) && isClose(found.trueScores.upper, 0.760396709, absolute: 1e-8))
    #expect(isClose(found.table.accuracy, 0.7166447079, absolute: 1e-6) && isClose(found.table.consistency, 0.6127386502, absolute: 1e-6))
    #expect(isClose(found.table.kappa ?? 0, 0.4510795349, absolute: 1e-6))
    // The nearest kurtosis with three moments is that of four.
    let three = try LivingstonLewis(sample, range: 0...100, reliability: 0.83, boundaries: [45, 55, 65], most: .three)
    #expect(
      isClose(three.trueScores.lower, found.trueScores.lower, absolute: 1e-6)
        && isClose(three.table.accuracy, found.table.accuracy, absolute: 1e-6))
    // The points of the integral don't show.
    let few = LivingstonLewis(trueScores: found.trueScores, effectiveLength: found.effectiveLength, shares: [0.45, 0.55, 0.65], steps: 24)
    #expect(isClose(few.table.accuracy, found.table.accuracy, absolute: 1e-5))
  }

  @Test(
    "Moments give the distribution back that they are of, within 0 to 1; where four reach beyond, three are used, and two where three do")
  func moments() throws {
    for (alpha, beta, lower, upper) in [(2.0, 3.0, 0.1, 0.9), (0.7, 0.4, 0.2, 0.6), (9, 2, 0, 1)] {
      let own = FourParameterBeta(alpha: alpha, beta: beta, lower: lower, upper: upper)
      let sum = alpha + beta
      let skewness = 2 * (beta - alpha) * (sum + 1).squareRoot() / ((sum + 2) * (alpha * beta).squareRoot())
      let moments = FourParameterBeta.Moments(mean: own.mean, variance: own.variance, skewness: skewness, kurtosis: own.kurtosis)
      let back = try #require(FourParameterBeta(moments, most: alpha < 9 ? .four : .three))
      #expect(isClose(back.alpha, alpha, absolute: 1e-4) && isClose(back.lower, lower, absolute: 1e-5), "\(back)")
      #expect(back.fit == (alpha < 9 ? .four : .three))
      let nodes = own.nodes(from: 0, to: 1)
      #expect(isClose(nodes.reduce(0) { $0 + $1.weight * $1.x }, own.mean, absolute: 1e-9))
    }
    // As flat as a normal distribution and with no skewness: four moments reach to infinity.
    let normal = FourParameterBeta.Moments(mean: 0.5, variance: 0.01, skewness: 0, kurtosis: 3)
    #expect(try #require(FourParameterBeta(normal)).fit == .three)
    #expect(FourParameterBeta(.init(mean: 0.5, variance: 0.3, skewness: 0, kurtosis: 2)) == nil)
  }

  @Test("What can't be classified is refused; the more reliable, the more accurate")
  func refusals() throws {
    let own = ScoreCounts(Self.example)
    func refusal(_ scores: ScoreCounts, _ range: ClosedRange<Double>, _ reliability: Double, _ cuts: [Double]) -> LivingstonLewis.Refusal? {
      do throws(LivingstonLewis.Refusal) {
        _ = try LivingstonLewis(scores, range: range, reliability: reliability, boundaries: cuts)
        return nil
      } catch { return error }
    }
    #expect(refusal(ScoreCounts([5, 5]), 0...10, 0.8, [4]) == .noVariation)
    #expect(refusal(own, 0...70, 0.8, [50]) == .outside)
    #expect(refusal(own, 0...100, 0, [50]) == .reliability && refusal(own, 0...100, 1, [50]) == .reliability)
    #expect(refusal(own, 0...100, .nan, [50]) == .reliability)
    #expect(refusal(own, 0...100, 0.8, [100]) == .boundaries && refusal(own, 0...100, 0.8, [60, 50]) == .boundaries)
    let accuracies = try [0.3, 0.5, 0.7, 0.9, 0.97].map {
      try LivingstonLewis(own, range: 0...100, reliability: $0, boundaries: [50, 60], most: .two).table.accuracy
    }
    #expect(zip(accuracies, accuracies.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("Drawn anew, counts keep their total and vary as those of another sample")
  func resampling() {
    let own = ScoreCounts(Self.example)
    var stream = RandomStream(seed: 3)
    let means = (0..<400).map { _ -> Double in
      let drawn = own.resampled(&stream)
      #expect(isClose(drawn.total, own.total, absolute: 1e-9))
      return drawn.mean
    }
    let mean = means.reduce(0, +) / 400
    let error = (means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 399).squareRoot()
    // Of 100 scores the mean varies by σ/√101 (Rubin 1981); 400 draws tell that to 4 errors of 3.5 % each.
    #expect(abs(error / (own.variance * 99 / 100 / 101).squareRoot() - 1) < 0.15, "\(error)")
    #expect(own.binned() == own && ScoreCounts((0..<2000).map { Double($0) * 0.37 }).binned().scores.count <= 500)
  }
}
