import RatingStudy
import Testing

@testable import Scoring

/// Numbers at the limits of what whole numbers hold: exact, or said to be too large, never a broken-off program.
@Suite struct LargeNumberTests {
  /// Shares whose denominators have no common multiple that fits still give every seat once.
  @Test func sharesWithoutACommonDenominator() {
    let shares = ["1/999999999989", "1/999999999961", "1/999999999959", "1/999999999937", "1/2"].compactMap { Share(text: $0) }
    #expect(shares.count == 5)
    #expect(Apportionment.largestRemainder(shares, of: 1000).prefix(4) == [0, 0, 0, 0])
    #expect(Apportionment.largestRemainder(shares, of: 1000)[4] == 500)
    #expect(Share(text: "1/9223372036854775807") == nil && Share(text: "0.0000000001%") == nil)
    #expect(Share(text: "9223372036854775807")?.seats(of: 7, rounding: .floor) == 7)
  }

  @Test func weightsOfAllSizesAreAddedOrRefused() throws {
    var scheme = Scheme(components: [])
    let columns = [ScoreColumn([999_999_999_999_999, 1]), ScoreColumn([0.000001, 2])]
    let equal = try Weighing(scheme, weights: [1, 1], columns: columns)
    #expect(try equal.base().value(1) == 1.5)
    let tiny = try #require(ExactDecimal(text: "0.00000000000000001"))
    let large = try #require(ExactDecimal(text: "999999999999999999"))
    #expect(throws: ScoringError.self) { try Weighing(scheme, weights: [tiny, large], columns: columns) }
    scheme.rounding.base = Rounding(places: 12)
    #expect(throws: ScoringError.self) { try Weighing(scheme, weights: [1, 1], columns: columns).totals(points: nil, rounded: true) }
  }

  /// What is 0 for everybody is added whatever its weight would be times.
  @Test func aColumnOfNothingIsAddedBesideLongDecimals() throws {
    let columns = [ScoreColumn([0, 0]), ScoreColumn([0.123456789012345, 0.2])]
    let weights: [ExactDecimal] = [try #require(ExactDecimal(text: "43.123456")), 1]
    let totals = try Weighing(Scheme(components: []), weights: weights, columns: columns).base()
    #expect(abs(totals.value(1) - 0.2 / 44.123456) < 1e-15)
  }

  @Test func quotientsThatDoNotFitAreRefused() {
    #expect(throws: ScoringError.self) { try BallotScores.decimal(Int128.max / 2, over: 1) }
    #expect(throws: ScoringError.self) { try BallotScores.decimal(1_000_000_000_000, over: 1) }
  }
}
