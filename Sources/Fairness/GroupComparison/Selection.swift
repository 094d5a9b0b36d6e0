public import Messages
internal import RealModule
internal import Statistics

/// That a person fell into a band, or into none.
package struct BandOutcome: Sendable, Hashable {
  /// The person's name.
  package var person: String
  /// The period's name; `nil` when the study knows no periods.
  package var period: String?
  /// The name of the person's group.
  package var group: String
  /// The name of the person's unit.
  package var unit: String
  /// `nil`: no band.
  package var band: String?
  /// Who is ranked against whom; `nil`: not known.
  package var pool: String?

  /// A band outcome, each parameter the property of its name.
  package init(person: String, period: String? = nil, group: String, unit: String, band: String?, pool: String? = nil) {
    self.person = person
    self.period = period
    self.group = group
    self.unit = unit
    self.band = band
    self.pool = pool
  }
}

/// How often a group falls into a band, beside the group for which the outcome is most frequent.
public struct SelectionRow: Sendable {
  /// The band's name.
  public var band: String
  /// The group's name.
  public var group: String
  /// People in the band.
  public var selected: Int
  /// People of the group.
  public var n: Int
  /// The rate of the favourable outcome over the highest rate of any group; `nil` where nobody has it.
  public var impactRatio: Double?
  /// Over units, on the logarithm; `nil` where it can't be had.
  public var impactInterval: [Double]?
  /// Whether the ratio lies below four fifths, exactly; a reference line, not a verdict.
  public var flagged: Bool
  /// Fisher's exact test against the group of the highest rate, two-sided, people taken as independent; `nil` for that group itself.
  public var fisher: Double?
  /// Lancaster's mid-P of it.
  public var midP: Double?
  /// The share of permutations of group labels over units with a difference of rates at least as large; (b + 1)/(B + 1).
  public var unitPermutation: Double?
  /// Favourable outcomes that the group falls short of at the pooled rate; negative where it has more.
  public var shortfall: Double?
  /// Favourable outcomes that it falls short of at the highest rate.
  public var shortfallToHighest: Double?
  /// Whether one favourable outcome more would lift the ratio to four fifths.
  public var flipFlop: Bool
  /// The common ratio of rates over pools (Mantel–Haenszel) against the group of the highest rate, where pools hold several groups.
  public var pooledRatio: Double?
  /// Its test.
  public var pooledPValue: Double?
  /// Said where pools coincide with groups: the quota fixes the ratio.
  public var reason: Message?
}

/// Selection by band and group.
package enum SelectionTable {
  /// One row for each band and group, in the order of bands as given, then groups.
  ///
  /// - Parameters:
  ///   - outcomes: everybody who could be selected.
  ///   - bands: the bands in their order; those that occur, sorted, by default.
  ///   - options: smallest group, draws and seed, which bands are a disadvantage.
  package static func rows(
    _ outcomes: [BandOutcome], bands: [String]? = nil, options: ComparisonOptions = ComparisonOptions()
  ) -> [SelectionRow] {
    let sizes = Dictionary(grouping: outcomes, by: \.group).mapValues(\.count)
    let groups = sizes.keys.filter { (sizes[$0] ?? 0) >= max(1, options.minimumGroupSize) }.sorted()
    let names = bands ?? Set(outcomes.compactMap(\.band)).sorted()
    return names.enumerated().flatMap { index, band in
      BandSelection(outcomes, band, groups, options, RandomStream(seed: options.seed).substream("selection").substream(index)).rows()
    }
  }
}

/// One band.
private struct BandSelection {
  let band: String
  let groups: [String]
  let options: ComparisonOptions
  let stream: RandomStream
  let isUnfavourable: Bool
  /// By group: its people, favourable outcome or not, unit and pool.
  private var people: [[(isFavoured: Bool, unit: String, pool: String?)]] = []
  private var proportions: [Proportion] = []

  init(_ outcomes: [BandOutcome], _ band: String, _ groups: [String], _ options: ComparisonOptions, _ stream: RandomStream) {
    self.band = band
    self.groups = groups
    self.options = options
    self.stream = stream
    isUnfavourable = options.unfavourableBands.contains(band)
    for group in groups {
      let own = outcomes.filter { $0.group == group }.map { outcome in
        (isFavoured: (outcome.band == band) != isUnfavourable, unit: outcome.unit, pool: outcome.pool)
      }
      people.append(own)
      proportions.append(Proportion(successes: own.count { $0.isFavoured }, trials: own.count))
    }
  }

