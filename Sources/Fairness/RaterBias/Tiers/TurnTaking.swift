internal import Messages
internal import RatingStudy
internal import Statistics

/// Whether the top tier goes round within units: repeat winners rarer than allotment by merit would have it (轮流坐庄).
///
/// Null hypothesis: each period's winners are the highest by merit among the eligible, merit having its conditional distribution given
/// what other sources say (``MeritModel``), as closely as the tiers of the whole study follow it (``TierFidelity``); quota and eligibility as
/// they were. Where winners leave their units more often than others (``LeavingWinners``) only those who stay are looked at. Repeats (``RepeatedWins``) are compared with draws from it, one-sided: fewer. Beside it stands equal chance
/// (``EqualChance``), which expects fewest repeats of all and so is the conservative bound. Whether turns come by seniority is a
/// statistic and a family of its own. Pooled over units by Fisher's sum of logarithms, each unit's p from its own draws, whose
/// distribution is that of the same draws.
struct TurnTaking: Sendable {
  let study: Study
  let settings: AuditSettings
  let scheme: Scheme?

  init(_ study: Study, scheme: Scheme?, settings: AuditSettings) {
    self.study = study
    self.scheme = scheme
    self.settings = settings
  }

  func candidates() -> [Candidate] {
    guard let top = TopTier.name(study, scheme, stated: settings.topTier) else { return absent(topTierUnknown) }
    let whole = TierContests.all(study, top: top)
    let leaving = LeavingWinners(whole)
    let all = leaving.isSeen ? whole.map { $0.amongStayers() } : whole
    guard all.contains(where: { !$0.persons.isEmpty }) else { return absent(Message(TierSentence.noUnitsOfPeople)) }
    let periods = Set(all.flatMap { $0.contests.map(\.period) }).count
    guard periods > 0 else { return absent(Message(TierSentence.noTierContest)) }
    guard periods >= settings.minimumTierPeriods else {
      return absent(
        Message(TierSentence.fewTierPeriods(count: periods, minimum: settings.minimumTierPeriods)))
    }
    let sources = MeritSources(study, excluding: TopTier.components(study, top: top), .withinUnits)
    guard !sources.sources.isEmpty else { return absent(Message(TierSentence.noMeritSources)) }
    guard let model = MeritModel(sources) else { return absent(Message(TierSentence.meritUnmeasured)) }
    return TurnTakingTest(self, top: top, all, leaving: leaving, model).candidates()
  }

  private var topTierUnknown: Message {
    let known = Set(study.tierOutcomes.map(\.tier)).sorted()
    return Message(TierSentence.topTierUnknown(known: known))
  }

  private func absent(_ reason: Message) -> [Candidate] { [Self.unanswered(reason)] }

  /// By entry of a unit's contests: the years of service as the table `people` states them, carried back to the first period of the study;
  /// nil where the column is missing or says nothing of somebody.
  func seniority(_ contests: TierContests) -> [Double]? {
    var result: [Double] = []
    for contest in contests.contests {
      for place in contest.eligible {
        let text = study.people.attribute("seniority", of: contests.persons[place], in: Int32(contest.period))
        guard let years = text.flatMap({ Double($0) }), years.isFinite else { return nil }
        result.append(years)
      }
    }
    return result
  }
}

extension TurnTaking: DetectorRoom {
  static let name = "turn-taking"
  static let title: any Sentence = TierSentence.turnTakingTitle
  static let rivals: any Sentence = TierSentence.turnTakingRivals
  static let level: FindingLevel? = .unit
  static let needs = [AuditNeed.tiers]

  static func absence(_ reason: Message) -> Message { TurnTakingWords.absent(reason) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    TurnTaking(context.study, scheme: context.scheme, settings: context.settings).candidates()
  }
}

extension Detector {
  /// Whether the top tier goes round within units: repeat winners rarer than merit would have it, or turns by seniority.
  public static let turnTaking = Detector(TurnTaking.self)
}
