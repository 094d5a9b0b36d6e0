import Messages
import RatingStudy
import StudyFiles
import Synthesis
import Testing
import _TestSupport

@testable import RaterBias

/// Required low tiers that were not given.
@Suite struct QuotaAvoidanceTests {
  static func scenario(_ name: String) throws -> Plan {
    try #require(CalibrationScenario.quotaAvoidance.first { $0.name == name }).plan
  }

  static func audit(_ plan: Plan, scheme: Bool = true) throws -> AuditResult {
    var settings = AuditSettings()
    settings.detectors = [.quotaAvoidance]
    return Auditor(settings).audit(try SyntheticStudy(plan).study(), scheme: scheme ? try plan.readScheme() : nil)
  }

  /// Two heads; the scheme asks for a fifth, rounded half up, of whom a head gives a tier.
  static func small(_ tiers: [String: [String]], atLeast: String = "20%") throws -> (study: Study, scheme: Scheme) {
    let text = """
      scheme: small
      components:
        head: {weight: 1, from: ratings, tiers: {A: 90, B: 80, C: 60}, quota: {C: {atLeast: \(atLeast)}}}
      """
    let scheme = try Scheme(yaml: text, file: "scheme.yaml")
    var rows: [[String]] = []
    for head in tiers.keys.sorted() {
      for (index, tier) in (tiers[head] ?? []).enumerated() { rows.append(["head", head, "\(head)p\(index)", tier]) }
    }
    var settings = StudySettings()
    settings.tierPoints = scheme.tierPoints
    let study = try Study(
      tables: [District.table("ratings", ["component", "rater", "person", "tier"], rows)], settings: settings)
    return (study, scheme)
  }

  @Test func countsByHand() throws {
    // 20 % of 8 is 1.6, so 2; of 3 it is 0.6, so 1; of 2 it is 0.4, so none.
    let (study, scheme) = try Self.small([
      "h1": ["A", "B", "B", "B", "B", "B", "B", "C"], "h2": ["C", "A", "B"], "h3": ["A", "B"],
    ])
    var settings = AuditSettings()
    settings.detectors = [.quotaAvoidance]
    let result = Auditor(settings).audit(study, scheme: scheme)
    let heads = result.findings(.quotaAvoidance, .rater)
    #expect(heads.map(\.subject.rater) == ["h1", "h2", "h3"])
    #expect(heads.map { $0.evidence.number("withheld") } == [1, 0, 0])
    #expect(heads.map(\.verdict) == [.inconclusive, .clear, .untestable])
    #expect(heads[2].reason?.kind == "TierSentence.notApplicable")
    #expect(heads.allSatisfy { $0.pValue == nil && $0.qValue == nil && $0.interval == nil })
    let pooled = try #require(result.findings(.quotaAvoidance, .overall).first)
    #expect(pooled.verdict == .untestable && pooled.reason?.kind == "TierSentence.noComparableSources")
    #expect(pooled.evidence.number("withheld") == 1 && pooled.evidence.number("required") == 3)
  }

  @Test func isNotApplicableWhereNothingIsRequired() throws {
    let (study, scheme) = try Self.small(["h1": ["A", "B"]], atLeast: "1%")
    var settings = AuditSettings()
    settings.detectors = [.quotaAvoidance]
    let found = Auditor(settings).audit(study, scheme: scheme).findings
    #expect(found.allSatisfy { $0.verdict == .untestable && $0.reason?.kind == "TierSentence.notApplicable" })
    var without = scheme
    without.components[0].quotas = []
    #expect(Auditor(settings).audit(study, scheme: without).findings.map { $0.reason?.kind } == ["TierSentence.nothingRequired"])
    #expect(Auditor(settings).audit(study).findings.map { $0.reason?.kind } == ["TierSentence.noScheme"])
  }

  @Test func oneTestOfTheTotal() throws {
    let all = try Self.audit(try Self.scenario("quota-all"))
    let overall = all.findings(.quotaAvoidance, .overall)
    #expect(overall.count == 1)
    #expect(overall.first?.verdict == .flagged)
    #expect(overall.first?.evidence.number("withheld") == overall.first?.evidence.number("required"))
    let merit = try Self.audit(try Self.scenario("quota-merit")).findings(.quotaAvoidance, .overall)
    #expect(merit.first?.verdict != .flagged)
    // By merit some heads owe fewer and others more: that much is expected to be missing.
    let expected = try #require(merit.first?.evidence.number("expected"))
    let seen = try #require(merit.first?.evidence.number("withheld"))
    #expect(expected > 0 && abs(seen - expected) < 4 * (merit.first?.standardError ?? 0))
  }

  @Test func sentencesNameRivalsAndAccuseNobody() throws {
    let findings =
      try Self.audit(try Self.scenario("quota-withheld")).findings + Self.audit(try Self.scenario("quota-all"), scheme: false).findings
    for finding in findings {
      let english = finding.summary.text(in: .english)
      let chinese = finding.summary.text(in: .chinese)
      #expect(english.contains("Other explanations") && chinese.contains("其他可能的解释"))
      for word in ["avoid", "refus", "cheat", "{"] { #expect(!english.lowercased().contains(word), "\(english)") }
      for word in ["老好人", "回避", "{"] { #expect(!chinese.contains(word), "\(chinese)") }
    }
  }
}
