/// One source of the total: what it weighs, where its scores come from, and what is done to them.
public struct SchemeComponent: Sendable, Hashable {
  /// Where scores come from.
  public enum Source: String, Sendable, Hashable, CaseIterable {
    /// The raters' scores, aggregated per person.
    case ratings
    /// The unit's own score, handed down to its people.
    case unitScores = "unit_scores"
    /// A column of the `components` table.
    case components
    /// Counts of ballots.
    case ballots
  }

  /// The raters' scores of a person become one.
  public struct Aggregate: Sendable, Hashable {
    /// How several scores become one; the median of an even number is the mean of the middle two.
    public enum Method: String, Sendable, Hashable, CaseIterable { case mean, median, sum }
    /// How the scores that are left after trimming become one.
    public var method: Method
    /// So many of the highest and lowest are dropped first.
    public var trim: Trim?
    /// Trim only where at least so many scores are there; in any case only where one is left.
    public var atLeast: Int?
    /// The column of the ratings by which scores are weighted in their mean (how sure a rater is); `nil`: all alike.
    package var weights: String?

    /// An aggregate, each parameter the property of its name.
    public init(method: Method = .mean, trim: Trim? = nil, atLeast: Int? = nil) {
      self.method = method
      self.trim = trim
      self.atLeast = atLeast
    }
  }

  /// How often a rater must, or may, give certain tiers.
  public struct Quota: Sendable, Hashable {
    /// The tiers that count together.
    public var tiers: [String]
    /// At least so many of those whom the rater scores.
    public var atLeast: Share?
    /// At most so many of them.
    public var atMost: Share?
    /// How a share of people becomes a whole number of them.
    public var rounding: SeatRounding

    /// A quota, each parameter the property of its name.
    package init(tiers: [String], atLeast: Share? = nil, atMost: Share? = nil, rounding: SeatRounding = .halfUp) {
      self.tiers = tiers
      self.atLeast = atLeast
      self.atMost = atMost
      self.rounding = rounding
    }
  }

  /// Scores that follow from a place among others.
  public enum Conversion: Sendable, Hashable {
    /// Score / best score × full (按实绩赋分); the best of the pool.
    case ratioToBest(full: ExactDecimal)
    /// full × (1 − step · (rank − 1)), never below 0 (按排名赋分). `given`: the raters' figures are the ranks and are
    /// converted before their mean is taken; otherwise people are ranked by the component within their pool.
    case byRank(full: ExactDecimal, step: Share, given: Bool)
  }

  /// The component's name in the scheme.
  public var name: String
  /// Relative to the other components'.
  public var weight: ComponentWeight
  /// `nil`: the `components` table where it has such a column, else the ratings.
  public var from: Source?
  /// The name that the component bears in the study's tables, where it differs; for ballots the class.
  public var of: String?
  /// How the raters' scores of a person become one.
  public var aggregate: Aggregate
  /// The points that a tier stands for.
  public var tiers: [Tier]
  /// How often raters must, or may, give certain tiers; checked, not enforced.
  public var quotas: [Quota]
  /// How counts of ballots become a score; `nil`: not from ballots.
  public var ballots: BallotRule?
  /// What is made of the score by the others' scores or ranks; `nil`: nothing.
  public var conversion: Conversion?
  /// The normalization asked for; `nil`: none.
  public var adjust: AdjustSpecification?

  /// A tier and the points it stands for, in the scheme's order.
  public struct Tier: Sendable, Hashable {
    /// The tier's name, as in the study's tables.
    public var name: String
    /// Its points, in the component's unit.
    public var points: ExactDecimal
    /// A tier of so many points.
    package init(_ name: String, _ points: ExactDecimal) {
      self.name = name
      self.points = points
    }
  }

  /// A scheme component, each parameter the property of its name.
  public init(
    _ name: String, weight: ComponentWeight, from: Source? = nil, of: String? = nil,
    aggregate: Aggregate = Aggregate(), tiers: [Tier] = [], quotas: [Quota] = [], ballots: BallotRule? = nil,
    conversion: Conversion? = nil, adjust: AdjustSpecification? = nil
  ) {
    self.name = name
    self.weight = weight
    self.from = from
    self.of = of
    self.aggregate = aggregate
    self.tiers = tiers
    self.quotas = quotas
    self.ballots = ballots
    self.conversion = conversion
    self.adjust = adjust
  }
}

/// What a component weighs, the same for everybody or differing by pool.
public struct ComponentWeight: Sendable, Hashable {
  /// For pools that aren't named; `nil`: the component counts only in the pools that are.
  public var base: ExactDecimal?
  /// By pool: the pool's whole name, or one of the attribute values that make it up.
  public var pools: [String: ExactDecimal]

  /// The weight of all pools but those named.
  public init(_ base: ExactDecimal?, pools: [String: ExactDecimal] = [:]) {
    self.base = base
    self.pools = pools
  }

  /// The weight in a pool, the most particular name deciding; 0 where the component doesn't count.
  ///
  /// - Parameters:
  ///   - pool: the pool's name; `nil` where there are no pools.
  ///   - parts: the attribute values that make it up, in the order of `pools.by`.
  package func weight(in pool: String?, parts: [String]) -> ExactDecimal {
    if let pool, let own = pools[pool] { return own }
    for part in parts {
      if let own = pools[part] { return own }
    }
    return base ?? 0
  }
}

/// How ballots become a score.
public struct BallotRule: Sendable, Hashable {
  /// What a count is divided by.
  public enum Denominator: String, Sendable, Hashable, CaseIterable {
    /// Everybody who was entitled to vote.
    case entitled
    /// The ballots that came back.
    case returned
    /// The ballots that name a tier.
    case valid
  }

  /// A rate that must be reached for a score.
  public struct Step: Sendable, Hashable {
    /// The tiers whose counts are added up; empty: holds always.
    public var tiers: [String]
    /// The rate must be at least this.
    public var atLeast: Share
    /// The score that reaching the rate gives, in points.
    public var score: ExactDecimal

    /// A step, each parameter the property of its name.
    package init(tiers: [String], atLeast: Share, score: ExactDecimal) {
      self.tiers = tiers
      self.atLeast = atLeast
      self.score = score
    }
  }

  /// What a count is divided by.
  public var denominator: Denominator
  /// The points of each tier, negative for signed forms; the score is Σ rate × points.
  public var points: [SchemeComponent.Tier]
  /// Instead of points: tried in order, the last whose rate is reached counts.
  public var steps: [Step]
  /// Rounding of the rates in percent before they are used; the difference to 100 goes to the largest. `nil`: exact.
  public var rates: Rounding?

  /// A ballot rule, each parameter the property of its name.
  package init(
    denominator: Denominator = .valid, points: [SchemeComponent.Tier] = [], steps: [Step] = [], rates: Rounding? = nil
  ) {
    self.denominator = denominator
    self.points = points
    self.steps = steps
    self.rates = rates
  }
}
