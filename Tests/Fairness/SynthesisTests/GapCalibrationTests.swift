import GroupComparison
import Normalization
import RatingStudy
import Testing
import _TestSupport

@testable import Synthesis

/// The generator and the bookkeeping behind the published table of gaps.
@Suite("Gaps held against known truth")
struct GapCalibrationTests {
  private func scenario(_ name: String) throws -> GapScenario { try #require(GapScenario.all.first { $0.name == name }) }

  /// The unit noise of `studies` replications without a fit, by replication and unit, in standard deviations, and what GapTruth makes of it.
  private func noise(_ calibration: GapCalibration, _ scenario: GapScenario) throws -> (units: [[Double]], gaps: [Double]) {
    let casts = try calibration.casts(scenario.plan)
    var units: [[Double]] = []
    var gaps: [Double] = []
    for replication in 0..<calibration.replications {
      let sheet = calibration.draw(replication, casts).sheet
      let truth = GapTruth(sheet, scenario)
      units.append(sheet.truth.unitNoise.map { $0.value / 2 })
      gaps.append(truth.noise / truth.noiseVariance.squareRoot())
    }
    return (units, gaps)
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// Every mean of products of n independent standard normal pairs has standard error 1/√n, of squares √(2/n); bounds are 4 of them.
  @Test("Unit noise is standard normal, independent over units, over replications and over neighbouring seeds")
  func independence() throws {
    let scenario = try scenario("bonus")
    var squares: [Double] = []
    var neighbours: [Double] = []
    var units: [Double] = []
    var seeds: [Double] = []
    var gaps: [Double] = []
    var previous: [[Double]] = []
    for seed in 1...4 {
      let drawn = try noise(GapCalibration(replications: 150, designs: 5, seed: UInt64(seed)), scenario)
      squares += drawn.units.flatMap { $0.map { $0 * $0 } }
      for (one, next) in zip(drawn.units, drawn.units.dropFirst()) { neighbours += zip(one, next).map { $0 * $1 } }
      for own in drawn.units { units += zip(own, own.dropFirst()).map { $0 * $1 } }
      for (one, other) in zip(previous, drawn.units) { seeds += zip(one, other).map { $0 * $1 } }
      gaps += drawn.gaps.map { $0 * $0 }
      previous = drawn.units
    }
    #expect(abs(mean(squares) - 1) < 4 * (2 / Double(squares.count)).squareRoot())
    for products in [neighbours, units, seeds] { #expect(abs(mean(products)) < 4 / Double(products.count).squareRoot()) }
    // 600 studies, each with the variance that GapTruth states for it.
    #expect(gaps.count == 600 && abs(mean(gaps) - 1) < 4 * (2 / Double(gaps.count)).squareRoot())
  }

  /// σ² Σ w² by hand: raters nested in groups 4·(1/4 + 1/4); units by their sizes; raters who score everybody cancel.
  @Test("The planned variance of what the dice add")
  func plannedVariance() throws {
    for (name, expected) in [("rated", 2.0), ("shared", 0)] {
      let scenario = try scenario(name)
      let calibration = GapCalibration(replications: 1)
      let truth = GapTruth(calibration.draw(0, try calibration.casts(scenario.plan)).sheet, scenario)
      #expect(isClose(truth.noiseVariance, expected, absolute: 1e-12))
    }
    for (name, variance) in [("bonus", 4.0), ("head", 9)] {
      let scenario = try scenario(name)
      let calibration = GapCalibration(replications: 1)
      let sheet = calibration.draw(0, try calibration.casts(scenario.plan)).sheet
      var expected = 0.0
      for group in 0..<2 {
        let sizes = sheet.district.units.indices.filter { sheet.district.units[$0].group == group }.map { unit in
          Double(sheet.district.persons.count { $0.unit[0] == unit })
        }
        let people = sizes.reduce(0, +)
        expected += variance * sizes.reduce(0) { $0 + $1 * $1 } / (people * people)
      }
      #expect(isClose(GapTruth(sheet, scenario).noiseVariance, expected, absolute: 1e-12))
    }
  }

  @Test("A scenario plants its bonus where it says, and nowhere else")
  func planted() throws {
    for scenario in GapScenario.all {
      let own = scenario.source == .unitScores ? "unit" : scenario.source.name
      let expected: Set<String> = scenario.name.hasPrefix("nested-both") ? ["unit", "team"] : scenario.bonus == 0 ? [] : [own]
      let found = scenario.plan.components.filter { !$0.bonus.isEmpty }
      #expect(Set(found.map(\.name)) == expected, "\(scenario.name)")
      #expect(found.allSatisfy { $0.bonus == ["township": 4] })
      #expect(scenario.plan.groups[1].level == scenario.trueGap)
    }
    #expect(Set(GapScenario.all.map(\.name)).count == GapScenario.all.count)
  }

  /// Six studies a scenario say nothing of coverage; what holds in every study must hold in these.
  @Test("Split only where identified; equalizing destroys a true gap, anchored keeps it; any number of threads, the same figures")
  func run() throws {
    let calibration = GapCalibration(replications: 6, designs: 2, threads: 2)
    let rated = try calibration.run(try scenario("nested-both-team"))
    #expect(rated.split.value == 0 && abs(rated.unsupported.value - 4) < 2.5)
    let both = try calibration.run(try scenario("both"))
    #expect(both.split.value == 1 && both.expectedNoise > 0.6 && both.expectedNoise < 0.72)
    let left = Dictionary(uniqueKeysWithValues: both.left.map { ($0.method, $0.distance.value) })
    #expect((left["anchored"] ?? 9) < 0.5)
    #expect((left["z"] ?? 0) > 1.5 && (left["correction-coefficient"] ?? 0) > 1.5)
    var single = calibration
    single.threads = 1
    let again = try single.run(try scenario("both"))
    #expect(again.unsupported.value == both.unsupported.value && again.spread == both.spread)
  }
}
