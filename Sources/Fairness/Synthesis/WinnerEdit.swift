internal import RatingStudy
internal import Statistics

/// Winners of the top tier who are promoted away from their unit, and sources in which a reputation outlasts merit.
package struct WinnerEdit: Sendable, Hashable {
  /// The share of winners who leave their unit after the period.
  package var promoted = 0.0
  /// The standard deviation of what all raters see in a person, in all periods, that is no merit, in points.
  package var reputationSD = 0.0

  /// Everything at its default.
  package init() {}

  /// Chooses winners anew among those who are still there, and changes scores.
  ///
  /// - Parameter merit: by person, then period.
  func apply(to study: inout Study, _ plan: Plan, merit: [[Double]], seed: UInt64) {
    let stream = RandomStream(seed: seed).substream("winners")
    if promoted > 0, let tiers = plan.tiers { promote(&study, plan, tiers, merit, stream) }
    guard reputationSD > 0, var ratings = study.ratings else { return }
    var own = stream.substream("reputation")
    let reputation = (0..<study.persons.count).map { _ in reputationSD * own.normal() }
    for row in 0..<ratings.count {
      ratings.score[row] = plan.components[0].held(ratings.score[row] + reputation[Int(ratings.person[row])])
    }
    study.ratings = ratings
  }

  private func promote(_ study: inout Study, _ plan: Plan, _ tiers: Plan.Tiers, _ merit: [[Double]], _ stream: RandomStream) {
    var (noises, leaves) = (stream.substream("noise"), stream.substream("leaves"))
    let noise = plan.merit.personSD * max(0, 1 / tiers.reliability - 1).squareRoot()
    var isGone = [Bool](repeating: false, count: study.persons.count)
    // By person and period: the tier; nil where the person is gone.
    var tierOf = [[String?]](repeating: [String?](repeating: nil, count: plan.periods.count), count: study.persons.count)
    for period in plan.periods.indices {
      let seen = study.persons.names.indices.map { merit[$0][period] + noise * noises.normal() }
      var members: [Int32: [Int]] = [:]
      for person in seen.indices {
        let unit = study.people.unit(of: Int32(person), in: Int32(period))
        if isGone[person] {
          study.people.setUnit(-1, of: Int32(person), in: Int32(period))
        } else if unit >= 0 {
          members[unit, default: []].append(person)
        }
      }
      for unit in members.keys.sorted() {
        let ranked = (members[unit] ?? []).sorted { seen[$0] != seen[$1] ? seen[$0] > seen[$1] : $0 < $1 }
        let quota = TierSheet.quota(ranked.count, tiers.share)
        for (place, person) in ranked.enumerated() {
          tierOf[person][period] = place < quota ? tiers.top : tiers.other
          if place < quota, leaves.bernoulli(promoted) { isGone[person] = true }
        }
      }
    }
    study.tierOutcomes = study.tierOutcomes.compactMap { outcome in
      guard let tier = tierOf[Int(outcome.person)][Int(outcome.period)] else { return nil }
      var own = outcome
      own.tier = tier
      return own
    }
    guard let ratings = study.ratings else { return }
    for row in 0..<ratings.count {
      study.ratings?.personUnit[row] = study.people.unit(of: ratings.person[row], in: ratings.period[row])
    }
  }
}
