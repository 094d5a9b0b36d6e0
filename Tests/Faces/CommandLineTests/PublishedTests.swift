import Foundation
import Testing
import _TestSupport

/// The verbs on real data with published answers, read from the reference folder where it lies beside the repository.
@Suite struct PublishedTests {
  static let diving = "bias/diving2000/diving2000.csv"

  /// Emerson, Seltzer & Lin (2009), diving at the 2000 Olympic Games: each judge's own-country difference against the mean of
  /// the *other* six is 7/6 of that against the mean of seven. Wang Facheng is lenient, and favors nobody.
  @Test(.enabled(if: ReferenceData.exists(diving), "skipped: the reference data are not here"))
  func divingJudges() throws {
    let file = try #require(ReferenceData.url(Self.diving)).path
    let run = try Program.run(
      "audit", file, "--map", "person=ratee,target=performance_id", "--tie", "ratee_group == rater_group", "--detectors",
      "favoritism,severity", "--panel-adjustment", "none", "--exchange", "rows", "--smallest-effect", "0", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let findings = try JSON.read(run.output)["findings"]?.items ?? []
    let judges = findings.filter { $0["detector"]?.text == "favoritism" && $0["level"]?.text == "rater" }
    #expect(judges.count { $0["verdict"]?.text != "untestable" } == 17)
    #expect(judges.count { $0["verdict"]?.text == "untestable" } == 8)
    #expect(judges.count { $0["verdict"]?.text == "flagged" } == 13)
    let expected = try JSON.read(
      String(contentsOf: try #require(ReferenceData.url("bias/diving2000/expected.json")), encoding: .utf8))
    for judge in judges {
      guard let name = judge["subject"]?["rater"]?.text, let published = expected["recomputed"]?[name]?["DoD"]?.value,
        let estimate = judge["estimate"]?.value
      else { continue }
      // The same arithmetic in another order: rounding only.
      #expect(abs(estimate - published * 7 / 6) < 1e-12, "\(name)")
    }
    let wang = findings.filter { $0["subject"]?["rater"]?.text == "WANG Facheng" }
    #expect(wang.first { $0["detector"]?.text == "severity" }?["verdict"]?.text == "flagged")
    // At a smallest effect of 0 nothing can be called clear.
    #expect(wang.first { $0["detector"]?.text == "favoritism" }?["verdict"]?.text == "inconclusive")
    #expect((wang.first { $0["detector"]?.text == "severity" }?["estimate"]?.value ?? 0) > 0)
    // lme4 1.1: score ~ tied + (its means over dives and judges) + (1|dive) + (1|judge) + (0 + tied|judge).
    let joint = try #require(
      findings.first { $0["detector"]?.text == "favoritism" && $0["level"]?.text == "overall" }?["evidence"]?["jointModel"])
    #expect(abs((joint["estimate"]?.value ?? 0) - 0.2907467) < 1e-6)
    #expect(abs((joint["standardError"]?.value ?? 0) - 0.02853464) < 1e-5)
    #expect(abs((joint["standardDeviationOverRaters"]?.value ?? 0) - 0.0361014) < 1e-4)
  }

  /// Guilford 1954, seven juniors by three seniors on five traits, as the file is: measures and errors of FACETS (Linacre 2023)
  /// to its two printed digits; of the 21 interactions of seniors and juniors none is flagged.
  @Test(.enabled(if: ReferenceData.exists("models/guilford1954_long.csv"), "skipped: the reference data are not here"))
  func guilford() throws {
    let file = try #require(ReferenceData.url("models/guilford1954_long.csv")).path
    let run = try Program.run(
      "facets", file, "--map", "person=junior,rater=senior,score=rating", "--facets", "person,rater,trait", "--bias", "rater,person",
      "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let result = try JSON.read(run.output)
    let cells = try #require(result["biasTerms"]?.items.first?["terms"]?.items)
    #expect(cells.count == 21)
    #expect(cells.allSatisfy { $0["isFlagged"] == .bool(false) })
    let cell = try #require(cells.first { $0["elements"]?.items.map(\.text) == ["Brahe", "Edward"] })
    // Half a unit of the last digit that FACETS prints.
    #expect(abs((cell["bias"]?.value ?? 0) + 1.302) < 5e-4)
    #expect(abs((cell["standardError"]?.value ?? 0) - 0.361) < 5e-4)
    #expect(abs((cell["t"]?.value ?? 0) + 3.61) < 5e-3)
  }

  /// Dyestuff and Dyestuff2 (Davies 1947; Box & Tiao 1973), REML values of lme4 1.1-31; the second on the boundary.
  @Test(.enabled(if: ReferenceData.exists("models/dyestuff2.csv"), "skipped: the reference data are not here"))
  func dyestuff() throws {
    func fit(_ name: String) throws -> JSON {
      let file = try #require(ReferenceData.url("models/\(name).csv")).path
      return try JSON.read(try Program.run("fit", "Yield ~ 1 + (1|Batch)", file, "--format", "json").output)
    }
    let one = try fit("dyestuff")
    #expect(abs((one["criterion"]?.value ?? 0) - 319.654276842) < 1e-8)
    #expect(abs((one["random"]?.items.first?["variance"]?.value ?? 0) / 1764.050006 - 1) < 1e-6)
    #expect(abs((one["residual"]?["variance"]?.value ?? 0) / 2451.249999 - 1) < 1e-6)
    let two = try fit("dyestuff2")
    #expect(two["boundary"] == .bool(true))
    #expect(two["random"]?.items.first?["variance"]?.value == 0)
    #expect(abs((two["criterion"]?.value ?? 0) - 161.828277812) < 1e-8)
  }

  /// InstEval (73,421 ratings, three crossed terms), REML criterion of lme4 1.1-31.
  @Test(.enabled(if: ReferenceData.exists("models/insteval.csv.gz"), "skipped: the reference data are not here"))
  func instEval() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("insteval.csv", Data(try ReferenceData.text("models/insteval.csv.gz").utf8))
    let run = try Program.run("fit", "y ~ 1 + service + (1|s) + (1|d) + (1|dept)", file, "--format", "json")
    let result = try JSON.read(run.output)
    #expect(abs((result["criterion"]?.value ?? 0) - 237733.834128) < 1e-5)
    #expect(result["converged"] == .bool(true))
  }
}
