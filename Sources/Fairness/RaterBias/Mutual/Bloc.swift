internal import Messages
internal import RatingStudy
internal import Statistics

/// Members who score each other above what the other raters say of the same people, both ways.
///
/// A finding for every member about the closest other: the least one-sided p of ``MutualExcess`` times the number of others; a pair of which one direction is not above has p 1. And
/// one for every community of three and more (``ExcessCommunities``) that stands out, the first in any case.
struct Bloc: Sendable {
  let study: Study
  let panels: [RaterPanel]
  let settings: AuditSettings

  func candidates() -> [Candidate] { panels.flatMap(candidates) }

  private func candidates(_ panel: RaterPanel) -> [Candidate] {
    guard let scores = MutualScores(study, panel, cut: settings.typicalCut) else {
      return [absent(panel, Message(MutualMessage.noneMutual), nil)]
    }
    let excess = MutualExcess(
      scores, errorVariance: panel.residuals.errorVariance, least: settings.minimumEncounters, cut: settings.typicalCut)
    guard scores.count >= settings.minimumMembers, excess.pairs.count >= settings.minimumMutualPairs else {
      return [
        absent(
          panel,
          Message(
            MutualMessage.fewEncounters,
            [
              "members": .integer(scores.count), "pairs": .integer(excess.pairs.count), "leastMembers": .integer(settings.minimumMembers),
              "leastPairs": .integer(settings.minimumMutualPairs), "encounters": .integer(settings.minimumEncounters),
            ]), scores)
      ]
    }
    guard panel.residuals.errorVariance > 0, excess.pairs.contains(where: { $0.error > 0 }) else {
      return [absent(panel, Message(MutualMessage.nothingLeft), scores)]
    }
    return pairs(panel, scores, excess) + communities(panel, scores, excess)
  }

  private func name(_ scores: MutualScores, _ member: Int) -> String {
    let names = scores.kind == .person ? study.persons.names : study.units.names
    return names[Int(scores.members[member])]
  }

  private func absent(_ panel: RaterPanel, _ reason: Message, _ scores: MutualScores?) -> Candidate {
    let words = MutualWords(
      component: panel.name, kind: scores?.kind ?? .unit, members: scores?.count ?? 0, pairs: scores?.pairs.count ?? 0)
    var result = Candidate(
      detector: .bloc, level: .pair, subject: Subject(component: panel.name), family: "", sentence: { words.bloc($0, nil) })
    result.untestable = reason
    return result
  }

  // MARK: pairs

  private func pairs(_ panel: RaterPanel, _ scores: MutualScores, _ excess: MutualExcess) -> [Candidate] {
    let distribution = StudentTDistribution(degreesOfFreedom: excess.degreesOfFreedom)
    var of = [[Int]](repeating: [], count: scores.count)
    for (index, pair) in excess.pairs.enumerated() {
      of[pair.first].append(index)
      of[pair.second].append(index)
    }
    let words = MutualWords(component: panel.name, kind: scores.kind, members: scores.count, pairs: excess.pairs.count)
    return (0..<scores.count).filter { !of[$0].isEmpty }.map { member in
      func p(_ index: Int) -> Double { excess.pairs[index].isMutual ? distribution.upperTail(excess.pairs[index].statistic) : 1 }
      // The first of the least p; among those that are not mutual the one that stands out most.
      let closest = of[member].min {
        let (a, b) = (p($0), p($1))
        return a != b ? a < b : excess.pairs[$0].statistic > excess.pairs[$1].statistic
      }
      let pair = excess.pairs[closest ?? 0]
      let isFirst = pair.first == member
      let (own, other) = (name(scores, member), name(scores, isFirst ? pair.second : pair.first))
      let seen = MutualWords.Seen(
        own: own, other: other, forth: isFirst ? pair.forth : pair.back, back: isFirst ? pair.back : pair.forth, scores: pair.scores)
      var result = Candidate(
        detector: .bloc, level: .pair, subject: Self.subject(scores.kind, own, other: other, panel.name), family: "",
        sentence: { words.bloc($0, seen) })
      result.method = "mutual-excess-against-all-pairs"
      result.n = pair.scores
      result.estimate = pair.excess
      result.standardError = pair.error
      result.degreesOfFreedom = excess.degreesOfFreedom
      result.pValue = min(1, p(closest ?? 0) * Double(of[member].count))
      result.smallestEffect = settings.smallestEffect(error: panel.residuals.errorVariance.squareRoot())
      result.evidence = [
        "comparedMembers": .integer(of[member].count), "gives": .number(seen.forth), "getsBack": .number(seen.back),
        "pairs": .integer(excess.pairs.count), "membersAre": .text(scores.kind.rawValue),
      ]
      return result
    }
  }

