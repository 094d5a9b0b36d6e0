internal import Messages
internal import RatingStudy
internal import Statistics

/// Members who score each other above what the other raters say of the same people, both ways.
///
/// A finding for every pair observed both ways: one statistic of both directions (``MutualExcess``), tested one-sided; where one direction is not above, p is 1. And
/// one for every community of three and more (``ExcessCommunities``) that stands out, the first in any case. Pairs are one family, communities another.
struct Bloc: Sendable {
  let study: Study
  let panel: RaterPanel
  let settings: AuditSettings

  func candidates() -> [Candidate] {
    let scores = MutualScores(study, panel, cut: settings.typicalCut)
    let excess = scores.map {
      MutualExcess(
        $0, errorVariance: panel.residuals.errorVariance, minimumEncounters: settings.minimumEncounters, cut: settings.typicalCut)
    }
    var none = unanswered(scores)
    none.require(scores != nil, Message(MutualSentence.noneMutual))
    none.require(
      (scores?.count ?? 0) >= settings.minimumMembers && (excess?.pairs.count ?? 0) >= settings.minimumMutualPairs,
      fewEncounters(members: scores?.count ?? 0, pairs: excess?.pairs.count ?? 0))
    none.require(
      panel.residuals.errorVariance > 0 && (excess?.pairs.contains { $0.error > 0 } ?? false), Message(MutualSentence.nothingLeft))
    guard none.untestable == nil, let scores, let excess else { return [none] }
    return pairs(scores, excess) + communities(scores, excess)
  }

  private func name(_ scores: MutualScores, _ member: Int) -> String {
    let names = scores.kind == .person ? study.persons.names : study.units.names
    return names[Int(scores.members[member])]
  }

  private func unanswered(_ scores: MutualScores?) -> Candidate {
    let words = MutualWords(
      component: panel.name, kind: scores?.kind ?? .unit, members: scores?.count ?? 0, pairs: scores?.pairs.count ?? 0, kinds: .unknown)
    return Candidate(
      detector: .bloc, level: .pair, subject: Subject(component: panel.name), sentence: { words.bloc($0, nil) })
  }

  private func fewEncounters(members: Int, pairs: Int) -> Message {
    Message(
      MutualSentence.fewEncounters(
        members: members, pairs: pairs, encounters: settings.minimumEncounters, leastMembers: settings.minimumMembers,
        leastPairs: settings.minimumMutualPairs))
  }

  // MARK: pairs

  private func pairs(_ scores: MutualScores, _ excess: MutualExcess) -> [Candidate] {
    let distribution = StudentTDistribution(degreesOfFreedom: excess.degreesOfFreedom)
    let words = MutualWords(
      component: panel.name, kind: scores.kind, members: scores.count, pairs: excess.pairs.count,
      kinds: scores.types.known(settings.memberKinds))
    return excess.pairs.map { pair in
      let (own, other) = (name(scores, pair.first), name(scores, pair.second))
      let seen = MutualWords.Seen(own: own, other: other, forth: pair.forth, back: pair.back, scores: pair.scores)
      var result = Candidate(
        detector: .bloc, level: .pair, subject: Self.subject(scores.kind, own, other: other, panel.name),
        sentence: { words.bloc($0, seen) })
      result.method = "mutual-excess-against-all-pairs"
      result.contradiction = words.contradiction
      result.n = pair.scores
      result.estimate = Estimate(value: pair.excess, standardError: pair.error, degreesOfFreedom: excess.degreesOfFreedom)
      result.pValue = PValue(pair.isMutual ? distribution.upperTail(pair.statistic) : 1)
      result.smallestEffect = settings.smallestEffect(error: panel.residuals.errorVariance.squareRoot())
      result.evidence = [
        "gives": .number(pair.forth), "getsBack": .number(pair.back), "members": .integer(scores.count),
        "pairs": .integer(excess.pairs.count), "membersAre": .text(scores.kind.rawValue),
        "kindsTakenOut": .list(scores.types.names.map { .text($0) }),
      ]
      return result
    }
  }

  private static func subject(_ kind: MutualScores.Kind, _ own: String, other: String, _ component: String) -> Subject {
    kind == .person
      ? Subject(person: own, component: component, other: other) : Subject(unit: own, component: component, other: other)
  }

  // MARK: communities

  private func communities(_ scores: MutualScores, _ excess: MutualExcess) -> [Candidate] {
    let search = ExcessCommunities(members: scores.count, excess)
    var result: [Candidate] = []
    for community in search.found(maximum: max(1, scores.count / ExcessCommunities.fewestMembers)) {
      // Every community is held to the same shuffles.
      let stream = RandomStream(seed: settings.seed).substream("bloc").substream(panel.name)
      let test = search.test(community, draws: settings.communityDraws, tolerance: settings.equalityTolerance, stream)
      if !result.isEmpty, test.pValue > settings.fdrLevel { break }
      result.append(candidate(community, test, scores, excess))
    }
    return result
  }

  private func candidate(
    _ community: ExcessCommunities.Community, _ test: SequentialTest, _ scores: MutualScores, _ excess: MutualExcess
  ) -> Candidate {
    let members = community.members.map { name(scores, $0) }
    let inside = excess.pairs.filter { community.members.contains($0.first) && community.members.contains($0.second) }
    let count = Double(max(1, inside.count))
    let words = MutualWords(
      component: panel.name, kind: scores.kind, members: scores.count, pairs: excess.pairs.count,
      kinds: scores.types.known(settings.memberKinds))
    let seen = MutualWords.Community(members: members, pairs: inside.count)
    var result = Candidate(
      detector: .bloc, level: .group, subject: Subject(group: members.joined(separator: ", "), component: panel.name),
      sentence: { words.community($0, seen) })
    result.method = "community-of-excess-shuffled-pairs"
    result.contradiction = words.contradiction
    result.n = inside.reduce(0) { $0 + $1.scores }
    result.estimate = Estimate(
      value: inside.reduce(0) { $0 + $1.excess } / count,
      standardError: inside.reduce(0) { $0 + $1.error * $1.error }.squareRoot() / count, degreesOfFreedom: excess.degreesOfFreedom)
    result.pValue = PValue(test)
    result.smallestEffect = settings.smallestEffect(error: panel.residuals.errorVariance.squareRoot())
    result.evidence = [
      "members": .list(members.map { .text($0) }), "pairsInside": .integer(inside.count), "statistic": .number(community.statistic),
      "draws": .integer(test.draws), "membersAre": .text(scores.kind.rawValue),
      "kindsTakenOut": .list(scores.types.names.map { .text($0) }),
    ]
    return result
  }
}

extension Bloc: DetectorRoom {
  static let name = "bloc"
  static let title: any Sentence = MutualSentence.blocTitle
  static let rivals: any Sentence = MutualSentence.blocRivals
  static let level: FindingLevel? = .pair
  static let needs = [AuditNeed.ratings]

  static func absence(_ reason: Message) -> Message { Message(MutualSentence.blocAbsent(reason: reason)) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    context.raterPanels.flatMap { Bloc(study: context.study, panel: $0, settings: context.settings).candidates() }
  }
}

extension Detector {
  /// Members who score each other above what the other raters say, both ways.
  public static let bloc = Detector(Bloc.self)
}
