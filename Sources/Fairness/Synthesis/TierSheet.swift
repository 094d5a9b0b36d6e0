internal import Statistics

/// Tiers of a synthetic study: official outcomes by merit or in turn, and scores of a component turned into tiers.
struct TierSheet {
  struct Outcome {
    var period: Int
    var person: Int
    var tier: String
  }

  let plan: Plan
  let district: District
  private let stream: RandomStream

  init(_ plan: Plan, _ district: District) {
    self.plan = plan
    self.district = district
    stream = RandomStream(seed: plan.seed)
  }

  /// How many of a unit's people get the top tier.
  static func quota(_ people: Int, _ share: Double) -> Int {
    // A share such as 0.1 of 5 people is meant as one half exactly.
    Int((Double(people) * share + 1e-9).rounded())
  }

  /// The outcomes of all periods, and the units in which the top tier goes round.
  ///
  /// - Parameter merit: by person, then period.
  func outcomes(_ merit: [[Double]]) -> (outcomes: [Outcome], rotating: [Int]) {
    guard let tiers = plan.tiers else { return ([], []) }
    var chosen = stream.substream("rotation")
    let wanted = min(plan.effects.rotation?.units ?? 0, district.units.count)
    let rotating = chosen.subset(size: wanted, of: district.units.count).sorted()
    let order = turnOrder(&chosen)
    var noises = stream.substream("tier-noise")
    let noise = plan.merit.personSD * max(0, 1 / tiers.reliability - 1).squareRoot()
    var lastWin = [Int](repeating: -1, count: district.persons.count)
    var result: [Outcome] = []
    for period in plan.periods.indices {
      let seen = district.persons.indices.map { merit[$0][period] + noise * noises.normal() }
      for unit in district.units.indices {
        let members = district.persons.indices.filter { district.persons[$0].unit[period] == unit }
        let ranked =
          rotating.contains(unit)
          ? members.sorted { lastWin[$0] != lastWin[$1] ? lastWin[$0] < lastWin[$1] : order[$0] < order[$1] }
          : members.sorted { seen[$0] != seen[$1] ? seen[$0] > seen[$1] : $0 < $1 }
        let winners = Set(ranked.prefix(Self.quota(members.count, tiers.share)))
        for person in members {
          if winners.contains(person) { lastWin[person] = period }
          result.append(Outcome(period: period, person: person, tier: winners.contains(person) ? tiers.top : tiers.other))
        }
      }
    }
    return (result, rotating)
  }

  /// By person: the place in the first round.
  private func turnOrder(_ stream: inout RandomStream) -> [Int] {
    let lot = stream.permutation(district.persons.count)
    guard plan.effects.rotation?.bySeniority == true else { return lot }
    let sorted = district.persons.indices.sorted {
      let (first, second) = (district.persons[$0].seniority, district.persons[$1].seniority)
      return first != second ? first > second : lot[$0] < lot[$1]
    }
    var order = [Int](repeating: 0, count: sorted.count)
    for (place, person) in sorted.enumerated() { order[person] = place }
    return order
  }

  /// Turns the scores of components with tiers into tiers; the raters who withhold one.
  ///
  /// - Parameter range: the raters of each component.
  func assign(_ rows: inout [ScoreSheet.Row], range: [Range<Int>]) -> [Int] {
    var withholding: [Int] = []
    for (index, component) in plan.components.enumerated() where !component.tiers.isEmpty {
      var heads: Set<Int> = []
      if let effect = plan.effects.withholding, effect.component == component.name {
        var chosen = stream.substream("withholding")
        let raters = range[index]
        heads = Set(chosen.subset(size: min(effect.raters, raters.count), of: raters.count).map { raters.lowerBound + $0 })
        withholding = heads.sorted()
      }
      for period in plan.periods.indices {
        let own = rows.indices.filter { rows[$0].component == index && rows[$0].period == period }
          .sorted { rows[$0].score != rows[$1].score ? rows[$0].score > rows[$1].score : $0 < $1 }
        var (place, share) = (0, 0.0)
        for (step, tier) in component.tiers.enumerated() {
          share += tier.share
          let end = step == component.tiers.count - 1 ? own.count : min(own.count, Self.quota(own.count, share))
          while place < end {
            rows[own[place]].tier = name(tier.name, rows[own[place]].rater, heads)
            place += 1
          }
        }
      }
    }
    return withholding
  }

  private func name(_ tier: String, _ rater: Int, _ heads: Set<Int>) -> String {
    guard let effect = plan.effects.withholding, heads.contains(rater), tier == effect.tier else { return tier }
    return effect.instead
  }
}
