internal import Panels
internal import RatingStudy

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

  var wins: Int { contests.reduce(0) { $0 + $1.quota } }

  /// In how many periods everybody eligible could have one turn: Σ eligible/Σ winners rounded down, at least 2.
  var turn: Int {
    let eligible = contests.reduce(0) { $0 + $1.eligible.count }
    return max(2, wins > 0 ? eligible / wins : 2)
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
