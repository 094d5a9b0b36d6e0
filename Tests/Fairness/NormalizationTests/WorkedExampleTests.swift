import Testing
import _TestSupport

@testable import Normalization

/// Worked examples of practice, recomputed in `practice/worked_examples.json`. Inputs are published as sums or means, so people
/// are made up that have them.
@Suite("Normalizations as practised")
struct WorkedExampleTests {
  /// Twenty people around a mean: the spread does not enter.
  private func people(mean: Double, count: Int) -> [Double] {
    (0..<count).map { mean + ($0 % 2 == 0 ? 1 : -1) * Double($0 / 2 + 1) * 0.5 }
  }

  @Test("W1, Xuancheng 2024: three rooms of 20, means to 2 places, k to 3")
  func xuancheng() throws {
    let rooms = [68.52, 72.15, 78.26].map { people(mean: $0, count: 20) }
    var options = NormalizationOptions()
    options.places = .init(mean: 2, coefficient: 3, result: 2)
    let result = try NormalizationMethod.correctionCoefficient.apply(to: input(rooms), options: options)
    #expect(result.groups.map { $0.coefficient ?? 0 } == [1.065, 1.012, 0.933])
    #expect(result.scores[0] == HalfUp.round(rooms[0][0] * 1.065, places: 2))
  }

  /// A Gao'an room: the four cut values and people between them with the published trimmed sum.
  private func room(_ cut: [Double], sum: Double, count: Int) -> [Double] {
    cut + people(mean: sum / Double(count), count: count).map { $0 }
  }

  /// People who differ little, so that the published values are the ones cut.
  private func flatRoom(_ cut: [Double], sum: Double, count: Int) -> [Double] {
    cut + (0..<count).map { sum / Double(count) + ($0 % 2 == 0 ? 0.01 : -0.01) }
  }

  @Test("W2, W3, Gao'an: 2 + 2 left out of each room and of the pool")
  func gaoan() throws {
    var options = NormalizationOptions()
    options.trim = .init(high: 2, low: 2)
    options.places.coefficient = 4
    let first = [
      flatRoom([76.59, 76.32, 68.64, 70.16], sum: 1620.66, count: 22),
      flatRoom([77.94, 79.24, 64.22, 68.72], sum: 1452.89, count: 20),
    ]
    let one = try NormalizationMethod.correctionCoefficient.apply(to: input(first), options: options)
    #expect(one.groups.map { $0.coefficient ?? 0 } == [0.9931, 1.0071])
    let means = try ComparedMeans(input(first), options)
    #expect(isClose(means.groups.compactMap { $0 }, [73.6664, 72.6445], absolute: 5e-5))
    #expect(isClose(means.overall, 3365.34 / 46, absolute: 1e-9))
    let second = [
      flatRoom([80.78, 81.69, 72.49, 75.27], sum: 2015.67, count: 26),
      flatRoom([78.19, 78.44, 70.1, 71.43], sum: 1931.77, count: 26),
    ]
    let two = try NormalizationMethod.correctionCoefficient.apply(to: input(second), options: options)
    #expect(two.groups.map { $0.coefficient ?? 0 } == [0.9794, 1.0219])
    #expect(isClose(try ComparedMeans(input(second), options).overall, 75.9255, absolute: 5e-5))
  }

  @Test("W4: the mean of means is another overall mean (73.15545, not 73.1596)")
  func meanOfMeans() throws {
    var options = NormalizationOptions()
    options.trim = .init(high: 2, low: 2)
    options.overall = .meanOfMeans
    let rooms = [
      flatRoom([76.59, 76.32, 68.64, 70.16], sum: 1620.66, count: 22),
      flatRoom([77.94, 79.24, 64.22, 68.72], sum: 1452.89, count: 20),
    ]
    // The source rounds the two means to four places before averaging them: 73.6664 and 72.6445.
    #expect(isClose(try ComparedMeans(input(rooms), options).overall, 73.15545, absolute: 3e-5))
    options.places.mean = 4
    #expect(isClose(try ComparedMeans(input(rooms), options).groups.compactMap { $0 }, [73.6664, 72.6445], absolute: 1e-12))
  }

