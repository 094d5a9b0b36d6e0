internal import Panels
internal import RatingStudy
internal import Statistics

/// In one period, among whom the top tier was given and to whom.
struct TierContest: Sendable {
  var period: Int
  /// Places in the unit's list of persons, in order.
  var eligible: [Int]
  /// By eligible place: whether the person got the top tier.
  var won: [Bool]
  var quota: Int { won.count { $0 } }
}

/// A unit's history of the top tier: the periods in which somebody got it and somebody did not.
///
/// How many got it is taken as given, whatever rule made it so: where a whole district's best are chosen, those of a unit are the unit's best.
struct TierContests: Sendable {
  var unit: Int32
  /// Everybody eligible in some period, by code.
  var persons: [Int32]
  var contests: [TierContest]
  /// The full turn of the whole history, where only those who stayed are looked at; nil: this is the whole history.
  var wholeTurn: Int?
  /// People left out because they left the unit.
  var leavers = 0

  var wins: Int { contests.reduce(0) { $0 + $1.quota } }

  /// In how many periods everybody eligible could have one turn: Σ eligible/Σ winners rounded down, at least 2.
  var turn: Int {
    if let wholeTurn { return wholeTurn }
    let eligible = contests.reduce(0) { $0 + $1.eligible.count }
    return max(2, wins > 0 ? eligible / wins : 2)
  }

  /// The history of those who were still eligible in its last period: whoever left before is taken out, with what they won.
  ///
  /// Where winners leave (are promoted) they can't win again, and repeats are rarer than merit would have it. Given whom a period's highest by merit among those who left were, the other
  /// winners are the highest among those who stayed; and where a win makes leaving so much likelier, everybody's alike, who stayed says no more of who won.
  func amongStayers() -> TierContests {
    guard let last = contests.last else { return self }
    let stays = Set(last.eligible)
    let kept = persons.indices.filter(stays.contains)
    let place = Dictionary(uniqueKeysWithValues: zip(kept, 0...))
    let left = contests.compactMap { contest -> TierContest? in
      let entries = contest.eligible.indices.filter { stays.contains(contest.eligible[$0]) }
      let own = TierContest(
        period: contest.period, eligible: entries.compactMap { place[contest.eligible[$0]] }, won: entries.map { contest.won[$0] })
      return own.quota > 0 && own.quota < own.eligible.count ? own : nil
    }
    return TierContests(
      unit: unit, persons: kept.map { persons[$0] }, contests: left, wholeTurn: turn, leavers: persons.count - kept.count)
  }

  /// The units' histories, in the order of their codes; units without any choice have no contest.
  ///
  /// - Parameter top: the tier that goes round.
  ///
  /// Eligible are the people of the unit in the period: those who have a tier where the table lists tiers of people who did not
  /// win, else everybody listed; never those whose attribute `eligible` says no. Who won was eligible.
  static func all(_ study: Study, top: String) -> [TierContests] {
    let periods = study.periods.count
    var tier = [Bool](repeating: false, count: study.persons.count * periods)
    var won = tier
    for outcome in study.tierOutcomes {
      for period in outcome.period < 0 ? 0..<periods : Int(outcome.period)..<Int(outcome.period) + 1 {
        tier[Int(outcome.person) * periods + period] = true
        if outcome.tier == top { won[Int(outcome.person) * periods + period] = true }
      }
    }
    let listsOthers = study.tierOutcomes.contains { $0.tier != top }
    var members = [[[Int32]]](repeating: [], count: study.units.count)
    for unit in members.indices { members[unit] = [[Int32]](repeating: [], count: periods) }
    for person in 0..<Int32(study.persons.count) {
      for period in 0..<Int32(periods) {
        let unit = study.people.unit(of: person, in: period)
        guard unit >= 0 else { continue }
        let subject = Int(person) * periods + Int(period)
        let isEligible = (!listsOthers || tier[subject]) && !isExcluded(study, person, period)
        if won[subject] || isEligible { members[Int(unit)][Int(period)].append(person) }
      }
    }
    return members.indices.map { unit in
      let (persons, places) = DenseCodes.places(members[unit])
      let contests = members[unit].enumerated().compactMap { period, present -> TierContest? in
        let contest = TierContest(
          period: period, eligible: places[period],
          won: present.map { won[Int($0) * periods + period] })
        return contest.quota > 0 && contest.quota < present.count ? contest : nil
      }
      return TierContests(unit: Int32(unit), persons: persons, contests: contests)
    }
  }

