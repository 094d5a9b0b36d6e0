import Foundation
import Messages
import RatingStudy
import Synthesis
import Testing
import _TestSupport

@testable import RaterBias

/// What an audit as a whole says, and how it is written; what holds of each detector is in ``DetectorLawTests``.
@Suite struct AuditLawsTests {
  static let yaml = """
    plan: laws
    seed: 11
    periods: [1, 2, 3]
    groups:
      town: {prefix: T, label: Town, units: 8, people: [5, 7]}
      office: {prefix: O, label: Office, units: 8, people: [5, 7]}
    merit: {personSD: 4, unitSD: 1, persistence: 0.8}
    components:
      leaders: {raters: 8, prefix: L, role: leader, mean: 70, severitySD: 2, tasteSD: 0.5, errorSD: 3, step: 0.001}
      head: {from: unit_heads, prefix: H, role: head, mean: 65, severitySD: 2, errorSD: 3, step: 0.001}
    oversight: {component: leaders}
    moves: {share: 0.2, withinGroup: 0.5, formerUnitScoresFor: 2}
    effects:
      favoritism: {raters: 1, points: 6}
      departure: {units: 3, points: -8, leavers: 4}
    """

  static func study() throws -> Study { try SyntheticStudy(try Plan(yaml: yaml, file: "plan.yaml")).study() }

  static func settings(_ change: (inout AuditSettings) -> Void = { _ in }) -> AuditSettings {
    var settings = AuditSettings()
    settings.evidenceDraws = 2000
    change(&settings)
    return settings
  }

  static func json(_ result: AuditResult, _ language: Language = .english) throws -> String {
    String(decoding: try ParsedJSON.bytes(of: result, language: language), as: UTF8.self)
  }

  @Test func findsWhatWasPlanted() throws {
    let made = SyntheticStudy(try Plan(yaml: Self.yaml, file: "plan.yaml"))
    let result = Auditor(Self.settings()).audit(try made.study())
    let flagged = result.findings(.favoritism, .rater).filter { $0.verdict == .flagged }.compactMap(\.subject.rater)
    // Everybody planted, and at a false discovery rate of 5 % at most one other: with this seed there is one.
    let planted = Set(made.truth.favoritism.map(\.rater))
    #expect(Set(flagged).isSuperset(of: planted))
    #expect(Set(flagged).subtracting(planted).count <= 1)
    let units = result.findings(.departure, .unit).filter { $0.verdict == .flagged }.compactMap(\.subject.unit)
    #expect(units == made.truth.departure.map(\.unit).sorted())
  }

  @Test func writesTheKeysOfTheContract() throws {
    let text = try Self.json(Auditor(Self.settings()).audit(try Self.study()))
    let json = try JSONDecoder().decode(ParsedJSON.self, from: Data(text.utf8))
    let top = ["study", "seed", "version", "settings", "expectedFalseFlags", "overStudy", "findings"]
    #expect(Set(json.object?.keys.map { $0 } ?? []) == Set(top))
    let finding: Set = [
      "detector", "level", "subject", "verdict", "estimate", "standardError", "interval", "unadjustedInterval", "shrunken", "pValue",
      "pValueError", "qValue", "method", "n", "evidence", "minimumDetectableEffect", "summary",
    ]
    for value in json["findings"].array ?? [] {
      #expect(Set(value.object?.keys.map { $0 } ?? []).subtracting(["reason", "robustnessValue", "honest"]) == finding)
    }
  }

  @Test func everySummaryNamesRivalsAndNoVerdictOnPeople() throws {
    let result = Auditor(Self.settings()).audit(try Self.study())
    for finding in result.findings {
      let english = finding.summary.text(in: .english)
      let chinese = finding.summary.text(in: .chinese)
      #expect(english.contains("Other explanations") && chinese.contains("其他可能的解释"))
      for word in ["favor", "punish", "avoid", "{"] { #expect(!english.lowercased().contains(word), "\(english)") }
      for word in ["偏袒", "报复", "打压", "{"] { #expect(!chinese.contains(word), "\(chinese)") }
    }
  }

  @Test(arguments: ["ties", "moves", "raters", "people", "units"])
  func saysWhatAMissingTableLeavesOut(_ table: String) throws {
    var tables = SyntheticStudy(try Plan(yaml: Self.yaml, file: "plan.yaml")).tables.filter { $0.name != table }
    if table == "moves" { tables.removeAll { $0.name == "people" } }
    let result = Auditor(Self.settings()).audit(try Study(tables: tables))
    for detector in [Detector.favoritism, .departure, .severity] {
      let findings = result.findings.filter { $0.detector == detector }
      #expect(!findings.isEmpty)
      #expect(findings.allSatisfy { $0.verdict != .untestable || $0.reason != nil })
    }
    func isAbsent(_ detector: Detector) -> Bool {
      result.findings.filter { $0.detector == detector }.allSatisfy { $0.verdict == .untestable }
    }
    if table == "ties" { #expect(isAbsent(.favoritism)) }
    if table == "moves" || table == "raters" { #expect(isAbsent(.departure)) }
  }
}
