import Testing

@testable import Synthesis

/// Gaps within strata on tables of known truth; the published table is made by `calibrate --strata`.
@Suite("Gaps within strata held against known truth")
struct StrataCalibrationTests {
  private func measured(_ name: String, _ replications: Int) throws -> StrataCalibrationResult {
    let scenario = try #require(StrataScenario.all.first { $0.name == name })
    return try StrataCalibration(replications: replications).run(scenario)
  }

  @Test(
    "Without a gap p ≤ .05 in one of twenty, whatever groups strata have; exchanged freely in far more",
    arguments: ["units", "panels", "wholeUnits"])
  func level(design: String) throws {
    let count = 80
    let found = try measured("\(design)-null", count)
    let rejected = try #require(found.rejected)
    // Binomial, four Monte Carlo errors.
    #expect(rejected.value <= 0.05 + 4 * (0.05 * 0.95 / Double(count)).squareRoot())
    #expect((try #require(found.covered)).value >= 0.95 - 4 * (0.05 * 0.95 / Double(count)).squareRoot())
    #expect((try #require(found.freelyRejected)).value > rejected.value)
  }

  @Test("A planted gap is found, and its interval holds it")
  func power() throws {
    let found = try measured("raters-gap", 60)
    #expect((try #require(found.rejected)).value > 0.4)
    #expect((try #require(found.covered)).value >= 0.95 - 4 * (0.05 * 0.95 / 60).squareRoot())
    #expect(abs((try #require(found.bias)).value) < 4 * (try #require(found.bias)).error)
  }

  @Test("Parts make the whole")
  func parts() throws {
    let scenario = try #require(StrataScenario.all.first)
    let calibration = StrataCalibration(replications: 4)
    let parts = try [[0, 2], [1, 3]].map { try calibration.part(scenario, replications: $0) }
    #expect(try calibration.merged(scenario, parts).bias?.value == (try calibration.run(scenario)).bias?.value)
  }
}
