/// A normalization asked for by name, with the parameters it may take. Which of them a method needs, and what they mean
/// there, the method says.
public struct AdjustSpecification: Sendable, Hashable {
  /// The method's name as in `normalize --method`: `none`, `min-max`, `correction-coefficient`, `anchored`, …
  public var method: String
  /// The lower goalpost of `min-max`, or the lowest result allowed, in points.
  public var low: Double?
  /// The upper goalpost of `min-max`, in points.
  public var high: Double?
  /// The largest result allowed.
  public var cap: Double?
  /// The attributes whose values make the groups that are made comparable (`within`, `by`): `group` by default.
  public var within: [String]
  /// `pooled` or `mean-of-means`.
  public var overall: String?
  /// How many of the highest and of the lowest are left out before a mean is taken.
  public var trim: Trim?
  /// Decimals of the figures met on the way: `mean`, `k`, `result`.
  public var round: [String: Rounding]
  /// Whether the spread is moved as well as the level.
  public var spread: Bool?
  /// Differences up to this many points are left alone.
  public var tolerance: Double?
  /// Any further parameter, as written.
  public var parameters: [String: String]

  public init(
    method: String, low: Double? = nil, high: Double? = nil, cap: Double? = nil, within: [String] = [],
    overall: String? = nil, trim: Trim? = nil, round: [String: Rounding] = [:], spread: Bool? = nil,
    tolerance: Double? = nil, parameters: [String: String] = [:]
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
    self.parameters = parameters
  }
}

/// How many of the highest and of the lowest are dropped before a mean. Of several equal ones only so many are.
public struct Trim: Sendable, Hashable, Encodable {
  public var high: Int
  public var low: Int

  public init(high: Int, low: Int) {
    self.high = high
    self.low = low
  }
}
