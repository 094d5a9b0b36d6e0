import Testing
import _TestSupport

@testable import Statistics

/// Intervals of variance components and reliability coefficients.
@Suite struct ReliabilityIntervalTests {
  /// Shrout & Fleiss 1979, table 2: six targets, four judges.
  private static let table: [[Double]] = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]

  private static func study(_ table: [[Double]]) throws -> (design: GeneralizabilityDesign, squares: ExpectedMeanSquares) {
    let design = try GeneralizabilityDesign(parsing: "p x r")
    let rows = table.indices.flatMap { p in table[p].indices.map { (p, $0) } }
    let levels = EffectLevels(design, facets: [rows.map { Int32($0.0) }, rows.map { Int32($0.1) }])
    return (design, try #require(ExpectedMeanSquares(levels, scores: rows.map { table[$0.0][$0.1] })))
  }

  /// The variances are the factors times the mean squares.
  @Test func factors() throws {
    let squares = try Self.study(Self.table).squares
    for (own, row) in zip(squares.effects, squares.factors) {
      #expect(isClose(own.variance, zip(row, squares.meanSquares).reduce(0) { $0 + $1.0 * $1.1.meanSquare }, relative: 1e-12))
    }
  }

  /// In a complete table the intervals of a decision study are those of Shrout & Fleiss: ICC(2,4) .62 (.07 to .93), ICC(3,4) .91 (.68 to .99).
  @Test(arguments: [1.0, 4]) func equalsShroutAndFleiss(_ raters: Double) throws {
    let (design, squares) = try Self.study(Self.table)
    let interval = CoefficientInterval(variances: squares.effects.map(\.variance), covariance: squares.covariance(), level: 0.95) {
      DecisionStudy(design, variances: $0, object: 0, fixed: [], sizes: [1, raters])
    }
    let twin = try #require(IntraclassCorrelation(Self.table))
    let (random, fixed) =
      raters == 1
      ? (IntraclassCorrelation.Form.twoWayRandom, IntraclassCorrelation.Form.twoWayFixed) : (.twoWayRandomMean, .twoWayFixedMean)
    for (own, form) in [(interval.absolute, random), (interval.relative, fixed)] {
      let found = try #require(own)
      let published = try #require(twin.coefficient(form)).interval
      #expect(isClose(found.lowerBound, published.lowerBound, absolute: 1e-9))
      #expect(isClose(found.upperBound, published.upperBound, absolute: 1e-9))
    }
  }

  /// The residual's interval is that of χ²; a variance whose mean squares show none reaches down to 0 and yet up.
  @Test func modifiedLargeSample() throws {
    let squares = try Self.study(Self.table).squares
    let residual = squares.interval(of: 2, level: 0.95)
    let distribution = ChiSquaredDistribution(degreesOfFreedom: 15)
    let sum = 15 * squares.effects[2].meanSquare
    #expect(isClose(residual.lowerBound, sum / distribution.quantile(0.975), relative: 1e-9))
    #expect(isClose(residual.upperBound, sum / distribution.quantile(0.025), relative: 1e-9))
    let person = squares.interval(of: 0, level: 0.95)
    #expect(person.lowerBound < squares.effects[0].variance && squares.effects[0].variance < person.upperBound)
  }

  /// Coverage of the interval of the smaller variance of a crossed design with few raters.
  @Test func covers() throws {
    var stream = RandomStream(seed: 7)
    var held = 0
    let draws = 600
    for _ in 0..<draws {
      let severity = (0..<4).map { _ in stream.normal() }
      let table = (0..<12).map { _ -> [Double] in
        let merit = 2 * stream.normal()
        return severity.map { merit + $0 + 1.5 * stream.normal() }
      }
      if try Self.study(table).squares.interval(of: 1, level: 0.95).contains(1) { held += 1 }
    }
    // Three Monte Carlo errors below .95.
    #expect(Double(held) / Double(draws) > 0.95 - 3 * (0.95 * 0.05 / Double(draws)).squareRoot())
  }

  /// Raters who agree but for a constant: the interval of ICC(2,1) is the limit of those with less and less error, not a point.
  @Test func constantDifference() throws {
    func score(_ target: Int, _ rater: Int, _ error: Double) -> Double {
      let merit = (target * 5) % 8
      let noise = (target * 3 + rater * 7) % 5
      return Double(merit + 2 * rater) + error * Double(noise)
    }
    func table(_ error: Double) -> [[Double]] { (0..<8).map { target in (0..<3).map { score(target, $0, error) } } }
    let exact = try #require(IntraclassCorrelation(table(0))?.coefficient(.twoWayRandom))
    let near = try #require(IntraclassCorrelation(table(1e-7))?.coefficient(.twoWayRandom))
    #expect(exact.interval.upperBound - exact.interval.lowerBound > 0.3)
    #expect(isClose(exact.interval.lowerBound, near.interval.lowerBound, absolute: 1e-5))
    #expect(isClose(exact.interval.upperBound, near.interval.upperBound, absolute: 1e-5))
  }

  /// ICC(1) of raters of their own: with equal numbers that of the complete table; with unequal ones between those of its parts.
  @Test func ratersOfTheirOwn() throws {
    let twin = try #require(IntraclassCorrelation(Self.table))
    let own = try #require(OneWayCorrelation(Self.table))
    let (single, mean) = (try #require(own.single(level: 0.95)), try #require(own.mean(level: 0.95)))
    let (first, second) = (try #require(twin.coefficient(.oneWay)), try #require(twin.coefficient(.oneWayMean)))
    #expect(isClose(single.estimate, first.estimate, relative: 1e-12) && isClose(mean.estimate, second.estimate, relative: 1e-12))
    #expect(isClose(single.interval.lowerBound, first.interval.lowerBound, absolute: 1e-12))
    let uneven = try #require(OneWayCorrelation([[1, 2, 1], [5, 6], [9, 8, 9, 9], [3]]))
    #expect(uneven.mean(level: 0.95) == nil)
    #expect((uneven.single(level: 0.95)?.estimate ?? 0) > 0.9)
    #expect(OneWayCorrelation([[1], [2]]) == nil)
  }
}