  @Test("W5, HSC: three pupils by the quadratic and by the line")
  func hscThree() throws {
    let pupils = input([[94, 90, 60]], anchor: [[82, 86, 70]])
    var options = NormalizationOptions()
    let quadratic = try NormalizationMethod.moderation.apply(to: pupils, options: options)
    #expect(isClose(quadratic.scores, [86, 82, 70], absolute: 1e-9))
    options.curve = .linear
    let linear = try NormalizationMethod.moderation.apply(to: pupils, options: options)
    #expect(isClose(linear.scores, [85.009, 83.2167, 69.7744], absolute: 5e-4))
  }

  @Test("W6, HSC: six pupils by the quadratic and by the line")
  func hscSix() throws {
    let pupils = input([[90, 78, 75, 58, 55, 40]], anchor: [[76, 92, 80, 60, 50, 51]])
    var options = NormalizationOptions()
    let quadratic = try NormalizationMethod.moderation.apply(to: pupils, options: options)
    #expect(isClose(quadratic.scores, [92, 77.0928, 73.8424, 59.0225, 57.0424, 50], absolute: 5e-5))
    #expect(quadratic.warnings.isEmpty == false)  // people move by more than 2 points
    options.curve = .linear
    let linear = try NormalizationMethod.moderation.apply(to: pupils, options: options)
    #expect(isClose(linear.scores, [90.6674, 79.417, 76.6044, 60.6664, 57.8538, 43.7909], absolute: 5e-5))
  }

  @Test("W12: a manager's 3.5 at mean 4.2 and SD 0.7 is a 3.2 at mean 3.8 and SD 0.6")
  func manager() throws {
    // Three ratings of mean 4.2 and SD 0.7 (3.5, 4.2, 4.9), and an anchor of mean 3.8 and SD 0.6.
    var options = NormalizationOptions()
    options.curve = .linear
    let result = try NormalizationMethod.moderation.apply(
      to: input([[3.5, 4.2, 4.9]], anchor: [[3.2, 3.8, 4.4]]), options: options)
    #expect(isClose(result.scores[0], 3.2, absolute: 1e-12))
  }

  @Test("W15: 81 in the band 61–82 becomes 84.333 in 71–85, published as 84")
  func gradeBand() throws {
    let converted = BandConversion.convert(81, raw: 61...82, to: 71...85)
    #expect(isClose(converted, 84.33333333333333, absolute: 1e-12))
    #expect(HalfUp.round(converted, places: 0) == 84)
  }

  @Test(
    "OECD 2008, Table 15: z, min–max and ratio to the mean of years of schooling",
    .enabled(if: ReferenceData.exists("weights/oecd_tai_expected.json", "weights/tai23_raw.csv")))
  func oecd() throws {
    let rows = try ReferenceData.csv("weights/tai23_raw.csv")
    let column = try #require(rows.first?.firstIndex(of: "SCHOOLING"))
    let values = rows.dropFirst().compactMap { Double($0[column]) }
    let table = try ReferenceData.json("weights/oecd_tai_expected.json")["table15_schooling"]
    let all = input([values])
    // Printed to two places.
    let z = try NormalizationMethod.z.apply(to: all).scores
    #expect(isClose(Array(z.prefix(5)), table["z_ddof1_first5"].doubles ?? [], absolute: 0.0051))
    let range = try NormalizationMethod.minMax.apply(to: all).scores
    #expect(isClose(Array(range.prefix(5)), table["minmax_first5"].doubles ?? [], absolute: 0.0051))
    let mean = values.reduce(0, +) / Double(values.count)
    #expect(isClose(values.prefix(5).map { $0 / mean }, table["ratio_to_mean_first5"].doubles ?? [], absolute: 0.0051))
  }

