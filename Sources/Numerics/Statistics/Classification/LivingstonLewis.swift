internal import RealModule

/// How accurate and how consistent a classification by scores is, from one set of scores and their reliability.
///
/// The score behaves like the number right on n* equally difficult items: n* = ((μ − min)(max − μ) − ρσ²)/(σ²(1 − ρ)). True shares follow a beta distribution of
/// up to four parameters with the moments that belong to those of the scores, errors are binomial, and a category's chance given the true share is the binomial's between the boundaries. Scores of
/// any make will do, weighted sums, too.
/// Sources: Livingston & Lewis 1995, J. Educ. Meas. 32:179; moments: Lord 1965, Psychometrika 30, eq. 37; fit: Hanson 1991.
package struct LivingstonLewis: Sendable {
  /// Why there is nothing to say.
  package enum Refusal: Error, Hashable {
    /// All scores are the same.
    case noVariation
    /// The reliability lies not between 0 and 1, or is so low or high that not even one item, or no number of them, has it.
    case reliability
    /// Scores beyond what can be reached.
    case outside
    /// The moments belong to no distribution of true scores.
    case moments
    /// Boundaries not ascending, or not within what can be reached.
    case boundaries
  }

  /// n*, before rounding.
  package let effectiveLength: Double
  /// How true shares are distributed.
  package let trueScores: FourParameterBeta
  /// As the model has it.
  package let table: ClassificationTable
  /// With the given categories as often as they were seen.
  package let adjusted: ClassificationTable
  /// The share of scores in each category.
  package let seen: [Double]

  /// Longer tests than this have errors too small to be distinguished from none.
  private static let longest = 1e6

  /// - Parameters:
  ///   - scores: all within `range`.
  ///   - range: what can be reached.
  ///   - reliability: of the scores, above 0, below 1.
  ///   - boundaries: ascending, inside the range; a score that equals one is above it.
  ///   - most: the moments used for the true scores.
  ///   - steps: points of the integral on either side of the middle of a category.
  package init(
    _ scores: ScoreCounts, range: ClosedRange<Double>, reliability: Double, boundaries: [Double], most: FourParameterBeta.Fit = .four,
    steps: Int = 40
  ) throws(Refusal) {
    let (low, width) = (range.lowerBound, range.upperBound - range.lowerBound)
    guard let first = scores.scores.first, let last = scores.scores.last, first < last else { throw .noVariation }
    guard first >= low, last <= range.upperBound else { throw .outside }
    let (mean, variance) = (scores.mean, scores.variance)
    let length = ((mean - low) * (range.upperBound - mean) - reliability * variance) / (variance * (1 - reliability))
    guard reliability > 0, reliability < 1, length >= 1, length <= Self.longest else { throw .reliability }
    let shares = boundaries.map { ($0 - low) / width }
    guard shares.allSatisfy({ $0 > 0 && $0 < 1 }), zip(shares, shares.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .boundaries }
    guard let moments = Self.moments(scores, low, width, length), let found = FourParameterBeta(moments, most: most) else { throw .moments }
    self.init(trueScores: found, effectiveLength: length, shares: shares, seen: scores.shares(boundaries: boundaries), steps: steps)
  }

  /// Of true scores that are known.
  ///
  /// - Parameters:
  ///   - shares: the boundaries as shares of what can be reached, ascending.
  ///   - seen: the share of scores in each category; `nil`: as the model has it.
  package init(trueScores: FourParameterBeta, effectiveLength: Double, shares: [Double], seen: [Double]? = nil, steps: Int = 40) {
    self.trueScores = trueScores
    self.effectiveLength = effectiveLength
    let items = max(1, Int(effectiveLength.rounded(.toNearestOrEven)))
    // The number right from which on somebody is above a boundary.
    let least = shares.map { Int((Double(items) * $0).rounded(.toNearestOrEven)) }
    let ends = [0] + shares + [1]
    let count = shares.count + 1
    var accuracy = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    var consistency = accuracy
    var chances = [Double](repeating: 0, count: count)
    for category in 0..<count {
      for (x, weight) in trueScores.nodes(from: ends[category], to: ends[category + 1], steps: steps) {
        let errors = BinomialDistribution(trials: items, successProbability: min(1, max(0, x)))
        var below = 0.0
        for own in 0..<count {
          let upTo = own < count - 1 ? errors.lowerTail(least[own] - 1) : 1
          chances[own] = upTo - below
          below = upTo
        }
        for own in 0..<count {
          accuracy[category][own] += weight * chances[own]
          for other in 0..<count { consistency[own][other] += weight * chances[own] * chances[other] }
        }
      }
    }
    table = ClassificationTable(accuracy: accuracy, consistency: consistency)
    self.seen = seen ?? table.observed
    adjusted = table.adjusted(to: self.seen)
  }

  /// The moments of true shares: E[ζ^r] = E[x^(r)]/n^(r), with falling factorials of the score on n items.
  private static func moments(_ scores: ScoreCounts, _ low: Double, _ width: Double, _ length: Double) -> FourParameterBeta.Moments? {
    var raw = [1.0]
    let total = scores.total
    for order in 1...4 {
      let sum = zip(scores.scores, scores.counts).reduce(0.0) { sum, own in
        let right = (own.0 - low) / width * length
        return sum + own.1 * (0..<order).reduce(1.0) { $0 * (right - Double($1)) }
      }
      let most = (0..<order).reduce(1.0) { $0 * (length - Double($1)) }
      // With fewer items than the order there is no such moment: two are used.
      raw.append(most > 0 ? sum / total / most : .nan)
    }
    let mean = raw[1]
    let variance = raw[2] - mean * mean
    guard variance > 0 else { return nil }
    let third = raw[3] - 3 * mean * raw[2] + 2 * mean * mean * mean
    let fourth = raw[4] - 4 * mean * raw[3] + 6 * mean * mean * raw[2] - 3 * mean * mean * mean * mean
    return .init(
      mean: mean, variance: variance, skewness: third / (variance * variance.squareRoot()), kurtosis: fourth / (variance * variance))
  }
}
