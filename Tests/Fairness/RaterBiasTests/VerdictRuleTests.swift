import Messages
import Statistics
import Testing
import _TestSupport

@testable import RaterBias

@Suite struct VerdictRuleTests {
  static func candidate(
    _ estimate: Double?, error: Double = 1, p: Double? = nil, smallest: Double = 0, other: OtherAdjustment? = nil
  ) -> Candidate {
    var result = Candidate(
      detector: .favoritism, level: .rater, subject: Subject(), family: "",
      sentence: { _ in Message(AuditSentence.noEstimate) })
    result.estimate = estimate.map { Estimate(value: $0, standardError: error) }
    result.shrunken = estimate
    result.pValue = (p ?? estimate.map { NormalDistribution.standard.twoSided($0 / error) }).map { PValue($0) }
    result.smallestEffect = smallest
    result.otherAdjustment = other
    return result
  }

  static func verdicts(_ candidates: [Candidate], _ change: (inout AuditSettings) -> Void = { _ in }) -> [Verdict] {
    var settings = AuditSettings()
    change(&settings)
    return VerdictRule(settings: settings).outcome(candidates).findings.map(\.verdict)
  }

  @Test func knowsFourVerdicts() {
    #expect(Self.verdicts([Self.candidate(3)]) == [.flagged])
    #expect(Self.verdicts([Self.candidate(1)]) == [.clear], "with a smallest effect of 0, p above the level is clear")
    #expect(Self.verdicts([Self.candidate(1, smallest: 1.5)]) == [.inconclusive], "the interval reaches beyond")
    #expect(Self.verdicts([Self.candidate(0.1, error: 0.5, smallest: 1.5)]) == [.clear])
    #expect(Self.verdicts([Self.candidate(3, smallest: 4)]) == [.inconclusive], "beyond chance, but may be small")
    #expect(Self.verdicts([Self.candidate(1, error: 0.1, smallest: 4)]) == [.clear])
    #expect(Self.verdicts([Self.candidate(nil)]) == [.untestable])
  }

  @Test func holdsBackWhenPanelAdjustmentsDisagree() {
    #expect(Self.verdicts([Self.candidate(3, other: OtherAdjustment(pValue: 0.4, estimate: 1))]) == [.inconclusive])
    #expect(Self.verdicts([Self.candidate(3, other: OtherAdjustment(pValue: 0.01, estimate: -2))]) == [.inconclusive])
    #expect(Self.verdicts([Self.candidate(3, other: OtherAdjustment(pValue: 0.01, estimate: 2))]) == [.flagged])
  }

  @Test func adjustsIntervalsOfFlaggedFindings() throws {
    let candidates = [Self.candidate(5)] + (0..<9).map { _ in Self.candidate(0.1) }
    let outcome = VerdictRule(settings: AuditSettings()).outcome(candidates)
    let (findings, expected) = (outcome.findings, outcome.expectedFalseFlags)
    // One of ten rejected: 1 − 1 · 0.05/10 [Benjamini & Yekutieli 2005].
    let width = NormalDistribution.standard.criticalValue(level: 0.995)
    #expect(isClose(findings[0].interval?.lowerBound, 5 - width, absolute: 1e-9))
    let plain = NormalDistribution.standard.criticalValue(level: 0.95)
    #expect(isClose(findings[1].interval?.upperBound, 0.1 + plain, absolute: 1e-9))
    #expect(expected > 0.05 && expected < 0.06)
    // (1.959964 + 0.841621) standard errors at the level; a tenth of the level for the family.
    #expect(isClose(findings[1].minimumDetectableEffect, 2.801585, absolute: 1e-6))
    #expect(isClose(findings[1].evidence.number("minimumDetectableEffectOfFamily"), 2.807034 + 0.841621, absolute: 1e-6))
  }

  @Test func untestableSubjectsDoNotEnterTheFamily() {
    var absent = Self.candidate(nil)
    absent.require(false, Message(AuditSentence.noEstimate))
    let found = VerdictRule(settings: AuditSettings()).outcome([Self.candidate(3), absent, absent, absent]).findings
    #expect(isClose(found[0].qValue, found[0].pValue ?? 0, relative: 1e-12))
  }
}
