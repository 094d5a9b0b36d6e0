internal import Messages
internal import RatingStudy
internal import Statistics

/// Whether members who score each other give back what they get: the correlation of what two of them give each other, after givers and receivers.
///
/// One finding a component, about all pairs together; single pairs are ``Bloc``'s. Where everybody of a group scored everybody the social relations model stands in its evidence.
struct Reciprocity: Sendable {
  let study: Study
  let panel: RaterPanel
  let settings: AuditSettings

  func candidate() -> Candidate {
    let scores = MutualScores(study, panel, cut: settings.typicalCut)
    let words = MutualWords(
      component: panel.name, kind: scores?.kind ?? .unit, members: scores?.count ?? 0, pairs: scores?.pairs.count ?? 0,
      kinds: scores?.types.known(settings.memberKinds) ?? .unknown)
    var result = Candidate(
      detector: .reciprocity, level: .overall, subject: Subject(component: panel.name), sentence: { words.reciprocity($0) })
    result.method = "dyadic-correlation-exchange-of-members"
    result.require(scores != nil, Message(MutualSentence.noneMutual))
    guard let scores else { return result }
    result.n = scores.pairs.reduce(0) { $0 + scores.encounters($1.first, $1.second) }
    result.require(
      scores.count >= settings.minimumMembers && scores.pairs.count >= settings.minimumMutualPairs, fewMutual(scores))
    guard result.untestable == nil else { return result }
    let dyadic = DyadicReciprocity(scores, largestCorrelation: settings.largestCorrelation)
    let error = dyadic?.standardError()
    result.require(error != nil, Message(MutualSentence.nothingLeft))
    result.contradiction = words.contradiction
    if let dyadic, let error { measure(&result, scores, dyadic, standardError: error) }
    return result
  }

  private func fewMutual(_ scores: MutualScores) -> Message {
    Message(
      MutualSentence.fewMutual(
        members: scores.count, pairs: scores.pairs.count, leastMembers: settings.minimumMembers, leastPairs: settings.minimumMutualPairs))
  }

  private func measure(
    _ result: inout Candidate, _ scores: MutualScores, _ dyadic: DyadicReciprocity, standardError: Double
  ) {
    let stream = RandomStream(seed: settings.seed).substream("reciprocity").substream(panel.name)
    let test = dyadic.test(
      draws: settings.evidenceDraws, tolerance: settings.equalityTolerance, alternative: settings.alternative.statistics, stream)
    result.scale = .fisher(centre: 0)
    result.estimate = Estimate(value: dyadic.z, standardError: standardError, degreesOfFreedom: Double(scores.count - 1))
    result.pValue = PValue(test)
    result.smallestEffect = settings.smallestEffect == 0 ? 0 : settings.smallestCorrelation
    // With one score a direction what two members have with each other can't be distinguished from the error of a rating.
    let isSingle = scores.pairs.allSatisfy { scores.encounters($0.first, $0.second) == 2 }
    result.evidence = [
      "members": .integer(scores.count), "membersAre": .text(scores.kind.rawValue), "pairs": .integer(scores.pairs.count),
      "draws": .integer(test.draws), "kindsTakenOut": .list(scores.types.names.map { .text($0) }),
      "relationshipPlusError": .boolean(isSingle), "socialRelations": SocialRelations(scores)?.evidence ?? .null,
    ]
  }
}

extension Reciprocity: DetectorRoom {
  static let name = "reciprocity"
  static let title: any Sentence = MutualSentence.reciprocityTitle
  static let rivals: any Sentence = MutualSentence.reciprocityRivals
  static let level: FindingLevel? = nil
  static let needs = [AuditNeed.ratings]

  static func absence(_ reason: Message) -> Message { Message(MutualSentence.reciprocityAbsent(reason: reason)) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    context.raterPanels.map { Reciprocity(study: context.study, panel: $0, settings: context.settings).candidate() }
  }
}

extension Detector {
  /// Whether members who score each other give back what they get.
  public static let reciprocity = Detector(Reciprocity.self)
}
