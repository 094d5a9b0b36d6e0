import RaterBias
import Synthesis
import Testing

/// Error rates on generated studies; bounds are four Monte Carlo errors from the nominal rates.
@Suite struct CalibrationTests {
  static func run(_ name: String, _ replications: Int) throws -> CalibrationResult {
    var settings = AuditSettings()
    settings.smallestEffect = 0
    settings.draws = 0
    let scenarios = CalibrationScenario.favoritism + CalibrationScenario.departure
    let scenario = try #require(scenarios.first { $0.name == name })
    return try Calibration(settings: settings, replications: replications, designs: 5, threads: 2).run(scenario)
  }

  static func holdsItsLevel(_ result: CalibrationResult) -> Bool {
    let n = Double(result.replications)
    let any = result.anyFalseFlag.value <= 0.05 + 4 * (0.05 * 0.95 / n).squareRoot()
    let levels = [0.01, 0.05, 0.10]
    return any && zip(result.nullRejections, levels).allSatisfy { $0.value <= $1 + 4 * max($0.error, 0.002) }
  }

  @Test(arguments: ["a1", "c1", "null", "performance"])
  func holdsTheLevelWhereNothingIsPlanted(_ name: String) throws {
    #expect(Self.holdsItsLevel(try Self.run(name, 60)))
  }

  @Test func findsPlantedEffects() throws {
    #expect((try Self.run("d3", 25).power?.value ?? 0) > 0.85)
    #expect((try Self.run("five", 25).power?.value ?? 0) > 0.75)
  }
}