  private static func subject(_ kind: MutualScores.Kind, _ own: String, other: String, _ component: String) -> Subject {
    kind == .person
      ? Subject(person: own, component: component, other: other) : Subject(unit: own, component: component, other: other)
  }

  // MARK: communities

  private func communities(_ panel: RaterPanel, _ scores: MutualScores, _ excess: MutualExcess) -> [Candidate] {
    let search = ExcessCommunities(members: scores.count, excess)
    let words = MutualWords(component: panel.name, kind: scores.kind, members: scores.count, pairs: excess.pairs.count)
    var result: [Candidate] = []
    for community in search.found(most: max(1, scores.count / ExcessCommunities.fewestMembers)) {
      // Every community is held to the same shuffles.
      let stream = RandomStream(seed: settings.seed).substream("bloc").substream(panel.name)
      let test = search.pValue(community.statistic, draws: settings.communityDraws, tolerance: settings.equalityTolerance, stream)
      if !result.isEmpty, test.pValue > settings.fdrLevel { break }
      result.append(candidate(community, test, panel, scores, excess, words))
    }
    return result
  }

  private func candidate(
    _ community: ExcessCommunities.Community, _ test: (pValue: Double, draws: Int), _ panel: RaterPanel, _ scores: MutualScores,
    _ excess: MutualExcess, _ words: MutualWords
  ) -> Candidate {
    let members = community.members.map { name(scores, $0) }
    let inside = excess.pairs.filter { community.members.contains($0.first) && community.members.contains($0.second) }
    let count = Double(max(1, inside.count))
    let seen = MutualWords.Community(members: members, pairs: inside.count)
    var result = Candidate(
      detector: .bloc, level: .group, subject: Subject(group: members.joined(separator: ", "), component: panel.name), family: "",
      sentence: { words.community($0, seen) })
    result.method = "community-of-excess-shuffled-pairs"
    result.n = inside.reduce(0) { $0 + $1.scores }
    result.estimate = inside.reduce(0) { $0 + $1.excess } / count
    result.standardError = inside.reduce(0) { $0 + $1.error * $1.error }.squareRoot() / count
    result.degreesOfFreedom = excess.degreesOfFreedom
    result.pValue = test.pValue
    result.pValueError = (test.pValue * (1 - test.pValue) / Double(max(1, test.draws))).squareRoot()
    result.smallestEffect = settings.smallestEffect(error: panel.residuals.errorVariance.squareRoot())
    result.evidence = [
      "members": .list(members.map { .text($0) }), "pairsInside": .integer(inside.count), "statistic": .number(community.statistic),
      "draws": .integer(test.draws), "membersAre": .text(scores.kind.rawValue),
    ]
    return result
  }
}

extension Bloc: DetectorRoom {
  static let name = "bloc"
  static let title = FindingMessage.bloc
  static let level: FindingLevel? = .pair
  static let needs = [AuditNeed.ratings]

  static func absence(_ reason: Message) -> Message { Message(AuditMessage.blocAbsent, ["reason": .message(reason)]) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    Bloc(study: context.study, panels: context.raterPanels, settings: context.settings).candidates()
  }
}

extension Detector {
  /// Members who score each other above what the other raters say, both ways.
  package static let bloc = Detector(Bloc.self)
}
