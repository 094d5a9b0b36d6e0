import Statistics
import Testing

@testable import RatingPlans

/// What further ratings are worth, against closed forms and simulation.
@Suite struct SettlingValueTests {
  private static func value(total: Double, mean: Double, count: Int = 4) -> SettlingValue {
    SettlingValue(
      total: total, mean: mean, deviation: 1, sources: [.init(weight: 1, count: count, errorVariance: Double(count))],
      cuts: [(0, 0)])
  }

  @Test("published: without further ratings the normal tail beyond the line")
  func now() {
    #expect(abs(Self.value(total: 1, mean: 1).wrong([0]) - NormalDistribution.standard.lowerTail(-1)) < 2e-3)
    #expect(abs(Self.value(total: 0.3, mean: -0.2).wrong([0]) - NormalDistribution.standard.lowerTail(0.2)) < 2e-3)
  }

  @Test("property: further ratings move nobody who stands far from a line, and settle who stands near one")
  func further() {
    let near = Self.value(total: 0.2, mean: 0.2)
    let values = (0...40).map { near.wrong([$0 * 4]) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 > $1 - 1e-9 } && values[40] < 0.4 * values[0])
    let far = Self.value(total: 8, mean: 8)
    #expect(far.wrong([0]) < 1e-9 && far.wrong([3]) < 1e-6)
    #expect(SettlingValue(total: 1, mean: 1, deviation: 1, sources: [], cuts: []).wrong([]) == 0)
  }

  @Test("calibration: the share of wrong bands after further ratings, drawn", arguments: [(0.2, 0.1, 2), (-0.5, 0.3, 1), (1.0, 0.4, 4)])
  func drawn(total: Double, mean: Double, further: Int) {
    let value = Self.value(total: total, mean: mean)
    var stream = RandomStream(seed: 7)
    var wrong = 0
    let draws = 40_000
    for _ in 0..<draws {
      // One source of variance 1 whose mean of 4 ratings is the total: of a further one the error variance is 4.
      let free = mean + stream.normal()
      let fresh = free + stream.normal() * (4 / Double(further)).squareRoot()
      let after = total + Double(further) / Double(4 + further) * (fresh - total)
      if (after > 0) != (free > 0) { wrong += 1 }
    }
    let share = Double(wrong) / Double(draws)
    #expect(abs(value.wrong([further]) - share) < 0.012)
  }
}
