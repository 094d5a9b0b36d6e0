import Statistics
import Testing
import _TestSupport

@Suite("Agreement on categories") struct CategoricalAgreementTests {
  /// irrCAC's raw4raters, Gwet 2014, p. 120: twelve units, four raters, five categories.
  static let canonical = AgreementTests.canonical

  static let names: [(CategoricalAgreement.Coefficient, AgreementWeights, value: Double, error: Double)] = [
    (.gwet, .identity, 0.77544, 0.14295), (.fleiss, .identity, 0.76117, 0.15302), (.conger, .identity, 0.76282, 0.14917),
    (.brennanPrediger, .identity, 0.77273, 0.14472), (.gwet, .ordinal, 0.89894, 0.1069), (.fleiss, .ordinal, 0.85021, 0.14704),
    (.conger, .ordinal, 0.84366, 0.1441), (.brennanPrediger, .ordinal, 0.88636, 0.11391), (.gwet, .linear, 0.85874, 0.11733),
    (.fleiss, .linear, 0.81794, 0.1485), (.conger, .linear, 0.81378, 0.14509), (.brennanPrediger, .linear, 0.84848, 0.12336),
    (.gwet, .quadratic, 0.914, 0.10396), (.fleiss, .quadratic, 0.86494, 0.14603), (.conger, .quadratic, 0.85771, 0.14367),
    (.brennanPrediger, .quadratic, 0.90152, 0.11089), (.gwet, .radical, 0.81981, 0.12836), (.fleiss, .radical, 0.78992, 0.15004),
    (.conger, .radical, 0.78834, 0.14637), (.brennanPrediger, .radical, 0.81263, 0.13278), (.gwet, .ratio, 0.85737, 0.12207),
    (.fleiss, .ratio, 0.82134, 0.15239), (.conger, .ratio, 0.81197, 0.1486), (.brennanPrediger, .ratio, 0.84024, 0.13221),
    (.gwet, .circular, 0.8302, 0.13265), (.fleiss, .circular, 0.8072, 0.14894), (.conger, .circular, 0.80535, 0.14748),
    (.brennanPrediger, .circular, 0.82355, 0.13696), (.gwet, .bipolar, 0.90037, 0.10582), (.fleiss, .bipolar, 0.85307, 0.14463),
    (.conger, .bipolar, 0.84487, 0.14214), (.brennanPrediger, .bipolar, 0.88815, 0.11246),
  ]

  /// R's irrCAC 1.0, which rounds to five digits.
  @Test(arguments: names.indices) func gwetsPackage(row: Int) throws {
    let (coefficient, weights, value, error) = Self.names[row]
    let found = try #require(CategoricalAgreement(Self.canonical).estimate(coefficient, weights: weights))
    #expect(isClose(found.value, value, absolute: 5.001e-6) && isClose(found.standardError, error, absolute: 5.001e-6))
  }

  /// The same with a scale of seven of which two were never used: AC1, AC2 and Brennan & Prediger's change, and so do errors.
  @Test(arguments: [
    (CategoricalAgreement.Coefficient.gwet, AgreementWeights.identity, 0.79176, 0.13611), (.fleiss, .identity, 0.76117, 0.15302),
    (.conger, .identity, 0.76282, 0.14917), (.brennanPrediger, .identity, 0.78788, 0.13811), (.gwet, .ordinal, 0.95399, 0.09161),
    (.gwet, .linear, 0.91025, 0.09931), (.gwet, .quadratic, 0.96461, 0.09082), (.conger, .quadratic, 0.85771, 0.14367),
    (.brennanPrediger, .ordinal, 0.93813, 0.09589), (.gwet, .ratio, 0.89562, 0.10606), (.conger, .bipolar, 0.82912, 0.14538),
  ]) func anUnusedCategoryCounts(coefficient: CategoricalAgreement.Coefficient, weights: AgreementWeights, value: Double, error: Double)
    throws
  {
    let agreement = CategoricalAgreement(Self.canonical, categories: [1, 2, 3, 4, 5, 6, 7])
    let found = try #require(agreement.estimate(coefficient, weights: weights))
    #expect(isClose(found.value, value, absolute: 5.001e-6) && isClose(found.standardError, error, absolute: 5.001e-6))
  }

  @Test func intervalByStudentsT() throws {
    let ac1 = try #require(CategoricalAgreement(Self.canonical).estimate(.gwet))
    let interval = try #require(ac1.interval(level: 0.95))
    #expect(interval.upperBound == 1 && isClose(interval.lowerBound, 0.77544 - 2.200985 * 0.14295, absolute: 5e-5))
  }