  @Test(
    "OECD 2008: goalpost min–max capped at 1 reproduces the Handbook's normalised columns",
    .enabled(if: ReferenceData.exists("weights/oecd_tai_expected.json", "weights/tai23_raw.csv", "weights/tai23_normalised.csv")))
  func goalposts() throws {
    let raw = try ReferenceData.csv("weights/tai23_raw.csv")
    let expected = try ReferenceData.csv("weights/tai23_normalised.csv")
    let posts = try ReferenceData.json("weights/oecd_tai_expected.json")["goalposts"]
    let low = try #require(posts["low_raw"].doubles)
    let high = try #require(posts["high_raw"].doubles)
    // Logarithms of telephones and electricity are printed to two places: those columns are compared in ranking tests.
    for column in [0, 1, 2, 3, 6, 7] {
      let values = raw.dropFirst().compactMap { Double($0[column + 1]) }
      var options = NormalizationOptions()
      options.low = low[column]
      options.high = high[column]
      options.cap = 1
      let ours = try NormalizationMethod.minMax.apply(to: input([values]), options: options).scores
      #expect(isClose(ours, expected.dropFirst().compactMap { Double($0[column]) }, absolute: 1e-9))
    }
  }

  @Test("Tucker and Levine linking by hand, equal to the formulas of Kolen & Brennan for two groups")
  func linking() throws {
    let x = [10.0, 12, 15, 17, 20]
    let v = [3.0, 4, 4, 6, 8]
    let y = [20.0, 22, 27, 29]
    let w = [5.0, 6, 9, 8]
    var options = NormalizationOptions()
    options.reference = "g1"
    // Their own spread alone, few as they are.
    options.smallGroup = 0
    for method in [NormalizationMethod.tucker, .levine] {
      let result = try method.apply(to: input([x, y], anchor: [v, w]), options: options)
      let expected = kolenBrennan(x, v, y, w, tucker: method == .tucker)
      #expect(isClose(Array(result.scores.prefix(5)), expected, absolute: 1e-9))
      #expect(Array(result.scores.suffix(4)) == y)
    }
  }

  /// Two groups, w₁ and w₂ their shares, eqs. 4.2–4.5 written out.
  private func kolenBrennan(_ x: [Double], _ v: [Double], _ y: [Double], _ w: [Double], tucker: Bool) -> [Double] {
    func mean(_ a: [Double]) -> Double { a.reduce(0, +) / Double(a.count) }
    func product(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).reduce(0) { $0 + ($1.0 - mean(a)) * ($1.1 - mean(b)) } / Double(a.count)
    }
    func slope(_ a: [Double], _ b: [Double]) -> Double {
      tucker
        ? product(a, b) / product(b, b) : (product(a, a) + product(a, b)) / (product(b, b) + product(a, b))
    }
    let total = Double(x.count + y.count)
    let w1 = Double(x.count) / total
    let w2 = Double(y.count) / total
    let distance = mean(v) - mean(w)
    let meanX = mean(x) - w2 * slope(x, v) * distance
    let meanY = mean(y) + w1 * slope(y, w) * distance
    let variances = product(v, v) - product(w, w)
    let varianceX =
      product(x, x) - w2 * slope(x, v) * slope(x, v) * variances
      + w1 * w2 * slope(x, v) * slope(x, v) * distance * distance
    let varianceY =
      product(y, y) + w1 * slope(y, w) * slope(y, w) * variances
      + w1 * w2 * slope(y, w) * slope(y, w) * distance * distance
    return x.map { meanY + ($0 - meanX) * (varianceY / varianceX).squareRoot() }
  }
}

/// Groups g0, g1, … with anchors if given.
func input(_ groups: [[Double]], anchor: [[Double]]? = nil) -> NormalizationInput {
  NormalizationInput(
    scores: groups.flatMap { $0 }, groups: groups.indices.flatMap { group in groups[group].map { _ in Int32(group) } },
    groupNames: groups.indices.map { "g\($0)" }, anchor: anchor.map { Anchor(values: $0.flatMap { $0 }) })
}
