import Messages
import Testing
import _TestSupport

@testable import Normalization

/// Linear linking against published equating.
@Suite struct LinkingTests {
  /// People whose means, standard deviations (n as the denominator) and covariance are exactly as given.
  private static func people(_ mean: (Double, Double), _ deviation: (Double, Double), _ covariance: Double, count: Int) -> [(
    x: Double, v: Double
  )] {
    // Two orthogonal contrasts of mean 0 and variance 1 over blocks of four.
    let first: [Double] = [1, 1, -1, -1]
    let second: [Double] = [1, -1, 1, -1]
    let correlation = covariance / (deviation.0 * deviation.1)
    return (0..<count).map { index in
      let (a, b) = (first[index % 4], second[index % 4])
      return (mean.0 + deviation.0 * a, mean.1 + deviation.1 * (correlation * a + (1 - correlation * correlation).squareRoot() * b))
    }
  }

  private static func linked(_ kind: NormalizationMethod, _ synthetic: NormalizationOptions.Synthetic, isInternal: Bool) throws -> (
    slope: Double, intercept: Double
  ) {
    let new = people((15.8205, 5.1063), (6.5278, 2.3760), 13.4088, count: 1656)
    let old = people((18.6728, 5.8626), (6.8784, 2.4515), 14.7603, count: 1640)
    var input = NormalizationInput(
      scores: (new + old).map(\.x), groups: new.map { _ in 0 } + old.map { _ in 1 }, groupNames: ["X", "Y"],
      anchor: Anchor(values: (new + old).map { $0.v }, isInternal: isInternal))
    input.units = []
    var options = NormalizationOptions()
    options.reference = "Y"
    options.synthetic = synthetic
    let result = try kind.apply(to: input, options: options)
    let slope = (result.scores[0] - result.scores[2]) / (input.scores[0] - input.scores[2])
    return (slope, result.scores[0] - slope * input.scores[0])
  }

  /// Kolen & Brennan (2004), table 4.1 (moments of two forms of 36 items with an internal anchor of 12) and section 4.6 (w₁ = 1): Tucker
  /// l(x) = 1.0289 x + .5370; Levine (observed score, internal anchor) l(x) = 1.0112 x + .2517, from the printed four decimals.
  @Test func kolenAndBrennan() throws {
    let tucker = try Self.linked(.tucker, .own, isInternal: true)
    #expect(isClose(tucker.slope, 1.0289, absolute: 1e-4) && isClose(tucker.intercept, 0.5370, absolute: 1e-3))
    let levine = try Self.linked(.levine, .own, isInternal: true)
    #expect(isClose(levine.slope, 1.0112, absolute: 1e-4) && isClose(levine.intercept, 0.2517, absolute: 1e-3))
    // The anchor is of no matter to Tucker; an external one changes Levine.
    let plain = try Self.linked(.tucker, .own, isInternal: false)
    #expect(plain == tucker)
    let external = try Self.linked(.levine, .own, isInternal: false)
    #expect(abs(external.intercept - levine.intercept) > 0.01)
  }

  /// Groups of nearly one size: equal weights and weights by size are nearly one.
  @Test func synthetic() throws {
    let (equal, size) = (try Self.linked(.tucker, .equal, isInternal: true), try Self.linked(.tucker, .size, isInternal: true))
    #expect(isClose(equal.slope, size.slope, absolute: 1e-4) && isClose(equal.intercept, size.intercept, absolute: 1e-2))
    #expect(equal.slope != size.slope)
  }

  /// A group of one stays, a small one is not stretched by the chance of two people, and both are told.
  @Test(arguments: [NormalizationMethod.tucker, .levine]) func smallGroups(_ method: NormalizationMethod) throws {
    let many = Self.people((80, 10), (4, 2), 5, count: 40)
    let others = Self.people((84, 10), (4, 2), 5, count: 40)
    let scores = (many + others).map(\.x) + [95, 79.9, 80.1]
    let anchors = (many + others).map(\.v) + [3, 6, 14]
    let input = NormalizationInput(
      scores: scores, groups: many.map { _ in 0 } + others.map { _ in 1 } + [2, 3, 3], groupNames: ["A", "B", "one", "two"],
      anchor: Anchor(values: anchors))
    let result = try method.apply(to: input, options: NormalizationOptions())
    #expect(result.scores[80] == 95)
    #expect(abs((result.scores[82] - result.scores[81]) / 0.2) < 2)
    let said = result.warnings.map { $0.text(in: .english) }
    #expect(said.contains { $0.contains("one: one person") } && said.contains { $0.contains("two: fewer than 30 people") })
    // B is 4 points above A, the anchor the same: it is moved all the way.
    #expect(isClose(result.groups[1].mean, 80, absolute: 1e-9))
  }
}
