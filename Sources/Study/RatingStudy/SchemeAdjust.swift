/// A normalization asked for by name, with the parameters it may take. Which of them a method needs, and what they mean
/// there, the method says.
public struct AdjustSpecification: Sendable, Hashable {
  /// Every method a scheme may name; the same as `normalize --method` knows.
  public static let methods = [
    "none", "correction-coefficient", "shift", "z", "t-score", "min-max", "robust", "rank", "quantile",
    "band-conversion", "moderation", "tucker", "levine", "equipercentile", "severity-adjusted", "two-way", "fair-average",
    "anchored",
  ]

  /// What a group's mean is compared with.
  public enum Overall: String, Sendable, Hashable, CaseIterable {
    case pooled
    case meanOfMeans = "mean-of-means"
  }

  /// The curve of a moderation.
  public enum Curve: String, Sendable, Hashable, CaseIterable { case quadratic, linear }

  /// One band of a grade-band conversion (等级赋分), best first.
  public struct ConversionBand: Sendable, Hashable {
    /// The share of people in the band.
    public var share: Share
    /// The lowest converted score.
    public var low: Double
    /// The highest converted score.
    public var high: Double

    /// A conversion band, each parameter the property of its name.
    package init(share: Share, low: Double, high: Double) {
      self.share = share
      self.low = low
      self.high = high
    }
  }

  /// The method's name as in `normalize --method`: `none`, `min-max`, `correction-coefficient`, `anchored`, …
  public var method: String
  /// The lower goalpost of `min-max`, in points; may be above the upper one where less is better.
  public var low: Double?
  /// The upper goalpost of `min-max`, in points.
  public var high: Double?
  /// The largest result allowed.
  public var cap: Double?
  /// The attributes whose values make the groups that are made comparable (`within`, `by`): `group` by default.
  public var within: [String]
  /// What a group's mean is compared with; `nil`: as the method does by default.
  public var overall: Overall?
  /// How many of the highest and of the lowest are left out before a mean is taken.
  public var trim: Trim?
  /// Decimals of the figures met on the way: `mean`, `k`, `result`.
  public var round: [String: Rounding]
  /// Whether the spread is moved as well as the level.
  public var spread: Bool?
  /// Differences up to this many points are left alone.
  public var tolerance: Double?
  /// `anchored`: whether the moves of many groups are shrunk to their mean.
  public var shrinkage: Bool?
  /// `moderation`: the curve; `nil`: as the method does by default.
  public var curve: Curve?
  /// The group whose scale the others are put on.
  public var reference: String?
  /// `band-conversion`; empty: those of the 3+1+2 examination reform.
  public var bands: [ConversionBand]

  /// An adjust specification, each parameter the property of its name.
  package init(
    method: String, low: Double? = nil, high: Double? = nil, cap: Double? = nil, within: [String] = [],
    overall: Overall? = nil, trim: Trim? = nil, round: [String: Rounding] = [:], spread: Bool? = nil,
    tolerance: Double? = nil, shrinkage: Bool? = nil, curve: Curve? = nil, reference: String? = nil,
    bands: [ConversionBand] = []
  ) {
    self.method = method
    self.low = low
    self.high = high
    self.cap = cap
    self.within = within
    self.overall = overall
    self.trim = trim
    self.round = round
    self.spread = spread
    self.tolerance = tolerance
    self.shrinkage = shrinkage
    self.curve = curve
    self.reference = reference
    self.bands = bands
  }

  /// Whether each rater's ratings are adjusted by themselves, before a person's become one.
  package var isByRater: Bool { within == ["rater"] }

  /// Whether nothing is done.
  public var isNone: Bool { method == "none" }
}

/// How many of the highest and of the lowest are dropped before a mean. Of several equal ones only so many are.
public struct Trim: Sendable, Hashable {
  /// How many of the highest, ≥ 0.
  public var high: Int
  /// How many of the lowest, ≥ 0.
  public var low: Int

  /// A trim, each parameter the property of its name.
  package init(high: Int, low: Int) {
    self.high = high
    self.low = low
  }
}
