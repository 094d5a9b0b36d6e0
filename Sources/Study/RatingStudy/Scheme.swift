/// How scores become outcomes: components, weights, totals, points, ranks and bands, as an office practises them.
///
/// What a scheme doesn't say: no `round` rounds nothing; the total is the weighted mean; weights are relative; nobody is
/// pooled apart; ties share the best rank (`min`); ranks follow the rounded total; a missing component's weight is spread
/// over the others (`renormalize`); there are no bands.
public struct Scheme: Sendable, Hashable {
  /// How the components make the total.
  public enum Total: String, Sendable, Hashable, CaseIterable {
    /// Σ w c / Σ w.
    case mean
    /// Σ w c.
    case sum
    /// Π c^(w / Σ w); a component of 0 makes it 0, a negative one is refused.
    case geometric
  }

  /// What happens to people with equal totals.
  public enum RankTies: String, Sendable, Hashable, CaseIterable {
    /// All get the best of their ranks: 1, 2, 2, 4.
    case min
    /// All get the mean of their ranks: 1, 2.5, 2.5, 4.
    case average
    /// All get the same rank and none is skipped: 1, 2, 2, 3.
    case dense
  }

  /// Which total ranks people.
  public enum RankBy: String, Sendable, Hashable, CaseIterable {
    /// The published one.
    case rounded
    /// The total before its last rounding.
    case exact
  }

  /// What happens to a person who lacks a component.
  public enum Missing: String, Sendable, Hashable, CaseIterable {
    /// The weights of the others are scaled up to the same sum. (Under `total: sum` too.)
    case renormalize
    /// Nothing is computed; the people are listed.
    case fail
    /// The person gets the mean of the pool in that component.
    case imputePoolMean = "impute-pool-mean"
    /// The person gets 0 in that component.
    case zero
  }

  /// The scheme's name; empty where it states none.
  public var name: String
  /// Where figures are rounded, and how.
  public var rounding: RoundingRules
  /// How components become a total.
  public var total: Total
  /// In the file's order; totals don't depend on it.
  public var components: [SchemeComponent]
  /// Adjustment of the weighted total, before points are added.
  public var adjust: AdjustSpecification?
  /// What the points ledger may do to a total.
  public var points: PointsRule
  /// The attributes whose values make the pools: who is ranked against whom.
  public var poolsBy: [String]
  /// What rank equals get.
  public var ties: RankTies
  /// Components that break ties before `ties` applies, the first first.
  public var tieBreakers: [String]
  /// Which total ranks follow: as published, or before its last rounding.
  public var rankBy: RankBy
  /// What becomes of people who lack a component.
  public var missing: Missing
  /// Tried in order; the last that matches counts.
  public var bands: [Band]
  /// Bands that other bands add up to, in the order in which they are applied.
  public var repeats: [Repeat]

  /// A scheme, each parameter the property of its name.
  package init(
    name: String = "", rounding: RoundingRules = RoundingRules(), total: Total = .mean,
    components: [SchemeComponent], adjust: AdjustSpecification? = nil, points: PointsRule = PointsRule(),
    poolsBy: [String] = [], ties: RankTies = .min, tieBreakers: [String] = [], rankBy: RankBy = .rounded,
    missing: Missing = .renormalize, bands: [Band] = [], repeats: [Repeat] = []
  ) {
    self.name = name
    self.rounding = rounding
    self.total = total
    self.components = components
    self.adjust = adjust
    self.points = points
    self.poolsBy = poolsBy
    self.ties = ties
    self.tieBreakers = tieBreakers
    self.rankBy = rankBy
    self.missing = missing
    self.bands = bands
    self.repeats = repeats
  }

  /// The component of a name.
  public func component(_ name: String) -> SchemeComponent? { components.first { $0.name == name } }

  /// What the scheme calls the unit scores; `nil` where no component names them as its source.
  public var unitScoresName: String? { components.first { $0.from == .unitScores }?.name }

  /// The same scheme with other weights, for everybody; components that aren't named keep theirs.
  public func withWeights(_ weights: [String: ExactDecimal]) -> Scheme {
    var copy = self
    for index in copy.components.indices {
      if let weight = weights[copy.components[index].name] {
        copy.components[index].weight = ComponentWeight(weight)
      }
    }
    return copy
  }

  /// The points of each tier by component, for reading tiered ratings.
  public var tierPoints: [String: [String: Double]] {
    var points: [String: [String: Double]] = [:]
    for component in components where !component.tiers.isEmpty {
      points[component.of ?? component.name] = Dictionary(
        component.tiers.map { ($0.name, $0.points.value) }, uniquingKeysWith: { first, _ in first })
    }
    return points
  }
}
