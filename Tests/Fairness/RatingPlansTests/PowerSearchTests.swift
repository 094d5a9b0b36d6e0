import Statistics
import Testing

@testable import RatingPlans

/// The effect that is found with a wanted power, from trials.
@Suite struct PowerSearchTests {
  @Test(
    "property: where the truth is a normal curve its point is found, whatever the spread", arguments: [1.0, 2.5, 6.0], [0.5, 0.8, 0.9])
  func isFound(spread: Double, power: Double) throws {
    var stream = RandomStream(seed: 3)
    var search = PowerSearch(power: power, error: 1)
    var effect = 5.0
    for _ in 0..<30 {
      let chance = NormalDistribution.standard.lowerTail((effect - 7) / spread)
      let flagged = (0..<80).count { _ in stream.bernoulli(chance) }
      search.add(effect: effect, flagged: flagged, planted: 80)
      effect = try #require(search.estimate?.effect)
    }
    let found = try #require(search.estimate)
    let truth = 7 + spread * NormalDistribution.standard.quantile(power)
    #expect(abs(NormalDistribution.standard.lowerTail((found.effect - 7) / spread) - power) < 0.04, "\(found.effect) for \(truth)")
    #expect(found.error > 0 && found.error < 0.3 * spread)
  }

  @Test("none and all flagged are no infinities")
  func ends() throws {
    var search = PowerSearch(power: 0.8, error: 1)
    #expect(search.estimate == nil)
    search.add(effect: 1, flagged: 0, planted: 20)
    #expect(try #require(search.estimate?.effect) > 1 && search.estimate?.effect.isFinite == true)
    search.add(effect: 9, flagged: 20, planted: 20)
    #expect((1...9).contains(try #require(search.estimate?.effect)))
  }
}
