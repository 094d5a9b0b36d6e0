import Testing

@testable import Synthesis

/// Whether the errors and fit statistics of many-facet models are right, on ratings drawn from the model.
struct FacetsCalibrationTests {
  private static func run(_ name: String, replications: Int, threads: Int = 2) throws -> FacetsCalibrationResult {
    let scenario = try #require(FacetsScenario.all.first { $0.name == name })
    return try FacetsCalibration(replications: replications, threads: threads).run(scenario)
  }

  /// 40 sets of 5 raters with correlated errors, and of 80 persons: errors of about .02 and .006.
  @Test("95 % intervals hold 95 % of the true measures, by MML and by JMLE with its bias taken out", arguments: ["mml", "jmle-weighted"])
  func coverage(_ name: String) throws {
    let result = try Self.run(name, replications: 40)
    #expect(abs(result.ratersCovered.value - 0.95) < 0.06, "\(result.ratersCovered)")
    #expect(abs(result.personsCovered.value - 0.95) < 0.03, "\(result.personsCovered)")
    #expect(result.othersNoisy.value < 0.02 && result.anyInteraction.value < 0.05)
    #expect(result.randomNoisy == nil)
  }

  @Test("Uncorrected joint estimates lie too far out, corrected ones don't")
  func bias() throws {
    let plain = try Self.run("jmle", replications: 60)
    let weighted = try Self.run("jmle-weighted", replications: 60)
    // The same ratings, of 20 a person: L/(L − 1) is 1.053.
    #expect(abs(plain.slope.value / weighted.slope.value - 20.0 / 19) < 0.005)
  }

  @Test("Raters who throw dice are named noisy, their colleagues are not")
  func random() throws {
    let result = try Self.run("random", replications: 20)
    #expect(try #require(result.randomNoisy).value > 0.9 && result.othersNoisy.value < 0.02)
  }

  @Test("One thread or two, the same figures")
  func threads() throws {
    let results = try [1, 2].map { try Self.run("sparse-mml", replications: 3, threads: $0) }
    #expect(results[0].slope.value == results[1].slope.value && results[0].personsCovered.value == results[1].personsCovered.value)
  }
}
