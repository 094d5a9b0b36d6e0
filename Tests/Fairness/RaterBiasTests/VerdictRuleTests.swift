import Messages
import Statistics
import Testing
import _TestSupport

@testable import RaterBias

@Suite struct VerdictRuleTests {
  static func candidate(
    _ estimate: Double?, error: Double = 1, p: Double? = nil, smallest: Double = 0, other: Rival? = nil
  ) -> Candidate {
    var result = Candidate(
      detector: .favoritism, level: .rater, subject: Subject(), family: "",
      sentence: { _ in Message(AuditSentence.noEstimate) })
    result.estimate = estimate.map { Estimate(value: $0, standardError: error) }
    result.shrunken = estimate
    result.pValue = (p ?? estimate.map { NormalDistribution.standard.twoSided($0 / error) }).map { PValue($0) }
    result.smallestEffect = smallest
    result.rivals = other.map { [$0] } ?? []
    return result
  }

  static func verdicts(_ candidates: [Candidate], _ change: (inout AuditSettings) -> Void = { _ in }) -> [Verdict] {
    var settings = AuditSettings()
    change(&settings)
    return VerdictRule(settings: settings).outcome(candidates).findings.map(\.verdict)
  }

  @Test func knowsFourVerdicts() {
    #expect(Self.verdicts([Self.candidate(3)]) == [.flagged])
    #expect(Self.verdicts([Self.candidate(1)]) == [.inconclusive], "with a smallest effect of 0 nothing lies within it")
    #expect(Self.verdicts([Self.candidate(0.001)]) == [.inconclusive], "however close to 0")
    #expect(Self.verdicts([Self.candidate(1, smallest: 1.5)]) == [.inconclusive], "the interval reaches beyond")
    #expect(Self.verdicts([Self.candidate(0.1, error: 0.5, smallest: 1.5)]) == [.clear])
    #expect(Self.verdicts([Self.candidate(3, smallest: 4)]) == [.inconclusive], "beyond chance, but may be small")
    #expect(Self.verdicts([Self.candidate(1, error: 0.1, smallest: 4)]) == [.clear])
    #expect(Self.verdicts([Self.candidate(nil)]) == [.untestable])
  }

