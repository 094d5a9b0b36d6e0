internal import RatingStudy
internal import RealModule
internal import Scoring
internal import Statistics

/// How groups of people fare under one scheme.
struct GroupOutcomes {
  /// The band whose share is compared; `nil`: not being in any unfavourable band.
  let favorable: FavorableOutcome
  let level: Double

  /// What counts as selected.
  enum FavorableOutcome: Equatable {
    /// Being in this band.
    case band(Int32)
    /// Being in none of these.
    case notIn([Int32])
    /// There are no bands.
    case none

    /// The first band that is a good thing to have; without one, keeping clear of the cards.
    init(_ bands: [Band], named name: String?) {
      if let name, let index = bands.firstIndex(where: { $0.name == name }) {
        self = bands[index].isFavorable ? .band(Int32(index)) : .notIn([Int32(index)])
      } else if let index = bands.firstIndex(where: { $0.isFavorable && ($0.top != nil || $0.above != nil) }) {
        self = .band(Int32(index))
      } else {
        let cards = bands.indices.filter { !bands[$0].isFavorable }.map { Int32($0) }
        self = cards.isEmpty ? .none : .notIn(cards)
      }
    }

    func holds(_ band: Int32) -> Bool {
      switch self {
      case .band(let wanted): band == wanted
      case .notIn(let cards): !cards.contains(band)
      case .none: false
      }
    }
  }

  /// What is counted of a group, unit by unit.
  private struct Tally {
    var people = 0
    var selected = 0
    var ranks = 0.0
    var units: [String: (people: Int, selected: Int)] = [:]

    mutating func add(rank: Double, selected: Bool, unit: String) {
      people += 1
      ranks += rank
      self.selected += selected ? 1 : 0
      let known = units[unit] ?? (0, 0)
      units[unit] = (known.people + 1, known.selected + (selected ? 1 : 0))
    }

    var rate: Double { Double(selected) / Double(people) }

    /// The variance of log(rate) with units as independent draws: m/(m − 1) Σ (s_u − p n_u)² / (N p)².
    ///
    /// [linearized ratio estimator; Cochran 1977, ch. 6.] `nil` below two units or at a rate of 0.
    var logVariance: Double? {
      guard units.count >= 2, selected > 0 else { return nil }
      let squares = units.sorted { $0.key < $1.key }.reduce(0.0) { sum, unit in
        let rest = Double(unit.value.selected) - rate * Double(unit.value.people)
        return sum + rest * rest
      }
      let m = Double(units.count)
      return m / (m - 1) * squares / (Double(selected) * Double(selected))
    }
  }

  /// By group in the names' order.
  ///
  /// - Parameters:
  ///   - group, unit: by row; people without a group are left out, without a unit they are a unit of their own.
  func outcomes(_ scores: ScoreResult, group: [String?], unit: [String?]) -> [GroupOutcome] {
    var tallies: [String: Tally] = [:]
    for row in 0..<scores.count {
      guard let name = group[row], scores.rank[row].isFinite else { continue }
      tallies[name, default: Tally()].add(
        rank: scores.rank[row], selected: favorable.holds(scores.band[row]),
        unit: unit[row] ?? "\u{0}\(scores.person[row])")
    }
    let names = Labels(tallies.keys).names
    let groups = names.compactMap { tallies[$0] }
    let ratios = ImpactRatios(groups.map { Proportion(successes: $0.selected, trials: $0.people) })
    return names.indices.map { index in
      let isCompared = favorable != .none
      return GroupOutcome(
        group: names[index], n: groups[index].people, meanRank: groups[index].ranks / Double(groups[index].people),
        selectionRate: isCompared ? groups[index].rate : nil, impactRatio: isCompared ? ratios.ratios[index] : nil,
        impactInterval: isCompared ? interval(groups, index, ratios.reference) : nil,
        isBelowFourFifths: isCompared && ratios.flagged[index])
    }
  }

  /// exp(log ratio ± t · se), t on the units of both groups less two.
  private func interval(_ groups: [Tally], _ index: Int, _ reference: Int?) -> [Double]? {
    guard let reference, reference != index, let own = groups[index].logVariance,
      let other = groups[reference].logVariance, own + other > 0
    else { return nil }
    let ratio = groups[index].rate / groups[reference].rate
    let freedom = Double(groups[index].units.count + groups[reference].units.count - 2)
    let spread = Double.exp(StudentTDistribution(degreesOfFreedom: freedom).criticalValue(level: level) * (own + other).squareRoot())
    return [ratio / spread, ratio * spread]
  }
}
