/// What can be chosen about the methods; each method reads what concerns it.
public struct NormalizationOptions: Sendable, Hashable {
  /// What a group's mean is compared with.
  public enum Overall: String, Sendable, Hashable, Codable, CaseIterable {
    /// The mean of all people.
    case pooled
    /// The mean of the groups' means (二次平均法).
    case meanOfMeans = "mean-of-means"
  }
  /// How many of the highest and of the lowest are left out of a mean.
  public struct Trim: Sendable, Hashable {
    /// How many of the highest scores are left out, ≥ 0.
    public var high: Int
    /// How many of the lowest scores are left out, ≥ 0.
    public var low: Int
    /// A trim, each parameter the property of its name.
    package init(high: Int, low: Int) {
      self.high = high
      self.low = low
    }
  }
  /// Decimal places at which published figures are rounded, half up; `nil`: not rounded.
  public struct Places: Sendable, Hashable {
    /// Decimals of a published mean; `nil`: as computed.
    public var mean: Int?
    /// Decimals of a published correction coefficient; `nil`: as computed.
    public var coefficient: Int?
    /// Decimals of the adjusted scores; `nil`: as computed.
    public var result: Int?
    /// Places, each parameter the property of its name.
    package init(mean: Int? = nil, coefficient: Int? = nil, result: Int? = nil) {
      self.mean = mean
      self.coefficient = coefficient
      self.result = result
    }
  }
  /// One band of a grade-band conversion (等级赋分), best first.
  public struct Band: Sendable, Hashable {
    /// The share of people in the band, between 0 and 1.
    public var share: Double
    /// The lowest converted score.
    public var low: Double
    /// The highest converted score.
    public var high: Double
    /// A band, each parameter the property of its name.
    package init(share: Double, low: Double, high: Double) {
      self.share = share
      self.low = low
      self.high = high
    }
  }
  /// The curve of a moderation.
  public enum Curve: String, Sendable, Hashable, Codable, CaseIterable {
    /// Through the anchor's top, mean and bottom (New South Wales HSC).
    case quadratic
    /// To the anchor's mean and standard deviation (linear moderation, as in the VCE).
    case linear
  }

  /// `correction-coefficient`, `shift`.
  public var overall = Overall.pooled
  /// `correction-coefficient`, `shift`: applied within each group, and to the pool for a pooled mean.
  public var trim = Trim(high: 0, low: 0)
  /// `correction-coefficient`, `shift`; `result` holds for every method.
  public var places = Places()
  /// `min-max`: the raw score that becomes 0; `nil`: the group's lowest.
  public var low: Double?
  /// `min-max`: the raw score that becomes 1; `nil`: the group's highest.
  public var high: Double?
  /// `min-max`: results above are set to this.
  public var cap: Double?
  /// `band-conversion`: the bands of the 3+1+2 examination reform by default.
  public var bands = [
    Band(share: 0.15, low: 86, high: 100), Band(share: 0.35, low: 71, high: 85), Band(share: 0.35, low: 56, high: 70),
    Band(share: 0.13, low: 41, high: 55), Band(share: 0.02, low: 30, high: 40),
  ]
  /// `moderation`.
  public var curve = Curve.quadratic
  /// `tucker`, `levine`: the people among whom scores of a group and of the reference are made equal.
  package enum Synthetic: String, Sendable, Hashable, Codable, CaseIterable {
    /// All people together (weights by size).
    case size
    /// All groups with equal weights.
    case equal = "0.5"
    /// The group that is linked.
    case own = "1"
  }

  /// `tucker`, `levine`: the people among whom scores are made equal.
  package var synthetic = Synthetic.size
  /// `tucker`, `levine`, `equipercentile`: a group with fewer people borrows the spread of all groups, in the share in which it lacks people, and with
  /// enough groups (`minimumGroups`) its move is shrunk to the others'.
  package var smallGroup = 30
  /// `tucker`, `levine`, `equipercentile`: the group whose scale the others are put on; `nil`: the largest.
  public var reference: String?
  /// `anchored`: a group that would move by no more than this, in points, does not move.
  public var tolerance = 0.0
  /// `anchored`: whether the spread over units is matched too, not only the level.
  public var spread = false
  /// `anchored`: the fewest units in every group for which the spread is matched.
  public var minimumUnits = 10
  /// `anchored`: whether the groups' moves are shrunk to their mean, given enough groups.
  public var shrinkage = true
  /// `anchored`: the fewest groups for which moves are shrunk.
  public var minimumGroups = 5
  /// A warning is given when more than this share of people …
  public var movedShare = 0.05
  /// … move by more than this many points.
  public var movedBeyond = 2.0

  /// Everything at its default.
  public init() {}
}