  /// Fleiss 1971: 10 subjects, 14 raters, 5 categories: the much-copied table with κ = .210.
  @Test func fleiss() throws {
    let table = [
      [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ]
    let ratings = table.map { row in
      row.enumerated().flatMap { [Double?](repeating: Double($0), count: $1) }
    }
    let kappa = try #require(CategoricalAgreement(ratings).estimate(.fleiss))
    #expect(isClose(kappa.value, 0.210, absolute: 5e-4))
  }

  @Test func edges() {
    #expect(CategoricalAgreement([[Double?]]()).estimate(.gwet) == nil)
    #expect(CategoricalAgreement([[1, 1], [1, 1]]).estimate(.gwet) == nil)
    // Named categories that nobody used still lower chance: agreement is perfect.
    #expect(CategoricalAgreement([[1, 1], [1, 1]], categories: [1, 2]).estimate(.gwet)?.value == 1)
    #expect(CategoricalAgreement([[1, 1], [1, 1]], categories: [1, 2]).estimate(.fleiss) == nil)
    #expect(CategoricalAgreement([[1, 1], [1, 1]], categories: [1, 2]).estimate(.conger) == nil)
    #expect(CategoricalAgreement([[-1, 1], [1, 1]]).estimate(.gwet, weights: .ratio) == nil)
    let single = CategoricalAgreement([[1, 2]]).estimate(.brennanPrediger)
    #expect(single?.standardError == nil && single?.interval(level: 0.95) == nil)
    // One rater who rated everything twice has nobody to agree with by Conger's κ.
    #expect(CategoricalAgreement(units: [[(0, 1), (0, 2)], [(0, 2), (0, 2)]]).estimate(.conger) == nil)
  }

  /// Of two raters who rated everything, Conger's κ is Cohen's, with any weights.
  @Test(arguments: AgreementWeights.allCases) func congerOfTwoIsCohen(weights: AgreementWeights) throws {
    var stream = RandomStream(seed: 3)
    let ratings = (0..<60).map { _ -> [Double?] in
      let first = stream.integer(below: 5)
      return [Double(first + 1), Double((stream.bernoulli(0.4) ? stream.integer(below: 5) : first) + 1)]
    }
    let categories = [1.0, 2, 3, 4, 5]
    let pair = RaterPair(ratings.map { $0[0] ?? 0 }, ratings.map { $0[1] ?? 0 })
    let matrix = try #require(weights.matrix(categories))
    let cohen = try #require(CohenKappa(pair.table(categories), weights: matrix))
    let conger = try #require(CategoricalAgreement(ratings, categories: categories).estimate(.conger, weights: weights))
    #expect(isClose(cohen.value, conger.value, absolute: 1e-12))
    // The errors are of one linearization, over n and over n − 1.
    let error = try #require(conger.standardError)
    #expect(isClose(cohen.standardError, error * (59.0 / 60).squareRoot(), absolute: 1e-12))
  }

  /// Parts average to the estimate, and the error is close to the jackknife's.
  @Test(arguments: CategoricalAgreement.Coefficient.allCases) func parts(coefficient: CategoricalAgreement.Coefficient) throws {
    var stream = RandomStream(seed: 4)
    let ratings = (0..<200).map { _ -> [Double?] in
      let truth = stream.integer(below: 4)
      return (0..<4).map { _ in
        stream.bernoulli(0.2) ? nil : Double(stream.bernoulli(0.4) ? stream.integer(below: 4) : truth)
      }
    }
    let found = try #require(CategoricalAgreement(ratings).linearized(coefficient, weights: .linear))
    let n = Double(found.parts.count)
    #expect(isClose(found.parts.reduce(0, +) / n, found.value, absolute: 1e-12))
    let without = ratings.indices.compactMap { unit in
      CategoricalAgreement(ratings.enumerated().filter { $0.offset != unit }.map(\.element), categories: [0, 1, 2, 3])
        .estimate(coefficient, weights: .linear)?.value
    }
    let jackknife = try #require(AgreementDifference(found.value, without: without)?.standardError)
    #expect(isClose(found.estimate.standardError, jackknife, relative: 0.03))
  }

  /// Two coefficients that are one differ by nothing, without error; a difference has less error than two independent ones where they go together.
  @Test func differences() throws {
    var stream = RandomStream(seed: 5)
    let first = (0..<150).map { _ -> [Double?] in
      let truth = stream.integer(below: 3)
      return (0..<3).map { _ in Double(stream.bernoulli(0.3) ? stream.integer(below: 3) : truth) }
    }
    let second = first.map { row in row.map { stream.bernoulli(0.15) ? Double(stream.integer(below: 3)) : $0 } }
    let (a, b) = (CategoricalAgreement(first), CategoricalAgreement(second))
    for coefficient in CategoricalAgreement.Coefficient.allCases {
      let one = try #require(a.linearized(coefficient))
      let other = try #require(b.linearized(coefficient))
      let same = try #require(AgreementDifference(one, one))
      #expect(same.difference == 0 && same.standardError == 0 && same.pValue == nil)
      let found = try #require(AgreementDifference(one, other))
      let errors = [try #require(one.estimate.standardError), try #require(other.estimate.standardError)]
      let apart = errors.reduce(0) { $0 + $1 * $1 }.squareRoot()
      #expect(try #require(found.standardError) < apart)
      #expect(found.difference > 0 && (found.pValue ?? 1) < 0.05)
    }
  }

  /// The test keeps its level: two components of one agreement, whose ratings of one unit go together; 1,000 studies of 60 units.
  @Test func differencesKeepTheirLevel() throws {
    var flagged = 0
    for study in 0..<1000 {
      var stream = RandomStream(seed: 6).substream(study)
      let truths = (0..<60).map { _ in stream.integer(below: 3) }
      func component() -> CategoricalAgreement {
        CategoricalAgreement(
          truths.map { truth in (0..<3).map { _ in Double(stream.bernoulli(0.4) ? stream.integer(below: 3) : truth) } },
          categories: [0, 1, 2])
      }
      let first = try #require(component().linearized(.gwet))
      let second = try #require(component().linearized(.gwet))
      if let p = AgreementDifference(first, second)?.pValue, p < 0.05 { flagged += 1 }
    }
    let error = (0.05 * 0.95 / 1000).squareRoot()
    #expect(abs(Double(flagged) / 1000 - 0.05) < 4 * error)
  }
}

@Suite("Cohen's κ, weighted") struct CohenKappaTests {
  /// Weights from disagreements.
  static func agreement(_ disagreement: [[Double]]) -> [[Double]] {
    let most = disagreement.joined().max() ?? 1
    return disagreement.map { $0.map { 1 - $0 / most } }
  }

  static let identity: [[Double]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]

  /// Cohen 1968, table 1 and p. 218: two judges, 200 cases, κ = .492, weighted .348, and .353 with weights that aren't symmetric.
  @Test func cohen1968() throws {
    let table = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
    #expect(isClose(CohenKappa(table, weights: Self.identity)?.value, 0.492, absolute: 5e-4))
    let weights = Self.agreement([[0, 1, 3], [1, 0, 6], [3, 6, 0]])
    #expect(isClose(CohenKappa(table, weights: weights)?.value, 0.348, absolute: 5e-4))
    let uneven = Self.agreement([[0, 1, 4], [1, 0, 6], [2, 2, 0]])
    #expect(isClose(CohenKappa(table, weights: uneven)?.value, 0.353, absolute: 5e-4))
  }

  /// The table and weights of Fleiss, Cohen & Everitt 1969; κ, weighted κ and their variances by the formula of R's vcd.
  @Test func fleissCohenEveritt1969() throws {
    let table = [[106, 10, 4], [22, 28, 10], [2, 12, 6]]
    let kappa = try #require(CohenKappa(table, weights: Self.identity))
    let weights: [[Double]] = [[1, 0, 0.4444], [0, 1, 0.6667], [0.4444, 0.6667, 1]]
    let weighted = try #require(CohenKappa(table, weights: weights))
    #expect(isClose(kappa.value, 0.429, absolute: 5e-4) && isClose(weighted.value, 0.507, absolute: 5e-4))
    #expect(isClose(kappa.standardError * kappa.standardError, 0.002885, absolute: 5e-7))
    #expect(isClose(weighted.standardError * weighted.standardError, 0.003248, absolute: 5e-7))
    let interval = try #require(weighted.interval(level: 0.95))
    #expect(isClose(interval.lowerBound, weighted.value - 1.959964 * weighted.standardError, absolute: 1e-6))
  }

  @Test func edges() {
    #expect(CohenKappa([[3, 0], [0, 0]], weights: [[1, 0], [0, 1]]) == nil)
    #expect(CohenKappa([[0, 0], [0, 0]], weights: [[1, 0], [0, 1]]) == nil)
    let perfect = CohenKappa([[3, 0], [0, 2]], weights: [[1, 0], [0, 1]])
    #expect(perfect?.value == 1 && perfect?.interval(level: 0.95) == nil && (perfect?.pValue ?? 1) < 0.05)
  }
}

@Suite("Sums over units") struct AgreementMomentsTests {
  /// The twins: mean squares, and α on an interval scale; also after a unit was taken away.
  @Test func twins() throws {
    var stream = RandomStream(seed: 7)
    let units = (0..<40).map { _ -> [Double] in
      let truth = 70 + 8 * stream.normal()
      return (0..<(2 + stream.integer(below: 4))).map { _ in truth + 5 * stream.normal() }
    }
    let parts = units.map { AgreementMoments($0, centre: 70) }
    let all = parts.reduce(AgreementMoments(), +)
    for (moments, kept) in [(all, units), (all - parts[3], Array(units[..<3] + units[4...]))] {
      let oneWay = try #require(OneWayCorrelation(kept)?.single(level: 0.95))
      #expect(isClose(moments.oneWay, oneWay.estimate, absolute: 1e-12))
      let alpha = try #require(KrippendorffAlpha(kept, metric: .interval).estimate)
      #expect(isClose(moments.alpha, alpha, absolute: 1e-12))
    }
    #expect(AgreementMoments().alpha == nil && AgreementMoments([3, 3], centre: 0).oneWay == nil)
  }
}
