internal import Messages
internal import Statistics

/// Standard scores within each group: z = (y − mean)/SD with n − 1, or T = 50 + 10 z (标准分, T 分).
///
/// A group of one, or of equals, gets z = 0 and a warning.
struct Standardization: Normalizer {
  enum Scale { case z, t }
  var scale: Scale
  let keepsPoints = false
  var method: NormalizationMethod { scale == .z ? .z : .tScore }
  var assumption: Message { Message(NormalizationSentence.assumesEqualMeansAndSpreads) }

  func transform(_ input: NormalizationInput) -> Transformation {
    var result = GroupwiseTransformation(input)
    result.apply { own in
      guard let mean = SampleMoments.mean(own), let spread = SampleMoments.standardDeviation(own), spread > 1e-12 * max(1, abs(mean))
      else { return nil }
      return own.map { ($0 - mean) / spread }
    }
    if scale == .t { result.scores = result.scores.map { 50 + 10 * $0 } }
    return result.transformation
  }
}

/// Robust standard scores within each group: (y − median) over the scaled median absolute deviation (``RobustScale``), so that a few outliers do not set the scale.
///
/// Where more than half are equal (MAD 0), 1.2533 times the mean absolute deviation takes its place [Iglewicz & Hoaglin 1993].
struct RobustStandardization: Normalizer {
  let method = NormalizationMethod.robust
  let keepsPoints = false
  var assumption: Message { Message(NormalizationSentence.assumesEqualMedians) }
  /// √(π/2): the mean absolute deviation times this estimates the standard deviation of normal scores.
  private static let normalMeanDeviation = 1.2533141373155001

  func transform(_ input: NormalizationInput) -> Transformation {
    var result = GroupwiseTransformation(input)
    result.apply { own in
      guard let median = Median.of(own) else { return nil }
      let deviations = own.map { abs($0 - median) }
      var spread = RobustScale.spread(ofDeviations: deviations) ?? 0
      if spread <= 1e-12 * max(1, abs(median)) { spread = (SampleMoments.mean(deviations) ?? 0) * Self.normalMeanDeviation }
      guard spread > 1e-12 * max(1, abs(median)) else { return nil }
      return own.map { ($0 - median) / spread }
    }
    return result.transformation
  }
}

/// Min–max: (y − low)/(high − low), with given goalposts or each group's own lowest and highest; results above `cap` are set to it.
///
/// Goalposts make it one scale for all groups, and no comparison of groups. A group of equals without goalposts gets ½ and a warning.
struct MinMax: Normalizer {
  let method = NormalizationMethod.minMax
  let keepsPoints = false
  var options: NormalizationOptions
  var assumption: Message {
    Message(options.low != nil && options.high != nil ? NormalizationSentence.assumesGoalposts : .assumesEqualRanges)
  }

  func transform(_ input: NormalizationInput) throws(NormalizationError) -> Transformation {
    if let low = options.low, let high = options.high, !(high > low) { throw .goalposts(low: low, high: high) }
    var result = GroupwiseTransformation(input, fallback: 0.5)
    result.apply { own in
      guard let low = options.low ?? own.min(), let high = options.high ?? own.max(), high > low else { return nil }
      return own.map { min(($0 - low) / (high - low), options.cap ?? .infinity) }
    }
    return result.transformation
  }
}

/// Normal scores of ranks within each group: Φ⁻¹((r − 3/8)/(n + 1/4)), ties share their mean rank.
/// Source: Blom 1958, Statistical estimates and transformed beta-variables, eq. 6.10.6.
struct NormalScores: Normalizer {
  let method = NormalizationMethod.rank
  let keepsPoints = false
  var assumption: Message { Message(NormalizationSentence.assumesEqualDistributions) }

  func transform(_ input: NormalizationInput) -> Transformation {
    var result = GroupwiseTransformation(input, warns: false)
    result.apply { own in
      Moments.averageRanks(own).map {
        NormalDistribution.standard.quantile(($0 - 0.375) / (Double(own.count) + 0.25))
      }
    }
    return result.transformation
  }
}

/// Gives each group the distribution of all people together: the person at rank r of n receives the pooled quantile of (r − ½)/n.
struct QuantileMatching: Normalizer {
  let method = NormalizationMethod.quantile
  let keepsPoints = true
  var assumption: Message { Message(NormalizationSentence.assumesEqualDistributions) }

  func transform(_ input: NormalizationInput) -> Transformation {
    let pool = input.scores.sorted()
    var result = GroupwiseTransformation(input, warns: false)
    result.apply { own in
      Moments.averageRanks(own).map { Moments.quantile(pool, ($0 - 0.5) / Double(own.count)) }
    }
    return result.transformation
  }
}

/// A transformation worked out group by group.
struct GroupwiseTransformation {
  private let input: NormalizationInput
  private let fallback: Double
  private let warns: Bool
  var scores: [Double]
  private var warnings: [Message] = []

  /// - Parameters:
  ///   - fallback: the result of everybody in a group that has no spread.
  ///   - warns: whether such a group is reported.
  init(_ input: NormalizationInput, fallback: Double = 0, warns: Bool = true) {
    self.input = input
    self.fallback = fallback
    self.warns = warns
    scores = Array(repeating: fallback, count: input.scores.count)
  }

  /// Transforms each group's scores; `nil` means that the group has no spread.
  mutating func apply(_ transform: ([Double]) -> [Double]?) {
    for (group, members) in input.members.enumerated() where !members.isEmpty {
      if let own = transform(members.map { input.scores[$0] }) {
        for (member, value) in zip(members, own) { scores[member] = value }
      } else if warns {
        warnings.append(
          Message(
            NormalizationSentence.noSpread(group: input.groupNames[group], count: members.count)))
      }
    }
  }

  var transformation: Transformation {
    var result = Transformation(scores: scores)
    result.warnings = warnings
    return result
  }
}