  func rows() -> [SelectionRow] {
    let ratios = ImpactRatios(proportions)
    let total = Proportion(
      successes: proportions.reduce(0) { $0 + $1.successes }, trials: proportions.reduce(0) { $0 + $1.trials })
    return groups.indices.map { group in
      let own = proportions[group]
      var row = SelectionRow(
        band: band, group: groups[group], selected: isUnfavourable ? own.trials - own.successes : own.successes,
        n: own.trials, impactRatio: ratios.ratios[group], impactInterval: nil, flagged: ratios.flagged[group],
        fisher: nil, midP: nil, unitPermutation: nil,
        shortfall: total.rate.map { Double(own.trials) * $0 - Double(own.successes) }, shortfallToHighest: nil,
        flipFlop: false, pooledRatio: nil, pooledPValue: nil, reason: poolsAreGroups ? Message(ComparisonSentence.quotaFixes) : nil)
      if let reference = ratios.reference {
        let table = TwoProportions(own, proportions[reference])
        row.shortfallToHighest = table.shortfallToSecondRate
        row.flipFlop = table.hangsOnOneSelection
        if group != reference { compare(&row, table, group, reference) }
      }
      return row
    }
  }

  private func compare(_ row: inout SelectionRow, _ table: TwoProportions, _ group: Int, _ reference: Int) {
    let test = FisherExactTest(table)
    row.fisher = test.pValue()
    row.midP = test.midP()
    row.unitPermutation = unitPermutation(group, reference)
    row.impactInterval = impactInterval(group, reference)
    guard !poolsAreGroups, let strata = strata(group, reference) else { return }
    let combined = MantelHaenszel(strata)
    row.pooledRatio = combined.impactRatio?.estimate
    row.pooledPValue = combined.pValue(continuityCorrection: false)
  }

  /// Whether every pool holds one group only, and pools are known.
  private var poolsAreGroups: Bool {
    var groupOf: [String: Int] = [:]
    for (group, own) in people.enumerated() {
      for person in own {
        guard let pool = person.pool else { return false }
        if let other = groupOf[pool], other != group { return false }
        groupOf[pool] = group
      }
    }
    return !groupOf.isEmpty
  }

  /// The pools as tables; `nil` where they are not known.
  private func strata(_ group: Int, _ reference: Int) -> [TwoProportions]? {
    let pools = Set((people[group] + people[reference]).map(\.pool))
    guard !pools.contains(nil), pools.count > 1 else { return nil }
    return pools.compactMap { $0 }.sorted().map { pool in
      func part(_ index: Int) -> Proportion {
        let own = people[index].filter { $0.pool == pool }
        return Proportion(successes: own.count { $0.isFavoured }, trials: own.count)
      }
      return TwoProportions(part(group), part(reference))
    }
  }

  /// Favourable outcomes and people by unit, in the order of units.
  private func units(_ group: Int) -> [(successes: Double, trials: Double)] {
    let byUnit = Dictionary(grouping: people[group], by: \.unit)
    return byUnit.keys.sorted().map { unit in
      let own = byUnit[unit] ?? []
      return (Double(own.count { $0.isFavoured }), Double(own.count))
    }
  }

  /// Group labels permuted over units: the unit, not the person, is what belongs to a group.
  private func unitPermutation(_ group: Int, _ reference: Int) -> Double? {
    let own = units(group)
    let all = own + units(reference)
    guard options.draws > 0, own.count >= 1, all.count > own.count, all.count >= 3 else { return nil }
    let successes = all.reduce(0) { $0 + $1.successes }
    let trials = all.reduce(0) { $0 + $1.trials }
    func difference(_ chosen: some Sequence<Int>) -> Double {
      var first = (successes: 0.0, trials: 0.0)
      for unit in chosen {
        first.successes += all[unit].successes
        first.trials += all[unit].trials
      }
      return abs(first.successes / first.trials - (successes - first.successes) / (trials - first.trials))
    }
    let observed = difference(own.indices)
    var draws = stream.substream(group)
    var extreme = 0
    for _ in 0..<options.draws where difference(draws.subset(size: own.count, of: all.count)) >= observed - 1e-9 {
      extreme += 1
    }
    return Double(extreme + 1) / Double(options.draws + 1)
  }

  /// The ratio's interval over units: linearized logarithm, t with Satterthwaite's degrees of freedom.
  private func impactInterval(_ group: Int, _ reference: Int) -> [Double]? {
    var linearization = Linearization()
    for (side, index) in [(0, group), (1, reference)] {
      guard let rate = proportions[index].rate, rate > 0 else { return nil }
      for (place, unit) in units(index).enumerated() {
        let sign = side == 0 ? 1.0 : -1
        linearization.add(share: unit.trials / Double(proportions[index].trials), side: side, unit: Int64(place))
        linearization.add(
          sign * (unit.successes - rate * unit.trials) / (rate * Double(proportions[index].trials)), side: side,
          unit: Int64(place))
      }
    }
    let table = TwoProportions(proportions[group], proportions[reference])
    guard let ratio = table.impactRatio else { return nil }
    return linearization.interval(around: Double.log(ratio), level: options.intervalLevel)?.map { Double.exp($0) }
  }
}
