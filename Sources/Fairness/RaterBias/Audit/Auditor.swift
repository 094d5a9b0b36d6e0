internal import Messages
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
    let kinds = tieKinds(study, ties)
    var candidates: [Candidate] = []
    let needsSources = settings.detectors.contains { $0 == .severity || $0 == .departure }
    let panels = habitPanels(study, kinds)
    let source = needsSources ? study.ratings.map { SourcePanel(study, $0, settings) } : nil
    for detector in settings.detectors {
      candidates +=
        tierCandidates(detector, study, scheme) ?? self.candidates(detector, study, kinds, source, panels)
    }
    let (findings, expected) = VerdictRule(settings: settings).findings(candidates)
    return AuditResult(
      study: Self.size(study), seed: settings.seed, version: version, settings: settings, expectedFalseFlags: expected,
      findings: findings)
  }

  /// The study's own kinds of tie, then those from rules.
  func tieKinds(_ study: Study, _ ties: [TieKind]) -> [TieKind] {
    study.tieKinds.indices.map { TieKind(name: study.tieKinds[$0], isTied: study.tied(kind: $0)) } + ties
  }

  /// A panel a component, where a detector of raters' habits runs.
  private func habitPanels(_ study: Study, _ kinds: [TieKind]) -> [RaterPanel] {
    let habits: [Detector] = [.centrality, .halo, .misfit, .drift, .straightLining, .copying, .reciprocity, .bloc]
    guard let ratings = study.ratings, settings.detectors.contains(where: habits.contains) else { return [] }
    let isTied = (0..<ratings.count).map { row in kinds.contains { $0.isTied[row] } }
    let former = FormerUnitRatings(study, ratings)
    return Set(ratings.component).sorted().map {
      RaterPanel(study, ratings, component: $0, isTied: isTied, former: former)
    }
  }

  /// Of the detectors that look at tiers; nil for the others.
  private func tierCandidates(_ detector: Detector, _ study: Study, _ scheme: Scheme?) -> [Candidate]? {
    switch detector {
    case .turnTaking: TurnTaking(study, scheme: scheme, settings: settings).candidates()
    case .quotaAvoidance: QuotaAvoidance(study: study, settings: settings, scheme: scheme).candidates()
    default: nil
    }
  }

  private func candidates(
    _ detector: Detector, _ study: Study, _ kinds: [TieKind], _ source: SourcePanel?, _ panels: [RaterPanel]
  ) -> [Candidate] {
    guard let ratings = study.ratings else { return [Self.absent(detector, .noRatings)] }
    switch detector {
    case .favoritism:
      let found = kinds.flatMap { Favoritism(study, ratings, $0, settings)?.candidates() ?? [] }
      return found.isEmpty ? [Self.absent(detector, study.ties.isEmpty ? .noTies : .tiesMeetNobody)] : found
    case .severity:
      let isTied = (0..<ratings.count).map { row in kinds.contains { $0.isTied[row] } }
      return source.map { severity(study, ratings, isTied, $0) } ?? []
    case .centrality: return panels.flatMap { Centrality(panel: $0, settings: settings).candidates(study) }
    case .halo: return Halo(panels: panels, settings: settings).candidates(study)
    case .misfit: return panels.flatMap { Misfit(panel: $0, settings: settings).candidates(study) }
    case .drift: return panels.flatMap { Drift(panel: $0, settings: settings).candidates(study) }
    case .departure: return source.map { departure(study, $0) } ?? []
    case .straightLining: return StraightLining(study: study, panels: panels, settings: settings).candidates()
    case .copying: return Copying(study: study, panels: panels, settings: settings).candidates()
    case .reciprocity: return Reciprocity(study: study, panels: panels, settings: settings).candidates()
    case .bloc: return Bloc(study: study, panels: panels, settings: settings).candidates()
    case .turnTaking, .quotaAvoidance: return []
    }
  }

  private func severity(_ study: Study, _ ratings: Ratings, _ isTied: [Bool], _ source: SourcePanel) -> [Candidate] {
    return (0..<Int32(study.components.count)).flatMap { component in
      let severity = Severity(
        study, ratings, component: component, isTied: isTied, former: source.former, settings: settings)
      let level = UnitBoundLevel(study: study, source: source, component: component, settings: settings)
      return severity.candidates() + (severity.bound.isEmpty ? [] : level.candidates(severity.bound))
    }
  }

  private func departure(_ study: Study, _ source: SourcePanel) -> [Candidate] {
    guard !study.moves.isEmpty else { return [Self.absent(.departure, .noMoves)] }
    guard source.former.count > 0 else { return [Self.absent(.departure, .noFormerUnitRatings)] }
    let found = Departure.components(source).flatMap {
      Departure(study, source, component: $0, settings: settings).candidates()
    }
    return found.isEmpty ? [Self.absent(.departure, .noEstimate)] : found
  }

  /// A detector that cannot answer at all.
  static func absent(_ detector: Detector, _ reason: AuditMessage) -> Candidate {
    let message = Message(reason)
    var result = Candidate(
      detector: detector, level: .overall, subject: Subject(), family: "",
      sentence: { _ in Message(AuditMessage.detectorAbsent(detector.rawValue), ["reason": .message(message)]) })
    result.untestable = message
    return result
  }

  static func size(_ study: Study) -> AuditResult.StudySize {
    let ratings = study.ratings
    return AuditResult.StudySize(
      ratings: ratings?.count ?? 0, raters: study.raters.count, people: study.persons.count,
      targets: ratings?.targetCount ?? 0, units: study.units.count, groups: study.groups.count, sha256: study.sha256)
  }
}
