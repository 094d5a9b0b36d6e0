package import RatingStudy

/// Runs the detectors over a study and decides their findings together.
package struct Auditor: Sendable {
  /// Every constant that decides a verdict.
  package var settings: AuditSettings

  /// An auditor with its settings.
  package init(_ settings: AuditSettings = AuditSettings()) { self.settings = settings }

  /// Audits a study.
  ///
  /// - Parameters:
  ///   - study: as read; its table of ties gives one kind each.
  ///   - ties: further kinds of tie, from rules.
  ///   - version: of the program, to be printed.
  ///   - scheme: what may require tiers, and names the top one; nil: none is known.
  /// - Returns: findings in the order of the detectors; every detector that cannot answer says why.
  package func audit(_ study: Study, ties: [TieKind] = [], version: String = "", scheme: Scheme? = nil) -> AuditResult {
    let context = AuditContext(study, settings, ties: ties, scheme: scheme)
    let candidates = settings.detectors.flatMap { $0.room.answer(context) }
    let outcome = VerdictRule(settings: settings).outcome(candidates)
    return AuditResult(
      study: Self.size(study), seed: settings.seed, version: version, settings: context.settings,
      expectedFalseFlags: outcome.expectedFalseFlags, overStudy: outcome.overStudy, findings: outcome.findings)
  }

  static func size(_ study: Study) -> AuditResult.StudySize {
    let ratings = study.ratings
    return AuditResult.StudySize(
      ratings: ratings?.count ?? 0, raters: study.raters.count, people: study.persons.count - study.cases.count,
      targets: ratings?.targetCount ?? 0, units: study.units.count, groups: study.groups.count, sha256: study.sha256)
  }
}