  @Test func holdsBackWhenPanelAdjustmentsDisagree() {
    func other(_ p: Double, _ estimate: Double) -> Rival {
      Rival(.otherAdjustment, pValue: p, estimate: estimate, reason: AuditSentence.adjustmentsDisagree)
    }
    #expect(Self.verdicts([Self.candidate(3, other: other(0.4, 1))]) == [.inconclusive])
    #expect(Self.verdicts([Self.candidate(3, other: other(0.01, -2))]) == [.inconclusive])
    #expect(Self.verdicts([Self.candidate(3, other: other(0.01, 2))]) == [.flagged])
    #expect(Self.verdicts([Self.candidate(0.1, error: 0.2, smallest: 1, other: other(0.5, 0.1))]) == [.clear])
    #expect(
      Self.verdicts([Self.candidate(0.1, error: 0.2, smallest: 1, other: other(0.5, 0.9))]) == [.inconclusive], "under the rival not small")
  }

  @Test func holdsBackWhatABoundUndoes() {
    func choice(_ p: Double, _ range: ClosedRange<Double>) -> Rival {
      Rival(.selection, pValue: p, range: range, reason: FavoritismSentence.selectionMayUndo(points: 1))
    }
    #expect(Self.verdicts([Self.candidate(5, other: choice(0.001, 4...6))]) == [.flagged])
    #expect(Self.verdicts([Self.candidate(5, other: choice(0.3, 1...9))]) == [.inconclusive])
    #expect(Self.verdicts([Self.candidate(5, other: choice(1, -1...11))]) == [.inconclusive])
    #expect(Self.verdicts([Self.candidate(0.1, error: 0.2, smallest: 1, other: choice(1, -0.2...0.4))]) == [.clear])
    #expect(Self.verdicts([Self.candidate(0.1, error: 0.2, smallest: 1, other: choice(1, -0.7...0.9))]) == [.inconclusive])
    var contradicted = Self.candidate(5)
    contradicted.contradiction = Message(AuditSentence.noEstimate)
    #expect(Self.verdicts([contradicted]) == [.inconclusive])
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
    #expect(expected > 0.04 && expected < 0.065, "0.0523 by Finner & Roters 2002, and four errors of 4000 draws")
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

  /// Families of 20 with effects of 0, shrunken, errors of unlike size: what the rule flags is what it says it will.
  @Test(arguments: [0.0, 0.5, 2.5])
  func expectsTheFlagsThatChanceBrings(smallest: Double) {
    var stream = RandomStream(seed: 7)
    let studies = 1_500
    var (flags, squares, any) = (0, 0, 0)
    var stated: VerdictRule.Outcome?
    for _ in 0..<studies {
      let errors = (0..<20).map { 0.5 + Double($0) / 20 }
      let values = errors.map { stream.normal() * $0 }
      let shrinkage = Shrinkage(estimates: values, errors: errors)
      let candidates = zip(values, errors).map { value, error in
        var result = Self.candidate(value, error: error, smallest: smallest)
        result.shrunken = shrinkage.shrink(value, error: error)
        return result
      }
      let outcome = VerdictRule(settings: AuditSettings()).outcome(candidates)
      let own = outcome.findings.count { $0.verdict == .flagged }
      flags += own
      squares += own * own
      any += own > 0 ? 1 : 0
      stated = stated ?? outcome
    }
    let n = Double(studies)
    let mean = Double(flags) / n
    let share = Double(any) / n
    // Monte Carlo errors of both sides: of the studies here and of the 4000 draws within.
    let error = ((Double(squares) / n - mean * mean) * (1 / n + 1 / 4_000)).squareRoot() + 1 / n
    let anyError = (share * (1 - share) * (1 / n + 1 / 4_000)).squareRoot() + 1 / n
    #expect(abs((stated?.expectedFalseFlags ?? -1) - mean) < 4 * error)
    #expect(abs((stated?.overStudy.anyFalseFlag ?? -1) - share) < 4 * anyError)
  }

  /// Two families of two: Simes' p-values 0.002 and 0.9 at a level of 0.05; one is selected, and within it the level is half.
  @Test func keepsAnErrorRateOverFamilies() {
    func candidate(_ tie: String, _ p: Double) -> Candidate {
      var result = Candidate(
        detector: .favoritism, level: .rater, subject: Subject(tie: tie), family: tie,
        sentence: { _ in Message(AuditSentence.noEstimate) })
      result.estimate = Estimate(value: 5, standardError: 1)
      result.pValue = PValue(p)
      return result
    }
    let candidates = [candidate("a", 0.001), candidate("a", 0.03), candidate("b", 0.8), candidate("b", 0.9)]
    let outcome = VerdictRule(settings: AuditSettings()).outcome(candidates)
    #expect(outcome.findings.map(\.verdict) == [.flagged, .flagged, .inconclusive, .inconclusive])
    #expect(outcome.overStudy.families == 2 && outcome.overStudy.selected == 1)
    #expect(isClose(outcome.overStudy.level, 0.025, relative: 1e-12))
    #expect(outcome.overStudy.flagged == 1, "q = 0.002 holds, q = 0.03 does not")
  }

  /// With no true effects anywhere the chance of any flag that holds over the study is at most the level, however many families.
  @Test func keepsTheStudyLevelWithoutEffects() {
    var stream = RandomStream(seed: 11)
    let studies = 10_000
    let level = AuditSettings().fdrLevel
    let any = (0..<studies).count { _ in
      let families = (0..<12).map { _ in
        MultipleTesting.benjaminiHochberg.adjust((0..<10).map { _ in stream.uniform() }, level: level)
      }
      let flagged = families.flatMap { family in zip(family.adjusted, family.rejected).compactMap { $1 ? $0 : nil } }
      let over = StudyErrorRate(
        smallest: families.compactMap { $0.adjusted.compactMap { $0 }.min() }, flagged: flagged, anyFalseFlag: 0, level: level)
      return over.flagged > 0
    }
    let share = Double(any) / Double(studies)
    #expect(share <= level + 2 * (level * (1 - level) / Double(studies)).squareRoot())
    #expect(share > level / 2, "and not far below it")
  }
}
