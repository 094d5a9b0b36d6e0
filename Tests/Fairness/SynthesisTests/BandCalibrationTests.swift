import Testing

@testable import Synthesis

/// Whether the stated certainty of bands comes true.
struct BandCalibrationTests {
  /// 200 studies: about 2,400 people and schemes near .8, a standard error of .008, so that 3 points hold without allowance for chance.
  @Test("Among people whose band is right with P ≈ .8, 80 ± 3 % are right; the same for P ≈ .7 and .9, and for bands from new ratings")
  func calibrated() throws {
    let scenario = try #require(BandScenario.all.first { $0.name == "plain" })
    let result = try BandCalibration(replications: 200, seed: 1, threads: 2).run(scenario)
    for claim in [BandClaim.right, .same] {
      for center in [0.7, 0.8, 0.9] {
        let bin = try #require(result.bins.first { $0.claim == claim && $0.center == center })
        #expect(bin.n > 1_500)
        #expect(abs(bin.observed.value - bin.stated) < 0.03, "\(claim) \(center): \(bin.observed.value) against \(bin.stated)")
        if center == 0.8 { #expect(abs(bin.observed.value - 0.8) < 0.03, "\(claim): \(bin.observed.value)") }
      }
    }
    let flips = try #require(result.overall.first { $0.claim == .flip })
    #expect(abs(flips.observed.value - flips.stated) < 0.01, "\(flips.observed.value) against \(flips.stated)")
  }

  @Test("Scores in whole points: new ratings are put back on the lattice, and what is said of them holds")
  func whole() throws {
    let scenario = try #require(BandScenario.all.first { $0.name == "whole" })
    let result = try BandCalibration(replications: 60, seed: 2, threads: 2).run(scenario)
    let all = try #require(result.overall.first { $0.claim == .same })
    // 7,200 people and schemes: an error of about .005.
    #expect(abs(all.observed.value - all.stated) < 0.02, "\(all.observed.value) against \(all.stated)")
  }

  @Test("One thread or two, the same figures")
  func threads() throws {
    let scenario = try #require(BandScenario.all.first { $0.name == "small" })
    let results = try [1, 2].map { try BandCalibration(replications: 6, draws: 30, threads: $0).run(scenario) }
    #expect(results[0].bins.map(\.n) == results[1].bins.map(\.n))
    #expect(results[0].bins.map(\.stated) == results[1].bins.map(\.stated))
  }
}
