import Statistics
import Testing
import _TestSupport

/// The judges of the diving events at Sydney 2000 (Emerson, Seltzer & Lin 2009, Am. Statist. 63): does a judge score divers of the own
/// country higher, against the panel's mean of seven, than other divers?
@Suite(
  .enabled(if: ReferenceData.exists("bias/diving2000/diving2000.csv", "bias/diving2000/expected.json")))
struct DivingPermutationTests {
  private struct Judge {
    var residuals: [Double] = []
    var isTied: [Bool] = []
  }

  private let judges: [String: Judge]

  init() throws {
    let rows = try ReferenceData.csv("bias/diving2000/diving2000.csv")
    let header = rows[0]
    func column(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
    let (dive, rater, country, own, score) = (
      try column("performance_id"), try column("rater"), try column("ratee_group"), try column("rater_group"),
      try column("score")
    )
    let scores = Dictionary(grouping: rows.dropFirst()) { $0[dive] }.mapValues { $0.compactMap { Double($0[score]) } }
    var judges: [String: Judge] = [:]
    for row in rows.dropFirst() {
      let panel = try #require(scores[row[dive]])
      let mark = try #require(Double(row[score]))
      judges[row[rater], default: Judge()].residuals.append(mark - panel.reduce(0, +) / Double(panel.count))
      judges[row[rater], default: Judge()].isTied.append(row[country] == row[own])
    }
    self.judges = judges
  }

  private func result(_ name: String, _ options: PermutationOptions = PermutationOptions()) throws -> PermutationResult {
    let judge = try #require(judges[name])
    return PermutationTest(values: judge.residuals, isTied: judge.isTied).run(
      options, stream: RandomStream(seed: 1).substream("diving").substream(name))
  }

  /// Two judges whose p-values lie too near their Benjamini–Hochberg thresholds for Monte Carlo: exact, to the six digits given.
  @Test(arguments: [("HUBER Peter", 0.035008), ("BOYS Beverley", 0.037688)])
  func exactOnTheLattice(name: String, expected: Double) throws {
    let result = try result(name)
    #expect(result.method == .lattice)
    #expect(isClose(result.pValue, expected, absolute: 5e-7))
  }

  @Test func everyJudgeAgrees() throws {
    let expected = try #require(try ReferenceData.json("bias/diving2000/expected.json")["recomputed"].object)
    var pValues: [String: Double] = [:]
    for (name, values) in expected.sorted(by: { $0.key < $1.key }) {
      guard let recomputed = values["perm_p_two"].double else { continue }
      let exact = try result(name)
      pValues[name] = exact.pValue
      // The recomputed value is itself from 200,000 draws.
      let error = (exact.pValue * (1 - exact.pValue) / 200_000).squareRoot()
      #expect(abs(exact.pValue - recomputed) <= 4 * error + 1 / 200_000.0, "\(name)")
      var drawn = PermutationOptions()
      drawn.latticeLimit = 0
      drawn.enumerationLimit = 0
      drawn.maximumDraws = 200_000
      drawn.thresholds = [exact.pValue]
      let sampled = try result(name, drawn)
      #expect(abs(sampled.pValue - exact.pValue) <= 4 * error + 1 / 200_000.0, "\(name)")
    }
    let names = pValues.keys.sorted()
    #expect(names.count == 17)
    let family = MultipleTesting.benjaminiHochberg.adjust(names.map { pValues[$0] }, level: 0.05)
    let unflagged = zip(names, family.rejected).filter { !$0.1 }.map(\.0)
    #expect(unflagged == ["BOUSSARD Michel", "CALDERON Felix", "SEAMAN Kathy", "WANG Facheng"])
  }

  /// One-sided, Bonferroni leaves 8.
  @Test func oneSidedBonferroni() throws {
    var greater = PermutationOptions()
    greater.alternative = .greater
    let pValues = try judges.keys.sorted().filter { judges[$0]?.isTied.contains(true) ?? false }
      .map { try result($0, greater).pValue }
    #expect(pValues.count == 17)
    #expect(MultipleTesting.bonferroni.adjust(pValues, level: 0.05).rejections == 8)
  }
}
