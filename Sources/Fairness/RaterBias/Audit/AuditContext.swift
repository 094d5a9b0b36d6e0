internal import RatingStudy

/// What the detectors of one audit are given: the study, what decides, and the panels that several of them look at.
///
/// Panels are built when they are first asked for, each once, so that a detector pays for what it needs alone.
struct AuditContext: Sendable {
  let study: Study
  let settings: AuditSettings
  /// What may require tiers, and names the top one; nil: none is known.
  let scheme: Scheme?
  /// The study's own kinds of tie, then those from rules.
  let ties: [TieKind]

  private let shared: SharedPanels

  init(_ study: Study, _ settings: AuditSettings, ties: [TieKind] = [], scheme: Scheme? = nil) {
    self.study = study
    self.settings = settings.completed(by: study)
    self.scheme = scheme
    self.ties = study.tieKinds.indices.map { TieKind(name: study.tieKinds[$0], isTied: study.tied(kind: $0)) } + ties
    shared = SharedPanels(study, self.settings, self.ties)
  }

  /// One a component with ratings, in the order of codes.
  var raterPanels: [RaterPanel] { shared.raterPanels.value }

  /// As ``raterPanels``, with the ratings of reference cases, which measure a rater like those of persons.
  var severityPanels: [RaterPanel] { study.caseRatings == nil ? raterPanels : shared.severityPanels.value }

  /// Of each panel, in the panels' order.
  var ownResiduals: [OwnResiduals] { shared.ownResiduals.value }

  /// All components on one scale; nil without ratings.
  var sourcePanel: SourcePanel? { shared.sourcePanel.value }
}

extension AuditSettings {
  /// What the study itself says, where nothing else was asked for.
  func completed(by study: Study) -> AuditSettings {
    var result = self
    if result.whomToScore == .unknown { result.whomToScore = study.settings.whomToScore }
    if result.memberKinds == .unknown { result.memberKinds = study.settings.memberKinds }
    return result
  }
}

/// The panels of one audit, each built at most once.
private final class SharedPanels: Sendable {
  let raterPanels: Once<[RaterPanel]>
  let severityPanels: Once<[RaterPanel]>
  let ownResiduals: Once<[OwnResiduals]>
  let sourcePanel: Once<SourcePanel?>

  init(_ study: Study, _ settings: AuditSettings, _ ties: [TieKind]) {
    let former = Once { study.ratings.map { FormerUnitRatings(study, $0) } }
    let panels = Once { () -> [RaterPanel] in
      guard let ratings = study.ratings, let former = former.value else { return [] }
      let isTied = (0..<ratings.count).map { row in ties.contains { $0.isTied[row] } }
      return Set(ratings.component).sorted().map {
        RaterPanel(study, ratings, component: $0, isTied: isTied, former: former, settings)
      }
    }
    raterPanels = panels
    severityPanels = Once {
      guard let all = study.ratingsWithCases, let persons = study.ratings else { return [] }
      let former = FormerUnitRatings(study, all)
      let isTied = (0..<all.count).map { row in row < persons.count && ties.contains { $0.isTied[row] } }
      return Set(all.component).sorted().map {
        RaterPanel(study, all, component: $0, isTied: isTied, former: former, settings)
      }
    }
    ownResiduals = Once { panels.value.map { Centrality(panel: $0, settings: settings).ownResiduals() } }
    sourcePanel = Once {
      guard let ratings = study.ratings, let former = former.value else { return nil }
      return SourcePanel(study, ratings, former, settings)
    }
  }
}
