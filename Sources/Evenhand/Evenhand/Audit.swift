public import RaterBias
internal import RatingPlans
internal import RatingStudy
internal import Scoring
package import Statistics
internal import StudyModel

/// Looks for rater bias: hints for review, each with interval, method and count, and what of ranks and bands depends on them.
public struct Audit: Sendable {
  /// Which ratings are audited.
  public var periods = PeriodChoice.all
  /// Which ratings are audited.
  public var components = ComponentChoice.all
  /// Ties beside those of the study's table, as rules: `rater.team == person.team`.
  public var ties: [String] = []
  /// Every constant that decides a verdict.
  public var settings = AuditSettings()

  /// All ratings, all detectors.
  public init() {}

  /// Audits a study.
  ///
  /// - Returns: findings in the order of the detectors. What depends on a flagged tie is added where there is a scheme that can be applied.
  /// - Throws: where a rule of a tie can't be read, or the study has no such period or component.
  public func run(_ opened: OpenedStudy) throws(Failure) -> Answer<AuditResult> {
    try Failure.catching {
      let (selected, ties) = try question(opened.study)
      return remedied(run(opened, selected, ties: ties), selected) { FittedOrNot(opened.study, threads: settings.threads).model }
    }
  }

  /// With what would make findings testable that the design can't answer.
  ///
  /// - Parameter model: the study's; asked for only where something must be planned.
  func remedied(_ answer: Answer<AuditResult>, _ selected: Study, model: () -> FittedStudyModel?) -> Answer<AuditResult> {
    var answer = answer
    let known = AuditRemedies.isAsked(by: answer.value.findings) ? model() : nil
    AuditRemedies(selected, settings: settings) { component in
      known.flatMap { RatingSpreads($0, component: selected.components[component] ?? "") } ?? .assumed(of: selected, component: component)
    }.add(to: &answer.value.findings)
    return answer
  }

  /// The findings about some ratings, and what depends on them.
  func run(_ opened: OpenedStudy, _ selected: Study, ties: [TieKind]) -> Answer<AuditResult> {
    let auditor = Auditor(settings)
    var result = auditor.audit(selected, ties: ties, version: Version.number, scheme: opened.scheme)
    guard let scheme = opened.scheme else { return Answer(result) }
    do {
      result.impact = try auditor.impact(of: result, selected, ties: ties, in: opened.study, scorer: Scorer(scheme))
      return Answer(result)
    } catch {
      return Answer(result, absent: [.failed(.impact, error)])
    }
  }

  /// The ratings that are audited, and the ties from rules.
  func question(_ whole: Study) throws -> (selected: Study, ties: [TieKind]) {
    let selected = whole.selecting(periods: try periods.codes(in: whole), components: try components.codes(in: whole))
    return (selected, try ties.map { TieKind(name: $0, isTied: try TieRule($0).mask(in: selected)) })
  }
}

// MARK: Shares of the work

extension Audit {
  /// A share of the random assignments of the permutation tests, and nothing else of the audit.
  package func part(_ opened: OpenedStudy, _ shard: Shard) throws(Failure) -> Part.Work {
    try Failure.catching {
      let (selected, ties) = try question(opened.study)
      return .audit(Auditor(settings).permutationParts(selected, ties: ties, shard))
    }
  }

  /// The audit with the assignments that parts hold; what they lack is drawn.
  ///
  /// - Throws: where the parts are not of this study, or not of one division.
  package func merged(_ parts: [Part], _ opened: OpenedStudy) throws(Failure) -> Answer<AuditResult> {
    var whole = self
    whole.settings.permutationCounts = try Failure.catching {
      try Part.check(parts, against: inputs(opened))
      try Part.checkNumbers(parts, "permutations")
      let drawn = parts.flatMap { part in if case .audit(let own) = part.work { own } else { [] as [PermutationPart] } }
      guard let counts = PermutationCounts(drawn) else { throw QuestionError.otherKind("permutations") }
      return counts
    }
    return try whole.run(opened)
  }

  /// What the draws depend on besides the command's words.
  package func inputs(_ opened: OpenedStudy) -> [String: String] { opened.digests.filter { ["study", "scheme"].contains($0.key) } }
}