  private static let noes: Set<String> = ["no", "false", "0", "否", "不参评"]

  private static func isExcluded(_ study: Study, _ person: Int32, _ period: Int32) -> Bool {
    study.people.attribute("eligible", of: person, in: period).map { noes.contains($0.lowercased()) } ?? false
  }
}

/// Whether those who won the top tier left their units more often than those who did not.
struct LeavingWinners: Sendable, Hashable {
  var winners = 0
  var winnersLeft = 0
  var others = 0
  var othersLeft = 0

  /// With a smaller p leaving goes with winning, as far as can be told: generous, since a relation that is overlooked makes repeats look rare.
  private static let level = 0.2

  /// Counts everybody eligible in a contest that is not a unit's last; who isn't eligible in any later one has left.
  init(_ units: [TierContests]) {
    for unit in units {
      var later = Set<Int>()
      for (index, contest) in unit.contests.enumerated().reversed() {
        if index + 1 < unit.contests.count {
          for (person, won) in zip(contest.eligible, contest.won) {
            let left = later.contains(person) ? 0 : 1
            if won {
              (winners, winnersLeft) = (winners + 1, winnersLeft + left)
            } else {
              (others, othersLeft) = (others + 1, othersLeft + left)
            }
          }
        }
        later.formUnion(contest.eligible)
      }
    }
  }

  /// P(as many winners among those who left), winning and leaving having nothing to do with each other.
  var pValue: Double {
    let left = winnersLeft + othersLeft
    guard winners > 0, others > 0, left > 0 else { return 1 }
    return HypergeometricDistribution(marked: winners, unmarked: others, drawn: left).atLeast(winnersLeft)
  }

  /// Whether leaving goes with winning.
  var isSeen: Bool { pValue <= Self.level }
}

/// Which tier is the best one.
enum TopTier {
  /// The stated tier; else the scheme's favourable band that the table knows, the narrowest; else the first of the study's own order of
  /// tiers; else the tier to which a component gives most points; else the only one that the table names. `nil` where none of these
  /// says so, or nobody got it.
  static func name(_ study: Study, _ scheme: Scheme?, stated: String?) -> String? {
    let known = Set(study.tierOutcomes.map(\.tier))
    if let stated { return known.contains(stated) ? stated : nil }
    let bands = scheme?.bands.filter { $0.isFavorable && known.contains($0.name) } ?? []
    let shares = bands.map { $0.top?.fraction ?? 1 }
    if let best = bands.indices.min(by: { shares[$0] != shares[$1] ? shares[$0] < shares[$1] : $0 > $1 }) {
      return bands[best].name
    }
    if let first = study.settings.tierOrder.first { return known.contains(first) ? first : nil }
    for component in scheme?.components ?? [] {
      let best = component.tiers.max { $0.points.value < $1.points.value }
      if let best, known.contains(best.name) { return best.name }
    }
    return known.count == 1 ? known.first : nil
  }

  /// Components whose ratings are given as this tier: they are the outcome, and no source about it.
  static func components(_ study: Study, top: String) -> Set<Int32> {
    guard let ratings = study.ratings, let code = ratings.tierNames.code(of: top) else { return [] }
    return Set(ratings.tier.indices.filter { ratings.tier[$0] == code }.map { ratings.component[$0] })
  }
}
