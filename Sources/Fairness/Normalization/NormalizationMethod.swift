/// The registry: every transformation, by the name that people write.
public enum NormalizationMethod: String, Sendable, Hashable, CaseIterable, Codable {
  case none
  case correctionCoefficient = "correction-coefficient"
  case shift
  case z
  case tScore = "t-score"
  case minMax = "min-max"
  case robust
  case rank
  case quantile
  case bandConversion = "band-conversion"
  case moderation
  case tucker
  case levine
  case equipercentile
  case severityAdjusted = "severity-adjusted"
  case twoWay = "two-way"
  case fairAverage = "fair-average"
  case anchored

  /// The method with its options.
  package func normalizer(_ options: NormalizationOptions = NormalizationOptions()) -> any Normalizer {
    switch self {
    case .none: Unadjusted()
    case .correctionCoefficient: CorrectionCoefficient(options: options)
    case .shift: MeanShift(options: options)
    case .z: Standardization(scale: .z)
    case .tScore: Standardization(scale: .t)
    case .minMax: MinMax(options: options)
    case .robust: RobustStandardization()
    case .rank: NormalScores()
    case .quantile: QuantileMatching()
    case .bandConversion: BandConversion(options: options)
    case .moderation: Moderation(options: options)
    case .tucker: LinearLinking(kind: .tucker, options: options)
    case .levine: LinearLinking(kind: .levine, options: options)
    case .equipercentile: EquipercentileLinking(options: options)
    case .severityAdjusted: SeverityAdjustment()
    case .twoWay: TwoWayAdjustment()
    case .fairAverage: FairAverageAdjustment()
    case .anchored: Anchoring(options: options)
    }
  }

  /// Whether the method needs an ``Anchor``.
  public var needsAnchor: Bool {
    switch self {
    case .moderation, .tucker, .levine, .equipercentile, .anchored: true
    default: false
    }
  }

  /// Whether the method takes out what raters add, estimated from the ratings themselves.
  package var needsRatings: Bool { self == .twoWay || self == .fairAverage }

  /// Whether the method says that the groups are truly equal in level.
  public var equalizesGroups: Bool {
    switch self {
    case .correctionCoefficient, .shift, .z, .tScore, .robust, .rank, .quantile, .bandConversion: true
    default: false
    }
  }
}
