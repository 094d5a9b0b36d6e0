internal import Messages
internal import RatingStudy
internal import Statistics

/// Whether members who score each other give back what they get: the correlation of what two of them give each other, after givers and receivers.
///
/// One finding a component, about all pairs together; single pairs are ``Bloc``'s. Where everybody of a group scored everybody the social relations model stands in its evidence.
struct Reciprocity: Sendable {
  let study: Study
  let panels: [RaterPanel]
  let settings: AuditSettings

  func candidates() -> [Candidate] { panels.map(candidate) }

  private func candidate(_ panel: RaterPanel) -> Candidate {
    let scores = MutualScores(study, panel, cut: settings.typicalCut)
    let words = MutualWords(
      component: panel.name, kind: scores?.kind ?? .unit, members: scores?.count ?? 0, pairs: scores?.pairs.count ?? 0)
    var result = Candidate(
      detector: .reciprocity, level: .overall, subject: Subject(component: panel.name), family: "", sentence: { words.reciprocity($0) })
    result.method = "dyadic-correlation-exchange-of-members"
    guard let scores else {
      result.untestable = Message(MutualMessage.noneMutual)
      return result
    }
    let most = settings.largestCorrelation
    result.n = scores.pairs.reduce(0) {
      $0 + scores.scores[scores.cell($1.first, $1.second)] + scores.scores[scores.cell($1.second, $1.first)]
    }
    guard scores.count >= settings.minimumMembers, scores.pairs.count >= settings.minimumMutualPairs else {
      result.untestable = Message(
        MutualMessage.fewMutual,
        [
          "members": .integer(scores.count), "pairs": .integer(scores.pairs.count), "leastMembers": .integer(settings.minimumMembers),
          "leastPairs": .integer(settings.minimumMutualPairs),
        ])
      return result
    }
    guard let dyadic = DyadicReciprocity(scores), let error = dyadic.error(most: most) else {
      result.untestable = Message(MutualMessage.nothingLeft)
      return result
    }
    let stream = RandomStream(seed: settings.seed).substream("reciprocity").substream(panel.name)
    let test = dyadic.pValue(
      most: settings.evidenceDraws, tolerance: settings.equalityTolerance, alternative: settings.alternative.statistics, stream)
    let single = scores.pairs.allSatisfy {
      scores.scores[scores.cell($0.first, $0.second)] == 1 && scores.scores[scores.cell($0.second, $0.first)] == 1
    }
    result.scale = .fisher(centre: 0)
    result.estimate = DyadicReciprocity.fisher(dyadic.correlation, most: most)
    result.standardError = error
    result.degreesOfFreedom = Double(scores.count - 1)
    result.pValue = test.pValue
    result.pValueError = (test.pValue * (1 - test.pValue) / Double(max(1, test.draws))).squareRoot()
    result.smallestEffect = settings.smallestEffect == 0 ? 0 : settings.smallestCorrelation
    result.evidence = [
      "members": .integer(scores.count), "membersAre": .text(scores.kind.rawValue), "pairs": .integer(scores.pairs.count),
      "draws": .integer(test.draws),
      "relationshipPlusError": .boolean(single), "socialRelations": SocialRelations(scores)?.evidence ?? .null,
    ]
    return result
  }
}

extension Reciprocity: DetectorRoom {
  static let name = "reciprocity"
  static let title = FindingMessage.reciprocity
  static let level: FindingLevel? = nil
  static let needs = [AuditNeed.ratings]

  static func absence(_ reason: Message) -> Message { Message(AuditMessage.reciprocityAbsent, ["reason": .message(reason)]) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    Reciprocity(study: context.study, panels: context.raterPanels, settings: context.settings).candidates()
  }
}

extension Detector {
  /// Whether members who score each other give back what they get.
  package static let reciprocity = Detector(Reciprocity.self)
}
